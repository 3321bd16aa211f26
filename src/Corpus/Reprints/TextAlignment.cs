namespace KnowledgeBase.Corpus.Reprints;

/// <summary>A place where two texts differ; one of the lengths may be 0.</summary>
/// <param name="StartA">Offset in the first text.</param>
/// <param name="LengthA">Characters only the first text has there.</param>
/// <param name="StartB">Offset in the second text.</param>
/// <param name="LengthB">Characters only the second text has there.</param>
public readonly record struct TextDifference(int StartA, int LengthA, int StartB, int LengthB);

/// <summary>
/// Two texts laid side by side. Runs of characters that stand once in each text are anchors; the longest row of anchors that
/// keeps its order in both is kept (patience diff, Bram Cohen), and the gaps between anchors are treated the same way with
/// shorter runs, small gaps by the longest common subsequence. Work and memory grow about linearly with the lengths.
/// </summary>
public sealed class TextAlignment
{
    private const int SmallGap = 96;

    private static readonly int[] RunLengths = [16, 8, 4];

    private readonly string a;
    private readonly string b;
    private readonly List<TextDifference> differences = [];

    private TextAlignment(string a, string b)
    {
        this.a = a;
        this.b = b;
    }

    /// <summary>Characters both texts have, in the same order.</summary>
    public int Shared { get; private set; }

    /// <summary>Where they differ, in order of place; neighbouring differences are one.</summary>
    public IReadOnlyList<TextDifference> Differences => differences;

    /// <summary>Share of the first text that stands in the second, 0 to 1.</summary>
    public double ShareOfA => a.Length == 0 ? 0 : (double)Shared / a.Length;

    /// <summary>Share of the second text that stands in the first, 0 to 1.</summary>
    public double ShareOfB => b.Length == 0 ? 0 : (double)Shared / b.Length;

    /// <summary>Lays two texts side by side.</summary>
    /// <param name="a">First text.</param>
    /// <param name="b">Second text.</param>
    /// <returns>What they share and where they differ.</returns>
    public static TextAlignment Of(string a, string b)
    {
        var alignment = new TextAlignment(a, b);
        alignment.Align(0, a.Length, 0, b.Length, 0);
        return alignment;
    }

    private void Align(int startA, int endA, int startB, int endB, int level)
    {
        while (startA < endA && startB < endB && a[startA] == b[startB])
        {
            (startA, startB) = (startA + 1, startB + 1);
            Shared++;
        }

        int tail = 0;
        while (startA < endA - tail && startB < endB - tail && a[endA - tail - 1] == b[endB - tail - 1])
        {
            tail++;
        }

        Middle(startA, endA - tail, startB, endB - tail, level);
        Shared += tail;
    }

    private void Middle(int startA, int endA, int startB, int endB, int level)
    {
        if (startA == endA || startB == endB)
        {
            Differ(startA, endA, startB, endB);
            return;
        }

        for (; level < RunLengths.Length; level++)
        {
            var anchors = InOrder(Anchors(startA, endA, startB, endB, RunLengths[level]));
            if (anchors.Count > 0)
            {
                BetweenAnchors(anchors, (startA, endA), (startB, endB), level);
                return;
            }
        }

        if (endA - startA <= SmallGap && endB - startB <= SmallGap)
        {
            CommonSubsequence(startA, endA, startB, endB);
        }
        else
        {
            Differ(startA, endA, startB, endB);
        }
    }

    // The end of each gap is aligned up to the next anchor; common beginnings and ends of gaps extend the anchors.
    private void BetweenAnchors(List<(int A, int B)> anchors, (int Start, int End) inA, (int Start, int End) inB, int level)
    {
        int length = RunLengths[level];
        var (atA, atB) = (inA.Start, inB.Start);
        foreach (var (anchorA, anchorB) in anchors)
        {
            if (anchorA < atA || anchorB < atB)
            {
                continue;
            }

            Align(atA, anchorA, atB, anchorB, level + 1);
            Shared += length;
            (atA, atB) = (anchorA + length, anchorB + length);
        }

        Align(atA, inA.End, atB, inB.End, level + 1);
    }

