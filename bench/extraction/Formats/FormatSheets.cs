using System.Globalization;
using KnowledgeBase.Bench.Extraction.Typesetting;

namespace KnowledgeBase.Bench.Extraction.Formats;

/// <summary>Sets known articles as files of formats that state their structure: web pages of several kinds of site, Markdown.</summary>
public static class FormatSheets
{
    /// <summary>Sets files.</summary>
    /// <param name="format">html or md.</param>
    /// <param name="articles">Known articles.</param>
    /// <param name="files">How many files.</param>
    /// <param name="seed">Seed of chance: the same seed gives the same files.</param>
    /// <returns>The files with their gold.</returns>
    /// <exception cref="ArgumentException">There is no typesetter for the format.</exception>
    public static IReadOnlyList<Sheet> Make(string format, IReadOnlyList<SourceArticle> articles, int files, int seed)
    {
        var makers = format switch
        {
            "html" => new (string Name, Func<IReadOnlyList<SourceArticle>, Random, SetFile> Set, int Articles)[]
            {
                ("portal", PortalSite.Set, 1), ("cms", ContentSystem.Set, 1), ("semantic", SemanticSite.Set, 3), ("breaks", OldPage.Set, 1),
            },
            "md" => [("one", MarkdownFile.Set, 1), ("many", MarkdownFile.Set, 3)],
            _ => throw new ArgumentException($"--format {format}: html, md or txt"),
        };
        return [.. Enumerable.Range(0, files).Select(n =>
        {
            var (name, set, count) = makers[n % makers.Length];
            var random = new Random((seed * 100_003) + n);
            var drawn = articles.OrderBy(_ => random.Next()).Take(count).ToList();
            return set(drawn, random).Sheet(string.Create(CultureInfo.InvariantCulture, $"{n:0000}_{name}.{format}"), $"{format}/{name}");
        })];
    }
}
