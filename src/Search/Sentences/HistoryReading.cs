using System.Text.RegularExpressions;
using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Search.Analysis;
using KnowledgeBase.Search.Quotations;
using KnowledgeBase.Search.Requests;
using KnowledgeBase.Search.Schema;
using KnowledgeBase.Search.Storage;

namespace KnowledgeBase.Search.Sentences;

/// <summary>Puts together the history of a formula.</summary>
/// <param name="state">The index.</param>
/// <param name="analyzer">The analysis.</param>
internal sealed partial class HistoryReading(IndexState state, TextAnalyzer analyzer)
{
    // Passages looked through for variants.
    private const int MostNear = 400;
    private const int MostVariants = 12;
    private const int MostSources = 12;

    // Years between the first and the last are shown empty, within reason.
    private const int LongestGap = 150;

    /// <summary>The history.</summary>
    /// <param name="request">The formula and filters.</param>
    public FormulaHistory Of(SearchRequest request)
    {
        var search = new Occurrences(state, analyzer);
        var (found, complete) = search.Find([request.Text], request);
        var forms = Forms(request.Text);
        var variants = forms.Select(f => Variant(request.Text, f, search.Find([f], request).Found))
            .Where(v => v.Variant.Texts > 0).OrderByDescending(v => v.Variant.Texts).ThenBy(v => v.Variant.Form, StringComparer.Ordinal).Take(MostVariants).ToList();
        var texts = found.Select(o => state.Prints.Text(o.Article)).Distinct().Select(state.Article).ToList();
        return new FormulaHistory(
            request.Text, texts.Count, found.Sum(o => o.Ranges.Count), complete,
            First(found), Last(found.Concat(variants.SelectMany(v => v.Found))), Years(texts), texts.Count(t => t.Year is null),
            [.. texts.Where(t => t.Source is not null).GroupBy(t => t.Source!, StringComparer.Ordinal).Select(g => new SourceCount(g.Key, g.Count())).OrderByDescending(s => s.Count).ThenBy(s => s.Source, StringComparer.Ordinal).Take(MostSources)],
            [.. variants.Select(v => v.Variant)])
        { Inferred = texts.Count(t => t is { Year: not null, YearBasis: "inferred" }) };
    }

    private FormulaUse? First(IEnumerable<Occurrence> found) => Dated(found).OrderBy(o => o.Date, StringComparer.Ordinal).ThenBy(o => o.Use.Article).Select(o => Use(o.Use)).FirstOrDefault();

    // Only what is printed tells when a text was published; a lower bound does not make it the latest.
    private FormulaUse? Last(IEnumerable<Occurrence> found) => Dated(found).Where(o => state.Article(o.Use.Article).YearBasis is "printed" or "issue")
        .OrderByDescending(o => o.Date, StringComparer.Ordinal).ThenBy(o => o.Use.Article).Select(o => Use(o.Use)).FirstOrDefault();

    private IEnumerable<(string Date, Occurrence Use)> Dated(IEnumerable<Occurrence> found) =>
        found.Where(o => state.Article(o.Article).SortDate is not null).Select(o => (state.Article(o.Article).SortDate!, o));

    private FormulaUse Use(Occurrence occurrence)
    {
        var article = state.Article(occurrence.Article);
        var range = occurrence.Ranges[0];
        return new FormulaUse(
            occurrence.Passage.Text.Substring(range.Start, range.Length), article.SortDate!, article.YearBasis,
            occurrence.Passage.Text.Substring(occurrence.Sentence.Start, occurrence.Sentence.Length), article.Id, occurrence.Passage.Id,
            occurrence.Passage.Start + range.Start, article.Title ?? article.WorkingTitle, article.Source);
    }

    private static IReadOnlyList<YearCount> Years(List<StoredArticle> texts)
    {
        var counts = texts.Where(t => t.Year is not null).GroupBy(t => t.Year!.Value).ToDictionary(g => g.Key, g => g.Count());
        if (counts.Count == 0)
        {
            return [];
        }

        int last = counts.Keys.Max();
        int first = Math.Max(counts.Keys.Min(), last - LongestGap);
        return [.. Enumerable.Range(first, last - first + 1).Select(y => new YearCount(y, counts.GetValueOrDefault(y)))];
    }

    private (FormulaVariant Variant, IReadOnlyList<Occurrence> Found) Variant(string formula, string form, IReadOnlyList<Occurrence> found)
    {
        var texts = found.Select(o => state.Prints.Text(o.Article)).Distinct().Select(state.Article).ToList();
        var (a, b) = (ComparableText.Of(formula, analyzer), ComparableText.Of(form, analyzer));
        var diff = DiffWriting.Of(a, b, Alignment.Whole(a.Loose, b.Loose));
        return (new FormulaVariant(form, texts.Count, texts.Min(t => t.Year), texts.Max(t => t.Year), diff), found);
    }

    // Phrases in quotation marks that share more than half of the formula's characters in order, and stretches of running
    // text that differ from a longer formula in few characters.
    private IReadOnlyList<string> Forms(string formula)
    {
        var wanted = ComparableText.Of(Bare(formula), analyzer);
        if (wanted.Loose.Length < 3)
        {
            return [];
        }

        var lookup = new PassageLookup(state, analyzer);
        var passages = lookup.Near(formula, MostNear).Select(lookup.Read).ToList();
        var quoted = passages.SelectMany(p => Quoted().Matches(p.Text.Original).Select(m => m.Groups["form"].Value));
        var running = wanted.Loose.Length < 8 ? [] : passages.Select(p => Running(wanted, p)).OfType<string>();
        return [.. quoted.Concat(running).Where(f => IsVariant(wanted, f)).Distinct(StringComparer.Ordinal).Take(MostVariants * 3)];
    }

    private static string? Running(ComparableText wanted, LibraryPassage passage)
    {
        var finding = Finding.Of(wanted, passage, new Diagonals(wanted.Loose).Best(passage.Text.Loose).Diagonal);
        var range = passage.Text.Range(finding.Alignment.Start, finding.PrintedLength);
        bool near = finding.Alignment.Distance > 0 && finding.Alignment.Distance <= QuoteJudge.Tolerance(Math.Max(12, wanted.Loose.Length))
            && finding.Alignment.Steps[0] == EditStep.Same && finding.Alignment.Steps[^1] == EditStep.Same;
        return near ? passage.Text.Original.Substring(range.Start, range.Length) : null;
    }

    private bool IsVariant(ComparableText wanted, string form)
    {
        var other = ComparableText.Of(form, analyzer);
        int longest = Math.Max(wanted.Loose.Length, other.Loose.Length);
        string bare = analyzer.Characters(form).Text;
        return bare.Length > 0 && bare != analyzer.Characters(wanted.Original).Text
            && longest <= 2 * wanted.Loose.Length && Alignment.Whole(wanted.Loose, other.Loose).Distance * 2 <= longest;
    }

    private static string Bare(string formula) => formula.Trim().Trim('“', '”', '"', '「', '」');

    [GeneratedRegex(@"[“「](?<form>[^“”「」，。；：！？\n]{2,30})[”」]", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();
}
