using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Library;
using KnowledgeBase.Search.Analysis;
using KnowledgeBase.Search.Quotations;
using KnowledgeBase.Search.Requests;
using KnowledgeBase.Search.Results;
using KnowledgeBase.Search.Storage;

namespace KnowledgeBase.Search.Sentences;

/// <summary>Sentences, lines in context and the history of a formula, from the index as it is. Thread-safe.</summary>
/// <param name="index">The index, owned by the caller.</param>
/// <param name="library">The library, owned by the caller.</param>
/// <param name="clock">Tells the day on which policies are in force.</param>
public sealed class SentenceService(SearchIndex index, LibraryStore library, TimeProvider clock)
{
    private const int Context = 24;

    private readonly TextAnalyzer analyzer = index.Analyzer;

    /// <summary>Sentences that hold words: as one string, or each of them anywhere in the sentence.</summary>
    /// <param name="request">Words and filters; policies in force come first, then the earliest, unless another order is asked for.</param>
    /// <param name="together">Whether the words, parted by spaces, may stand anywhere in the sentence.</param>
    /// <returns>The sentences, or null while the index cannot be used.</returns>
    public SentenceList? Sentences(SearchRequest request, bool together)
    {
        ArgumentNullException.ThrowIfNull(request);
        return index.Read<SentenceList?>(
            state =>
            {
                var facts = Facts(state);
                var (found, complete) = new Occurrences(state, analyzer).Find(Needles(request.Text, together), request);
                var ordered = found.OrderBy(o => Rank(state, facts, o.Article, request.Sort)).ThenBy(o => Date(state, o, request.Sort), StringComparer.Ordinal)
                    .ThenBy(o => state.Article(o.Article).Id, StringComparer.Ordinal).ThenBy(o => o.Passage.Start + o.Sentence.Start);
                return new SentenceList(
                    request.Text, together ? "sentence" : "exact", found.Count, complete, request.Page, request.Size,
                    [.. Page(ordered, request).Select(o => Hit(state, facts, o))]);
            },
            null);
    }

    /// <summary>Lines in context (KWIC).</summary>
    /// <param name="request">Words and filters.</param>
    /// <param name="order">left, right, newest or oldest.</param>
    /// <returns>The lines, or null while the index cannot be used.</returns>
    public Concordance? Lines(SearchRequest request, string order)
    {
        ArgumentNullException.ThrowIfNull(request);
        return index.Read<Concordance?>(
            state =>
            {
                var (found, complete) = new Occurrences(state, analyzer).Find([request.Text], request);
                var lines = found.SelectMany(o => o.Ranges.Select(r => Line(state, o, r)));
                var ordered = ConcordanceOrder.Of(lines, order);
                return new Concordance(
                    request.Text, order, ordered.Count, complete, request.Page, request.Size, [.. Page(ordered, request)]);
            },
            null);
    }

    /// <summary>The history of a formula.</summary>
    /// <param name="request">The formula and filters.</param>
    /// <returns>The history, or null while the index cannot be used.</returns>
    public FormulaHistory? History(SearchRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return index.Read<FormulaHistory?>(state => new HistoryReading(state, analyzer).Of(request), null);
    }

    private static string[] Needles(string text, bool together) =>
        together ? text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries) : [text];

    private static IEnumerable<T> Page<T>(IEnumerable<T> all, SearchRequest request) =>
        all.Skip((int)Math.Min((long)(request.Page - 1) * request.Size, int.MaxValue)).Take(request.Size);

    private SourceFacts Facts(IndexState state) => new(state, library, DateOnly.FromDateTime(clock.GetLocalNow().DateTime));

    private static int Rank(IndexState state, SourceFacts facts, int article, SortOrder sort) =>
        sort != SortOrder.Relevance ? (state.Article(article).SortDate is null ? 1 : 0) : facts.IsPolicy(article) ? 0 : 1;

    // Digits turned over sort the latest first.
    private static string Date(IndexState state, Occurrence occurrence, SortOrder sort)
    {
        string date = state.Article(occurrence.Article).SortDate ?? string.Empty;
        return sort != SortOrder.Newest ? date : string.Concat(date.Select(c => char.IsAsciiDigit(c) ? (char)('0' + '9' - c) : c)) + "~";
    }

    private SentenceHit Hit(IndexState state, SourceFacts facts, Occurrence occurrence)
    {
        var article = state.Article(occurrence.Article);
        int start = occurrence.Passage.Start + occurrence.Sentence.Start;
        string text = occurrence.Passage.Text.Substring(occurrence.Sentence.Start, occurrence.Sentence.Length);
        return new SentenceHit
        {
            ArticleId = article.Id,
            ChunkId = occurrence.Passage.Id,
            Text = text,
            Start = start,
            Highlights = BracketPairs.Of(text).Kept(occurrence.Ranges.Select(r => r with { Start = r.Start - occurrence.Sentence.Start })),
            Spans = occurrence.Passage.Spans,
            Speaker = Speaker(article.Id, occurrence),
            Clause = occurrence.Passage.Clause,
            InForce = facts.InForce(occurrence.Article),
            Title = article.Title ?? article.WorkingTitle,
            Source = facts.Published(occurrence.Article),
            Date = article.Date,
            Year = article.Year,
            YearBasis = article.YearBasis,
            Kind = article.Kind,
        };
    }

    // The quotation that the first of the words stands in; in a speech its authors.
    private string? Speaker(string id, Occurrence occurrence)
    {
        if (library.Article(id) is not { } article)
        {
            return null;
        }

        int at = occurrence.Passage.Start + occurrence.Ranges[0].Start;
        var said = article.Quotations.FirstOrDefault(q => q.Range.Start <= at && at < q.Range.Start + q.Range.Length);
        return said?.Speaker ?? (article.Kind == ItemKind.Speech && article.Authors.Count > 0 ? string.Join('、', article.Authors) : null);
    }

    private static ConcordanceLine Line(IndexState state, Occurrence occurrence, TextRange range)
    {
        string text = occurrence.Passage.Text;
        int from = Math.Max(0, range.Start - Context);
        from += from > 0 && char.IsLowSurrogate(text[from]) ? 1 : 0;
        int end = range.Start + range.Length;
        int to = Math.Min(text.Length, end + Context);
        to -= to < text.Length && char.IsLowSurrogate(text[to]) ? 1 : 0;
        var article = state.Article(occurrence.Article);
        return new ConcordanceLine(
            text[from..range.Start], text.Substring(range.Start, range.Length), text[end..Math.Max(end, to)], article.Id, occurrence.Passage.Id,
            occurrence.Passage.Start + range.Start, article.Title ?? article.WorkingTitle, article.Source, article.SortDate, occurrence.Passage.Clause);
    }
}
