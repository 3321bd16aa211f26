using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Indexer.Publishing;
using KnowledgeBase.Library;
using KnowledgeBase.SearchApi.Policies;
using KnowledgeBase.SearchApi.Tests.Fixture;

namespace KnowledgeBase.SearchApi.Tests.Policies;

/// <summary>
/// What a name of a law in a text means:
/// 1. its full title; 2. a short name only where the same text defines it; 3. a law of a region only with the region named or its own;
/// 4. a name several may bear is none; 5. the edition the text names, else that in force on its day; 6. an edition made known but not begun
/// leaves the one before it in force.
/// </summary>
public sealed class PolicyMeaningTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("meaning-tests-").FullName;
    private readonly LibraryStore library;

    public PolicyMeaningTests() => library = LibraryStore.Open(folder);

    [Theory]
    [InlineData("根据《安全生产条例》第二条办理。", null)]
    [InlineData("根据滨江省《安全生产条例》第二条办理。", "滨江省安全生产条例")]
    [InlineData("根据《滨江省安全生产条例》第二条办理。", "滨江省安全生产条例")]
    [InlineData("与滨江省同行交流后，按照《安全生产条例》第二条办理。", null)]
    [InlineData("学习《滨江省安全生产条例》（以下简称《条例》），按《条例》第二条办理。", "滨江省安全生产条例")]
    [InlineData("按《条例》第二条办理。", null)]
    public void ALawOfARegionNeedsItsRegion(string text, string? title)
    {
        Law("滨江省安全生产条例", "2020年3月1日滨江省人民代表大会常务委员会第五次会议通过");
        Law("职工互助条例", "2020年3月1日第十三届全国人民代表大会常务委员会第五次会议通过", "为了职工互助，学习《滨江省安全生产条例》（以下简称《条例》），制定本条例。");
        Assert.Equal(title, Named(text, "2023年6月5日") is [.., var last] ? last.Target?.Title : null);
    }

    [Fact]
    public void ALawOfTheRegionOfTheTextIsItsOwn()
    {
        Law("滨江省安全生产条例", "2020年3月1日滨江省人民代表大会常务委员会第五次会议通过");
        Law("望山省安全生产条例", "2020年4月1日望山省人民代表大会常务委员会第六次会议通过");
        var own = Assert.Single(Named("根据《安全生产条例》第二条办理。", "2023年6月5日", "（作者单位：滨江港务集团有限公司工会）"));
        Assert.Equal("滨江省安全生产条例", own.Target?.Title);
        var doubtful = Assert.Single(Named("根据《安全生产条例》第二条办理。", "2023年6月5日"));
        Assert.Null(doubtful.Target);
        Assert.Contains("2 个文件", doubtful.Doubt, StringComparison.Ordinal);
        Assert.Equal(["望山省安全生产条例", "滨江省安全生产条例"], doubtful.Possible.Select(p => p.Title).Order(StringComparer.Ordinal));
        Assert.Equal(1, Reading().Citing(Policy("滨江省安全生产条例"), 1).Total);
        Assert.Equal(0, Reading().Citing(Policy("望山省安全生产条例"), 1).Total);
    }

    [Fact]
    public void AShortNameOfAnotherTextMeansNothingHere()
    {
        Law("职工技能提升条例", "2020年3月1日第十三届全国人民代表大会常务委员会第五次会议通过");
        Law("职工互助条例", "2020年3月1日第十三届全国人民代表大会常务委员会第五次会议通过", "依照《职工技能提升条例》（以下简称《技能条例》），制定本条例。");
        Assert.All(Named("根据《技能条例》第二条办理。", "2023年6月5日"), m => Assert.Null(m.Target));
        var outcome = new PolicyResolver(library, TimeProvider.System).Resolve("技能条例第二条");
        Assert.Equal(("policy_not_found", "职工技能提升条例"), (outcome.Failure!.Code, Assert.Single(outcome.Failure.Candidates)));
    }

    [Fact]
    public void ANameThatSaysOnlyWhatKindItIsMeansNothing()
    {
        Law("实施办法", "2020年3月1日第十三届全国人民代表大会常务委员会第五次会议通过");
        var named = Assert.Single(Named("根据《实施办法》第二条办理。", "2023年6月5日"));
        Assert.Null(named.Target);
        Assert.NotNull(named.Doubt);
    }

    [Theory]
    [InlineData("《职工互助条例》", "2023年6月5日", "then", "2018-05-01")]
    [InlineData("《职工互助条例》", "2025年6月5日", "then", "2024-03-01")]
    [InlineData("《职工互助条例》（2018年修订）", "2025年6月5日", "named", "2018-05-01")]
    [InlineData("《职工互助条例（2018修订）》", "2025年6月5日", "named", "2018-05-01")]
    [InlineData("《职工互助条例》（2015年修订）", "2025年6月5日", "then", "2024-03-01")]
    public void TheEditionIsTheOneNamedElseThatOfTheDay(string name, string day, string edition, string date)
    {
        Law("职工互助条例", "2018年5月1日第十三届全国人民代表大会常务委员会第二次会议修订");
        Law("职工互助条例", "2018年5月1日第十三届全国人民代表大会常务委员会第二次会议修订 2024年3月1日第十四届全国人民代表大会常务委员会第八次会议修订");
        var target = Assert.Single(Named($"根据{name}第二条办理。", day)).Target!;
        Assert.Equal((edition, date), (target.Edition, target.EditionDate));
        Assert.Equal(name.Contains("2015", StringComparison.Ordinal), target.Note.Contains("文库没有这一版本", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("《职工互助办法》（试行）", "职工互助办法（试行）", "named")]
    [InlineData("《职工互助办法（试行）》", "职工互助办法（试行）", "named")]
    [InlineData("《职工互助办法》", "职工互助办法", "then")]
    public void ATrialEditionIsMeantWhereItIsNamed(string name, string title, string edition)
    {
        Law("职工互助办法（试行）", "2018年5月1日中华全国总工会第二次会议通过");
        Law("职工互助办法", "2020年5月1日中华全国总工会第四次会议通过");
        var target = Assert.Single(Named($"根据{name}第二条办理。", "2023年6月5日")).Target!;
        Assert.Equal((title, edition), (target.Title, target.Edition));
    }

    [Fact]
    public void ADraftIsNeverInForce()
    {
        Law("职工互助条例", "2018年5月1日第十三届全国人民代表大会常务委员会第二次会议通过");
        Law("职工互助条例（草案）", "2024年3月1日第十四届全国人民代表大会常务委员会第八次会议通过");
        var target = Assert.Single(Named("根据《职工互助条例》第二条办理。", "2025年6月5日")).Target!;
        Assert.Equal(("职工互助条例", "then", "in_force"), (target.Title, target.Edition, target.Status));
    }

    [Fact]
    public void BetweenPassageAndBeginningTheOlderEditionHolds()
    {
        Law("职工互助条例", "2018年5月1日第十三届全国人民代表大会常务委员会第二次会议通过");
        Law("职工互助条例", "2024年3月1日第十四届全国人民代表大会常务委员会第八次会议修订", "为了职工互助，制定本条例。", "第三条 本条例自2024年7月1日起施行。");
        var between = Assert.Single(Named("根据《职工互助条例》第二条办理。", "2024年5月5日")).Target!;
        Assert.Equal(("then", "2018-05-01"), (between.Edition, between.EditionDate));
        Assert.Contains("当时已有新版本（2024-03-01），自2024-07-01起施行", between.Note, StringComparison.Ordinal);
        Assert.Equal("2024-03-01", Assert.Single(Named("根据《职工互助条例》第二条办理。", "2024年8月5日")).Target!.EditionDate);
        var editions = new PolicyEditions([.. library.PoliciesNamed("职工互助条例")], library, new DateOnly(2024, 5, 5));
        Assert.Equal(("2018-05-01", "in_force"), (editions.Choose(null).Policy.Policy!.EditionDate, editions.Choose(null).Status));
        Assert.Equal("2024-07-01", editions.Coming()!.Value.From);
        Assert.Null(new PolicyEditions([.. library.PoliciesNamed("职工互助条例")], library, new DateOnly(2024, 7, 1)).Coming());
    }

    public void Dispose()
    {
        library.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private MentionReading Reading() => new(library, TimeProvider.System);

    private Article Policy(string title) => library.Files().SelectMany(f => library.Articles(f.File.Sha256)).Single(a => a.Title == title);

    private IReadOnlyList<MentionDocument> Named(string text, string day, string signature = "")
    {
        string file = Put($"# 学习记事\n\n{day}\n\n{signature}\n\n{text}各车间认真学习，人人发言，记在本上。\n");
        return Reading().Of(Assert.Single(library.Articles(file), a => a.Kind != ItemKind.Policy));
    }

    private void Law(string title, string passage, string first = "为了职工安全，制定本条例。", string last = "第三条 工会依法参加监督。") =>
        Put($"# {title}\n\n（{passage}）\n\n第一条 {first}\n\n第二条 单位应当建立制度，落实责任。\n\n{last}\n");

    private string Put(string text)
    {
        var contents = SampleCards.Read($"{text.GetHashCode(StringComparison.Ordinal)}.md", text);
        library.Replace(contents);
        LibrarySettling.Settle(library, _ => { });
        return contents.File.File.Sha256;
    }
}
