using System.Runtime.InteropServices;
using KnowledgeBase.Engine.Documents;
using KnowledgeBase.Engine.Storage;

namespace KnowledgeBase.Engine.Segments;

/// <summary>Gathers documents in memory until they become a segment. One thread at a time.</summary>
internal sealed class SegmentBuilder(IndexSchema schema)
{
    private readonly FieldTokens[] fields = [.. schema.Fields.Select(f => new FieldTokens(f))];
    private readonly ColumnBuilder[] columns = [.. schema.Columns.Select(_ => new ColumnBuilder())];

    private readonly List<long?>[] numbers = [.. schema.Numbers.Select(_ => new List<long?>())];

    private readonly StoredWriter stored = new();
    private long gathered;

    /// <summary>Documents gathered.</summary>
    public int Count => stored.Count;

    /// <summary>
    /// Bytes of memory in use, nearly: a token takes eight while it waits and eight more while the segment is written, a
    /// document four for each field and sixteen for each column of numbers.
    /// </summary>
    public long Size => gathered + stored.Size + columns.Sum(c => c.Size);

    /// <summary>Adds a document; one that does not fit the schema changes nothing.</summary>
    public void Add(IndexDocument document)
    {
        Check(document);
        for (int f = 0; f < fields.Length; f++)
        {
            var tokens = Tokens(document, schema.Fields[f]);
            fields[f].Add(tokens);
            gathered += 4 + (16L * tokens.Length) + fields[f].TakeNewTermBytes();
        }

        for (int c = 0; c < schema.Columns.Count; c++)
        {
            columns[c].Add(document.Columns.GetValueOrDefault(schema.Columns[c]) ?? []);
        }

        for (int n = 0; n < numbers.Length; n++)
        {
            numbers[n].Add(document.Numbers.TryGetValue(schema.Numbers[n], out long number) ? number : null);
        }

        gathered += 16L * numbers.Length;
        stored.Add(document.Stored.Span);
    }

    /// <summary>Writes a segment file with everything gathered, which is gone from memory after it.</summary>
    /// <param name="directory">Where it is written.</param>
    /// <param name="file">Its name.</param>
    public void Write(IndexDirectory directory, string file)
    {
        using var writer = new SegmentWriter(directory, file);
        for (int f = 0; f < fields.Length; f++)
        {
            fields[f].Write(writer);
        }

        for (int c = 0; c < schema.Columns.Count; c++)
        {
            columns[c].Write(writer, schema.Columns[c]);
        }

        for (int n = 0; n < numbers.Length; n++)
        {
            writer.Number(schema.Numbers[n], numbers[n]);
        }

        writer.Stored(stored);
        writer.Finish();
    }

    private static ReadOnlySpan<Token> Tokens(IndexDocument document, TextField field) =>
        document.Fields.GetValueOrDefault(field.Name) switch
        {
            null => [],
            List<Token> list => CollectionsMarshal.AsSpan(list),
            Token[] array => array,
            var other => other.ToArray(),
        };

    private void Check(IndexDocument document)
    {
        string? unknown = document.Fields.Keys.FirstOrDefault(k => schema.Fields.All(f => f.Name != k))
            ?? document.Columns.Keys.FirstOrDefault(k => !schema.Columns.Contains(k))
            ?? document.Numbers.Keys.FirstOrDefault(k => !schema.Numbers.Contains(k));
        if (unknown is not null)
        {
            throw new ArgumentException($"{unknown} is not in the schema", nameof(document));
        }

        if (document.Columns.Values.Any(values => values?.Contains(null!) == true))
        {
            throw new ArgumentException("a value of a column is null", nameof(document));
        }

        if (document.Stored.Length > StoredWriter.LongestValue)
        {
            throw new ArgumentException($"{document.Stored.Length} stored bytes, at most {StoredWriter.LongestValue} expected", nameof(document));
        }

        foreach (var (column, number) in document.Numbers)
        {
            if (number is <= -NumberWriter.Bound or >= NumberWriter.Bound)
            {
                throw new ArgumentException($"number {number} in column {column} is not between -2^54 and 2^54", nameof(document));
            }
        }

        foreach (var field in schema.Fields)
        {
            int last = 0;
            foreach (var token in Tokens(document, field))
            {
                last = token.Term is not null && token.Position >= last
                    ? token.Position
                    : throw new ArgumentException($"term {token.Term ?? "null"} at {token.Position} after {last} in field {field.Name}", nameof(document));
            }
        }
    }
}
