using KnowledgeBase.Search.Results;
using KnowledgeBase.Web.Passages;

namespace KnowledgeBase.Web.Tests.Passages;

public sealed class PassageCardTests
{
    [Fact]
    public void AHeadingTheExcerptBeginsWithIsNotSaidTwice() =>
        Assert.Equal(["一、上层"], Card(["一、上层", "（一）下层"], "（一）下层\n正文在此。").Path);

    [Fact]
    public void HeadingsAboveAPlainPassageAreSaid() =>
        Assert.Equal(["一、上层", "（一）下层"], Card(["一、上层", "（一）下层"], "正文在此。").Path);

    [Fact]
    public void ALongHeadingIsCut() =>
        Assert.Equal(new string('长', 32) + "…", Card([new string('长', 60)], "正文。").Path.Single());

    private static PassageCard Card(string[] path, string text) =>
        new(new PassageHit("a.1", path, text, [], []), Excerpt.Of(text, []), new PlacedText(1, "第1段", "p1", text));
}
