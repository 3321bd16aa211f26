using System.Net;
using System.Text.RegularExpressions;
using KnowledgeBase.Corpus.Bibliography;
using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Packs.Collecting;
using KnowledgeBase.SearchApi.Tests.Fixture;
using KnowledgeBase.Web.Passages;
using KnowledgeBase.Web.Tests.Fixture;

namespace KnowledgeBase.Web.Tests.Passages;

/// <summary>What a hit gives to be copied and collected is what it names, whole.</summary>
[Collection(CardSiteTests.Name)]
public sealed partial class PlacedTextTests(CardSite site)
{
    private static readonly Article Rules = SampleCards.Read(CardSite.RulesName, CardSite.Rules).Articles[0];

    public static TheoryData<string, string, string> Clauses => new()
    {
        { "征集提案 督促办理", "第三条", "第三条 提案委员会履行下列职责：\n（一）征集提案；\n（二）审查立案；\n（三）督促办理。" },
        { "逾期未复的提案", "第四条", "第四条 承办部门应当在三十日内答复。\n逾期未复的提案，由提案委员会催办。" },
        { "根据有关法律制定", "第一条", "第一条 为了规范职工代表的提案，根据有关法律制定本办法。" },
    };

    [Theory]
    [MemberData(nameof(Clauses))]
    public async Task AHitOfALawOffersItsWholeClauseByName(string query, string words, string text)
    {
        var (_, html) = await site.Page("/search?q=" + Uri.EscapeDataString(query));
        var offer = Offers().Matches(html).First(o => o.Groups["id"].Value == Rules.Id);
        Assert.Equal((words, text), (WebUtility.HtmlDecode(offer.Groups["words"].Value), WebUtility.HtmlDecode(offer.Groups["text"].Value)));
        Assert.Contains($"复制{words}并注明出处", WebUtility.HtmlDecode(html), StringComparison.Ordinal);

        var collected = TextCollecting.Copy(Rules, PlaceReading.Read(Rules, [], offer.Groups["place"].Value)!, 1, DateTimeOffset.UnixEpoch);
        Assert.Equal((words, text, "clause"), (collected.Place, collected.Text, collected.Kind));
    }

    [Fact]
    public void BelowTheNameOfAChapterStandsItsFirstClause()
    {
        int chapter = Rules.Paragraphs.ToList().FindIndex(p => p.Text.StartsWith("第二章", StringComparison.Ordinal));
        int start = Rules.ParagraphStarts()[chapter];
        Assert.Equal("第三条", PlacedText.Of(Rules, new TextRange(start, 30), chapter + 1).Words);
    }

    [Fact]
    public void ATextOutsideOfClausesIsAParagraph()
    {
        var article = SmallLibrary.Magazine().Articles[0];
        Assert.Equal(
            new PlacedText(3, "第3段", "p3", article.Paragraphs[2].Text),
            PlacedText.Of(article, new TextRange(0, article.Body.Length), 3));
    }

    [Fact]
    public void AClauseTooLongToCollectGivesTheParagraphByItsPlace()
    {
        var article = SampleCards.Read(CardSite.RulesName, CardSite.Rules.Replace("（三）督促", "（三）" + new string('详', PlaceReading.Longest), StringComparison.Ordinal)).Articles[0];
        int index = article.Paragraphs.ToList().FindIndex(p => p.Text.StartsWith("（二）", StringComparison.Ordinal));
        var offer = PlacedText.Of(article, new TextRange(0, article.Body.Length), index + 1);
        Assert.Equal((CitedPlace.Of(article, index).Words, "（二）审查立案；"), (offer.Words, offer.Text));
        Assert.NotNull(PlaceReading.Read(article, [], offer.Place));
    }

    [GeneratedRegex("data-copy-passage=\"(?<text>[^\"]*)\" data-place=\"(?<words>[^\"]+)\".*?name=\"what\" value=\"(?<id>[^\"|]+)\\|(?<place>[^\"]+)\"", RegexOptions.Singleline)]
    private static partial Regex Offers();
}
