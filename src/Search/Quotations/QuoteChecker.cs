using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Library;
using KnowledgeBase.Search.Analysis;
using KnowledgeBase.Search.Storage;

namespace KnowledgeBase.Search.Quotations;

/// <summary>
/// 引文核对: finds every quotation of a draft in the library and says whether it is printed there in the same characters. Nothing
/// is corrected; differences are shown with their evidence. Thread-safe.
/// </summary>
/// <param name="index">The index, owned by the caller.</param>
/// <param name="library">The library, owned by the caller.</param>
/// <param name="clock">Tells the day on which policies are in force.</param>
public sealed class QuoteChecker(SearchIndex index, LibraryStore library, TimeProvider clock)
{
    /// <summary>Longest draft that is checked, in UTF-16 code units.</summary>
    public const int MaxLength = 200_000;

    // Longer quotations are checked sentence by sentence, so that the effort stays in proportion.
    internal const int LongestWhole = 1_500;

    private readonly TextAnalyzer analyzer = index.Analyzer;

    /// <summary>Checks a draft.</summary>
    /// <param name="draft">The draft; at most <see cref="MaxLength"/> code units.</param>
    /// <returns>Its quotations with verdicts, or null while the index cannot be used.</returns>
    /// <exception cref="ArgumentException">The draft is too long.</exception>
    public QuoteReport? Check(string draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        if (draft.Length > MaxLength)
        {
            throw new ArgumentException($"The draft has {draft.Length} characters; at most {MaxLength} are checked.", nameof(draft));
        }

        var today = DateOnly.FromDateTime(clock.GetLocalNow().DateTime);
        return index.Read<QuoteReport?>(state => Check(draft, state, today), null);
    }

    private QuoteReport Check(string draft, IndexState state, DateOnly today)
    {
        var lookup = new PassageLookup(state, analyzer);
        var facts = new SourceFacts(state, library, today);
        var judge = new QuoteJudge(lookup, facts, analyzer);
        var writing = new VerdictWriting(draft, judge, facts, new FormulaRivals(draft, lookup, facts, analyzer));
        var shown = DraftReading.Quotes(draft).SelectMany(q => Parts(draft, q)).ToList();
        var stated = Parallel(shown, writing.Of).OfType<CheckedQuote>().ToList();
        var prose = new ProseScan(draft, lookup, judge);
        var repeated = Parallel(prose.Sentences(stated), prose.Find).SelectMany(f => f).Select(writing.Of);
        return new QuoteReport([.. stated.Concat(ProseScan.NotSaidTwice([.. repeated], stated)).OrderBy(q => q.Start).ThenBy(q => q.Length)]);
    }

    private static IEnumerable<DraftQuote> Parts(string draft, DraftQuote quote) => quote.Range.Length <= LongestWhole
        ? [quote]
        : Corpus.Text.SentenceSplitter.Split(draft.Substring(quote.Range.Start, quote.Range.Length))
            .Select(s => quote with { Range = new TextRange(quote.Range.Start + s.Start, Math.Min(s.Length, LongestWhole)) });

    private static TOut[] Parallel<TIn, TOut>(IReadOnlyList<TIn> all, Func<TIn, TOut> work)
    {
        var results = new TOut[all.Count];
        System.Threading.Tasks.Parallel.For(0, all.Count, i => results[i] = work(all[i]));
        return results;
    }
}
