using System.Collections.Concurrent;
using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Corpus.Policies;
using KnowledgeBase.Library;
using KnowledgeBase.Search.Schema;
using KnowledgeBase.Search.Storage;

namespace KnowledgeBase.Search.Quotations;

/// <summary>What is told of the place of a quotation: which text it is, where it was published, whether it is in force. Thread-safe; made for one check.</summary>
/// <param name="state">The index.</param>
/// <param name="library">The library.</param>
/// <param name="today">The day on which policies are in force.</param>
internal sealed class SourceFacts(IndexState state, LibraryStore library, DateOnly today)
{
    private readonly ConcurrentDictionary<int, Lazy<Standing>> standings = new();

    /// <summary>Whether an item is a policy.</summary>
    /// <param name="article">Document number.</param>
    public bool IsPolicy(int article) => state.Article(article).Kind == ItemKind.Policy.Name();

    /// <summary>What all prints of one text, and all editions of one policy, share and no other text has.</summary>
    /// <param name="article">Document number.</param>
    public string TextKey(int article)
    {
        var stored = state.Article(article);
        return stored.Kind == ItemKind.Policy.Name() && stored.Title is { Length: > 0 } title && PolicyName.Key(title) is { Length: > 0 } key
            ? key
            : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"#{state.Prints.Text(article)}");
    }

    /// <summary>Whether a draft that names a document means this one.</summary>
    /// <param name="article">Document number.</param>
    /// <param name="named">The document named.</param>
    public bool IsNamed(int article, Attribution named)
    {
        var stored = state.Article(article);
        string key = named.Key;
        return key.Length > 0 && ((stored.Title is { } title && PolicyName.Keys(title).Contains(key, StringComparer.Ordinal))
            || (stored.Source is { } source && PolicyName.Key(source) == key));
    }

    /// <summary>Whether the library holds policies of a name.</summary>
    /// <param name="named">The document named.</param>
    public bool Has(Attribution named) => named.Key.Length > 0 && library.PoliciesNamed(named.Key).Count > 0;

    /// <summary>Order among places of the same words: policies, the latest edition first; then all else, the earliest first.</summary>
    /// <param name="article">Document number.</param>
    public (int Rank, string Date, string Id) Order(int article)
    {
        var stored = state.Article(article);
        return stored.Kind == ItemKind.Policy.Name()
            ? (0, string.Concat((stored.SortDate ?? "0").Select(c => char.IsAsciiDigit(c) ? (char)('0' + '9' - c) : c)) + "~", stored.Id)
            : (1, stored.SortDate ?? "9999", stored.Id);
    }

    /// <summary>Whether a policy is in force today; null when unknown, and for all else.</summary>
    /// <param name="article">Document number.</param>
    public bool? InForce(int article) => IsPolicy(article) ? Of(article).InForce : null;

    /// <summary>Where an item was published: paper and issue, or issuing body and number; null when nothing is printed.</summary>
    /// <param name="article">Document number.</param>
    public string? Published(int article) => Of(article).Published;

    /// <summary>Writes a finding as a match.</summary>
    /// <param name="finding">The finding.</param>
    public QuoteMatch Match(Finding finding)
    {
        var passage = finding.Passage;
        var range = passage.Text.Range(finding.Alignment.Start, finding.PrintedLength);
        int start = passage.Start + range.Start;
        var article = state.Article(passage.Article);
        var at = passage.At(start);
        return new QuoteMatch
        {
            ArticleId = article.Id,
            ChunkId = at.Id,
            Text = passage.Text.Original.Substring(range.Start, range.Length),
            Start = start,
            Spans = passage.Spans(start, range.Length),
            Diff = finding.Diff,
            Source = Published(passage.Article),
            InForce = InForce(passage.Article),
            Title = article.Title ?? article.WorkingTitle,
            Kind = article.Kind,
            Date = article.Date,
            Clause = at.Clause,
        };
    }

    private Standing Of(int article) => standings.GetOrAdd(article, a => new Lazy<Standing>(() => Look(a))).Value;

    private Standing Look(int document)
    {
        var stored = state.Article(document);
        string? published = Joined(stored.Source, stored.Issue);
        if (!IsPolicy(document) || library.Article(stored.Id) is not { Title: { } title } article)
        {
            return new Standing(published, null);
        }

        string key = PolicyName.Key(title);
        var editions = PolicyGroups.Of(library.PoliciesNamed(key).Where(p => PolicyName.Key(p.Title!) == key)).FirstOrDefault(g => g.Any(p => p.Id == article.Id));
        string status = editions is null ? "unknown" : new PolicyEditions(editions, library, today).StatusOf(article.Id);
        return new Standing(published ?? Joined(article.IssuingBody, article.DocNumber), status == "unknown" ? null : status == "in_force");
    }

    private static string? Joined(string? name, string? detail) =>
        string.Join(' ', new[] { name, detail }.Where(p => !string.IsNullOrEmpty(p))) is { Length: > 0 } joined ? joined : null;

    private sealed record Standing(string? Published, bool? InForce);
}
