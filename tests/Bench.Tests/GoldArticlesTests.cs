using KnowledgeBase.Bench.Extraction.Gold;
using KnowledgeBase.Bench.Extraction.Sources;

namespace KnowledgeBase.Bench.Tests;

public sealed class GoldArticlesTests
{
    [Fact]
    public void HeadingsThatFollowOneAnotherStayApart()
    {
        string[] lines = ["为职工办实事", "", "开头的一段，", "两行。", "一、健全机制", "抓落实", "（一）建章立制", "正文一段。", "（二）督查。正文又一段，", "到此结束。"];
        var item = new GoldItem
        {
            File = "0",
            Kind = "article",
            Title = "为职工办实事",
            Spans = [[3, 10]],
            MetaSpans = [new GoldMeta("title", [1, 1])],
            Headings = ["一、健全机制抓落实", "（一）建章立制", "（二）督查"],
            HeadingLevels = [1, 2, 2],
            ParagraphStarts = [3, 8, 9],
        };

        var article = GoldArticles.From([item], new Dictionary<string, IReadOnlyList<string>> { ["0"] = lines }).Single();

        Assert.Equal(
            ["0|开头的一段，两行。", "1|一、健全机制抓落实", "2|（一）建章立制", "0|正文一段。", "2|（二）督查。正文又一段，到此结束。"],
            article.Blocks.Select(b => $"{b.Level}|{b.Text}"));
        Assert.Equal("（二）督查", article.Blocks[^1].Heading);
    }
}
