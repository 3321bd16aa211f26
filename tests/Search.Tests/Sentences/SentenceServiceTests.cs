using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Library;
using KnowledgeBase.Search.Requests;
using KnowledgeBase.Search.Sentences;
using KnowledgeBase.Search.Tests.Support;
using static KnowledgeBase.Search.Tests.Support.TinyLibrary;

namespace KnowledgeBase.Search.Tests.Sentences;

/// <summary>Sentences instead of articles, lines in context, history of a formula.</summary>
public sealed class SentenceServiceTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("sentence-tests-").FullName;
    private readonly LibraryStore store;
    private readonly TinyLibrary library = new(
        Dated(Article("s1", "甲文", "推进“三个到位”要快。工会干部走基层，听意见。职工满意。", "再谈“三个到位”。"), 2019, "《甲报》"),
        Dated(Article("s2", "乙文", "落实“三个到位”，工会出实招。"), 2021, "《乙刊》"),
        Dated(Article("s3", "丙文", "落实“三个到底”，工会再出招。听意见的是工会干部。"), 2023, "《乙刊》"),
        Article("s4", "丁文", "“三个到位”不知何年。"),
        Dated(Article("s0", "目录", "“三个到位”见甲文。"), 2018, "《甲报》") with { Kind = ItemKind.Toc });

    private readonly SentenceService service;

    public SentenceServiceTests()
    {
        store = LibraryStore.Open(folder);
        service = new SentenceService(library.Index, store, TimeProvider.System);
    }

    [Fact]
    public void SentencesHoldTheWordsAndPointIntoTheBody()
    {
        var found = service.Sentences(new SearchRequest { Text = "三个到位" }, together: false)!;
        Assert.Equal((4, true), (found.Total, found.Complete));
        foreach (var hit in found.Sentences)
        {
            Assert.StartsWith(hit.Text, library.Articles.Single(a => a.Id == hit.ArticleId).Body[hit.Start..], StringComparison.Ordinal);
            Assert.All(hit.Highlights, h => Assert.Equal("三个到位", hit.Text.Substring(h[0], h[1])));
        }

        Assert.Contains(found.Sentences, h => h.Text == "推进“三个到位”要快。");
    }

    [Fact]
    public void WordsMayStandAnywhereInOneSentence()
    {
        var found = service.Sentences(new SearchRequest { Text = "听意见 工会干部" }, together: true)!;
        Assert.Equal(["工会干部走基层，听意见。", "听意见的是工会干部。"], found.Sentences.Select(s => s.Text).Order(StringComparer.Ordinal).Reverse());
        Assert.Equal(0, service.Sentences(new SearchRequest { Text = "职工满意 听意见" }, together: true)!.Total);
        Assert.Equal(0, service.Sentences(new SearchRequest { Text = "听意见 工会干部" }, together: false)!.Total);
    }

    [Fact]
    public void FiltersAndOrderHold()
    {
        var later = service.Sentences(new SearchRequest { Text = "三个到位", From = "2020" }, together: false)!;
        Assert.Equal(["s2"], later.Sentences.Select(s => s.ArticleId));
        var newest = service.Sentences(new SearchRequest { Text = "三个到位", Sort = SortOrder.Newest }, together: false)!;
        Assert.Equal(["s2", "s1", "s1", "s4"], newest.Sentences.Select(s => s.ArticleId));
    }

    [Theory]
    [InlineData("left")]
    [InlineData("right")]
    [InlineData("oldest")]
    [InlineData("newest")]
    public void LinesAreThePrintedCharactersInOrder(string order)
    {
        var lines = service.Lines(new SearchRequest { Text = "三个到位" }, order)!.Lines;
        Assert.Equal(4, lines.Count);
        Assert.All(lines, l => Assert.Contains(l.Left + l.Keyword + l.Right, library.Articles.Single(a => a.Id == l.ArticleId).Body, StringComparison.Ordinal));
        Assert.Equal(ConcordanceOrder.Of(lines, order), lines);
    }

    [Fact]
    public void LeftContextIsSortedFromTheWordsOutwards()
    {
        ConcordanceLine Line(string id, string left) => new(left, "词", string.Empty, id, id, 0, null, null, null, null);
        var lines = ConcordanceOrder.Of([Line("1", "阿中"), Line("2", "中阿")], "left");
        Assert.Equal(["2", "1"], lines.Select(l => l.ArticleId));
    }

    [Fact]
    public void TheHistoryOfAFormula()
    {
        var history = service.History(new SearchRequest { Text = "三个到位" })!;
        Assert.Equal((3, 4, 1, 0), (history.Texts, history.Uses, history.Undated, history.Inferred));
        Assert.Equal(("s1", "2019"), (history.First!.ArticleId, history.First.Date));
        Assert.Equal(("s3", "三个到底"), (history.Latest!.ArticleId, history.Latest.Form));
        Assert.Equal([(2019, 1), (2020, 0), (2021, 1)], history.Years.Select(y => (y.Year, y.Count)));
        Assert.Equal(["《乙刊》", "《甲报》"], history.Sources.Select(s => s.Source));
        var variant = Assert.Single(history.Variants);
        Assert.Equal(("三个到底", 1, 2023), (variant.Form, variant.Texts, variant.FirstYear));
    }

    [Fact]
    public void AnInferredYearIsCountedAsSuchAndNeverTheLatest()
    {
        using var texts = new TinyLibrary(
            Dated(Article("i1", "甲文", "推进“六个到位”要快。"), 2019, "《甲报》"),
            Dated(Article("i2", "乙文", "落实“六个到位”，工会出实招。"), 2022, "《乙刊》") with { YearBasis = YearBasis.Inferred });
        var history = new SentenceService(texts.Index, store, TimeProvider.System).History(new SearchRequest { Text = "六个到位" })!;
        Assert.Equal((2, 1, "i1"), (history.Texts, history.Inferred, history.Latest!.ArticleId));
    }

    [Fact]
    public void NothingIsFoundForWordsNobodyPrinted() =>
        Assert.Equal((0, 0), (service.History(new SearchRequest { Text = "无人写过" })!.Texts, service.Lines(new SearchRequest { Text = "无人写过" }, "left")!.Total));

    public void Dispose()
    {
        library.Dispose();
        store.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private static Article Dated(Article article, int year, string source) => article with
    {
        Year = year,
        Date = year.ToString(System.Globalization.CultureInfo.InvariantCulture),
        YearBasis = YearBasis.Printed,
        Source = source,
    };
}
