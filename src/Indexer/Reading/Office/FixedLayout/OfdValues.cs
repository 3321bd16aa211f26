using System.Globalization;
using System.Xml.Linq;
using KnowledgeBase.Corpus.Documents;

namespace KnowledgeBase.Indexer.Reading.Office.FixedLayout;

/// <summary>Reads the value types of OFD (GB/T 33190-2016, 7.3): numbers, arrays, boxes. Lengths are in millimetres.</summary>
internal static class OfdValues
{
    /// <summary>Points in a millimetre.</summary>
    public const double Points = 72 / 25.4;

    private const int MostAdvances = 100_000;

    /// <summary>Children and their children with a name, whatever their namespace.</summary>
    /// <param name="element">The element.</param>
    /// <param name="name">Local name.</param>
    public static IEnumerable<XElement> All(this XElement element, string name) => element.Descendants().Where(e => e.Name.LocalName == name);

    /// <summary>The first child with a name, or null.</summary>
    /// <param name="element">The element.</param>
    /// <param name="name">Local name.</param>
    public static XElement? Child(this XElement element, string name) => element.Elements().FirstOrDefault(e => e.Name.LocalName == name);

    /// <summary>A number of an attribute, or null.</summary>
    /// <param name="element">The element.</param>
    /// <param name="name">Name of the attribute.</param>
    public static double? Number(this XElement element, string name) => Number((string?)element.Attribute(name));

    /// <summary>The numbers of an array; null unless there are as many as wanted.</summary>
    /// <param name="text">Numbers parted by spaces.</param>
    /// <param name="count">How many there must be.</param>
    public static double[]? Array(string? text, int count)
    {
        var numbers = (text ?? string.Empty).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(Number).ToList();
        return numbers.Count == count && numbers.TrueForAll(n => n is not null) ? [.. numbers.Select(n => n!.Value)] : null;
    }

    /// <summary>A box, in millimetres; null when it is none.</summary>
    /// <param name="text">Left, top, width, height.</param>
    public static Box? Box(string? text) => Array(text, 4) is [var left, var top, var width, var height] ? new Box(left, top, width, height) : null;

    /// <summary>Advances from character to character, where <c>g n v</c> stands for n times v (GB/T 33190-2016, 11.3).</summary>
    /// <param name="text">The attribute DeltaX or DeltaY.</param>
    public static List<double> Advances(string? text)
    {
        string[] words = (text ?? string.Empty).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var advances = new List<double>();
        for (int i = 0; i < words.Length && advances.Count < MostAdvances; i++)
        {
            if (words[i] == "g" && i + 2 < words.Length && Number(words[i + 1]) is { } times && Number(words[i + 2]) is { } value)
            {
                advances.AddRange(Enumerable.Repeat(value, (int)Math.Clamp(times, 0, MostAdvances - advances.Count)));
                i += 2;
            }
            else if (Number(words[i]) is { } single)
            {
                advances.Add(single);
            }
        }

        return advances;
    }

    private static double? Number(string? text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number) && Math.Abs(number) < 1e9 ? number : null;
}
