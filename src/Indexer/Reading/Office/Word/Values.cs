using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace KnowledgeBase.Indexer.Reading.Office.Word;

/// <summary>Values of attributes as they are written: a value the schema does not know is none, never an exception.</summary>
internal static class Values
{
    /// <summary>A whole number, or null.</summary>
    /// <param name="value">An attribute.</param>
    public static int? Whole(this OpenXmlSimpleType? value) =>
        double.TryParse(value?.InnerText, NumberStyles.Float, CultureInfo.InvariantCulture, out double number)
        && Math.Abs(number) < int.MaxValue ? (int)number : null;

    /// <summary>A switch (ISO/IEC 29500-1, 17.17.4): on when it stands without a value; null when it does not stand.</summary>
    /// <param name="value">An element that switches.</param>
    public static bool? IsOn(this OnOffType? value) =>
        value is null ? null : value.Val?.InnerText is not ("0" or "false" or "off");

    /// <summary>An attribute as text, or null.</summary>
    /// <param name="value">An attribute.</param>
    public static string? Text(this OpenXmlSimpleType? value) => value?.InnerText;
}
