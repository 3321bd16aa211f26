using System.Collections.Concurrent;
using KnowledgeBase.Search.Analysis;
using KnowledgeBase.Search.Engines;
using KnowledgeBase.Search.Schema;
using KnowledgeBase.Search.Suggesting;

namespace KnowledgeBase.Search.Storage;

/// <summary>
/// One state of the index with what is read from it again and again. Closed when the last user has let go of it, so
/// that a search never loses the ground it stands on.
/// </summary>
internal sealed class IndexState
{
    private readonly Action closed;
    private readonly Lazy<int[]> parents;
    private readonly Lazy<Dictionary<int, List<int>>> children;
    private readonly Lazy<DocumentSet> articles;
    private readonly ConcurrentDictionary<int, StoredArticle> stored = new();
    private readonly ConcurrentDictionary<string, Lazy<ColumnDirectory>> directories = new();
    private readonly ConcurrentDictionary<string, Lazy<Spellings>> spellings = new();
    private readonly Lazy<PrintGroups> prints;
    private readonly Lazy<IReadOnlyDictionary<string, int>> cited;
    private readonly ConcurrentDictionary<int, int> citations = new();
    private readonly ConcurrentDictionary<int, NamedParts> named = new();
    private readonly Lazy<SuggestionBook> book;
    private readonly Lazy<PolicyTitles> policies;
    private int users = 1;

    public IndexState(IEngineSnapshot snapshot, string engine, IndexNote note, TextAnalyzer analyzer, Action closed)
    {
        Snapshot = snapshot;
        Engine = engine;
        Note = note;
        Analyzer = analyzer;
        this.closed = closed;
        articles = new(() => snapshot.Match(new ColumnQuery(IndexFields.Level, [IndexFields.ArticleLevel])));
        prints = new(() => PrintGroups.Of(snapshot, Articles));
        cited = new(() => snapshot.Count(IndexFields.Cites, Articles));
        policies = new(() => PolicyTitles.Of(snapshot));
        parents = new(FindParents);
        children = new(FindChildren);
        book = new(() => SuggestionBook.Of(this, analyzer));
    }

    public IEngineSnapshot Snapshot { get; }

    public string Engine { get; }

    public IndexNote Note { get; }

    /// <summary>What its texts were analysed by.</summary>
    public TextAnalyzer Analyzer { get; }

    /// <summary>All items.</summary>
    public DocumentSet Articles => articles.Value;

    /// <summary>The item a passage belongs to; an item itself has itself.</summary>
    public int ParentOf(int document) => parents.Value[document];

    public StoredArticle Article(int document) =>
        stored.GetOrAdd(document, d => StoredValue.Read<StoredArticle>(Snapshot.Stored(d)));

    public StoredPassage Passage(int document) => StoredValue.Read<StoredPassage>(Snapshot.Stored(document));

    /// <summary>Title, headings and authors of an item, ready for comparison.</summary>
    public NamedParts Named(int article) => named.GetOrAdd(article, a => NamedParts.Of(Article(a), TextAnalyzer.Shared));

    /// <summary>Number of items that name an item's title.</summary>
    public int CitationsOf(int article) => citations.GetOrAdd(
        article, a => cited.Value.GetValueOrDefault(CitedTitles.Key(Article(a).Title ?? string.Empty, TextAnalyzer.Shared)));

    /// <summary>All values of a column, ready to be searched by their folded characters.</summary>
    public ColumnDirectory Directory(string column) => directories.GetOrAdd(
        column, c => new Lazy<ColumnDirectory>(() => ColumnDirectory.Of(Snapshot.Count(c, Articles), TextAnalyzer.Shared))).Value;

    /// <summary>The spelling shown for a value of a facet, whichever way it was spelt; see <see cref="FacetSpelling"/>.</summary>
    public string Spelling(string column, string value) => SpellingsOf(column).ShownFor(value);

    /// <summary>The spelling shown for a key of a facet.</summary>
    public string SpellingOfKey(string column, string key) => SpellingsOf(column).Shown(key);

    /// <summary>What can be offered while a reader types; made at first use.</summary>
    public SuggestionBook Book => book.Value;

    /// <summary>Whether <see cref="Book"/> is made, its terms included.</summary>
    public bool HasBook => book.IsValueCreated && book.Value.HasTerms;

    /// <summary>Items that are prints of one text.</summary>
    public PrintGroups Prints => prints.Value;

    /// <summary>Policies by name.</summary>
    public PolicyTitles Policies => policies.Value;

    /// <summary>The passages of a set of items.</summary>
    public DocumentSet PassagesOf(DocumentSet items)
    {
        var passages = new DocumentSet(Snapshot.DocumentLimit);
        int[] parentOf = parents.Value;
        for (int document = 0; document < parentOf.Length; document++)
        {
            if (parentOf[document] is >= 0 and var parent && parent != document && items.Contains(parent))
            {
                passages.Add(document);
            }
        }

        return passages;
    }

    /// <summary>The passages of one item.</summary>
    public IReadOnlyList<int> PassagesOf(int article) => children.Value.GetValueOrDefault(article) ?? [];

    /// <summary>Counts one more user.</summary>
    /// <returns>False when the state is already closed.</returns>
    public bool Enter()
    {
        int now;
        do
        {
            now = Volatile.Read(ref users);
            if (now == 0)
            {
                return false;
            }
        }
        while (Interlocked.CompareExchange(ref users, now + 1, now) != now);
        return true;
    }

    /// <summary>Counts one user less and closes the state behind the last one.</summary>
    public void Leave()
    {
        if (Interlocked.Decrement(ref users) == 0)
        {
            Snapshot.Dispose();
            closed();
        }
    }

    private Spellings SpellingsOf(string column) => spellings.GetOrAdd(
        column, c => new Lazy<Spellings>(() => Spellings.Of(c, Directory(c)))).Value;

    private Dictionary<int, List<int>> FindChildren()
    {
        var found = new Dictionary<int, List<int>>();
        int[] parentOf = parents.Value;
        for (int document = 0; document < parentOf.Length; document++)
        {
            int parent = parentOf[document];
            if (parent >= 0 && parent != document)
            {
                if (!found.TryGetValue(parent, out var passages))
                {
                    found[parent] = passages = [];
                }

                passages.Add(document);
            }
        }

        return found;
    }

    private int[] FindParents()
    {
        var byId = new Dictionary<string, int>();
        foreach (int document in Articles.Numbers())
        {
            byId[Snapshot.Values(IndexFields.Article, document)[0]] = document;
        }

        var parentOf = new int[Snapshot.DocumentLimit];
        Array.Fill(parentOf, -1);
        foreach (int document in Snapshot.Match(new ColumnQuery(IndexFields.Level, [IndexFields.PassageLevel, IndexFields.ArticleLevel])).Numbers())
        {
            parentOf[document] = byId.GetValueOrDefault(Snapshot.Values(IndexFields.Article, document)[0], -1);
        }

        return parentOf;
    }
}