    // Runs that stand exactly once in each part, by their place in the first.
    private List<(int A, int B)> Anchors(int startA, int endA, int startB, int endB, int length)
    {
        var once = Once(a, startA, endA, length);
        var anchors = new List<(int A, int B)>();
        if (once.Count > 0)
        {
            foreach (var (run, at) in Once(b, startB, endB, length))
            {
                if (at >= 0 && once.TryGetValue(run, out int other) && other >= 0)
                {
                    anchors.Add((other, at));
                }
            }
        }

        anchors.Sort();
        return anchors;
    }

    private static Dictionary<ReadOnlyMemory<char>, int> Once(string text, int start, int end, int length)
    {
        var places = new Dictionary<ReadOnlyMemory<char>, int>(RunComparer.Instance);
        for (int at = start; at + length <= end; at++)
        {
            var run = text.AsMemory(at, length);
            places[run] = places.ContainsKey(run) ? -1 : at;
        }

        return places;
    }

    // Longest row ascending in both texts (patience sorting).
    private static List<(int A, int B)> InOrder(List<(int A, int B)> anchors)
    {
        var piles = new List<int>();
        int[] before = new int[anchors.Count];
        for (int i = 0; i < anchors.Count; i++)
        {
            int low = 0;
            int high = piles.Count;
            while (low < high)
            {
                int middle = (low + high) / 2;
                (low, high) = anchors[piles[middle]].B < anchors[i].B ? (middle + 1, high) : (low, middle);
            }

            before[i] = low > 0 ? piles[low - 1] : -1;
            if (low == piles.Count)
            {
                piles.Add(i);
            }
            else
            {
                piles[low] = i;
            }
        }

        var row = new List<(int A, int B)>();
        for (int i = piles.Count > 0 ? piles[^1] : -1; i >= 0; i = before[i])
        {
            row.Add(anchors[i]);
        }

        row.Reverse();
        return row;
    }

    private void CommonSubsequence(int startA, int endA, int startB, int endB)
    {
        int[,] longest = new int[endA - startA + 1, endB - startB + 1];
        for (int i = endA - startA - 1; i >= 0; i--)
        {
            for (int j = endB - startB - 1; j >= 0; j--)
            {
                longest[i, j] = a[startA + i] == b[startB + j] ? longest[i + 1, j + 1] + 1 : Math.Max(longest[i + 1, j], longest[i, j + 1]);
            }
        }

        Shared += longest[0, 0];
        var (fromA, fromB) = (startA, startB);
        var (atA, atB) = (startA, startB);
        while (atA < endA && atB < endB)
        {
            if (a[atA] == b[atB])
            {
                Differ(fromA, atA, fromB, atB);
                (atA, atB) = (atA + 1, atB + 1);
                (fromA, fromB) = (atA, atB);
            }
            else if (longest[atA + 1 - startA, atB - startB] >= longest[atA - startA, atB + 1 - startB])
            {
                atA++;
            }
            else
            {
                atB++;
            }
        }

        Differ(fromA, endA, fromB, endB);
    }

    private void Differ(int startA, int endA, int startB, int endB)
    {
        if (startA == endA && startB == endB)
        {
            return;
        }

        if (differences.Count > 0 && differences[^1] is var last
            && last.StartA + last.LengthA == startA && last.StartB + last.LengthB == startB)
        {
            differences[^1] = last with { LengthA = endA - last.StartA, LengthB = endB - last.StartB };
            return;
        }

        differences.Add(new TextDifference(startA, endA - startA, startB, endB - startB));
    }

    private sealed class RunComparer : IEqualityComparer<ReadOnlyMemory<char>>
    {
        public static readonly RunComparer Instance = new();

        public bool Equals(ReadOnlyMemory<char> x, ReadOnlyMemory<char> y) => x.Span.SequenceEqual(y.Span);

        public int GetHashCode(ReadOnlyMemory<char> run) => string.GetHashCode(run.Span, StringComparison.Ordinal);
    }
}
