using KnowledgeBase.Search.Analysis;
using KnowledgeBase.Search.Lucene.Words;

namespace KnowledgeBase.Search.Tests.Analysis.Lucene;

/// <summary>
/// 1. Known words are cut as the dictionary has them; other letters and digits stay together.
/// 2. On any text words are in order, do not overlap, and are the text at their places; no ideograph is lost.
/// </summary>
public sealed class MarkovSegmenterTests
{
    private static readonly MarkovSegmenter Segmenter = new();

    [Theory]
    [InlineData("我是中国人", "我 是 中国 人")]
    [InlineData("工会组织职工", "工会 组织 职工")]
    [InlineData("增长12.5%，共1,000家", "增长 12.5 共 1,000 家")]
    [InlineData("推进5g和it's", "推进 5g 和 it's")]
    [InlineData("𠮷林㐀", "𠮷 林 㐀")]
    [InlineData("。，", "")]
    [InlineData("", "")]
    public void Texts_are_cut_into_words(string text, string words) =>
        Assert.Equal(words, string.Join(' ', Segmenter.Words(text).Select(w => w.Text)));

    [Fact]
    public void On_any_text_words_are_pieces_in_order()
    {
        const string Characters = "工会职工代表大会中国人民的一二。，,.'5ag é𠮷㐀\uD840\n\0 #％";
        var random = new Random(61);
        for (int round = 0; round < 300; round++)
        {
            string text = string.Concat(Enumerable.Range(0, random.Next(600)).Select(_ => Characters[random.Next(Characters.Length)]));
            var words = Segmenter.Words(text);
            Assert.All(words, w => Assert.Equal(text.Substring(w.Start, w.Length), w.Text));
            Assert.All(words.Zip(words.Skip(1)), p => Assert.True(p.First.End <= p.Second.Start));
            Assert.Equal(text.Where(IsIdeograph), words.SelectMany(w => w.Text).Where(IsIdeograph));
        }
    }

    [Fact]
    public void The_version_names_the_library() => Assert.Contains("smartcn-", Segmenter.Version, StringComparison.Ordinal);

    private static bool IsIdeograph(char c) => c is >= '\u4E00' and <= '\u9FA5';
}
