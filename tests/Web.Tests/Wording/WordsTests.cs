using KnowledgeBase.Web.Wording;

namespace KnowledgeBase.Web.Tests.Wording;

public sealed class WordsTests
{
    [Theory]
    [InlineData("printed", "2022年")]
    [InlineData("issue", "2022年")]
    [InlineData("inferred", "不早于2022年")]
    public void AnInferredYearIsALowerBoundInListsToo(string basis, string words) =>
        Assert.Equal(words, Words.Year(2022, basis));
}
