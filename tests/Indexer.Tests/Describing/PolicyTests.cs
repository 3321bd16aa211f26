using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Corpus.Policies;
using KnowledgeBase.Indexer.Chunking;

namespace KnowledgeBase.Indexer.Tests.Describing;

public sealed class PolicyTests
{
    private const string Regulation =
        "（1998年5月6日海滨省第八届人民代表大会常务委员会第二次会议通过　根据2009年3月4日海滨省第十一届人民代表大会常务委员会第七次会议《关于修改〈海滨省职工之家条例〉的决定》第一次修正）\n"
        + "第一章　总则\n第一条　为了建好职工之家，制定本条例。\n第二条　职工之家应当具备下列条件：\n（一）有场所；\n1.不小于五十平方米；\n2.通风；\n（二）有人员。\n职工之家应当每日开放。\n"
        + "第二章　保障\n第二条之一　经费按下列次序支出：（一）书报；（二）器材。\n第三条　依照《海滨省职工民主管理条例》（以下简称《民主条例》）执行。\n"
        + "第四条　本条例自1998年7月1日起施行，有效期五年。《海滨省俱乐部办法》同时废止。\n附件：1.登记表\n2.开放时间表\n海滨省总工会\n1998年5月8日";

    private static readonly Article Policy = TestItems.Describe(TestItems.Item(ItemKind.Article, Regulation, (MetaRole.Title, "海滨省职工之家条例")));

