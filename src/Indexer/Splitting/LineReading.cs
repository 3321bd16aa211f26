using KnowledgeBase.Corpus.Documents;

namespace KnowledgeBase.Indexer.Splitting;

/// <summary>
/// Takes the non-blank lines of a file and divides them into pages. Where text was taken out of a laid-out page, a
/// page begins after a form feed, or after what is left of one: three blank lines, or a lone leading space on a line
/// that follows another without a blank line.
/// </summary>
internal static class LineReading
{
    /// <summary>Reads all non-blank lines.</summary>
    public static IReadOnlyList<TextLine> Read(IReadOnlyList<Page> pages)
    {
        var raw = pages.SelectMany((p, i) => p.Lines.Select(l => (Line: l, Page: i))).ToList();
        bool loneSpaces = LoneSpacesMarkPages([.. raw.Select(r => r.Line.Text)]);
        var lines = new List<TextLine>();
        int blanks = 0;
        int page = -1;
        int sourcePage = -1;
        foreach (var (line, number) in raw)
        {
            if (line.IsBlank)
            {
                blanks++;
                continue;
            }

            string text = line.Text.Trim();
            bool top = number != sourcePage
                || (!StatedForms.States(line.Form) && (blanks >= 3 || (loneSpaces && blanks == 0 && IsLoneSpace(line.Text))));
            page += top || page < 0 ? 1 : 0;
            sourcePage = number;
            double indent = Punctuation.Width(line.Text.AsSpan(0, line.Text.Length - line.Text.TrimStart().Length).Trim('\f'));
            lines.Add(new TextLine(lines.Count, line.Number, text, loneSpaces && IsLoneSpace(line.Text) ? 0 : indent, blanks, page) { PageTop = top, Form = line.Form });
            blanks = 0;
        }

        return MarkSpacing(lines);
    }

    /// <summary>
    /// Marks the lines around which blank lines are the rule (over half of the gaps in a window of 8 lines on each
    /// side): there a blank line is no evidence of a new paragraph.
    /// </summary>
    private static List<TextLine> MarkSpacing(List<TextLine> lines)
    {
        const int Reach = 8;
        var sums = new int[lines.Count + 1];
        for (int i = 0; i < lines.Count; i++)
        {
            sums[i + 1] = sums[i] + (lines[i].Blanks > 0 ? 1 : 0);
        }

        var marked = new List<TextLine>(lines.Count);
        foreach (var line in lines)
        {
            int from = Math.Max(0, line.Index - Reach);
            int to = Math.Min(lines.Count, line.Index + Reach + 1);
            marked.Add(line with { Spaced = (sums[to] - sums[from]) * 2 > to - from });
        }

        return marked;
    }

    private static bool IsLoneSpace(string text) => text.Length > 1 && text[0] == ' ' && !char.IsWhiteSpace(text[1]);

    private static bool LoneSpacesMarkPages(List<string> texts)
    {
        int lone = texts.Count(IsLoneSpace);
        int all = texts.Count(t => !string.IsNullOrWhiteSpace(t));
        return lone > 0 && (lone <= 2 || lone * 16 < all);
    }
}
