using KnowledgeBase.Corpus.Metadata;

namespace KnowledgeBase.Indexer.Splitting;

/// <summary>
/// Finds articles set without indents in a file whose other paragraphs are indented: from the first line below a title, a
/// byline or a jump mark to the next mark or title no line is indented, although a paragraph ends between them.
/// </summary>
internal static class FlushRuns
{
    /// <summary>Room, in em, behind the last line of a paragraph that no word of the next line would have filled.</summary>
    private const double LeastRoom = 3;

    /// <summary>Which of the lines stand in such articles.</summary>
    /// <param name="lines">All lines with measures.</param>
    /// <param name="taken">Lines that belong to furniture or lists.</param>
    /// <param name="titles">For each line a number above 0 when it is part of a title.</param>
    public static bool[] Find(IReadOnlyList<TextLine> lines, bool[] taken, int[] titles)
    {
        var flush = new bool[lines.Count];
        for (int i = 1; i < lines.Count; i++)
        {
            if (!IsFront(i - 1) || !IsText(i))
            {
                continue;
            }

            int last = i;
            while (last + 1 < lines.Count && IsText(last + 1))
            {
                last++;
            }

            if (Enumerable.Range(i, last - i + 1).All(k => lines[k].Indent == 0 && lines[k].Measure == lines[i].Measure) && Enumerable.Range(i, last - i).Any(k => EndsParagraph(lines[k])))
            {
                Array.Fill(flush, true, i, last - i + 1);
            }

            i = last;
        }

        return flush;

        bool IsFront(int i) => !taken[i] && (titles[i] > 0 || (Marks.Of(lines[i].Text) == Mark.Byline && !Marks.IsSignature(lines[i].Text)) || Jump.Parse(lines[i].Text) is { Onward: false } || IsName(i));
        bool IsName(int i) => i > 0 && titles[i - 1] > 0 && Marks.IsBareName(lines[i].Text) && Surnames.Begins(lines[i].Text);
        bool IsText(int i) => !taken[i] && titles[i] == 0 && !lines[i].PageTop && Marks.Of(lines[i].Text) == Mark.None && !Marks.IsBracketed(lines[i].Text) && !IsName(i);
    }

    private static bool EndsParagraph(TextLine line) =>
        line.Measure > 0 && line.Measure - line.Width >= LeastRoom && Punctuation.EndsSentence(line.Text);
}
