using FsCheck;
using FsCheck.Fluent;
using KnowledgeBase.Search.Requests;
using KnowledgeBase.Search.Tests.Queries;
using KnowledgeBase.Search.Tests.Support;
using static KnowledgeBase.Search.Tests.Support.TinyLibrary;

namespace KnowledgeBase.Search.Tests.Suggesting;

/// <summary>
/// 1. Characters that sound or look like a term of the library are offered as the term; the question stays as typed.
/// 2. Pinyin that no text holds is offered as what it spells.
/// 3. Every offer finds more than the question did, under the same selections.
/// 4. Strings that the library holds, and known words, are not doubted.
/// 5. Operators and the rest of the question stay.
/// </summary>
public sealed class SpellingTests : IDisposable
{
    private readonly TinyLibrary library = new(
        Article("a", "基层工会建设", "工会组织职工开展集体协商，签订集体合同。"),
        Article("b", "困难职工帮扶", "工会帮扶困难职工，送去清凉。张慧参加。"),
        Article("c", "工会改革", "工会推进改革，法律援助到基层。") with { Year = 2023, Date = "2023" },
        Article("d", "女工委、已婚职工、未成年工", "女工委关心已婚职工，保护未成年工。"), Article("e", "女工委与已婚职工、未成年工", "未成年工不上夜班。"),
        Article("f", "女工委工作：已婚职工、未成年工", "未成年工体检。"));

    [Theory]
    [InlineData("工慧", "工会")]
    [InlineData("公会", "工会")]
    [InlineData("集体协尚", "集体协商")]
    [InlineData("集体歇商", "集体协商")]
    [InlineData("土会", "工会")]
    [InlineData("法律缓助", "法律援助")]
    [InlineData("法绿援助", "法律援助")]
    [InlineData("困南职工", "困难职工")]
    [InlineData("集体和同", "集体合同")]
    [InlineData("女工为", "女工委")]
    [InlineData("末成年工", "未成年工")]
    [InlineData("己婚职工", "已婚职工")]
    public void P1_sound_and_shape(string typed, string meant)
    {
        var answer = library.Search(typed);
        Assert.Equal(meant, answer.Query.DidYouMean[0].Text);
        Assert.Equal(typed, answer.Query.Text);
        Assert.Contains(typed[0].ToString(), answer.Query.Interpretation, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gonghui", "工会")]
    [InlineData("jtxs", "集体协商")]
    public void P2_pinyin(string typed, string meant) => Assert.Equal(meant, library.Search(typed).Query.DidYouMean[0].Text);

    [Fact]
    public void P3_offers_find_more()
    {
        var answer = library.Search("工慧");
        Assert.Equal(library.Search("工会").Total, answer.Query.DidYouMean[0].Total);
        var narrowed = library.Search(new SearchRequest { Text = "工慧", Years = ["2023"] });
        Assert.Equal(1, narrowed.Query.DidYouMean[0].Total);
        Assert.Empty(library.Search(new SearchRequest { Text = "工慧", Years = ["1999"] }).Query.DidYouMean);
    }

    [Theory]
    [InlineData("工会")]
    [InlineData("张慧")]
    [InlineData("困难职工帮扶")]
    [InlineData("")]
    [InlineData("，。")]
    public void P4_known_strings(string typed) => Assert.Empty(library.Search(typed).Query.DidYouMean);

    [Fact]
    public void P5_the_rest_stays()
    {
        Assert.Equal("标题:工会 改革", library.Search("标题:工慧 改革").Query.DidYouMean[0].Text);
        Assert.Equal("“集体协商”", library.Search("“集体协尚”").Query.DidYouMean[0].Text);
    }

    [Theory]
    [InlineData("近四年工惠", "近四年 工会")]
    [InlineData("近四年的工惠", "近四年 工会")]
    [InlineData("２０２３年以来工惠", "２０２３年以来 工会")]
    [InlineData("2023年以来 工慧", "2023年以来 工会")]
    public void Years_beside_a_wrong_character(string typed, string meant)
    {
        var offer = library.Search(typed).Query.DidYouMean[0];
        Assert.Equal((meant, 1), (offer.Text, offer.Total));
    }

    [Fact]
    public void Any_question_is_answered() =>
        Prop.ForAll(QueryTexts.Any, typed =>
        {
            var outcome = library.Service.Search(new SearchRequest { Text = typed });
            return outcome.Problem is not null || outcome.Response!.Query.DidYouMean.All(s => s.Total > 0 && s.Text != typed);
        }).QuickCheckThrowOnFailure();

    public void Dispose() => library.Dispose();
}
