using KnowledgeBase.Corpus.Bibliography;
using KnowledgeBase.Corpus.Documents;

namespace KnowledgeBase.Corpus.Tests.Bibliography;

public sealed class CitationTests
{
    private static readonly Article Bare = new()
    {
        Id = "0123456789ab-7",
        File = new SourceFile(new string('0', 64), "a.txt", 1),
        Kind = ItemKind.Article,
        Paragraphs = [],
        Body = string.Empty,
        Spans = [],
    };

    private static readonly Article InMagazine = Bare with
    {
        Title = "工会工作三题",
        Subtitle = "——来自一线的思考",
        Authors = ["甲一", "乙二"],
        AuthorUnit = "某港口集团工会",
        Source = "《某省工运》",
        Issue = "2023年第11期（总第400期）",
        Pages = "8-9,17",
        Date = "2023-11",
        Year = 2023,
        YearBasis = YearBasis.Issue,
    };

    public static TheoryData<string, Article, string> Gbt7714Cases => new()
    {
        {
            "magazine, pages with a jump", InMagazine,
            "甲一, 乙二. 工会工作三题: 来自一线的思考[J]. 某省工运, 2023(11): 8-9, 17."
        },
        {
            "four authors: the first three and 等", InMagazine with { Authors = ["甲一", "乙二", "丙三", "丁四"] },
            "甲一, 乙二, 丙三, 等. 工会工作三题: 来自一线的思考[J]. 某省工运, 2023(11): 8-9, 17."
        },
        {
            "three authors are all named", InMagazine with { Authors = ["甲一", "乙二", "丙三"] },
            "甲一, 乙二, 丙三. 工会工作三题: 来自一线的思考[J]. 某省工运, 2023(11): 8-9, 17."
        },
        {
            "no author: begins with the title", InMagazine with { Authors = [], Subtitle = null },
            "工会工作三题[J]. 某省工运, 2023(11): 8-9, 17."
        },
        {
            "volume and number", InMagazine with { Subtitle = null, Issue = "第12卷第3期", Pages = null },
            "甲一, 乙二. 工会工作三题[J]. 某省工运, 2023, 12(3)."
        },
        {
            "newspaper", InMagazine with { Source = "《某省工人报》", Issue = "第3版", Date = "2023-11-05", Subtitle = null, YearBasis = YearBasis.Printed },
            "甲一, 乙二. 工会工作三题[N]. 某省工人报, 2023-11-05(3)."
        },
        {
            "learned journal whose name ends in 报", InMagazine with { Source = "《某学院学报》", Subtitle = null, Pages = null },
            "甲一, 乙二. 工会工作三题[J]. 某学院学报, 2023(11)."
        },
        {
            "no carrier", Bare with { Title = "职工之家", Authors = ["甲一"], Year = 2025, Date = "2025", YearBasis = YearBasis.Issue },
            "甲一. 职工之家[Z]. [出版地不详]: [出版者不详], 2025."
        },
        {
            "year only inferred: in square brackets", Bare with { Title = "职工之家", Year = 2022, YearBasis = YearBasis.Inferred },
            "职工之家[Z]. [出版地不详]: [出版者不详], [2022]."
        },
        {
            "nothing printed", Bare,
            "〔无题名〕[Z]. [出版地不详]: [出版者不详], [出版年不详]."
        },
        {
            "working title in 〔〕", Bare with { WorkingTitle = "怎样建好职工之家" },
            "〔怎样建好职工之家〕[Z]. [出版地不详]: [出版者不详], [出版年不详]."
        },
        {
            "official document", Bare with
            {
                Kind = ItemKind.Policy, Title = "某办法", IssuingBody = "某省总工会", DocNumber = "某工发〔2020〕1号",
                Date = "2020-03-01", Year = 2020, YearBasis = YearBasis.Printed,
            },
            "某省总工会. 某办法: 某工发〔2020〕1号[Z]. 2020-03-01."
        },
    };

    [Theory]
    [MemberData(nameof(Gbt7714Cases))]
    public void Gbt7714(string name, Article article, string expected)
    {
        Assert.NotEmpty(name);
        Assert.Equal(expected, KnowledgeBase.Corpus.Bibliography.Gbt7714.Format(ReferenceReading.Read(article)));
    }

