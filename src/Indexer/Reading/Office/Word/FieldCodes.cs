using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace KnowledgeBase.Indexer.Reading.Office.Word;

/// <summary>
/// Follows the fields of a story, which may stand in one another: code, then result. Only results are printed, but for
/// characters in circles, which Word writes as a formula without a result.
/// </summary>
internal sealed partial class FieldCodes
{
    private readonly Stack<Field> open = new();

    /// <summary>Whether text that stands here is printed.</summary>
    public bool IsPrinting => open.All(f => f.InResult);

    /// <summary>Passes a mark or a piece of code of a field.</summary>
    /// <param name="element">The mark or code.</param>
    /// <returns>What is printed for the field itself; nearly always nothing.</returns>
    public string Pass(OpenXmlElement element)
    {
        if (element is FieldCode code)
        {
            if (open.TryPeek(out var field) && !field.InResult)
            {
                field.Code += code.Text;
            }

            return string.Empty;
        }

        switch (((FieldChar)element).FieldCharType.Text())
        {
            case "begin":
                open.Push(new Field());
                break;
            case "separate" when open.TryPeek(out var field):
                field.InResult = true;
                break;
            case "end" when open.TryPop(out var field):
                return !field.InResult && IsPrinting ? Enclosed(field.Code) : string.Empty;
        }

        return string.Empty;
    }

    /// <summary>
    /// Ends fields whose code has no end where the paragraph ends: the result of a field may run over paragraphs, its code
    /// does not, and what stands after a field that was never closed is text.
    /// </summary>
    public void EndParagraph()
    {
        while (!IsPrinting)
        {
            open.Pop();
        }
    }

    /// <summary>A number in a circle, from a formula that prints it over a circle.</summary>
    private static string Enclosed(string code)
    {
        var match = Overstrike().Match(code);
        return !match.Success ? string.Empty
            : int.TryParse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture, out int number) ? CountingFormat.Circled(number)
            : match.Groups[1].Value;
    }

    [GeneratedRegex(@"^\s*eq\s+\\o\s*(?:\\a[cl])?\s*\(\s*[^,，\s]\s*[,，]\s*([^)\s]{1,3})\s*\)", RegexOptions.IgnoreCase)]
    private static partial Regex Overstrike();

    private sealed class Field
    {
        public bool InResult { get; set; }

        public string Code { get; set; } = string.Empty;
    }
}
