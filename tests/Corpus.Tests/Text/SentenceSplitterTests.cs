using FsCheck;
using FsCheck.Fluent;
using KnowledgeBase.Corpus.Text;

namespace KnowledgeBase.Corpus.Tests.Text;

public sealed class SentenceSplitterTests
{
    [Theory]
    [InlineData("一句。两句！三句？", "一句。|两句！|三句？")]
    [InlineData("他说：“先干。再说。”大家都笑了。", "他说：“先干。再说。”|大家都笑了。")]
    [InlineData("他说：“先干。再说。”，大家都笑了。", "他说：“先干。再说。”，大家都笑了。")]
    [InlineData("“干就完了！”的精神可贵。", "“干就完了！”的精神可贵。")]
    [InlineData("措施（一是宣传。二是培训。）已落实。完", "措施（一是宣传。二是培训。）已落实。|完")]
    [InlineData("没有合上“的引号。照样分句。", "没有合上“的引号。|照样分句。")]
    [InlineData("真的吗？！是。", "真的吗？！|是。")]
    [InlineData("没有标点", "没有标点")]
    public void Sentences_end_where_a_reader_would_stop(string text, string sentences) => Assert.Equal(
        sentences.Split('|'), SentenceSplitter.Split(text).Select(s => text.Substring(s.Start, s.Length)));

    [Fact]
    public void Pieces_joined_equal_the_text() => Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
    {
        const string Signs = "工会。！？“”‘’（）()《》，； \n\"𠮷…";
        var random = new Random(seed);
        string text = new([.. Enumerable.Range(0, random.Next(0, 800)).Select(_ => Signs[random.Next(Signs.Length)])]);
        var sentences = SentenceSplitter.Split(text);
        Assert.Equal(text, string.Concat(sentences.Select(s => text.Substring(s.Start, s.Length))));
        Assert.All(sentences, s => Assert.True(s.Length > 0));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
}
