using KnowledgeBase.Corpus.Metadata;

namespace KnowledgeBase.Indexer.Splitting;

/// <summary>
/// Paragraphs of the text of an official letter, which is set in one column: an indent, a number, or a line that stops short of the
/// widest begins the next.
/// </summary>
internal static class LetterParagraphs
{
    private const int FewestIndented = 2;
    private const double Slack = 1.2;
    private const double HeadingRoom = 3;

    /// <summary>Builds the paragraphs.</summary>
    /// <param name="lines">Lines below the title, in order.</param>
    public static IEnumerable<Piece> Build(IReadOnlyList<TextLine> lines)
    {
        bool indented = lines.Count(l => l.Indent >= 1) >= FewestIndented;
        double widest = lines.Select(l => l.Width + l.Indent).DefaultIfEmpty(0).Max();
        var open = new List<TextLine>();
        for (int i = 0; i < lines.Count; i++)
        {
            if (open.Count > 0 && Begins(open, lines[i], indented, widest))
            {
                yield return Piece(open);
                open = [];
            }

            open.Add(lines[i]);
        }

        if (open.Count > 0)
        {
            yield return Piece(open);
        }
    }

    private static bool Begins(List<TextLine> open, TextLine line, bool indented, double widest)
    {
        var last = open[^1];
        if (Punctuation.CannotBegin(line.Text[0]))
        {
            return false;
        }

        if (IsNumber(last) || IsNumber(line) || (indented && line.Indent >= 1))
        {
            return true;
        }

        bool ends = Punctuation.EndsSentence(last.Text) || Punctuation.EndsEntry(last.Text);
        bool heading = open.Count == 1 && Numbering.CanHead(Numbering.Read(last.Text).Style) && widest - last.Width - last.Indent > HeadingRoom;
        double room = widest - last.Width - last.Indent - Punctuation.HeadClusterWidth(line.Text);
        return Numbering.Read(line.Text).Style is not NumberStyle.None && (ends || heading)
            || (!indented && (ends ? room >= 0 : heading || room > Slack + HeadingRoom))
            || (indented && ends && line is { Blanks: > 0, Spaced: false });
    }

    private static bool IsNumber(TextLine line) => DocumentNumber.Parse(line.Text) is { } number && number.Range.Length >= line.Text.Length - 2;

    private static Piece Piece(List<TextLine> lines)
    {
        string text = Wraps.Undo(lines);
        bool heading = Numbering.CanHead(Numbering.Read(text).Style) && lines.Count <= 2 && !Punctuation.HoldsSentenceEnd(text) && !Punctuation.EndsEntry(text);
        return new Piece(heading ? PieceKind.Display : PieceKind.Text, Mark.None, lines, Edge.Paragraph, Edge.Paragraph);
    }
}
