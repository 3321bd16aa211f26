using KnowledgeBase.Engine.Documents;
using KnowledgeBase.Engine.Searching;
using KnowledgeBase.Engine.Storage;
using KnowledgeBase.Engine.Writing;
using Built = KnowledgeBase.Engine.Queries;

namespace KnowledgeBase.Search.Engines;

/// <summary>The engine that is always there: the port on the inverted index of src/Engine.</summary>
public sealed class BuiltinEngine : ISearchEngine
{
    private const string GroupColumn = "group";
    private const string NoteKey = "note";

    // How long a writer waits for a merge that is being put in place, or for a writer of another process.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly IndexStore store;
    private readonly BackgroundMerging merging;

    private BuiltinEngine(IndexStore store)
    {
        this.store = store;
        merging = new BackgroundMerging(store);
    }

    /// <inheritdoc />
    public string Name => "builtin";

    /// <inheritdoc />
    public string? Note => store.UserData.GetValueOrDefault(NoteKey);

    /// <summary>Opens or creates its files in a folder.</summary>
    /// <param name="folder">Folder, created when missing.</param>
    /// <param name="schema">What it is to hold.</param>
    /// <returns>The engine.</returns>
    /// <exception cref="InvalidDataException">The files are damaged or of another version; the message names file and place.</exception>
    public static ISearchEngine Open(string folder, EngineSchema schema)
    {
        ArgumentNullException.ThrowIfNull(schema);
        var result = IndexStore.Open(new FileSystemDirectory(folder), Schema(schema));
        return result.Store is { } store ? new BuiltinEngine(store) : throw new InvalidDataException(result.Reason);
    }

    /// <inheritdoc />
    public void Write(EngineBatch batch)
    {
        ArgumentNullException.ThrowIfNull(batch);
        Sound(() =>
        {
            using var writer = store.TryWrite(Patience) ?? throw new IOException("Another process is writing to the index.");
            Write(writer, batch);
            return true;
        });
        merging.Look();
    }

    /// <inheritdoc />
    public long Refresh() => Sound(() =>
    {
        store.Refresh();
        return store.Changes;
    });

    /// <inheritdoc />
    public IEngineSnapshot Snapshot() => new View(store.Snapshot());

    /// <inheritdoc />
    public void Dispose()
    {
        merging.Dispose();
        store.Dispose();
    }

    // Damage has one name at the port, whatever the engine calls it.
    private static T Sound<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (CorruptIndexException damage)
        {
            throw new InvalidDataException(damage.Message, damage);
        }
    }

    private static IndexSchema Schema(EngineSchema schema) => new(
        schema.Version,
        [.. schema.Fields.Select(f => new TextField(f.Name, f.Positions, EngineSchema.K1, EngineSchema.B))],
        [GroupColumn, .. schema.Columns])
    {
        Numbers = schema.Numbers,
    };

    private static void Write(IndexWriter writer, EngineBatch batch)
    {
        if (batch.DeletedGroups.Count > 0)
        {
            writer.DeleteBy(GroupColumn, batch.DeletedGroups);
        }

        foreach (var document in batch.Documents)
        {
            writer.Add(Document(document));
        }

        writer.Commit(new Dictionary<string, string> { [NoteKey] = batch.Note });
    }

    private static IndexDocument Document(EngineDocument document)
    {
        var columns = document.Columns.ToDictionary(c => c.Name, c => c.Values);
        columns[GroupColumn] = [document.Group];
        return new IndexDocument
        {
            Fields = document.Fields.ToDictionary(
                f => f.Name,
                f => (IReadOnlyList<Token>)[.. f.Tokens.Select(t => new Token(t.Term, t.Position))]),
            Columns = columns,
            Numbers = document.Numbers.ToDictionary(n => n.Name, n => n.Value),
            Stored = document.Stored,
        };
    }

    private static Built.Query Query(EngineQuery query) => query switch
    {
        TermQuery term => new Built.TermQuery(term.Field, term.Term, term.Weight),
        PhraseQuery phrase => new Built.PhraseQuery(
            phrase.Field, [.. phrase.Tokens.Select(t => new Token(t.Term, t.Position))], Weight: 0),
        AllQuery all => new Built.AllQuery([.. all.Parts.Select(Query)]),
        AnyQuery any => new Built.AnyQuery([.. any.Parts.Select(Query)], any.Minimum),
        ExceptQuery except => new Built.ExceptQuery(Query(except.Wanted), Query(except.Unwanted)),
        ColumnQuery column => new Built.ColumnQuery(column.Column, column.Values),
        RangeQuery range => new Built.RangeQuery(range.Column, range.From, range.To),
        _ => throw new InvalidOperationException("Unknown query: " + query.GetType().Name),
    };

    private sealed class View(IndexSnapshot snapshot) : IEngineSnapshot
    {
        public int DocumentLimit => snapshot.DocumentLimit;

        public int DocumentFrequency(string field, string term) => snapshot.DocumentFrequency(field, term);

        public DocumentSet Match(EngineQuery query) => snapshot.Match(Query(query));

        public EngineMatches Match(
            EngineQuery query, IReadOnlyList<EngineSelection> selections, IReadOnlyList<EngineFacet> facets)
        {
            var sets = snapshot.Match(new Built.FacetedQuery(Query(query))
            {
                Selections = [.. selections.Select(s => new Built.FacetSelection(s.Facet, Query(s.Query)))],
                Columns = [.. facets.Select(f => new Built.FacetColumn(f.Facet, f.Column))],
            });
            var counts = facets.Zip(sets.Counts).ToDictionary(c => c.First.Column, c => c.Second);
            return new EngineMatches(sets.Found, sets.Selected, sets.WithoutOwn, counts);
        }

        public IReadOnlyList<ScoredDocument> Best(EngineQuery query, int count, DocumentSet? among) =>
            [.. snapshot.Best(Query(query), count, among).Select(d => new ScoredDocument(d.Document, d.Score))];

        public IReadOnlyList<float[]> Scores(IReadOnlyList<TermQuery> terms, IReadOnlyList<int> documents) =>
            snapshot.Scores([.. terms.Select(t => new Built.TermQuery(t.Field, t.Term, t.Weight))], documents);

        public IReadOnlyDictionary<string, int> Count(string column, DocumentSet? among) => snapshot.Count(column, among);

        public IReadOnlyList<string> Values(string column, int document) => snapshot.Values(column, document);

        public byte[] Stored(int document) => Sound(() => snapshot.Stored(document));

        public void Dispose() => snapshot.Dispose();
    }
}
