using System.Runtime.InteropServices;
using System.Text;
using KnowledgeBase.Engine.Documents;

namespace KnowledgeBase.Engine.Segments;

/// <summary>Gathers documents in memory until they become a segment.</summary>
internal sealed class SegmentBuilder(IndexSchema schema)
{
    private readonly Dictionary<string, PostingBuffer>[] postings =
        [.. schema.Fields.Select(_ => new Dictionary<string, PostingBuffer>(StringComparer.Ordinal))];

    private readonly List<int>[] lengths = [.. schema.Fields.Select(_ => new List<int>())];
    private readonly List<IReadOnlyList<string>>[] columns =
        [.. schema.Columns.Select(_ => new List<IReadOnlyList<string>>())];

    private readonly List<ReadOnlyMemory<byte>> stored = [];

    /// <summary>Documents gathered.</summary>
    public int Count => stored.Count;

    /// <summary>Tokens and stored bytes gathered: a measure of the memory in use.</summary>
    public long Size { get; private set; }

    /// <summary>Adds a document.</summary>
    public void Add(IndexDocument document)
    {
        Check(document);
        for (int f = 0; f < schema.Fields.Count; f++)
        {
            var tokens = document.Fields.GetValueOrDefault(schema.Fields[f].Name) ?? [];
            AddTokens(f, tokens);
            lengths[f].Add(tokens.Count);
            Size += tokens.Count;
        }

        for (int c = 0; c < schema.Columns.Count; c++)
        {
            columns[c].Add(document.Columns.GetValueOrDefault(schema.Columns[c]) ?? []);
        }

        stored.Add(document.Stored);
        Size += document.Stored.Length;
    }

    /// <summary>The content of a segment file with everything gathered.</summary>
    public ReadOnlySpan<byte> Build()
    {
        var writer = new SegmentWriter();
        for (int f = 0; f < schema.Fields.Count; f++)
        {
            writer.BeginField([.. lengths[f]]);
            foreach (var (term, list) in Sorted(postings[f]))
            {
                writer.Term(term, list);
            }

            writer.EndField(schema.Fields[f]);
        }

        for (int c = 0; c < schema.Columns.Count; c++)
        {
            writer.Column(schema.Columns[c], columns[c]);
        }

        return writer.Finish(stored);
    }

    private static List<(byte[] Term, PostingBuffer List)> Sorted(Dictionary<string, PostingBuffer> terms)
    {
        var sorted = terms.Select(p => (Term: Encoding.UTF8.GetBytes(p.Key), List: p.Value)).ToList();
        sorted.Sort((a, b) => a.Term.AsSpan().SequenceCompareTo(b.Term));
        return sorted;
    }

    private void AddTokens(int field, IReadOnlyList<Token> tokens)
    {
        int last = 0;
        bool keep = schema.Fields[field].Positions;
        foreach (var token in tokens)
        {
            if (token.Position < last)
            {
                throw new ArgumentException($"position {token.Position} after {last} in field {schema.Fields[field].Name}");
            }

            last = token.Position;
            ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(postings[field], Valid(token.Term), out _);
            list ??= new PostingBuffer();
            list.Add(Count, token.Position, keep);
        }
    }

    // A lone surrogate has no UTF-8 form; it is replaced before terms are told apart, so that two of them make one term.
    private static string Valid(string term)
    {
        foreach (char c in term)
        {
            if (char.IsSurrogate(c))
            {
                return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(term));
            }
        }

        return term;
    }

    private void Check(IndexDocument document)
    {
        string? unknown = document.Fields.Keys.FirstOrDefault(k => schema.Fields.All(f => f.Name != k))
            ?? document.Columns.Keys.FirstOrDefault(k => !schema.Columns.Contains(k));
        if (unknown is not null)
        {
            throw new ArgumentException($"{unknown} is not in the schema", nameof(document));
        }
    }
}
