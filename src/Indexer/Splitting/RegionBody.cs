using KnowledgeBase.Corpus.Documents;

namespace KnowledgeBase.Indexer.Splitting;

/// <summary>Makes pieces of the text of a region: its paragraphs as the layout states them, headings, and marked lines.</summary>
internal static class RegionBody
{
    private const int LongestMark = 100;
    private const double WidestHeading = 60;

    /// <summary>The pieces, in reading order.</summary>
    /// <param name="lines">Lines of the region below its head.</param>
    public static IReadOnlyList<Piece> Pieces(IEnumerable<TextLine> lines)
    {
        var paragraphs = Paragraphs(lines);
        return [.. paragraphs.Select((p, i) => Make(p, i + 1 < paragraphs.Count ? paragraphs[i + 1] : null))];
    }

    private static List<List<TextLine>> Paragraphs(IEnumerable<TextLine> lines)
    {
        var paragraphs = new List<List<TextLine>>();
        foreach (var line in lines)
        {
            if (paragraphs.Count == 0 || Begins(paragraphs[^1], line))
            {
                paragraphs.Add([line]);
            }
            else
            {
                paragraphs[^1].Add(line);
            }
        }

        return paragraphs;
    }

    /// <summary>
    /// Whether a paragraph begins at a line. A mark that closes a piece stands on lines of its own whatever its indent; a
    /// heading of another size keeps its lines together.
    /// </summary>
    private static bool Begins(List<TextLine> open, TextLine line)
    {
        bool sameSize = Math.Abs((open[^1].Form?.SizeRatio ?? 1) - (line.Form?.SizeRatio ?? 1)) < 0.1;
        bool heading = RegionHead.IsLarge(line) && sameSize && open.Count < 4 && Numbering.Read(line.Text).Style == NumberStyle.None;
        if (heading)
        {
            return false;
        }

        return line.Form?.StartsParagraph != false || (Marks.Of(line.Text) is Mark.Unit or Mark.Jump && Punctuation.EndsSentence(open[^1].Text));
    }

    private static Piece Make(List<TextLine> lines, List<TextLine>? next)
    {
        string text = Wraps.Undo(lines);
        var mark = text.Length <= LongestMark ? MarkOf(text, next) : Mark.None;
        bool display = mark == Mark.None && IsHeading(lines, text, next);
        var kind = mark != Mark.None ? PieceKind.Marked : display ? PieceKind.Display : PieceKind.Text;
        return new Piece(kind, mark, lines, Edge.Paragraph, Edge.Paragraph);
    }

    /// <summary>Marks that stand within or after a text. A speaker's dash and a date within running text are words.</summary>
    private static Mark MarkOf(string text, List<TextLine>? next)
    {
        var mark = Marks.Of(text);
        return mark switch
        {
            Mark.Dash => Mark.None,
            Mark.Date when next is not null && Marks.Of(Wraps.Undo(next)) is Mark.None => Mark.None,
            Mark.Byline when Punctuation.HoldsSentenceEnd(text) => Mark.None,
            Mark.None when next is null && Marks.EndsWithCredit(text) && text.Length <= 40 => Mark.Caption,
            _ => mark,
        };
    }

    /// <summary>Words without a sentence before a paragraph: large, bold or centred, numbered, or too short to be one.</summary>
    private static bool IsHeading(List<TextLine> lines, string text, List<TextLine>? next)
    {
        if (RegionHead.IsLarge(lines[0]))
        {
            return true;
        }

        bool sentence = Punctuation.HoldsSentenceEnd(text.TrimEnd('？', '！', '?', '!', '”')) || Punctuation.EndsSentence(text) && !text.EndsWith('？') && !text.EndsWith('！')
            || Punctuation.EndsEntry(text) || Punctuation.EndsPause(text) || Punctuation.TrailsOff(text);
        return next is not null && !sentence && Punctuation.Width(text) <= WidestHeading && lines.Count <= 5 && !Punctuation.CannotBegin(text[0]);
    }
}
