using KnowledgeBase.Corpus.Documents;

namespace KnowledgeBase.Search.Quotations;

/// <summary>Writes an alignment as stretches that are equal or differ, in the characters as typed and as printed.</summary>
internal static class DiffWriting
{
    /// <summary>The stretches.</summary>
    /// <param name="quote">The quotation.</param>
    /// <param name="text">The longer text.</param>
    /// <param name="alignment">The alignment of their characters.</param>
    /// <returns>In order and complete; empty when nothing differs.</returns>
    public static IReadOnlyList<DiffPart> Of(ComparableText quote, ComparableText text, Alignment alignment)
    {
        var parts = new List<DiffPart>();
        int i = 0;
        int j = alignment.Start;
        foreach (var group in Groups(quote, text, alignment))
        {
            int quoted = group.Count(s => s != EditStep.Left);
            int printed = group.Count(s => s != EditStep.Added);
            string op = group[0] == EditStep.Same ? "equal" : quoted == 0 ? "delete" : printed == 0 ? "insert" : "replace";
            parts.Add(new DiffPart(op, Cut(quote, i, quoted), Cut(text, j, printed)));
            (i, j) = (i + quoted, j + printed);
        }

        return parts.Exists(p => p.Op != "equal") ? parts : [];
    }

    // Neighbouring steps that are all equal, or all different. A character equal only when looked for is different here.
    private static List<List<EditStep>> Groups(ComparableText quote, ComparableText text, Alignment alignment)
    {
        var groups = new List<List<EditStep>>();
        int i = 0;
        int j = alignment.Start;
        foreach (var step in alignment.Steps)
        {
            var strict = step == EditStep.Same && quote.Strict[i] != text.Strict[j] ? EditStep.Replaced : step;
            bool same = strict == EditStep.Same;
            if (groups.Count == 0 || (groups[^1][0] == EditStep.Same) != same)
            {
                groups.Add([]);
            }

            groups[^1].Add(strict);
            i += step == EditStep.Left ? 0 : 1;
            j += step == EditStep.Added ? 0 : 1;
        }

        return groups;
    }

    private static string Cut(ComparableText text, int start, int length)
    {
        TextRange range = text.Range(start, length);
        return length == 0 ? string.Empty : text.Original.Substring(range.Start, range.Length);
    }
}
