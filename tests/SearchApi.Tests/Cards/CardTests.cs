using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using DocumentFormat.OpenXml.Packaging;
using KnowledgeBase.SearchApi.Cards;
using KnowledgeBase.SearchApi.Tests.Fixture;

namespace KnowledgeBase.SearchApi.Tests.Cards;

public sealed class CardTests(RunningCards api) : IClassFixture<RunningCards>
{
    [Fact]
    public async Task EveryFieldIsTiedToItsPrintedWords()
    {
        var card = await api.Json("/api/cards/" + await api.Card("四本台账"));
        var article = await api.Json($"/api/articles/{(string)card["article"]!["id"]!}");
        string body = (string)article["body"]!;
        Assert.Equal("青岛港湾集团有限公司工会", (string)card["unit"]!["value"]!);
        Assert.Equal(("山东省", "青岛市"), ((string)card["province"]!["value"]!, (string)card["city"]!["value"]!));
        Assert.StartsWith("province-by-table", (string)card["province"]!["rule"]!, StringComparison.Ordinal);
        Assert.Equal("2022年以来", (string)card["time"]!["value"]!);
        Assert.Equal("已实施", (string)card["stage"]!["value"]!);
        Assert.Equal(["累计帮扶困难职工126户", "发放慰问金58.6万元"], card["results"]!.AsArray().Select(r => (string)r!["text"]!));
        Assert.Equal(["《工会法》第二条"], card["grounds"]!.AsArray().Select(g => (string)g!));
        foreach (var fact in new[] { "name", "unit", "province", "city", "time", "stage" }.Select(f => card[f]!).Concat(card["topics"]!.AsArray()!))
        {
            Assert.Equal((string)fact!["words"]!, body.Substring((int)fact["range"]![0]!, (int)fact["range"]![1]!));
        }

        foreach (var sentence in card["measures"]!.AsArray().Concat(card["results"]!.AsArray()))
        {
            Assert.Equal((string)sentence!["text"]!, body.Substring((int)sentence["range"]![0]!, (int)sentence["range"]![1]!));
            using var place = await api.Client.GetAsync(new Uri("/api/places" + ((string)sentence["address"]!)[3..], UriKind.Relative));
            Assert.Equal(HttpStatusCode.OK, place.StatusCode);
            Assert.Contains((string)sentence["text"]!, (string)JsonNode.Parse(await place.Content.ReadAsStringAsync())!["text"]!, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task WhatIsNotPrintedIsNull() => Assert.Null((await api.Json("/api/cards/" + await api.Card("港湾驿站")))["industry"]);

    [Theory]
    [InlineData("", 3)]
    [InlineData("?q=困难职工帮扶", 2)]
    [InlineData("?q=困难职工 走访", 2)]
    [InlineData("?q=无人写过的词句", 0)]
    [InlineData("?topic=困难帮扶&results=true", 2)]
    [InlineData("?province=山西省", 1)]
    [InlineData("?province=山西省&province=山东省", 3)]
    [InlineData("?industry=采矿业", 1)]
    [InlineData("?year=2020", 1)]
    [InlineData("?unit=大同云岗煤矿工会", 1)]
    [InlineData("?stage=倡议", 0)]
    public async Task ListsAreFilteredAndReprintsCountOnce(string query, int total) => Assert.Equal(total, (int)(await api.Json("/api/cards" + query))["total"]!);

    [Fact]
    public async Task CountsIgnoreTheirOwnSelection()
    {
        var facets = (await api.Json("/api/cards?province=山西省"))["facets"]!;
        Assert.Equal(["山东省2", "山西省1"], facets["province"]!.AsArray().Select(v => $"{(string)v!["value"]!}{(int)v["count"]!}"));
        Assert.Equal(1, (int)facets["withResults"]!);
        Assert.True((bool)facets["province"]![1]!["selected"]!);
    }

    [Fact]
    public async Task TheSameMeasureElsewhereIsFoundOnce()
    {
        var found = (await api.Json($"/api/cards/{Uri.EscapeDataString(await api.Card("四本台账"))}/similar"))["cards"]!.AsArray();
        var only = Assert.Single(found);
        Assert.Equal("大同云岗煤矿工会", (string)only!["card"]!["unit"]!["value"]!);
        Assert.Equal(2, (int)only["card"]!["article"]!["prints"]!);
        Assert.InRange((double)only["score"]!, 0.12, 1);
    }

    [Fact]
    public async Task CardsStandSideBySideAndAreSaved()
    {
        string ids = $"id={await api.Card("四本台账")}&id={await api.Card("一户一策")}";
        Assert.Equal(2, (await api.Json("/api/cards/compare?" + ids))["cards"]!.AsArray().Count);
        byte[] csv = await api.Client.GetByteArrayAsync(new Uri($"/api/cards/export?{ids}&format=csv", UriKind.Relative));
        Assert.Equal(Encoding.UTF8.Preamble.ToArray(), csv[..3]);
        string text = Encoding.UTF8.GetString(csv);
        Assert.Contains("\"未载明\"", text, StringComparison.Ordinal);
        Assert.Contains("发放慰问金58.6万元", text, StringComparison.Ordinal);
        Assert.Contains((string)(await api.Json("/api/cards/" + await api.Card("一户一策")))["citation"]!, text, StringComparison.Ordinal);
        Assert.Contains(api.Client.BaseAddress + "at/", text, StringComparison.Ordinal);
        string markdown = await api.Client.GetStringAsync(new Uri($"/api/cards/export?{ids}&format=md", UriKind.Relative));
        Assert.Contains("| 单位 | 青岛港湾集团有限公司工会 | 大同云岗煤矿工会 |", markdown, StringComparison.Ordinal);
        await WordAndExcelOpen(ids);
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("md")]
    [InlineData("xlsx")]
    [InlineData("docx")]
    public async Task AnExportNamesTheIdsThatLeadToNoCard(string format)
    {
        string address = $"/api/cards/export?id={await api.Card("四本台账")}&id=gone-7.3&id=also-gone&format={format}";
        byte[] bytes = await api.Client.GetByteArrayAsync(new Uri(address, UriKind.Relative));
        using var stream = new MemoryStream(bytes);
        using var word = format == "docx" ? WordprocessingDocument.Open(stream, false) : null;
        using var excel = format == "xlsx" ? SpreadsheetDocument.Open(stream, false) : null;
        string text = word?.MainDocumentPart!.Document.Body!.InnerText ?? excel?.WorkbookPart!.WorksheetParts.Single().Worksheet.InnerText ?? Encoding.UTF8.GetString(bytes).Replace("\\", string.Empty, StringComparison.Ordinal);
        Assert.Contains("文库没有编号为“gone-7.3”、“also-gone”的案例卡", text, StringComparison.Ordinal);
        Assert.Contains("发放慰问金58.6万元", text, StringComparison.Ordinal);
        Assert.Empty(new DocumentFormat.OpenXml.Validation.OpenXmlValidator() is var validator && (word ?? (OpenXmlPackage?)excel) is { } package ? validator.Validate(package).Select(e => e.Description) : []);
    }

    [Fact]
    public async Task AnAnswerNamesEveryUnknownId()
    {
        using var answer = await api.Client.GetAsync(new Uri("/api/cards/compare?id=a&id=b&id=" + await api.Card("四本台账"), UriKind.Relative));
        Assert.Contains("“a”、“b”", (string)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["detail"]!, StringComparison.Ordinal);
        Assert.Equal("invalid_id", await api.Code("/api/cards/export?" + string.Join('&', Enumerable.Range(1, 501).Select(i => $"id=x.{i}")), 400));
    }

    [Fact]
    public async Task ATableSaysWhatIsNotThereInOneWording()
    {
        string text = await api.Client.GetStringAsync(new Uri("/api/cards/export?format=csv", UriKind.Relative));
        Assert.Contains("\"《工会法》第二条\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\"\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain("〔无名〕", text, StringComparison.Ordinal);
    }

    [Fact]
    public void ACellTooLongIsCutBetweenCharactersAndSaysSo()
    {
        foreach (int before in Enumerable.Range(0, 4))
        {
            string text = new string('工', before) + string.Concat(Enumerable.Repeat("𠮷", 20_000));
            string cut = CardCells.Cut(text);
            int kept = cut.IndexOf('…', StringComparison.Ordinal);
            Assert.InRange(cut.Length, CardCells.Longest - 3, CardCells.Longest);
            Assert.Equal(text[..kept], cut[..kept]);
            Assert.True(char.IsLowSurrogate(cut[kept - 1]) && !char.IsSurrogate(cut[kept]));
            Assert.Contains($"以下 {text.Length - kept} 字符从略", cut, StringComparison.Ordinal);
        }

        Assert.Equal("甲\uFFFD乙\uFFFD", CardCells.Allowed("甲\uD800乙\u0001"));
        Assert.Equal("短", CardCells.Cut("短"));
    }

    [Theory]
    [InlineData("/api/cards?year=x", "invalid_year")]
    [InlineData("/api/cards?stage=x", "invalid_stage")]
    [InlineData("/api/cards?results=2", "invalid_results")]
    [InlineData("/api/cards?sort=x", "invalid_sort")]
    [InlineData("/api/cards?size=1000", "invalid_size")]
    [InlineData("/api/cards/compare?id=a", "invalid_id")]
    [InlineData("/api/cards/compare?id=a&id=b", "card_not_found")]
    [InlineData("/api/cards/export?format=pdf", "invalid_format")]
    [InlineData("/api/cards/export?id=nothing.1", "card_not_found")]
    public async Task EveryFaultHasItsCode(string address, string code) => Assert.Equal(code, await api.Code(address, 400));

    [Theory]
    [InlineData("/api/cards/nothing")]
    [InlineData("/api/cards/nothing.1")]
    [InlineData("/api/cards/nothing.1/similar")]
    public async Task AnUnknownCardIsNotFound(string address) => Assert.Equal("card_not_found", await api.Code(address, 404));

    [Fact]
    public async Task AnArticleListsItsCards()
    {
        string id = (await api.Card("四本台账")).Split('.')[0];
        Assert.Equal(2, (await api.Json($"/api/articles/{id}/cards"))["cards"]!.AsArray().Count);
    }

    private async Task WordAndExcelOpen(string ids)
    {
        using var word = new MemoryStream(await api.Client.GetByteArrayAsync(new Uri($"/api/cards/export?{ids}&format=docx", UriKind.Relative)));
        using var document = WordprocessingDocument.Open(word, false);
        Assert.Contains("大同云岗煤矿工会", document.MainDocumentPart!.Document.Body!.InnerText, StringComparison.Ordinal);
        Assert.Empty(new DocumentFormat.OpenXml.Validation.OpenXmlValidator().Validate(document).Select(e => e.Description));
        using var excel = new MemoryStream(await api.Client.GetByteArrayAsync(new Uri($"/api/cards/export?{ids}&format=xlsx", UriKind.Relative)));
        using var sheet = SpreadsheetDocument.Open(excel, false);
        Assert.Contains("大同云岗煤矿工会", sheet.WorkbookPart!.WorksheetParts.Single().Worksheet.InnerText, StringComparison.Ordinal);
        Assert.Empty(new DocumentFormat.OpenXml.Validation.OpenXmlValidator().Validate(sheet).Select(e => e.Description));
    }
}
