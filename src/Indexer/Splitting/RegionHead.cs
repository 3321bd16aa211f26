using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Corpus.Metadata;

namespace KnowledgeBase.Indexer.Splitting;

/// <summary>Reads the lines above the text of a region: title by its size, the others by their marks and their place.</summary>
internal static class RegionHead
{
    /// <summary>Type this many times as large as the text is not text.</summary>
    private const double Large = 1.24;

    /// <summary>Lines of one title are of one size.</summary>
    private const double OneSize = 0.88;

    private const int LongestMeta = 60;

    /// <summary>Whether a line is printed in large type.</summary>
    public static bool IsLarge(TextLine line) => line.Form?.SizeRatio > Large;

    /// <summary>Takes the head off a region.</summary>
    /// <param name="draft">Item that gets the lines of the head as meta lines.</param>
    /// <param name="region">Lines of the region in reading order.</param>
    /// <param name="columns">Known names of columns.</param>
    /// <returns>Number of lines taken.</returns>
    public static int Take(Draft draft, IReadOnlyList<TextLine> region, HashSet<string> columns)
    {
        int end = Length(region);
        var (first, last) = Title(region, end);
        for (int i = 0; i < end; i++)
        {
            if (i == first)
            {
                draft.Meta.Add((MetaRole.Title, Display([.. region.Skip(first).Take(last - first + 1)])));
                i = last;
                continue;
            }

            int run = RunEnd(region, i, end, first);
            var role = RoleOf(Wraps.Undo(region.Skip(i).Take(run - i + 1)), i < first, columns);
            draft.Meta.Add((role, Display([.. region.Skip(i).Take(run - i + 1)])));
            i = run;
        }

        return end;
    }

    /// <summary>Last of the lines that are one statement: lines of one size, unless one after the first bears a mark of its own.</summary>
    private static int RunEnd(IReadOnlyList<TextLine> region, int start, int end, int title)
    {
        int run = start;
        while (run + 1 < end && run + 1 != title && region[run + 1].Form?.StartsParagraph == false && SameSize(region[run + 1], region[start])
            && !IsOwn(region[run + 1].Text))
        {
            run++;
        }

        return run;
    }

    private static bool IsOwn(string text) => Marks.Of(text) is Mark.Byline or Mark.Unit or Mark.Date or Mark.Source or Mark.Jump or Mark.Dash || Marks.IsBracketed(text);

    /// <summary>
    /// Where the head ends: after its last large line and the marked or centred lines around it. A region without large
    /// lines may still begin with a byline or a jump mark.
    /// </summary>
    private static int Length(IReadOnlyList<TextLine> region)
    {
        int end = 0;
        int large = 0;
        while (end < region.Count && end < 24 && (IsLarge(region[end]) || IsHeadLine(region[end])))
        {
            end++;
            large = IsLarge(region[end - 1]) ? end : large;
        }

        // Lines that only stand like a head are one only below a title, or when a mark says so.
        bool titled = large > 0;
        while (end > large && !IsMarked(region[end - 1]) && !(titled && region[end - 1].Form?.Centred == true && region[end - 1].Text.Length <= LongestMeta))
        {
            end--;
        }

        return titled || region.Take(end).All(IsMarked) ? end : 0;
    }

    private static bool IsHeadLine(TextLine line) => IsMarked(line)
        || (line.Form?.Centred == true && line.Text.Length <= LongestMeta && !Punctuation.EndsSentence(line.Text) && !Numbering.CanHead(Numbering.Read(line.Text).Style));

    private static bool IsMarked(TextLine line) => line.Text.Length <= LongestMeta && line.Form?.StartsParagraph != false
        && (Marks.Of(line.Text) is Mark.Byline or Mark.Unit or Mark.Date or Mark.Source or Mark.Jump or Mark.Dash || (Marks.IsBareName(line.Text) && Surnames.Begins(line.Text)) || NameLists.IsList(line.Text))
        && !Punctuation.EndsSentence(line.Text);

    /// <summary>The lines of the title: the largest ones, and of an official document those below its number.</summary>
    private static (int First, int Last) Title(IReadOnlyList<TextLine> region, int end)
    {
        int number = Enumerable.Range(0, end).FirstOrDefault(i => DocumentNumber.Parse(region[i].Text) is not null, -1);
        int from = number >= 0 && Enumerable.Range(number + 1, end - number - 1).Any(i => IsLarge(region[i])) ? number + 1 : 0;
        double largest = Enumerable.Range(from, end - from).Where(i => IsLarge(region[i])).Select(i => region[i].Form!.SizeRatio!.Value).DefaultIfEmpty(0).Max();
        if (largest == 0)
        {
            return (-1, -1);
        }

        int first = Enumerable.Range(from, end - from).First(i => region[i].Form?.SizeRatio >= largest * OneSize);
        int last = first;
        while (last + 1 < end && region[last + 1].Form?.SizeRatio >= largest * OneSize && Marks.Of(region[last + 1].Text) != Mark.Dash)
        {
            last++;
        }

        return (first, last);
    }

    private static MetaRole RoleOf(string text, bool above, HashSet<string> columns)
    {
        string squeezed = string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
        return Marks.Of(text) switch
        {
            Mark.Byline => MetaRole.Author,
            Mark.Unit => MetaRole.AuthorUnit,
            Mark.Date => MetaRole.Date,
            Mark.Source => MetaRole.Source,
            Mark.Jump => MetaRole.Jump,
            _ when columns.Contains(squeezed) => MetaRole.Column,
            _ when (Marks.IsBareName(text) && Surnames.Begins(squeezed)) || NameLists.IsList(text) => MetaRole.Author,
            _ when Marks.IsBracketed(text) && Marks.EndsWithUnit(text) => MetaRole.AuthorUnit,
            _ => above ? MetaRole.Kicker : MetaRole.Subtitle,
        };
    }

    private static bool SameSize(TextLine a, TextLine b) =>
        a.Form?.SizeRatio is { } x && b.Form?.SizeRatio is { } y && x < y * 1.1 && y < x * 1.1;

    private static Piece Display(IReadOnlyList<TextLine> lines) => new(PieceKind.Display, Mark.None, lines, Edge.Paragraph, Edge.Paragraph);
}
