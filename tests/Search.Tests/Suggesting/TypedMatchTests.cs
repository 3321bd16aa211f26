using FsCheck;
using FsCheck.Fluent;
using KnowledgeBase.Search.Analysis;
using KnowledgeBase.Search.Suggesting;
using KnowledgeBase.Search.Tests.Queries;

namespace KnowledgeBase.Search.Tests.Suggesting;

public sealed class TypedMatchTests
{
    [Theory]
    [InlineData("zgh", "总工会", "Whole")]
    [InlineData("zonggonghui", "总工会", "Whole")]
    [InlineData("zongg", "总工会", "Beginning")]
    [InlineData("zonggh", "总工会", "Whole")]
    [InlineData("总gh", "总工会", "Whole")]
    [InlineData("总工", "总工会", "Beginning")]
    [InlineData("gonghui", "总工会", "Inside")]
    [InlineData("工会", "总工会", "Inside")]
    [InlineData("nvzhigong", "女职工", "Whole")]
    [InlineData("nuzg", "女职工", "Whole")]
    [InlineData("chongqing", "重庆", "Whole")]
    [InlineData("zhongdian", "重点", "Whole")]
    [InlineData("kuaiji", "会计", "Whole")]
    [InlineData("chengshi", "城市", "Whole")]
    [InlineData("chsh", "城市", "Whole")]
    [InlineData("eap", "eap服务", "Beginning")]
    [InlineData("eapfw", "eap服务", "Whole")]
    [InlineData("zgx", "总工会", "None")]
    [InlineData("zghz", "总工会", "None")]
    [InlineData("h", "总工会", "None")]
    public void Characters_pinyin_and_initials_answer(string typed, string term, string fit) =>
        Assert.Equal(fit, new TypedMatch(typed).Fit(term).ToString());

    [Theory]
    [InlineData('工', "gong")]
    [InlineData('女', "nu")]
    [InlineData('绿', "lu")]
    [InlineData('略', "lue")]
    public void Readings_have_no_tones(char character, string reading) =>
        Assert.Equal(reading, PinyinReadings.Shared.Of(character)[0]);

    [Fact]
    public void Most_ideographs_have_a_reading()
    {
        var common = Enumerable.Range('\u4E00', 0x9FA5 - 0x4E00 + 1).Where(c => PinyinReadings.Shared.Of((char)c).Length == 0);
        Assert.InRange(common.Count(), 0, 20);
        Assert.Equal(0, PinyinReadings.Shared.Of('a').Length);
    }

    [Fact]
    public void What_stands_in_a_term_is_found_in_it() =>
        Prop.ForAll(QueryTexts.Any, typed =>
        {
            string characters = TextAnalyzer.Shared.Characters(typed).Text;
            return characters.Length == 0 || new TypedMatch(characters).Fit("总工会" + characters) != TypedFit.None;
        }).QuickCheckThrowOnFailure();
}
