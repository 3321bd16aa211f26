using KnowledgeBase.Corpus.Documents;

namespace KnowledgeBase.Indexer.Splitting;

/// <summary>Makes paragraphs of pieces in reading order and recognises their headings.</summary>
internal static class Reflow
{
    private const int LongestRunIn = 80;
    private const int LongestSpaced = 34;

    /// <summary>Finishes a draft.</summary>
    public static Item Finish(Draft draft)
    {
        var groups = Join(draft.Body);
        bool runIn = draft.Kind is ItemKind.Article or ItemKind.Fragment or ItemKind.Speech;
        bool headed = runIn || draft.Kind == ItemKind.Policy;
        var found = groups.Select(g => headed ? HeadingOf(g, runIn) : 0).ToList();
        DropLonelyHeading(groups, found);
        var levels = Levels([.. groups.Select((g, i) => found[i] > 0 ? g[0] : null)]);
        return new Item
        {
            Kind = draft.Kind,
            Paragraphs = [.. groups.Select((g, i) => Paragraph(g, found[i], levels[i]))],
            BodySpans = Spans(draft.Body.SelectMany(p => p.Lines)),
            Meta = [.. draft.Meta.OrderBy(m => m.Piece.First.Index).Select(m => new MetaLine(m.Role, m.Piece.Text, Spans(m.Piece.Lines)))],
            Column = draft.Column,
            Pages = draft.Pages is { } pages ? new PrintedPages(pages, string.Empty, [], Counted: false) : null,
            MissingStart = draft.MissingStart,
            MissingEnd = draft.MissingEnd,
            JumpFrom = draft.JumpFrom,
            JumpTo = draft.JumpTo,
        };
    }

    /// <summary>Unbroken runs of lines, in the order given.</summary>
    public static IReadOnlyList<LineSpan> Spans(IEnumerable<TextLine> lines)
    {
        var spans = new List<LineSpan>();
        TextLine? last = null;
        foreach (var line in lines)
        {
            if (last is not null && line.Index == last.Index + 1)
            {
                spans[^1] = new LineSpan(spans[^1].First, line.Number);
            }
            else
            {
                spans.Add(new LineSpan(line.Number, line.Number));
            }

            last = line;
        }

        return spans;
    }

    /// <summary>Among numbered headings a single one without a number is no heading: a sentence that lost its stop.</summary>
    private static void DropLonelyHeading(List<List<Piece>> groups, List<int> found)
    {
        var plain = Enumerable.Range(0, found.Count).Where(i => found[i] > 0 && groups[i][0].Number.Style == NumberStyle.None && groups[i][0].First.Form?.HeadingLevel is null).ToList();
        int numbered = Enumerable.Range(0, found.Count).Count(i => found[i] > 0 && groups[i][0].Number.Style == NumberStyle.Han);
        if (plain.Count == 1 && numbered >= 2)
        {
            found[plain[0]] = 0;
        }
    }

    private static List<List<Piece>> Join(List<Piece> pieces)
    {
        var groups = new List<List<Piece>>();
        foreach (var piece in pieces)
        {
            if (groups.Count > 0 && GoesOn(groups[^1][^1], piece))
            {
                groups[^1].Add(piece);
            }
            else
            {
                groups.Add([piece]);
            }
        }

        return groups;
    }

    private static bool GoesOn(Piece a, Piece b) =>
        a.Kind != PieceKind.Display && b.Kind != PieceKind.Display
        && a.Tail != Edge.Paragraph && b.Head != Edge.Paragraph && (a.Tail == Edge.Cut || b.Head == Edge.Cut);

    private static Paragraph Paragraph(List<Piece> group, int heading, int level)
    {
        var lines = group.SelectMany(p => p.Lines).ToList();
        return new Paragraph(Wraps.Undo(lines), Spans(lines), heading > 0 ? level : 0, heading);
    }

    /// <summary>Length of the heading a paragraph is or begins with, 0 for none.</summary>
    private static int HeadingOf(List<Piece> group, bool runIn)
    {
        string text = Wraps.Undo(group.SelectMany(p => p.Lines));
        if (group[0].Kind == PieceKind.Display)
        {
            return text.Length;
        }

        var number = group[0].Number;
        if (!runIn || !Numbering.CanHead(number.Style) || group[0].Head == Edge.Cut)
        {
            return 0;
        }

        int spaced = Spaced(text, number.Length);
        if (spaced > 0)
        {
            return spaced;
        }

        int stop = text.IndexOf('。', StringComparison.Ordinal);
        int longest = number.Style is NumberStyle.Han or NumberStyle.HanBracket ? LongestRunIn : LongestSpaced;
        return stop > 0 && stop <= longest && stop < text.Length - 1 ? stop : 0;
    }

    /// <summary>A heading set off from its text by a space on the same line.</summary>
    private static int Spaced(string text, int from)
    {
        while (from < text.Length && char.IsWhiteSpace(text[from]))
        {
            from++;
        }

        int end = from;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && end - from <= LongestSpaced)
        {
            end++;
        }

        bool words = end - from is >= 3 and <= LongestSpaced && end < text.Length - 30
            && text.AsSpan(from, end - from).IndexOfAny("。；：") < 0 && Punctuation.IsHan(text[end - 1]);
        return words ? end : 0;
    }

    /// <summary>
    /// Levels by the forms used: higher forms come first; headings without numbers rank above all numbers when one
    /// of them comes first, otherwise below.
    /// </summary>
    private static int[] Levels(IReadOnlyList<Piece?> headings)
    {
        var first = headings.FirstOrDefault(h => h is not null);
        int plain = first is { Number.Style: NumberStyle.None } ? -1 : 100;
        var ranks = headings.Select(h => h is null ? int.MinValue : Rank(h, plain)).ToList();
        var used = ranks.Where(r => r > int.MinValue).Distinct().Order().ToList();
        return [.. ranks.Select(r => r == int.MinValue ? 0 : used.IndexOf(r) + 1)];
    }

    private static int Rank(Piece heading, int plain)
    {
        return heading.First.Form?.HeadingLevel is { } stated ? stated - 100 : heading.Number.Style == NumberStyle.None ? plain : (int)heading.Number.Style;
    }
}
