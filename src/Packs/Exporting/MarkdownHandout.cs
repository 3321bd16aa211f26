using System.Globalization;
using System.Text;

namespace KnowledgeBase.Packs.Exporting;

/// <summary>
/// A handout in Markdown with footnotes (CommonMark 0.31.2 and the footnotes of PHP Markdown Extra). Marks of the texts that would
/// be markup are escaped, so that a reader of Markdown shows every character as it was.
/// </summary>
public static class MarkdownHandout
{
    private const string Marks = "\\`*_{}[]<>#|~^$&+=!-@:/.()\"'";

    /// <summary>Writes a handout.</summary>
    /// <param name="handout">The handout.</param>
    /// <returns>The text, lines ended by line feeds.</returns>
    public static string Write(Handout handout)
    {
        ArgumentNullException.ThrowIfNull(handout);
        var text = new StringBuilder("# ").Append(Escaped(handout.Title)).Append("\n\n");
        int note = 0;
        var kind = HandoutBlockKind.Text;
        for (int i = 0; i < handout.Blocks.Count; i++)
        {
            var block = handout.Blocks[i];
            string mark = block.Footnote is null ? string.Empty : string.Create(CultureInfo.InvariantCulture, $"[^{++note}]");
            // Neighbouring paragraphs of one quotation stand in one block quote.
            bool together = block.Kind == kind && kind == HandoutBlockKind.Quote;
            text.Append(together ? ">\n" : string.Empty).Append(Opening(block)).Append(Escaped(block.Text)).Append(mark);
            text.Append(handout.GoesOn(i) ? "\n" : "\n\n");
            kind = handout.GoesOn(i) ? HandoutBlockKind.Quote : HandoutBlockKind.Text;
        }

        for (int i = 0; i < handout.Footnotes.Count; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"[^{i + 1}]: {Escaped(handout.Footnotes[i])}\n");
        }

        return text.ToString();
    }

    private static string Opening(HandoutBlock block) => block.Kind switch
    {
        HandoutBlockKind.Heading => block.Level == 1 ? "## " : "### ",
        HandoutBlockKind.Quote => "> ",
        _ => string.Empty,
    };

    // White space at an end would be markup or be dropped; a character reference stands for itself (CommonMark 0.31.2, 2.5).
    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        int first = text.Length - text.TrimStart().Length;
        int end = text.TrimEnd().Length;
        for (int i = 0; i < text.Length; i++)
        {
            if (i < first || i >= end)
            {
                escaped.Append(CultureInfo.InvariantCulture, $"&#{(int)text[i]};");
                continue;
            }

            escaped.Append(Marks.Contains(text[i], StringComparison.Ordinal) ? "\\" : string.Empty).Append(text[i]);
        }

        return escaped.ToString();
    }
}
