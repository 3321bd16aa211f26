using KnowledgeBase.Corpus.Metadata;

namespace KnowledgeBase.Indexer.Splitting;

/// <summary>
/// Finds lines that break off within a sentence that the next line goes on with, by their words alone: long enough to be running
/// text, no sentence ends with them, the next line shows no beginning, and the characters at the break belong together. In short
/// files, and where lines were broken by hand, widths alone do not tell that.
/// </summary>
internal static class BrokenLines
{
    private const double LeastWidth = 16;

    /// <summary>Sum of logarithms from which on two characters at a break belong together; titles and what follows them stay below.</summary>
    private const double LeastJoin = 2.5;

    /// <summary>Which of the lines break off.</summary>
    /// <param name="lines">All lines in order.</param>
    /// <param name="model">Continuity model of the same lines.</param>
    public static bool[] Find(IReadOnlyList<TextLine> lines, CharacterModel model)
    {
        var found = new bool[lines.Count];
        for (int i = 0; i + 1 < lines.Count; i++)
        {
            found[i] = GoesOn(lines[i], lines[i + 1]) && (Pauses(lines[i].Text) || Punctuation.CannotBegin(lines[i + 1].Text[0])
                || model.Join(lines[i].Text, lines[i + 1].Text) > LeastJoin);
        }

        KeepSentences(lines, found);
        return found;
    }

    /// <summary>Lines of which none ends a sentence are a list, a table or verse: they are lines on purpose.</summary>
    private static void KeepSentences(IReadOnlyList<TextLine> lines, bool[] found)
    {
        int first = 0;
        for (int i = 0; i < found.Length; i++)
        {
            if (found[i])
            {
                continue;
            }

            if (i > first && !Punctuation.EndsSentence(lines[i].Text))
            {
                Array.Clear(found, first, i - first);
            }

            first = i + 1;
        }
    }

    private static bool GoesOn(TextLine line, TextLine next) =>
        line.Natural >= LeastWidth && !Punctuation.EndsSentence(line.Text) && !Punctuation.EndsEntry(line.Text)
        && next.Page == line.Page && (next.Blanks == 0 || next.Spaced) && next.Indent < 1
        && Marks.Of(line.Text) == Mark.None && Marks.Of(next.Text) == Mark.None
        && Numbering.Read(next.Text).Style == NumberStyle.None && !Dateline.Begins(next.Text);

    private static bool Pauses(string text) => text[^1] is '，' or '、' or ',';
}
