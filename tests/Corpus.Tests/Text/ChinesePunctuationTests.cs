using KnowledgeBase.Corpus.Text;

namespace KnowledgeBase.Corpus.Tests.Text;

public sealed class ChinesePunctuationTests
{
    [Theory]
    [InlineData("工会,职工:(一)\"好\"!", "工会，职工：（一）“好”！")]
    [InlineData("1,234.5 at 10:30", "1,234.5 at 10:30")]
    [InlineData("无标点", "无标点")]
    [InlineData("", "")]
    public void Punctuation_beside_Chinese_is_folded_in_place(string text, string folded)
    {
        Assert.Equal(folded, ChinesePunctuation.Fold(text));
        Assert.Equal(text.Length, folded.Length);
    }

    [Theory]
    [InlineData("a𠮷b", 2, 1)]
    [InlineData("a𠮷b", 1, 1)]
    [InlineData("a𠮷b", 3, 3)]
    [InlineData("𠮷", 2, 2)]
    public void A_cut_never_parts_a_surrogate_pair(string text, int index, int cut) =>
        Assert.Equal(cut, TextCuts.AtCharacter(text, index));
}
