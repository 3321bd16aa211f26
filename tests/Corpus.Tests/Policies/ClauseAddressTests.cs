using KnowledgeBase.Corpus.Policies;

namespace KnowledgeBase.Corpus.Tests.Policies;

public sealed class ClauseAddressTests
{
    [Theory]
    [InlineData("工会法第三十九条第二款", "工会法", "第三十九条第二款")]
    [InlineData("《中华人民共和国工会法》第39条2款", "《中华人民共和国工会法》", "第三十九条第二款")]
    [InlineData("工会法第３９条第２款", "工会法", "第三十九条第二款")]
    [InlineData("工会法 39条", "工会法", "第三十九条")]
    [InlineData("工会法第八条之一", "工会法", "第八条之一")]
    [InlineData("工会法第三条至第五条", "工会法", "第三条至第五条")]
    [InlineData("工会法第3-5条", "工会法", "第三条至第五条")]
    [InlineData("某某办法第四条第一款第（三）项", "某某办法", "第四条第一款第（三）项")]
    [InlineData("某某办法第四条第(三)项第2目", "某某办法", "第四条第（三）项第2目")]
    [InlineData("工会法第二章第一节", "工会法", "第二章第一节")]
    [InlineData("关于某事的解释（一）", "关于某事的解释（一）", "")]
    [InlineData("关于某事的解释（一）第二条", "关于某事的解释（一）", "第二条")]
    [InlineData("工会法", "工会法", "")]
    public void Addresses_are_read(string text, string law, string path)
    {
        var address = ClauseAddress.Parse(text);
        Assert.Equal(law, address?.Law);
        Assert.Equal(path, address?.Path());
    }

    [Theory]
    [InlineData("")]
    [InlineData("第三条")]
    [InlineData("，。")]
    public void What_names_no_document_is_no_address(string text) => Assert.Null(ClauseAddress.Parse(text));

    [Fact]
    public void A_text_longer_than_any_address_is_none() => Assert.Null(ClauseAddress.Parse(new string('法', ClauseAddress.MaxLength + 1)));

    [Fact]
    public void The_year_of_an_edition_is_read() => Assert.Equal(2018, ClauseAddress.Parse("某某法（2018年修正）第十条")?.Edition);

    [Theory]
    [InlineData("《中华人民共和国某某法》", "某某法")]
    [InlineData("某某省实施《中华人民共和国某某法》办法（2021修正）", "某某省实施某某法办法")]
    [InlineData("某某 制度（试行）", "某某制度")]
    [InlineData("某院关于某事的解释（一）", "某院关于某事的解释一")]
    public void Spellings_of_one_name_have_one_key(string title, string key) => Assert.Equal(key, PolicyName.Key(title));

    [Fact]
    public void A_policy_is_known_without_its_region_and_its_organ()
    {
        Assert.Contains("民主管理条例", PolicyName.Keys("海滨省民主管理条例"));
        Assert.Contains("审理某类案件的规定", PolicyName.Keys("最高某某法院关于审理某类案件的规定"));
        Assert.Equal("某某法", PolicyName.Brief("中华人民共和国某某法"));
    }

    [Fact]
    public void A_citation_at_the_head_of_a_line_and_a_list_of_contents_begin_no_clause()
    {
        string[] texts =
        [
            "第一条 目的", "第二条 范围", "第三条 附则",
            "第一条 为了某事，制定本办法。", "第二条 适用范围如下，依照", "第四十二条的规定办理。", "第三条 本办法", "第二条所称单位，包括分支机构。", "第三条之一 另有规定的除外。", "第四条 自公布之日起施行。",
        ];
        Assert.Equal([3, 4, 6, 8, 9], ClauseSequence.Find(texts).Select(c => c.Paragraph));
    }
}
