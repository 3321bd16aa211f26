using KnowledgeBase.Corpus;
using KnowledgeBase.Web.Wording;

namespace KnowledgeBase.Web.Tests.Wording;

/// <summary>The pages speak Chinese about files, also about those that were not read.</summary>
public sealed class ReadingWordsTests
{
    [Fact]
    public void EveryCodeHasASentenceOfItsOwn()
    {
        string[] codes = [.. Enum.GetValues<ProblemCode>().Select(code => new Problem(code, "a", "b").CodeName), "internal"];
        Assert.Equal(codes.Length, codes.Select(ReadingWords.Problem).Distinct().Count());
        Assert.DoesNotContain(ReadingWords.Problem("another"), codes.Select(ReadingWords.Problem));
    }

    [Theory]
    [InlineData("The encoding gb18030 was guessed; big5 is possible too.", "文字编码是推测的：按 gb18030 读取，也可能是 big5。")]
    [InlineData("The encoding gb18030 was guessed.", "文字编码是推测的：按 gb18030 读取。")]
    [InlineData("The page states gb2312 and is written in utf-8.", "网页自称编码为 gb2312，实际按 utf-8 读取。")]
    [InlineData("3 of 8 pages were pictures; their text was recognised with a mean confidence of 87 of 100.", "8 页中有 3 页是图片，文字由识别得来，平均置信度 87（满分 100）。")]
    [InlineData("Pages that could not be recognised: 4, 7.", "没有识别出文字的页：4, 7。")]
    public void RemarksAreSaidInChinese(string remark, string words) => Assert.Equal(words, ReadingWords.Remark(remark));

    [Fact]
    public void ASentenceOfAnotherFormIsNotTranslated() => Assert.Null(ReadingWords.Remark("Something new."));
}
