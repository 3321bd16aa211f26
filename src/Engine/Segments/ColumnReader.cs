using KnowledgeBase.Engine.Storage;

namespace KnowledgeBase.Engine.Segments;

/// <summary>The values of one column of one segment, numbered in ordinal string order.</summary>
internal sealed class ColumnReader
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly string[] values;
    private readonly Int32Array starts;
    private readonly Int32Array ordinals;
    private readonly string file;

    /// <summary>Opens a column.</summary>
    public ColumnReader(Segment segment, string name)
    {
        file = segment.Name;
        var reader = new ByteReader(segment.Section($"column/{name}/values"), segment.Name);
        values = new string[reader.Count()];
        for (int i = 0; i < values.Length; i++)
        {
            numbers[values[i] = reader.Text()] = i;
        }

        One = segment.Place($"column/{name}/starts").Length == 0;
        starts = segment.Numbers($"column/{name}/starts", One ? 0 : segment.DocumentCount + 1);
        ordinals = segment.Numbers($"column/{name}/ordinals", One ? segment.DocumentCount : starts[segment.DocumentCount]);
    }

    /// <summary>Whether every document has exactly one value, which then stands at the document's own number.</summary>
    public bool One { get; }

    /// <summary>Numbers of all values, document after document.</summary>
    public ReadOnlySpan<int> Ordinals => ordinals.Span;

    /// <summary>Distinct values.</summary>
    public int ValueCount => values.Length;

    /// <summary>A value by its number.</summary>
    public string Value(int ordinal) => (uint)ordinal < (uint)values.Length
        ? values[ordinal]
        : throw new CorruptIndexException(file, -1, $"value {ordinal} of {values.Length}");

    /// <summary>Number of a value, or -1 when no document has it.</summary>
    public int Ordinal(string value) => numbers.GetValueOrDefault(value, -1);

    /// <summary>First and last (exclusive) place of a document's values.</summary>
    public (int Start, int End) Places(int document)
    {
        if (One)
        {
            return (document, document + 1);
        }

        var (start, end) = (starts[document], starts[document + 1]);
        return 0 <= start && start <= end && end <= ordinals.Count
            ? (start, end)
            : throw new CorruptIndexException(file, -1, $"values {start} to {end} of {ordinals.Count} in a column");
    }

    /// <summary>Number of the value at a place.</summary>
    public int At(int place) => ordinals[place];
}
