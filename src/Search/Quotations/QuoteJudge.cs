using KnowledgeBase.Corpus.Policies;
using KnowledgeBase.Search.Analysis;

namespace KnowledgeBase.Search.Quotations;

/// <summary>What was found for one quotation: places of the very words, or places of nearly the same words.</summary>
/// <param name="Exact">Places of the very words, best first.</param>
/// <param name="Near">Places of nearly the same words, best first.</param>
internal sealed record Findings(IReadOnlyList<Finding> Exact, IReadOnlyList<Finding> Near);

/// <summary>Compares quotations with the library. Thread-safe; made for one check.</summary>
/// <param name="lookup">Passages.</param>
/// <param name="facts">What is told of places.</param>
/// <param name="analyzer">The analysis.</param>
internal sealed class QuoteJudge(PassageLookup lookup, SourceFacts facts, TextAnalyzer analyzer)
{
    // Passages read for one quotation, and aligned of those.
    private const int MostHolding = 60;
    private const int MostNear = 40;
    private const int MostAligned = 5;

    // From this length on, words that differ in some characters can still be told to be the same sentence.
    private const int ShortestNear = 8;

    /// <summary>Looks for a quotation.</summary>
    /// <param name="words">The words.</param>
    /// <param name="named">The document the draft names as its source, or null.</param>
    public Findings Look(ComparableText words, Attribution? named)
    {
        var exact = Exact(words);
        bool settled = exact.Count > 0 && (named is null || exact.Exists(f => facts.IsNamed(f.Passage.Article, named)));
        var near = settled || words.Loose.Length < ShortestNear ? [] : Near(words);
        var same = near.Where(f => f.Differences == 0).ToList();
        if (exact.Count == 0 && same.Count > 0)
        {
            exact = same;
        }

        near = [.. near.Where(f => f.Differences > 0)];
        return new Findings(Ordered(exact, named), [.. near.OrderBy(f => named is null || facts.IsNamed(f.Passage.Article, named) ? 0 : 1).ThenBy(f => f.Differences)]);
    }

    /// <summary>Places of the very words.</summary>
    /// <param name="words">The words.</param>
    public List<Finding> Exact(ComparableText words)
    {
        var found = new List<Finding>();
        foreach (int document in lookup.Holding(words.Original, MostHolding))
        {
            var passage = lookup.Read(document);
            int at = passage.Text.Strict.IndexOf(words.Strict, StringComparison.Ordinal);
            if (at >= 0)
            {
                found.Add(new Finding(passage, words, new Alignment(0, at, [.. Enumerable.Repeat(EditStep.Same, words.Strict.Length)]), []));
            }
        }

        return found;
    }

    /// <summary>How many different texts findings stand in.</summary>
    /// <param name="findings">The findings.</param>
    public int Texts(IEnumerable<Finding> findings) => findings.Select(f => facts.TextKey(f.Passage.Article)).Distinct(StringComparer.Ordinal).Count();

    /// <summary>Most characters of a marked quotation that may differ for it to be the same words, altered.</summary>
    /// <param name="length">Length of the quotation.</param>
    public static int Tolerance(int length) => length < 12 ? length / 8 : length * 3 / 10;

    // The least different first; one of each text.
    private List<Finding> Near(ComparableText words)
    {
        var diagonals = new Diagonals(words.Loose);
        var aligned = lookup.Near(words.Original, MostNear)
            .Select(d => (Document: d, Best: diagonals.Best(lookup.Read(d).Text.Loose)))
            .Where(c => c.Best.Runs > 0).OrderByDescending(c => c.Best.Runs).Take(MostAligned)
            .Select(c => Aligned(words, c.Document, c.Best.Diagonal, diagonals));
        return [.. aligned.Where(f => f.Alignment.Distance <= Tolerance(words.Loose.Length)).OrderBy(f => f.Differences)
            .ThenBy(f => facts.Order(f.Passage.Article)).DistinctBy(f => facts.TextKey(f.Passage.Article))];
    }

    // Words that reach the end of a passage may go on in the next one.
    private Finding Aligned(ComparableText words, int document, int diagonal, Diagonals diagonals)
    {
        var passage = lookup.Read(document);
        var finding = Finding.Of(words, passage, diagonal);
        bool atEdge = finding.Alignment.Start <= 1 || finding.Alignment.Start + finding.PrintedLength >= passage.Text.Loose.Length - 1;
        if (finding.Alignment.Distance == 0 || !atEdge)
        {
            return finding;
        }

        var wide = lookup.Wide(document);
        return wide.Stored.Count == 1 ? finding : Finding.Of(words, wide, diagonals.Best(wide.Text.Loose).Diagonal);
    }

    private List<Finding> Ordered(List<Finding> exact, Attribution? named) => [.. exact
        .OrderBy(f => named is not null && facts.IsNamed(f.Passage.Article, named) ? (IsClause(f, named) ? 0 : 1) : 2)
        .ThenBy(f => facts.Order(f.Passage.Article))];

    /// <summary>Whether a finding stands in the clause a draft names; true when the draft names none.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="named">The document named.</param>
    public static bool IsClause(Finding finding, Attribution named)
    {
        string? clause = finding.Passage.At(finding.Passage.Start + finding.Passage.Text.Range(finding.Alignment.Start, 0).Start).Clause;
        return named.Clause is null || clause is null || ArticleNumber(clause) is not { } printed || ArticleNumber("文件" + named.Clause) is not { } cited || printed == cited;
    }

    /// <summary>Characters of the comparable form of a text.</summary>
    /// <param name="text">The text.</param>
    public ComparableText Comparable(string text) => ComparableText.Of(text, analyzer);

    private static CitedNumber? ArticleNumber(string address) =>
        ClauseAddress.Parse(address)?.Steps.Where(s => s.Level == ClauseLevel.Article).Select(s => (CitedNumber?)s.From).FirstOrDefault();
}
