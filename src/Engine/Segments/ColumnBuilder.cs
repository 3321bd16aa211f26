namespace KnowledgeBase.Engine.Segments;

/// <summary>The values of one column in memory. Each distinct value is kept once, a document's values as numbers.</summary>
internal sealed class ColumnBuilder
{
    // A string, its place in the dictionary, and its number.
    private const int ValueOverhead = 72;
    private readonly Dictionary<string, int> values = new(StringComparer.Ordinal);
    private readonly List<int> starts = [0];
    private readonly List<int> numbers = [];
    private long valueBytes;

    /// <summary>Bytes in use, nearly.</summary>
    public long Size => valueBytes + (4L * (starts.Count + numbers.Count));

    /// <summary>Adds the values of the next document; one given twice counts once.</summary>
    public void Add(IReadOnlyList<string> own)
    {
        int start = numbers.Count;
        for (int i = 0; i < own.Count; i++)
        {
            if (!values.TryGetValue(own[i], out int number))
            {
                values.Add(own[i], number = values.Count);
                valueBytes += ValueOverhead + (2L * own[i].Length);
            }

            if (numbers.IndexOf(number, start) < 0)
            {
                numbers.Add(number);
            }
        }

        starts.Add(numbers.Count);
    }

    /// <summary>Writes the column, its values numbered in ordinal order.</summary>
    public void Write(SegmentWriter writer, string name)
    {
        string[] sorted = [.. values.Keys.Order(StringComparer.Ordinal)];
        var order = new int[sorted.Length];
        for (int i = 0; i < sorted.Length; i++)
        {
            order[values[sorted[i]]] = i;
        }

        var ordinals = new List<int>(numbers.Count);
        foreach (int number in numbers)
        {
            ordinals.Add(order[number]);
        }

        for (int document = 0; document + 1 < starts.Count; document++)
        {
            ordinals.Sort(starts[document], starts[document + 1] - starts[document], null);
        }

        writer.Column(name, sorted, starts, ordinals);
    }
}
