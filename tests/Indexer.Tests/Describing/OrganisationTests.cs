using KnowledgeBase.Indexer.Describing.Cards;

namespace KnowledgeBase.Indexer.Tests.Describing;

/// <summary>Names of organisations in running text: whole, and not what only looks like one.</summary>
public sealed class OrganisationTests
{
    [Fact]
    public void Every_end_of_a_name_makes_one_behind_a_town()
    {
        string[] lost = [.. CardWords.OrganisationEnds.Where(end => Names($"宁波市{end}开展慰问。") is not [var name] || name != $"宁波市{end}")];
        Assert.Empty(lost);
    }

    [Theory]
    [InlineData("如皋市总工会")]
    [InlineData("如东县总工会")]
    [InlineData("日喀则市总工会")]
    [InlineData("经开区总工会")]
    [InlineData("经纬纺织机械股份有限公司")]
    [InlineData("日立电梯有限公司")]
    [InlineData("月湖区总工会")]
    [InlineData("新疆生产建设兵团总工会")]
    [InlineData("宁波市总工会职工服务中心")]
    [InlineData("宁波市工人文化宫")]
    [InlineData("大庆石油管理局工会")]
    [InlineData("太原市城市发展集团公司")]
    [InlineData("河南省职工医院")]
    [InlineData("国家能源集团")]
    [InlineData("中国能源建设集团")]
    public void Names_are_whole(string name) => Assert.Equal([name], Names($"{name}推行“五必访”制度。"));

    [Theory]
    [InlineData("据宁波市总工会介绍", "宁波市总工会")]
    [InlineData("3月12日宁波市总工会", "宁波市总工会")]
    [InlineData("经宁波市总工会批准", "宁波市总工会")]
    [InlineData("如宁波市总工会", "宁波市总工会")]
    [InlineData("组织宁波市总工会", "宁波市总工会")]
    [InlineData("宁波市总工会管理工会经费", "宁波市总工会")]
    [InlineData("宁波市职工参加绍兴市总工会", "绍兴市总工会")]
    [InlineData("发展工会会员", "")]
    public void What_leads_to_a_name_is_none_of_it(string words, string name) => Assert.Equal(SpecTable.Values(name), Names(words));

    private static IReadOnlyList<string> Names(string words) => [.. Organisations.In(words).Select(r => words.Substring(r.Start, r.Length))];
}
