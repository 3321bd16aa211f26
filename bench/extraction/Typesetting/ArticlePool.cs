namespace KnowledgeBase.Bench.Extraction.Typesetting;

/// <summary>Known articles, of which every file takes a few by chance.</summary>
/// <param name="articles">All known articles.</param>
public sealed class ArticlePool(IReadOnlyList<SourceArticle> articles)
{
    private readonly List<SourceArticle> prose = [.. articles.Where(a => !a.IsPolicy)];
    private readonly List<SourceArticle> policies = [.. articles.Where(a => a.IsPolicy)];

    /// <summary>Sets one file of articles drawn by chance.</summary>
    /// <param name="name">File name.</param>
    /// <param name="style">House style.</param>
    /// <param name="seed">Seed of chance.</param>
    /// <returns>The file with its gold.</returns>
    public Sheet Set(string name, Style style, int seed)
    {
        var random = new Random(seed);
        int count = int.Parse(style["articles"], System.Globalization.CultureInfo.InvariantCulture);
        var of = style["kind"] == "policy" && policies.Count > 0 ? policies : prose;
        var drawn = of.OrderBy(_ => random.Next()).Take(count).ToList();
        return Typesetter.Set(name, drawn, style, seed);
    }
}
