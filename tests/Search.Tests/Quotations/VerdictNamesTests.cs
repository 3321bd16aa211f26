using KnowledgeBase.Search.Quotations;

namespace KnowledgeBase.Search.Tests.Quotations;

/// <summary>Words that stand only in what is not in force are not called right without more ado.</summary>
public sealed class VerdictNamesTests
{
    [Theory]
    [InlineData("exact", "非现行有效", false)]
    [InlineData("ambiguous", "非现行有效", false, false)]
    [InlineData("ambiguous", "出处有多个", false, true)]
    [InlineData("exact", "一致", true)]
    [InlineData("exact", "一致", null, null)]
    [InlineData("altered", "有出入", false)]
    public void A_source_out_of_force_is_told(string verdict, string name, params bool?[] inForce)
    {
        var quote = new CheckedQuote("工会", 0, 2, verdict, "marked", inForce.Length, [.. inForce.Select(Match)], []);
        Assert.Equal(name, VerdictNames.Of(quote));
        Assert.Equal(name + " 1 处", VerdictNames.Counts([quote]));
    }

    private static QuoteMatch Match(bool? inForce) => new()
    {
        ArticleId = "a", ChunkId = "a-1", Text = "工会", Start = 0, Spans = [], Diff = [], Source = null, InForce = inForce, Title = "样本法",
        Kind = "policy", Date = null, Clause = "第一条",
    };
}
