using KnowledgeBase.Bench.Extraction.Typesetting;

namespace KnowledgeBase.Bench.Extraction.Formats;

/// <summary>A Markdown file of one or several articles.</summary>
public static class MarkdownFile
{
    /// <summary>Sets a file.</summary>
    /// <param name="articles">The articles.</param>
    /// <param name="random">Source of chance.</param>
    /// <returns>The file.</returns>
    public static SetFile Set(IReadOnlyList<SourceArticle> articles, Random random)
    {
        var (file, names) = (new SetFile(), new Names(random));
        bool tight = random.Next(3) == 0;
        foreach (var article in articles)
        {
            string author = names.Person(3);
            var piece = file.Article(article, [author]);
            file.Line("# ", new TypeLine(article.Title, piece.Number, "title"), "\n").Blank();
            file = article.Subtitle is null ? file : file.Line("", new TypeLine(article.Subtitle, piece.Number, "subtitle"), "\n").Blank();
            file.Line("", new TypeLine($"作者：{author}", piece.Number, "author"), "\n").Blank();
            for (int i = 0; i < article.Blocks.Count; i++)
            {
                var block = article.Blocks[i];
                var line = new TypeLine(block.Text, piece.Number, "body", i + 1, !block.StandsAlone);
                file.Line(block.StandsAlone ? new string('#', Math.Min(6, block.Level + 1)) + " " : "", line, "\n");
                file = tight && !block.StandsAlone && i + 1 < article.Blocks.Count && !article.Blocks[i + 1].StandsAlone ? file : file.Blank();
            }
        }

        return file;
    }
}
