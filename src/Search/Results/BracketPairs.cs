using System.Text;
using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Search.Analysis;

namespace KnowledgeBase.Search.Results;

/// <summary>
/// The brackets and quotation marks of a text that belong together. A highlight that runs over one of a pair takes in the
/// other when nothing but marks stands between; else it leaves the one out and is shown in pieces. Immutable.
/// </summary>
internal sealed class BracketPairs
{
    private const string Opening = "《〈“‘（(「『【〔[［{｛〖";
    private const string Closing = "》〉”’）)」』】〕]］}｝〗";
    private const int None = -1;

    private static readonly System.Buffers.SearchValues<char> Brackets = System.Buffers.SearchValues.Create(Opening + Closing);

    private readonly string text;
    private readonly int[] partners;

    private BracketPairs(string text, int[] partners)
    {
        this.text = text;
        this.partners = partners;
    }

    /// <summary>Reads the pairs of a text: each closing bracket belongs to the nearest open one of its kind.</summary>
    /// <param name="text">The text.</param>
    /// <returns>Its pairs, nested, never crossing.</returns>
    public static BracketPairs Of(string text)
    {
        int[] partners = new int[text.Length];
        Array.Fill(partners, None);
        var open = new List<int>();
        for (int i = text.AsSpan().IndexOfAny(Brackets); i >= 0 && i < text.Length; i++)
        {
            if (Opening.Contains(text[i], StringComparison.Ordinal))
            {
                open.Add(i);
            }
            else if (Closing.IndexOf(text[i], StringComparison.Ordinal) is >= 0 and var kind
                && open.FindLastIndex(o => text[o] == Opening[kind]) is >= 0 and var nearest)
            {
                (partners[i], partners[open[nearest]]) = (open[nearest], i);
                open.RemoveRange(nearest, open.Count - nearest);
            }
        }

        return new BracketPairs(text, partners);
    }

    /// <summary>Highlights that hold both brackets of a pair or neither.</summary>
    /// <param name="ranges">Places that begin and end with characters that count; ascending, not overlapping.</param>
    /// <returns>Pairs of start and length, ascending, not overlapping, with all characters that count.</returns>
    public IReadOnlyList<int[]> Kept(IEnumerable<TextRange> ranges) =>
        [.. ranges.SelectMany(r => Pieces(Widened(r.Start, r.Start + r.Length))).Select(p => new[] { p.Start, p.End - p.Start })];

    private (int Start, int End) Widened(int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            int partner = partners[i];
            if (partner >= end && IsMarks(end, partner))
            {
                end = partner + 1;
            }
            else if (partner is not None && partner < start && IsMarks(partner, start))
            {
                // What was taken in may itself be one of a pair.
                (start, i) = (partner, partner - 1);
            }
        }

        return (start, end);
    }

    private IEnumerable<(int Start, int End)> Pieces((int Start, int End) range)
    {
        int start = range.Start;
        for (int i = range.Start; i <= range.End; i++)
        {
            bool lone = i < range.End && partners[i] is not None and var partner && (partner < range.Start || partner >= range.End);
            if (i == range.End || lone)
            {
                var piece = Trimmed(start, i, start > range.Start, lone);
                if (piece.Start < piece.End)
                {
                    yield return piece;
                }

                start = i + 1;
            }
        }
    }

    // Beside a bracket left out, marks and spaces that belong to no pair inside are left out too.
    private (int Start, int End) Trimmed(int start, int end, bool atStart, bool atEnd)
    {
        while (atStart && start < end && partners[start] is None && IsMark(start))
        {
            start++;
        }

        while (atEnd && start < end && partners[end - 1] is None && IsMark(end - 1))
        {
            end--;
        }

        return IsMarks(start, end) && (atStart || atEnd) ? (start, start) : (start, end);
    }

    private bool IsMarks(int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (!IsMark(i))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsMark(int at) => !char.IsSurrogate(text[at]) && !CharacterSequence.Counts(new Rune(text[at]));
}
