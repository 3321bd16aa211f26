using KnowledgeBase.Search.Analysis;

namespace KnowledgeBase.Search.Quotations;

/// <summary>A formula of the library that stands where the draft has another one.</summary>
/// <param name="Finding">The printed formula beside the draft's.</param>
/// <param name="Note">Chinese sentence that says so, with its evidence.</param>
internal sealed record Rival(Finding Finding, string Note);

/// <summary>
/// Finds wrong or washed formulas: a short phrase in quotation marks that the library does not have, or hardly has, while in
/// the same surroundings (做到“两个…”) it has another phrase of the same build, in a policy or in several texts. Thread-safe.
/// </summary>
/// <param name="draft">The draft.</param>
/// <param name="lookup">Passages.</param>
/// <param name="facts">What is told of places.</param>
/// <param name="analyzer">The analysis.</param>
internal sealed class FormulaRivals(string draft, PassageLookup lookup, SourceFacts facts, TextAnalyzer analyzer)
{
    private const int Shortest = 4;
    private const int Longest = 11;
    private const int Surroundings = 2;
    private const int MostRead = 60;

    // Texts that make a formula established.
    private const int Established = 3;

    private static readonly string Closers = "\"”」』";

    /// <summary>The formula that the library has in the place of a quotation.</summary>
    /// <param name="quote">The quotation; in quotation marks.</param>
    /// <param name="words">Its characters.</param>
    /// <param name="exact">Where the library has the very words.</param>
    /// <returns>The rival, or null.</returns>
    public Rival? Of(DraftQuote quote, ComparableText words, IReadOnlyList<Finding> exact)
    {
        int length = words.Strict.Length;
        int own = exact.Select(f => facts.TextKey(f.Passage.Article)).Distinct(StringComparer.Ordinal).Count();
        if (length is < Shortest or > Longest || own >= Established || exact.Any(f => facts.IsPolicy(f.Passage.Article)))
        {
            return null;
        }

        int half = (length + 1) / 2;
        string before = Before(quote.Range.Start);
        string after = After(quote.End);
        var found = new List<Finding>();
        if (before.Length == Surroundings)
        {
            found.AddRange(Read(words, before, words.Strict[..half], string.Empty, string.Empty));
        }

        if (after.Length == Surroundings)
        {
            found.AddRange(Read(words, string.Empty, string.Empty, words.Strict[^half..], after));
        }

        var rival = found.GroupBy(Printed, StringComparer.Ordinal)
            .Select(g => (Texts: g.Select(f => facts.TextKey(f.Passage.Article)).Distinct(StringComparer.Ordinal).Count(), Policies: g.Count(f => facts.IsPolicy(f.Passage.Article)), Best: g.OrderBy(f => facts.Order(f.Passage.Article)).First()))
            .Where(r => r.Policies > 0 || (r.Texts >= Established && r.Texts > own))
            .OrderByDescending(r => r.Texts).ThenByDescending(r => r.Policies).FirstOrDefault();
        return rival.Best is null ? null : new Rival(rival.Best, Note(words.Original, before, after, rival.Best, rival.Texts, rival.Policies, own));
    }

    /// <summary>Titles that hold the words.</summary>
    /// <param name="words">The words.</param>
    public IReadOnlyList<Finding> InTitles(ComparableText words)
    {
        var found = new List<Finding>();
        foreach (var (passage, title) in lookup.Titles(words.Original, MostRead))
        {
            int at = title.Strict.IndexOf(words.Strict, StringComparison.Ordinal);
            if (at >= 0)
            {
                found.Add(new Finding(passage with { Text = title }, words, new Alignment(0, at, [.. Enumerable.Repeat(EditStep.Same, words.Strict.Length)]), []));
            }
        }

        return [.. found.OrderBy(f => facts.Order(f.Passage.Article))];
    }

    private static string Printed(Finding finding) => finding.Passage.Text.Strict.Substring(finding.Alignment.Start, finding.PrintedLength);

    private static string Note(string own, string before, string after, Finding rival, int texts, int policies, int ownTexts)
    {
        string printed = Printed(rival);
        string place = before.Length > 0 && rival.Passage.Text.Strict.Contains(before + '"' + printed, StringComparison.Ordinal) ? $"“{before}”之后" : $"“{after}”之前";
        string kinds = policies > 0 ? $"，其中政策法规 {policies} 处" : string.Empty;
        string having = ownTexts > 0 ? $"“{own}”只见于 {ownTexts} 篇" : $"没有“{own}”";
        return $"文库中{place}作“{printed}”，见于 {texts} 篇{kinds}；{having}。请核对提法。";
    }

    // Phrases in quotation marks that begin, or end, as the quotation does, in the same surroundings.
    private IEnumerable<Finding> Read(ComparableText words, string before, string head, string tail, string after)
    {
        string known = head.Length > 0 ? before + '"' + head : tail + '"' + after;
        foreach (int document in lookup.Holding(known.Replace("\"", string.Empty, StringComparison.Ordinal), MostRead))
        {
            var passage = lookup.Read(document);
            string text = passage.Text.Strict;
            int at = text.IndexOf(known, StringComparison.Ordinal);
            var (start, end) = at < 0 ? (-1, -1) : head.Length > 0
                ? (at + before.Length + 1, text.IndexOf('"', at + known.Length))
                : (at == 0 ? -1 : text.LastIndexOf('"', at - 1) + 1, at + tail.Length);
            if (start > 0 && end > start && Math.Abs(end - start - words.Strict.Length) <= 1 && text[start..end] != words.Strict)
            {
                var placed = Alignment.Whole(words.Loose, passage.Text.Loose[start..end]) with { Start = start };
                yield return new Finding(passage, words, placed, DiffWriting.Of(words, passage.Text, placed));
            }
        }
    }

    // The two characters before the opening mark, in the same sentence.
    private string Before(int start)
    {
        int at = start - 1;
        string context = string.Empty;
        while (at > 0 && context.Length < Surroundings && char.IsLetter(draft[at - 1]))
        {
            at--;
            context = draft[at] + context;
        }

        return analyzer.Fold(context).Text;
    }

    // The two characters behind the closing mark.
    private string After(int end)
    {
        int at = end < draft.Length && Closers.Contains(draft[end], StringComparison.Ordinal) ? end + 1 : draft.Length;
        int stop = at;
        while (stop < draft.Length && stop - at < Surroundings && char.IsLetter(draft[stop]))
        {
            stop++;
        }

        return analyzer.Fold(draft[Math.Min(at, draft.Length)..Math.Min(stop, draft.Length)]).Text;
    }
}
