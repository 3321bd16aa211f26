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
/// leaves the one before it in force; 7. a plan of another term is another plan; 8. a city is not the province its name begins like.
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

    [Fact]
    public void AnEditionWithoutAnOrganGoesWithTheOnlyOther()
    {
        Put("# 滨江省互助条例\n\n第一条 为了职工互助，制定本条例。\n\n第二条 本条例自2004年3月1日起施行。\n");
        Law("滨江省互助条例", "2021年5月1日滨江省人民代表大会常务委员会第二次会议修订");
        var older = library.PoliciesNamed("滨江省互助条例").Single(p => p.IssuingBody is null);
        var standing = new PolicyResolver(library, TimeProvider.System).Standing(older)!;
        Assert.Equal("superseded", standing.Status);
        Assert.Equal(["in_force"], standing.Versions.Select(v => v.Status));
    }

    [Theory]
    [InlineData("《滨江妇女发展纲要（2021—2030年）》", "滨江妇女发展纲要（2021—2030年）")]
    [InlineData("《滨江妇女发展纲要（2011-2020）》", "滨江妇女发展纲要（2011—2020年）")]
    [InlineData("《滨江妇女发展纲要》", "滨江妇女发展纲要（2021—2030年）")]
    [InlineData("《滨江妇女发展纲要（2001—2010年）》", null)]
    public void APlanOfAnotherTermIsAnotherPlan(string name, string? title)
    {
        Law("滨江妇女发展纲要（2011—2020年）", "2011年5月1日国务院发布");
        Law("滨江妇女发展纲要（2021—2030年）", "2021年5月1日国务院发布");
        var mention = Assert.Single(Named($"落实{name}第二条。", "2023年6月5日"));
        Assert.Equal(title, mention.Target?.Title);
        Assert.Equal(title is null, mention.Doubt is not null);
        Assert.All(library.PoliciesNamed("滨江妇女发展纲要"), p => Assert.Empty(new PolicyResolver(library, TimeProvider.System).Standing(p)!.Versions));
        var outcome = new PolicyResolver(library, TimeProvider.System).Resolve(name);
        Assert.Equal(title, outcome.Resolution?.Title);
        Assert.Equal(title is null ? 2 : 0, outcome.Failure?.Candidates.Count ?? 0);
    }

    [Theory]
    [InlineData("按照滨江市《安全生产条例》第二条办理。", null)]
    [InlineData("按照滨江省《安全生产条例》第二条办理。", "滨江省安全生产条例")]
    [InlineData("按照滨江省古槐市《安全生产条例》第二条办理。", null)]
    [InlineData("按照滨江和望和浩特市《安全生产条例》第二条办理。", "望和浩特市安全生产条例")]
    public void ACityIsNotTheProvinceItsNameBeginsLike(string text, string? title)
    {
        Law("滨江省安全生产条例", "2020年3月1日滨江省人民代表大会常务委员会第五次会议通过");
        Law("望和浩特市安全生产条例", "2020年3月1日望和浩特市人民代表大会常务委员会第五次会议通过");
        Assert.Equal(title, Assert.Single(Named(text, "2023年6月5日")).Target?.Title);
    }

    [Theory]
    [InlineData("职工互助条例（修订草案征求意见稿）")]
    [InlineData("职工互助条例（草案二次审议稿）")]
    [InlineData("职工互助条例（送审稿）")]
    [InlineData("职工互助条例草案")]
    public void ADraftByAnyNameStandsUnknown(string title)
    {
        Law(title, "2020年3月1日国务院发布");
        Assert.Equal("unknown", new PolicyResolver(library, TimeProvider.System).Standing(Policy(title))!.Status);
    }

    [Fact]
    public void ToListWhoCitesALawOfARegionThePoliciesOfItsNameAreReadOnce()
    {
        string[] regions = ["滨江省", "望山省", "古槐省", "青溪省", "白石省", "南浦省"];
        string length = string.Concat(Enumerable.Repeat("单位应当建立制度，落实责任，工会依法参加监督。", 2000));
        foreach (string region in regions)
        {
            Law($"{region}安全生产条例", $"2020年3月1日{region}人民代表大会常务委员会第五次会议通过", last: $"第三条 {length}");
        }

        for (int i = 0; i < 12; i++)
        {
            Put($"# 学习记事{i}\n\n2023年6月5日\n\n根据滨江省《安全生产条例》第二条办理第{i}件。各车间认真学习，人人发言，记在本上。\n");
        }

        long once = Allocated(() => library.PoliciesNamed("安全生产条例"));
        var (reading, law) = (Reading(), Policy("滨江省安全生产条例"));
        Assert.InRange(Allocated(() => Assert.Equal(12, reading.Citing(law, 1).Total)), 0, 3 * once);
    }

    public void Dispose()
    {
        library.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private static long Allocated(Action action)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        action();
        return GC.GetAllocatedBytesForCurrentThread() - before;
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
