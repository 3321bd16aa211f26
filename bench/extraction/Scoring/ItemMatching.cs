using KnowledgeBase.Bench.Extraction.Gold;
using KnowledgeBase.Bench.Extraction.Product;
using KnowledgeBase.Corpus.Documents;

namespace KnowledgeBase.Bench.Extraction.Scoring;

/// <summary>Finds for each annotated item the one the product made of it.</summary>
public static class ItemMatching
{
    /// <summary>Containment of five-character runs, both ways, from which two bodies count as the same article.</summary>
    public const double SameBody = 0.9;

    /// <summary>Pairs items: texts by content, the others by their lines; nothing is paired twice.</summary>
    /// <param name="gold">Annotated items of one file.</param>
    /// <param name="reading">What the product made of the file.</param>
    /// <returns>For each annotated item the product's, or null.</returns>
    public static IReadOnlyList<Article?> Match(IReadOnlyList<GoldItem> gold, Reading reading)
    {
        var made = reading.Articles.Select(a => (Article: a, Grams: Flat.FiveGrams(Flat.Of(a.Body)))).ToList();
        var pairs = new List<(double Score, int Gold, Article Article)>();
        for (int g = 0; g < gold.Count; g++)
        {
            var item = gold[g];
            var body = Flat.FiveGrams(BodyOf(item, reading.Lines));
            var lines = item.AllLines(reading.Lines);
            foreach (var (article, grams) in made)
            {
                double score = item.IsText
                    ? Flat.Containment(body, grams)
                    : SharedLines(lines, LinesOf(article, reading.Lines));
                if (score >= (item.IsText ? SameBody : 0.5))
                {
                    pairs.Add((score, g, article));
                }
            }
        }

        return Greedy(pairs, gold.Count);
    }

    /// <summary>The body of an annotated item without white space.</summary>
    /// <param name="item">The item.</param>
    /// <param name="lines">Lines of its file.</param>
    /// <returns>Its characters in reading order.</returns>
    public static string BodyOf(GoldItem item, IReadOnlyList<string> lines) =>
        Flat.Of(item.BodyText(lines));

    /// <summary>Non-blank body lines of a product item in reading order.</summary>
    /// <param name="article">The item.</param>
    /// <param name="lines">Lines of its file.</param>
    /// <returns>1-based line numbers.</returns>
    public static IReadOnlyList<int> BodyLinesOf(Article article, IReadOnlyList<string> lines) =>
        [.. article.Spans.SelectMany(s => Enumerable.Range(s.First, s.Count))
            .Where(n => !string.IsNullOrWhiteSpace(lines[n - 1]))];

    private static HashSet<int> LinesOf(Article article, IReadOnlyList<string> lines)
    {
        var all = new HashSet<int>(BodyLinesOf(article, lines));
        all.UnionWith(article.Meta.SelectMany(m => m.Spans).SelectMany(s => Enumerable.Range(s.First, s.Count))
            .Where(n => !string.IsNullOrWhiteSpace(lines[n - 1])));
        return all;
    }

    private static double SharedLines(IReadOnlySet<int> gold, HashSet<int> found)
    {
        int common = gold.Count(found.Contains);
        return common / (double)Math.Max(1, gold.Count + found.Count - common);
    }

    private static Article?[] Greedy(List<(double Score, int Gold, Article Article)> pairs, int count)
    {
        var result = new Article?[count];
        var used = new HashSet<Article>(ReferenceEqualityComparer.Instance);
        foreach (var (_, g, article) in pairs.OrderByDescending(p => p.Score))
        {
            if (result[g] is null && used.Add(article))
            {
                result[g] = article;
            }
        }

        return result;
    }
}
