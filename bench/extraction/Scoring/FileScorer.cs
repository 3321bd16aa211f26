using KnowledgeBase.Bench.Extraction.Gold;
using KnowledgeBase.Bench.Extraction.Product;
using KnowledgeBase.Corpus.Documents;

namespace KnowledgeBase.Bench.Extraction.Scoring;

/// <summary>Compares what the product made of a file with its gold.</summary>
public static class FileScorer
{
    private static readonly string[] Furniture = ["furniture", "caption", "toc", "masthead", "quotes", "notice"];

    /// <summary>Scores one file.</summary>
    /// <param name="gold">Annotated items of the file.</param>
    /// <param name="reading">What the product made of it.</param>
    /// <returns>Scores.</returns>
    public static FileScore Score(IReadOnlyList<GoldItem> gold, Reading reading)
    {
        var found = ItemMatching.Match(gold, reading);
        var items = gold.Select((g, i) => ItemScorer.Score(g, found[i], reading.Lines)).ToList();
        var texts = reading.Articles.Where(IsText).ToList();
        int right = gold.Where((g, i) => g.IsText && found[i] is not null).Count();
        var used = found.Where((f, i) => f is not null && gold[i].IsText).ToHashSet(ReferenceEqualityComparer.Instance);
        var surplus = texts.Where(a => !used.Contains(a)).Select(Describe).ToList();
        int foundTexts = used.Count + surplus.Count;
        var leaks = Leaks(gold, reading);
        return new FileScore(
            gold.Count > 0 ? gold[0].File : "",
            items,
            new Tally(right, gold.Count(g => g.IsText), foundTexts),
            surplus,
            [.. leaks.Select(n => $"line {n} inside a body: {reading.Lines[n - 1].Trim()}")],
            leaks.Sum(n => Flat.Of(reading.Lines[n - 1]).Length),
            texts.Sum(a => Flat.Of(a.Body).Length),
            reading.Failure,
            reading.Time);
    }

    private static bool IsText(Article article) =>
        article.Kind is ItemKind.Article or ItemKind.Fragment or ItemKind.Policy or ItemKind.Speech;

    private static string Describe(Article article)
    {
        string flat = Flat.Of(article.Body);
        string spans = string.Join(',', article.Spans.Select(s => $"{s.First}-{s.Last}"));
        return $"{article.Kind.Name()} {spans} {article.Title ?? "(no title)"}: {flat[..Math.Min(24, flat.Length)]}…";
    }

    /// <summary>Lines of furniture, captions, lists, notices and jump marks that stand in the body of a text.</summary>
    private static List<int> Leaks(IReadOnlyList<GoldItem> gold, Reading reading)
    {
        var foreign = gold.Where(g => Furniture.Contains(g.Kind)).SelectMany(g => g.AllLines(reading.Lines)).ToHashSet();
        foreach (var jump in gold.SelectMany(g => g.MetaSpans).Where(m => m.Role == "jump"))
        {
            foreign.UnionWith(Enumerable.Range(jump.Lines[0], jump.Lines[1] - jump.Lines[0] + 1));
        }

        return [.. reading.Articles.Where(IsText).SelectMany(a => ItemMatching.BodyLinesOf(a, reading.Lines))
            .Where(foreign.Contains).Distinct().Order()];
    }
}
