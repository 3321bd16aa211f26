using KnowledgeBase.Corpus.Metadata;

namespace KnowledgeBase.Corpus.Tests.Metadata;

public sealed class UnitNameTests
{
    [Theory]
    [InlineData("东山煤业有限责任公司", "东山煤业有限公司")]
    [InlineData("东山煤业有限公司", "东山煤业公司")]
    [InlineData("东山（集团）有限责任公司", "东山集团")]
    [InlineData("东山(集团)有限公司", "东山集团公司")]
    [InlineData("东山能源（临江）有限公司", "东山能源(临江)有限责任公司")]
    [InlineData("东山 集团", "东山集团")]
    [InlineData("甲ＡＢ公司", "甲AB公司")]
    [InlineData("广东省临江市总工会", "临江市总工会")]
    [InlineData("云南省红河哈尼族彝族自治州总工会", "红河哈尼族彝族自治州总工会")]
    [InlineData("东山矿工会委员会", "东山矿工会")]
    public void Spellings_of_one_name_share_a_key(string one, string other) =>
        Assert.Equal(UnitName.Key(one), UnitName.Key(other));

    [Theory]
    [InlineData("东山集团股份有限公司", "东山集团有限公司")]
    [InlineData("东山集团", "东山集团东山矿")]
    [InlineData("临江市总工会", "临江市工会")]
    [InlineData("广东省总工会", "总工会")]
    [InlineData("甲省鼓楼区总工会", "乙省鼓楼区总工会")]
    public void What_may_be_two_organisations_stays_two(string one, string other) =>
        Assert.NotEqual(UnitName.Key(one), UnitName.Key(other));

    [Fact]
    public void Aliases_are_followed_whatever_the_spelling_and_faults_are_named()
    {
        var aliases = UnitAliases.Read(["# 说明", "", "东山矿\t东山集团东山煤矿", "东山集团东山煤矿\t东山集团东山煤业有限公司", "没有第二列", "临江公司\t临江公司", "东山 矿\t别处"]);

        Assert.Equal("东山集团东山煤业有限公司", aliases.Resolve("东山矿"));
        Assert.Equal("西山矿", aliases.Resolve("西山矿"));
        Assert.Equal("临江公司", aliases.Resolve("临江公司"));
        Assert.True(aliases.Decides("临江有限公司"));
        Assert.False(aliases.Decides("西山矿"));
        Assert.Collection(
            aliases.Faults,
            fault => Assert.StartsWith("Line 5", fault, StringComparison.Ordinal),
            fault => Assert.StartsWith("Line 7", fault, StringComparison.Ordinal));
    }

    [Fact]
    public void Names_that_point_at_each_other_end()
    {
        var aliases = UnitAliases.Read(["甲矿\t乙矿", "乙矿\t甲矿"]);
        Assert.Contains(aliases.Resolve("甲矿"), (string[])["甲矿", "乙矿"]);
    }
}

public sealed class AliasProposalTests
{
    [Theory]
    [InlineData("东山焦煤东铭矿", "东山焦煤西河煤电东铭矿", "link-left-out")]
    [InlineData("临江总工会", "临江市总工会", "place-without-its-level")]
    [InlineData("临江市工会", "临江市总工会", "union-level")]
    [InlineData("东山煤电集团东铭矿", "东山媒电集团东铭矿", "one-character")]
    [InlineData("东山公司", "东山第二建筑公司", null)]
    [InlineData("东山集团东铭矿", "东山集团西铭矿井", null)]
    public void Names_are_proposed_by_rule(string one, string other, string? reason) =>
        Assert.Equal(reason, AliasProposals.Reason(one, other));

    [Fact]
    public void A_slip_is_filed_under_the_frequent_name_and_decided_names_are_left_alone()
    {
        (string, int)[] units = [("东山煤电集团东铭矿", 5), ("东山媒电集团东铭矿", 1), ("西河工会", 2)];
        Assert.Equal(
            [new AliasProposal("东山媒电集团东铭矿", "东山煤电集团东铭矿", "one-character")], AliasProposals.Among(units, UnitAliases.None));
        Assert.Empty(AliasProposals.Among(units, UnitAliases.Read(["东山媒电集团东铭矿\t东山媒电集团东铭矿"])));
    }
}
