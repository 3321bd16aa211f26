using System.Runtime.InteropServices;

namespace KnowledgeBase.Search.Engines.Journal;

/// <summary>Documents that hold a term, with how often and, where kept, where.</summary>
internal sealed class Postings
{
    /// <summary>Document numbers within the segment, ascending.</summary>
    public List<int> Documents { get; } = [];

    /// <summary>How often each holds the term.</summary>
    public List<int> Counts { get; } = [];

    /// <summary>Positions, one list a document; null where they are not kept.</summary>
    public List<int[]>? Positions { get; set; }
}

/// <summary>A field of a segment.</summary>
internal sealed class SegmentField
{
    /// <summary>Postings by term.</summary>
    public Dictionary<string, Postings> Terms { get; } = [];

    /// <summary>Number of tokens, by document.</summary>
    public required int[] Lengths { get; init; }

    /// <summary>Number of tokens of all documents.</summary>
    public long Total { get; set; }

    /// <summary>Documents that have the field.</summary>
    public int Documents { get; set; }
}

/// <summary>A segment in memory. Immutable once built.</summary>
internal sealed class Segment
{
    private readonly Dictionary<string, SegmentField> fields = [];
    private readonly Dictionary<string, string[]?[]> columns = [];
    private readonly byte[][] stored;
    private readonly string[] groups;

    public Segment(string name, IReadOnlyList<EngineDocument> documents)
    {
        Name = name;
        Count = documents.Count;
        stored = [.. documents.Select(d => d.Stored)];
        groups = [.. documents.Select(d => d.Group)];
        for (int document = 0; document < documents.Count; document++)
        {
            foreach (var field in documents[document].Fields)
            {
                AddField(document, field);
            }

            foreach (var column in documents[document].Columns)
            {
                ref string[]?[]? values = ref CollectionsMarshal.GetValueRefOrAddDefault(columns, column.Name, out _);
                values ??= new string[]?[Count];
                values[document] = [.. column.Values];
            }
        }
    }

    /// <summary>File name.</summary>
    public string Name { get; }

    /// <summary>Number of documents.</summary>
    public int Count { get; }

    public SegmentField? Field(string name) => fields.GetValueOrDefault(name);

    public Postings? Postings(string field, string term) => Field(field)?.Terms.GetValueOrDefault(term);

    public IReadOnlyList<string> Values(string column, int document) =>
        columns.GetValueOrDefault(column)?[document] ?? [];

    public byte[] Stored(int document) => stored[document];

    public string Group(int document) => groups[document];

    private void AddField(int document, EngineField field)
    {
        if (!fields.TryGetValue(field.Name, out var into))
        {
            fields[field.Name] = into = new SegmentField { Lengths = new int[Count] };
        }

        into.Lengths[document] = field.Tokens.Count;
        into.Total += field.Tokens.Count;
        into.Documents++;
        foreach (var group in field.Tokens.GroupBy(t => t.Term))
        {
            ref var postings = ref CollectionsMarshal.GetValueRefOrAddDefault(into.Terms, group.Key, out _);
            postings ??= new Postings();
            int[] positions = [.. group.Select(t => t.Position)];
            postings.Documents.Add(document);
            postings.Counts.Add(positions.Length);
            if (field.HasPositions)
            {
                (postings.Positions ??= []).Add(positions);
            }
        }
    }
}
