using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Corpus.Reprints;

namespace KnowledgeBase.Corpus.Tests.Reprints;

public sealed class PrintComparisonTests
{
    private static readonly string[] Paragraphs = [.. Enumerable.Range(0, 12).Select(Paragraph)];

    [Fact]
    public void Another_layout_and_small_edits_are_the_same_text()
    {
        var article = Article("谈谈职工之家建设", Paragraphs);
        var reset = Article("职工之家怎么建", [string.Concat(Paragraphs).Replace("，", "， ", StringComparison.Ordinal).Replace("职工", "员工", StringComparison.Ordinal)]);
        var match = PrintComparison.Compare(article, reset);
        Assert.Equal(PrintRelation.Same, match!.Relation);
        Assert.True(match.Differences > 0);
        Assert.Equal(0, PrintComparison.Compare(article, Article(null, [string.Concat(Paragraphs)]))!.Differences);
    }

    [Fact]
    public void A_cut_print_is_an_excerpt_and_a_quoted_paragraph_is_not()
    {
        var article = Article("谈谈职工之家建设", Paragraphs);
        Assert.Equal(PrintRelation.SecondIsExcerpt, PrintComparison.Compare(article, Article("摘要", Paragraphs[2..9]))!.Relation);
        Assert.Equal(PrintRelation.FirstIsExcerpt, PrintComparison.Compare(Article("摘要", Paragraphs[2..9]), article)!.Relation);
        Assert.Null(PrintComparison.Compare(article, Article("另一题", Paragraphs[2..4])));
        Assert.Equal(PrintRelation.SecondIsExcerpt, PrintComparison.Compare(article, Article("谈谈职工之家建设", Paragraphs[2..6]))!.Relation);
        Assert.Null(PrintComparison.Compare(article, Article("谈谈职工之家建设", [.. Enumerable.Range(40, 12).Select(Paragraph)])));
    }

    [Fact]
    public void The_next_text_of_a_series_is_another_text()
    {
        var last = Article("2022年职工之家评选通知", Paragraphs);
        Assert.Null(PrintComparison.Compare(last, Article("2023年职工之家评选通知", [.. Paragraphs[..11], Paragraph(50)])));
        Assert.NotNull(PrintComparison.Compare(last, Article("2022年职工之家评选通知", [.. Paragraphs[..11], Paragraph(50)])));
        Assert.Null(PrintComparison.Compare(
            Article("职工之家谈（上）", Paragraphs), Article("职工之家谈（下）", [.. Paragraphs[..11], Paragraph(50)])));
    }

    [Theory]
    [InlineData("第三条　工会每年召开一次职工大会。", true)]
    [InlineData("第三条　工会每年召开一次职工大会", true)]
    [InlineData("第三条　工会每年召开一次职工犬会。", true)]
    [InlineData("第三条　工会每年召开二次职工大会。", false)]
    [InlineData("第三条　工会不每年召开一次职工大会。", false)]
    [InlineData("第三条　工会每年召开一次职工大会，并向职工报告工作。", false)]
    [InlineData("第四条　工会每年召开一次职工大会。", false)]
    public void A_law_is_one_print_only_when_its_clauses_are(string third, bool same) =>
        Assert.Equal(same, PrintComparison.Compare(Law("第三条　工会每年召开一次职工大会。"), Law(third)) is not null);

    [Theory]
    [InlineData("（2009年8月27日修正）", "（根据2021年12月24日决定修正）", false)]
    [InlineData("（2009年8月27日修正）", "（2009年8月27日第一次修正　2021年12月24日第二次修正）", false)]
    [InlineData("（2009年8月27日修正）", "（二〇〇九年八月二十七日修正）", true)]
    [InlineData("（2009年8月27日修正）", null, true)]
    [InlineData("（2009年8月27日修正，自2010年1月1日起施行）", "（2009年8月27日修正）", true)]
    public void Versions_of_a_law_are_told_apart_by_their_dates(string one, string? other, bool same) => Assert.Equal(
        same, PolicyVersions.AreOne(Law("第三条　经费由工会管理。", one), Law("第三条　经费由工会管理。", other)));

    [Fact]
    public void Two_document_numbers_are_two_documents() => Assert.False(PolicyVersions.AreOne(
        Law("第三条　经费由工会管理。") with { DocNumber = "总工发〔2022〕1号" }, Law("第三条　经费由工会管理。") with { DocNumber = "总工发〔2023〕1号" }));

    [Fact]
    public void A_law_and_an_article_that_quotes_it_whole_are_two()
    {
        var law = Law("第三条　经费由工会管理。");
        Assert.Null(PrintComparison.Compare(law, law with { Kind = ItemKind.Article, Clauses = [] }));
    }

    private static string Paragraph(int seed)
    {
        var random = new Random(seed);
        string words = string.Concat(Enumerable.Range(0, 90).Select(_ => (char)('一' + random.Next(2000))));
        return $"职工{words[..40]}，{words[40..]}。";
    }

    private static Article Article(string? title, string[] paragraphs) => new()
    {
        Id = "a-1",
        File = new SourceFile(new string('a', 64), "a.txt", 1),
        Kind = ItemKind.Article,
        Title = title,
        Paragraphs = [.. paragraphs.Select(p => new Paragraph(p, []))],
        Body = string.Join('\n', paragraphs),
        Spans = [],
    };

    private static Article Law(string third, string? history = null)
    {
        string[] clauses = [.. Paragraphs.Select((p, i) => $"第{"一二"[i % 2]}条　{p}"), third, "第五条　本条例由工会解释。"];
        string[] all = history is null ? clauses : [history, .. clauses];
        string body = string.Join('\n', all);
        return Article("工会条例", all) with
        {
            Kind = ItemKind.Policy,
            Clauses = [.. clauses.Select(c => new Clause(null, c[..3], c, new TextRange(body.IndexOf(c, StringComparison.Ordinal), c.Length)))],
        };
    }
}
