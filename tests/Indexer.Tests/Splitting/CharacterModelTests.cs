using KnowledgeBase.Indexer.Splitting;

namespace KnowledgeBase.Indexer.Tests.Splitting;

public sealed class CharacterModelTests
{
    private static readonly CharacterModel Empty = new([]);

    [Theory]
    [InlineData("按照国家有关规", "定办理登记手续", "房屋应当加固")]
    [InlineData("未经许可不得擅", "自开工", "食品生产企业")]
    [InlineData("应当自收到申请之", "日起十日内答复", "绿化苗木的种植")]
    public void Words_cut_in_two_are_known_again(string end, string start, string other) =>
        Assert.True(Empty.Join(end, start) > Empty.Join(end, other) + 3);

    [Fact]
    public void A_name_that_only_the_file_holds_is_learned_from_it()
    {
        var model = new CharacterModel([Line("霍郗婕说她喜欢这里"), Line("大家都找霍郗婕商量")]);
        Assert.True(model.Join("车间里的霍郗", "婕笑着说") > Empty.Join("车间里的霍郗", "婕笑着说") + 2);
    }

    [Fact]
    public void Marks_of_half_width_count_as_those_of_full_width() =>
        Assert.Equal(Empty.Join("应当依法办理，", "并公布"), Empty.Join("应当依法办理,", "并公布"));

    [Fact]
    public void Nothing_is_said_of_an_empty_text() => Assert.Equal(0, Empty.Join("", "开始"));

    private static TextLine Line(string text) => new(0, 1, text, 0, 0, 0);
}
