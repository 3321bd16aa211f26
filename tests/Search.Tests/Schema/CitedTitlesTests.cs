using KnowledgeBase.Search.Analysis;
using KnowledgeBase.Search.Schema;
using KnowledgeBase.Search.Tests.Support;
using static KnowledgeBase.Search.Tests.Support.TinyLibrary;

namespace KnowledgeBase.Search.Tests.Schema;

public sealed class CitedTitlesTests
{
    [Theory]
    [InlineData("依照《中华人民共和国甲法》和《甲法》、《乙条例（试行）》办理", "甲法 乙条例")]
    [InlineData("《〈丙〉的说明》与《》", "丙的说明")]
    [InlineData("没有书名", "")]
    public void Titles_are_known_by_one_key(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', CitedTitles.In(text, TextAnalyzer.Shared)));

    [Fact]
    public void Of_two_alike_the_one_that_others_name_comes_first()
    {
        using var library = new TinyLibrary(
            Article("b1", "某地办法(2001-01-01)", "职工每年休假五天。"),
            Article("b2", "休假总则(2002-02-02)", "职工每年休假五天。"),
            Article("b3", null, "按照《休假总则》执行。"),
            Article("b4", null, "参见《休假总则》第一章。"));
        Assert.Equal("b2", library.Search("职工每年休假几天？").Hits[0].ArticleId);
    }
}
