using KnowledgeBase.Corpus.Metadata;

namespace KnowledgeBase.Indexer.Splitting;

/// <summary>
/// Finds the lines of datelines (本报讯（记者 甲某 通讯员 乙某某）…): where narrow columns break one off, its later lines look
/// like bylines, but running text goes on in them.
/// </summary>
internal static class DatelineLines
{
    private const int Most = 4;

    /// <summary>Which of the lines begin with a dateline or go on with one.</summary>
    public static bool[] Find(IReadOnlyList<TextLine> lines, bool[] taken)
    {
        var found = new bool[lines.Count];
        for (int i = 0; i < lines.Count; i++)
        {
            if (taken[i] || !Dateline.Begins(lines[i].Text))
            {
                continue;
            }

            found[i] = true;
            string text = lines[i].Text;
            for (int n = i + 1; n < Math.Min(lines.Count, i + Most) && !taken[n] && !lines[n].PageTop && IsOpen(text); n++)
            {
                found[n] = true;
                text += lines[n].Text;
            }
        }

        return found;
    }

    /// <summary>Whether a bracket is still open, or the words of the dateline have not come to their end.</summary>
    private static bool IsOpen(string text) => Punctuation.Balance(text).Unclosed > 0 || (text.Length <= 14 && Dateline.Parse(text) is null);
}
