using KnowledgeBase.Bench.Extraction.Commands;
using KnowledgeBase.Bench.Extraction.Sources;
using KnowledgeBase.Bench.Extraction.Typesetting;

namespace KnowledgeBase.Bench.Speed;

/// <summary>The pages that are read: articles set by the typesetter, the same for the same seed.</summary>
public static class Material
{
    /// <summary>Writes pages.</summary>
    /// <param name="folder">Folder to write to.</param>
    /// <param name="options"><c>--files</c> (200), <c>--seed</c> (1), <c>--articles</c> (otherwise phrases).</param>
    /// <returns>Paths of the files.</returns>
    public static IReadOnlyList<string> Write(string folder, Options options)
    {
        int seed = options.Number("seed", 1), count = options.Number("files", 200);
        var articles = options["articles"] is { } path ? JsonArticles.Read(path) : SyntheticArticles.Make(count * 2, seed);
        var pool = new ArticlePool(articles);
        var paths = new List<string>(count);
        for (int n = 0; n < count; n++)
        {
            paths.Add(Path.Combine(folder, $"{n:00000}_page.txt"));
            File.WriteAllBytes(paths[^1], pool.Set("0_page.txt", Style.Plain.With("articles", "3"), seed + n).Bytes());
        }

        return paths;
    }
}