    [Fact]
    public void AClauseIsCitedBehindAColon()
    {
        var law = ReferenceReading.Read(Bare with
        {
            Kind = ItemKind.Policy, Title = "某条例", IssuingBody = "某省人民代表大会常务委员会", Date = "2021-05-01", Year = 2021, YearBasis = YearBasis.Printed,
        }) with { Place = "第三条第二款", Address = "/at/0123456789ab/7-00112233" };
        Assert.Equal("某省人民代表大会常务委员会. 某条例[Z]. 2021-05-01: 第三条第二款.", KnowledgeBase.Corpus.Bibliography.Gbt7714.Format(law));
        Assert.Contains("TY  - STAT", Ris.Format(law), StringComparison.Ordinal);
        Assert.Contains("SE  - 第三条第二款", Ris.Format(law), StringComparison.Ordinal);
        Assert.Contains("url = {/at/0123456789ab/7-00112233}", BibTex.Format(law), StringComparison.Ordinal);
        Assert.Contains("note = {第三条第二款。", BibTex.Format(law), StringComparison.Ordinal);
    }

    [Fact]
    public void BibTexOfAMagazinePiece() => Assert.Equal(
        "@article{kb-0123456789ab-7,\n" +
        "  author = {{甲一} and {乙二}},\n" +
        "  title = {{工会工作三题: 来自一线的思考}},\n" +
        "  journal = {某省工运},\n" +
        "  year = {2023},\n" +
        "  month = {11},\n" +
        "  number = {11},\n" +
        "  pages = {8--9, 17},\n" +
        "  langid = {chinese},\n" +
        "}\n",
        BibTex.Format(ReferenceReading.Read(InMagazine)));

    [Fact]
    public void BibTexEscapesWhatLatexWouldRead()
    {
        string entry = BibTex.Format(ReferenceReading.Read(Bare with { Title = @"A&B_{100%}\x" }));
        Assert.Contains(@"title = {{A\&B\_\{100\%\}\textbackslash{}x}}", entry, StringComparison.Ordinal);
    }

    [Fact]
    public void RisOfAMagazinePiece() => Assert.Equal(
        "TY  - JOUR\r\nID  - kb-0123456789ab-7\r\nAU  - 甲一\r\nAU  - 乙二\r\nTI  - 工会工作三题: 来自一线的思考\r\n" +
        "T2  - 某省工运\r\nPY  - 2023\r\nDA  - 2023/11//\r\nIS  - 11\r\nSP  - 8-9, 17\r\nAD  - 某港口集团工会\r\nLA  - zh\r\nER  - \r\n",
        Ris.Format(ReferenceReading.Read(InMagazine)));

    [Fact]
    public void AnInferredYearIsNeverExportedAsThePublicationYear()
    {
        var reference = ReferenceReading.Read(Bare with { Title = "某文", Date = "2022", Year = 2022, YearBasis = YearBasis.Inferred });
        Assert.DoesNotContain("PY  -", Ris.Format(reference), StringComparison.Ordinal);
        Assert.DoesNotContain("year =", BibTex.Format(reference), StringComparison.Ordinal);
        Assert.Contains("不早于2022年", string.Concat(reference.Notes), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.6, false)]
    [InlineData(0.9, true)]
    public void AYearThatAnotherPieceOfTheFileSpeaksForIsAnEstimate(double confidence, bool published)
    {
        var reference = ReferenceReading.Read(Bare with
        {
            Title = "某文",
            Date = "2025",
            Year = 2025,
            YearBasis = YearBasis.Issue,
            Evidence = new Dictionary<string, Evidence> { ["year"] = new("2025年12月31日", [], confidence, "rule") },
        });
        Assert.Equal(published, Ris.Format(reference).Contains("PY  - 2025", StringComparison.Ordinal));
        Assert.Equal(published, BibTex.Format(reference).Contains("year =", StringComparison.Ordinal));
        Assert.EndsWith(published ? ", 2025." : ", [2025].", global::KnowledgeBase.Corpus.Bibliography.Gbt7714.Format(reference), StringComparison.Ordinal);
        Assert.Equal(!published, string.Concat(reference.Notes).Contains("推定", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2023年第11期（总第400期）", null, "11")]
    [InlineData("2023年第１１期", null, "11")]
    [InlineData("第十一期", null, "11")]
    [InlineData("2020年第二十期", null, "20")]
    [InlineData("2020年第7、8期", null, "7/8")]
    [InlineData("2020年第7-8期", null, "7/8")]
    [InlineData("总第400期", null, null)]
    [InlineData("第3卷第05期", "3", "5")]
    [InlineData(null, null, null)]
    public void IssueNumbersAreRead(string? issue, string? volume, string? number)
    {
        var read = IssueNumbers.Read(issue);
        Assert.Equal((volume, number), (read.Volume, read.Number));
    }
}
