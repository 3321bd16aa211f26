using KnowledgeBase.Corpus.Policies;

namespace KnowledgeBase.Corpus.Tests.Policies;

/// <summary>Regions by their spellings, and titles of drafts.</summary>
public sealed class PolicyRegionTests
{
    [Theory]
    [InlineData("吉林省总工会", "吉林省", true)]
    [InlineData("吉林市中心血站", "吉林省", false)]
    [InlineData("吉林省总工会", "吉林市", false)]
    [InlineData("海南藏族自治州总工会", "海南省", false)]
    [InlineData("河南蒙古族自治县", "河南省", false)]
    [InlineData("南京路街道工会", "南京市", false)]
    [InlineData("北京东路社区", "北京市", false)]
    [InlineData("南京总工会", "南京市", true)]
    [InlineData("江苏镇江市总工会", "江苏省", true)]
    [InlineData("江苏市场监管部门", "江苏省", true)]
    [InlineData("广西总工会", "广西壮族自治区", true)]
    [InlineData("广西壮族自治区总工会", "广西壮族自治区", true)]
    [InlineData("内蒙古总工会", "内蒙古自治区", true)]
    public void A_short_spelling_is_not_the_beginning_of_another_place(string words, string region, bool begins) =>
        Assert.Equal(begins, PolicyRegion.Begins(words, region));

    [Theory]
    [InlineData("职工互助条例（修订草案征求意见稿）", true)]
    [InlineData("职工互助条例（草案二次审议稿）", true)]
    [InlineData("职工互助条例（送审稿）（2024年3月）", true)]
    [InlineData("《职工互助条例（讨论稿）》", true)]
    [InlineData("职工互助条例草案", true)]
    [InlineData("职工互助条例", false)]
    [InlineData("职工互助条例（2024年修订）", false)]
    [InlineData("关于《职工互助条例（草案）》的说明", false)]
    [InlineData("关于征求《职工互助条例（征求意见稿）》意见的通知", false)]
    public void Titles_of_drafts_are_told_from_what_is_said_of_drafts(string title, bool draft) => Assert.Equal(draft, EditionWords.IsDraft(title));

    [Theory]
    [InlineData("职工互助条例（修订草案征求意见稿）")]
    [InlineData("职工互助条例（草案二次审议稿）")]
    [InlineData("职工互助条例（送审稿）（2024年3月）")]
    public void A_draft_in_brackets_bears_the_name_of_what_it_drafts(string title) => Assert.Equal("职工互助条例", PolicyName.Key(title));
}
