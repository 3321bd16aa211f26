using KnowledgeBase.Corpus.Documents;

namespace KnowledgeBase.Indexer.Splitting;

/// <summary>
/// Takes the number signs of Markdown headings (CommonMark 0.31, ATX headings) out of titles and headings once they have
/// served to find them: they are markup, not printed characters.
/// </summary>
public static class MarkdownMarks
{
    /// <summary>Whether a file is Markdown by its name.</summary>
    /// <param name="fileName">Name of the file.</param>
    /// <returns>True for <c>.md</c>.</returns>
    public static bool AreIn(string fileName) =>
        string.Equals(Path.GetExtension(fileName), ".md", StringComparison.OrdinalIgnoreCase);

    /// <summary>An item without the marks.</summary>
    /// <param name="item">An item of a Markdown file.</param>
    /// <returns>The same item; only leading number signs and the white space behind them are gone.</returns>
    public static Item Remove(Item item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return item with
        {
            Meta = [.. item.Meta.Select(m => m with { Text = Unmarked(m.Text) })],
            Paragraphs = [.. item.Paragraphs.Select(Remove)],
        };
    }

    private static Paragraph Remove(Paragraph paragraph)
    {
        string text = Unmarked(paragraph.Text);
        int gone = paragraph.Text.Length - text.Length;
        return paragraph with { Text = text, HeadingLength = Math.Max(0, paragraph.HeadingLength - gone) };
    }

    private static string Unmarked(string text)
    {
        int marks = text.Length - text.TrimStart('#').Length;
        string rest = text[marks..].TrimStart();
        return marks is >= 1 and <= 6 && rest.Length > 0 && rest.Length < text.Length - marks ? rest : text;
    }
}
