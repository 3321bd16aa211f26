using System.Text;
using KnowledgeBase.Corpus.Documents;

namespace KnowledgeBase.Indexer.Tests.Splitting;

public sealed class MarkdownMarksTests
{
    private const string Law =
        "# 某市职工互助办法\n\n## 第一章 总则\n\n第一条 为了规范职工互助，制定本办法。\n\n第二条 本办法适用于本市的互助活动。\n\n"
        + "## 第二章 附则\n\n第三条 本办法自公布之日起施行。#一号\n";

    [Fact]
    public void Marks_of_headings_are_not_characters_of_the_text()
    {
        var article = Read("办法.md").Single();
        Assert.Equal("某市职工互助办法", article.Title);
        Assert.DoesNotContain("# ", article.Body, StringComparison.Ordinal);
        Assert.EndsWith("#一号", article.Body, StringComparison.Ordinal);
        Assert.Equal(["第一条", "第二条", "第三条"], article.Clauses.Select(c => c.Number));
    }

    [Fact]
    public void In_plain_text_they_stay_as_printed() =>
        Assert.Contains("# 某市职工互助办法", Read("办法.txt").Select(a => a.Title));

    private static IReadOnlyList<Article> Read(string name)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(Law);
        return Pipeline.Run(new SourceFile(new string('0', 64), name, bytes.Length), bytes).Value!.Articles;
    }
}
