using System.Runtime.InteropServices;
using KnowledgeBase.Engine.Documents;

namespace KnowledgeBase.Engine.Segments;

/// <summary>Gathers documents in memory until they become a segment. One thread at a time.</summary>
internal sealed class SegmentBuilder(IndexSchema schema)
{
    private readonly FieldTokens[] fields = [.. schema.Fields.Select(f => new FieldTokens(f))];
    private readonly List<IReadOnlyList<string>>[] columns =
        [.. schema.Columns.Select(_ => new List<IReadOnlyList<string>>())];

    private readonly List<ReadOnlyMemory<byte>> stored = [];

    /// <summary>Documents gathered.</summary>
    public int Count => stored.Count;

    /// <summary>Tokens and stored bytes gathered: a measure of the memory in use.</summary>
    public long Size { get; private set; }

    /// <summary>Adds a document; one that does not fit the schema changes nothing.</summary>
    public void Add(IndexDocument document)
    {
        Check(document);
        for (int f = 0; f < fields.Length; f++)
        {
            var tokens = Tokens(document, schema.Fields[f]);
            fields[f].Add(tokens);
            Size += tokens.Length;
        }

        for (int c = 0; c < schema.Columns.Count; c++)
        {
            columns[c].Add(document.Columns.GetValueOrDefault(schema.Columns[c]) ?? []);
        }

        stored.Add(document.Stored);
        Size += document.Stored.Length;
    }

    /// <summary>A segment file with everything gathered, which is gone from memory after it.</summary>
    public ReadOnlySpan<byte> Build()
    {
        var writer = new SegmentWriter();
        for (int f = 0; f < fields.Length; f++)
        {
            fields[f].Write(writer);
        }

        for (int c = 0; c < schema.Columns.Count; c++)
        {
            writer.Column(schema.Columns[c], columns[c]);
        }

        return writer.Finish(stored);
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
            ?? document.Columns.Keys.FirstOrDefault(k => !schema.Columns.Contains(k));
        if (unknown is not null)
        {
            throw new ArgumentException($"{unknown} is not in the schema", nameof(document));
        }

        foreach (var field in schema.Fields)
        {
            int last = 0;
            foreach (var token in Tokens(document, field))
            {
                last = token.Position >= last
                    ? token.Position
                    : throw new ArgumentException($"position {token.Position} after {last} in field {field.Name}", nameof(document));
            }
        }
    }
}
