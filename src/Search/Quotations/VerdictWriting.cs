using KnowledgeBase.Corpus.Documents;

namespace KnowledgeBase.Search.Quotations;

/// <summary>Writes verdicts. Thread-safe; made for one draft.</summary>
/// <param name="draft">The draft.</param>
/// <param name="judge">Compares with the library.</param>
/// <param name="facts">What is told of places.</param>
/// <param name="rivals">Finds formulas that stand where the draft has another.</param>
internal sealed class VerdictWriting(string draft, QuoteJudge judge, SourceFacts facts, FormulaRivals rivals)
{
    private const int MostMatches = 5;

    /// <summary>The verdict on words the draft shows as quoted.</summary>
    /// <param name="quote">Their place.</param>
    /// <returns>The verdict; null for reported speech that no library words come near.</returns>
    public CheckedQuote? Of(DraftQuote quote)
    {
        var words = judge.Comparable(draft.Substring(quote.Range.Start, quote.Range.Length));
        if (words.Loose.Length == 0)
        {
            return null;
        }

        var named = Attribution.Of(draft, quote);
        var found = judge.Look(words, named);
        if (found.Exact.Count == 0 && found.Near.Count == 0)
        {
            var inTitles = rivals.InTitles(words);
            found = inTitles.Count > 0 ? new Findings(inTitles, []) : found;
        }

        if (quote.Kind == QuoteKind.Marked && rivals.Of(quote, words, found.Exact) is { } rival)
        {
            return Write(quote, QuoteVerdict.Altered, found.Exact.Count, [rival.Finding, .. found.Exact], [rival.Note]);
        }

        return Settled(quote, found, named);
    }

    /// <summary>The verdict on running text that repeats words of the library.</summary>
    /// <param name="repeated">Its place and findings.</param>
    public CheckedQuote Of(Repetition repeated) =>
        Settled(new DraftQuote(repeated.Range, QuoteKind.Unmarked), repeated.Findings, Attribution.Of(draft, new DraftQuote(repeated.Range, QuoteKind.Unmarked)));

    private CheckedQuote Settled(DraftQuote quote, Findings found, Attribution? named)
    {
        bool fromNamed = named is not null && found.Exact.Any(f => facts.IsNamed(f.Passage.Article, named));
        bool alteredInNamed = named is not null && !fromNamed && found.Near.Count > 0 && facts.IsNamed(found.Near[0].Passage.Article, named);
        if (found.Exact.Count > 0 && !alteredInNamed)
        {
            int texts = judge.Texts(found.Exact);
            bool one = texts == 1 || (fromNamed && named is not null);
            return Write(quote, one ? QuoteVerdict.Exact : QuoteVerdict.Ambiguous, texts, found.Exact, NotesOnSource(found.Exact[0], named, fromNamed));
        }

        if (found.Near.Count == 0)
        {
            return Write(quote, QuoteVerdict.NotFound, 0, [], []);
        }

        string[] notes = alteredInNamed && found.Exact.Count > 0 ? [$"草稿注明出自《{named!.Title}》，该文件中的文字与草稿不同；同样的文字另见他处。"] : [];
        return Write(quote, QuoteVerdict.Altered, judge.Texts(found.Exact), [.. found.Near, .. found.Exact], notes);
    }

    private IReadOnlyList<string> NotesOnSource(Finding best, Attribution? named, bool fromNamed)
    {
        if (named is null)
        {
            return [];
        }

        if (!fromNamed)
        {
            return facts.Has(named) ? [$"草稿注明出自《{named.Title}》，文库所收该文件中没有这些文字；有这些文字的是下列篇目。"] : [];
        }

        return QuoteJudge.IsClause(best, named) ? [] : [$"草稿注明出自{named.Clause}，原文在{facts.Match(best).Clause}。"];
    }

    private CheckedQuote Write(DraftQuote quote, string verdict, int texts, IReadOnlyList<Finding> findings, IReadOnlyList<string> notes)
    {
        TextRange range = quote.Range;
        string kind = quote.Kind switch { QuoteKind.Marked => "marked", QuoteKind.Introduced => "introduced", _ => "unmarked" };
        return new CheckedQuote(
            draft.Substring(range.Start, range.Length), range.Start, range.Length, verdict, kind, texts,
            [.. findings.DistinctBy(f => (f.Passage.Article, f.Passage.Start, f.Alignment.Start)).Take(MostMatches).Select(facts.Match)], notes);
    }
}