    [Fact]
    public void Clauses_are_a_tree_with_addresses()
    {
        var all = Policy.Policy!.AllClauses().ToDictionary(c => c.Path, c => c.TextIn(Policy.Body));
        Assert.Equal("（二）有人员。", all["第二条第一款第（二）项"]);
        Assert.Equal("2.通风；", all["第二条第一款第（一）项第2目"]);
        Assert.Equal("职工之家应当每日开放。", all["第二条第二款"]);
        Assert.Equal("（二）器材。", all["第二条之一第一款第（二）项"]);
        Assert.Equal(["第一条", "第二条", "第二条之一", "第三条", "第四条"], Policy.Clauses.Select(c => c.Number));
        Assert.Equal("第二章　保障", Policy.Clauses[2].Chapter);
        Assert.DoesNotContain("附件", Policy.Clauses[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_letter_that_sends_a_rule_out_gives_its_number_issuer_and_day()
    {
        const string Text = "某某市总工会文件\n某工发〔2023〕18号\n关于印发《某某市职工书屋管理办法》的通知\n各县总工会：\n现将办法印发给你们，请遵照执行。\n某某市总工会\n2023年5月16日\n附件\n"
            + "第一条　为了管好职工书屋，制定本办法。\n第二条　书屋每日开放。\n第三条　本办法自2023年6月1日起施行。\n抄送：省总工会。\n某某市总工会办公室　2023年5月16日印发";
        var article = TestItems.Describe(TestItems.Item(ItemKind.Policy, Text, (MetaRole.Title, "某某市职工书屋管理办法")));
        Assert.Equal(("某工发〔2023〕18号", "某某市总工会", "2023-05-16"), (article.DocNumber, article.IssuingBody, article.Date));
        Assert.Equal("2023-06-01", article.Policy!.EffectiveDate);
    }

    [Theory]
    [InlineData("帮扶证由工会制发，帮扶证有效期三年。", "", null)]
    [InlineData("会员卡有效期为1年，期满换发。", "", null)]
    [InlineData("", "本办法有效期三年。", "2022-12-31")]
    [InlineData("", "有效期至2025年6月30日。", null)]
    public void Only_a_term_of_its_own_ends_a_policy(string clause, string last, string? expiry)
    {
        string text = $"第一条　为了做好帮扶，制定本办法。\n第二条　{clause}\n第三条　本办法自2020年1月1日起施行。{last}";
        Assert.Equal(expiry, TestItems.Describe(TestItems.Item(ItemKind.Article, text, (MetaRole.Title, "某市困难职工帮扶办法"))).Policy!.ExpiryDate);
    }

    [Theory]
    [InlineData("根据《中华人民共和国工会法》制定的《某市帮扶暂行办法》同时废止。", "某市帮扶暂行办法")]
    [InlineData("《甲办法》与《中华人民共和国工会法》不一致的，同时废止。", "甲办法")]
    [InlineData("《甲办法》《乙办法》和《丙规定》同时废止。", "甲办法|乙办法|丙规定")]
    public void Grounds_and_yardsticks_are_not_repealed(string sentence, string repealed)
    {
        string text = $"第一条　为了做好帮扶，制定本办法。\n第二条　帮扶应当公开。\n第三条　本办法自2020年1月1日起施行。{sentence}";
        var policy = TestItems.Describe(TestItems.Item(ItemKind.Article, text, (MetaRole.Title, "某市困难职工帮扶办法"))).Policy!;
        Assert.Equal(repealed.Split('|'), policy.Repeals.Select(r => r.Title));
    }

    [Fact]
    public void Its_facts_are_read_with_what_they_rest_on()
    {
        var facts = Policy.Policy!;
        Assert.Equal([PassageAct.Adopted, PassageAct.Amended], facts.Passage.Select(s => s.Act));
        Assert.Equal("海滨省人民代表大会常务委员会", facts.Passage[0].Body);
        Assert.Equal("第七次会议", facts.Passage[1].Meeting);
        Assert.Equal(("2009-03-04", "1998-07-01", "2003-06-30", "1998-05-08"), (facts.EditionDate, facts.EffectiveDate, facts.ExpiryDate, facts.SignedDate));
        Assert.Equal(["海滨省俱乐部办法"], facts.Repeals.Select(r => r.Title));
        Assert.Equal(["登记表", "开放时间表"], facts.Attachments);
        Assert.Equal(["海滨省总工会"], facts.Signatories);
        Assert.Equal([new NameDefinition("海滨省职工民主管理条例", "民主条例")], facts.Definitions);
        Assert.Equal(("2009-03-04", 2009, YearBasis.Printed), (Policy.Date, Policy.Year, Policy.YearBasis));
        Assert.Equal("自1998年7月1日起施行", Policy.Evidence["policy.effectiveDate"].Text);
    }

    [Fact]
    public void Each_passage_of_a_clause_bears_its_address()
    {
        var chunks = ArticleChunker.Chunk(Policy);
        Assert.Equal(
            ["海滨省职工之家条例第一条", "海滨省职工之家条例第二条", "海滨省职工之家条例第二条之一", "海滨省职工之家条例第三条", "海滨省职工之家条例第四条"],
            chunks.Select(c => c.Clause).OfType<string>().Select(c => c.Split("第一款")[0]));
    }

    [Fact]
    public void A_numbered_notice_with_a_document_number_is_a_policy_with_an_outline()
    {
        var notice = TestItems.Describe(TestItems.Item(
            ItemKind.Notice,
            "各市总工会：\n现就有关事项通知如下。\n一、总体要求\n（一）提高认识。\n1.学习。\n（二）加强领导。\n二、工作步骤\n分三步走。\n海滨省总工会\n二〇二三年十一月十七日",
            (MetaRole.Title, "海滨省总工会关于开展某项工作的通知"), (MetaRole.Kicker, "海工发〔2023〕5号")));
        Assert.Equal((ItemKind.Policy, "海工发〔2023〕5号", "海滨省总工会", "2023-11-17"), (notice.Kind, notice.DocNumber, notice.IssuingBody, notice.Policy?.SignedDate));
        Assert.Equal("各市总工会", notice.Policy!.Recipients);
        Assert.Equal(["一、", "一、（一）", "一、（一）1.", "一、（二）", "二、"], notice.Policy.AllClauses().Select(c => c.Path));
    }
}
