using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Indexer.Publishing;
using KnowledgeBase.Indexer.Sources;

namespace KnowledgeBase.Indexer.Tests.Publishing;

public sealed class ExtractedLineTests
{
    private static readonly string[] FixedFields =
    [
        "file", "kind", "title", "subtitle", "authors", "authorUnit", "authorRole", "source", "issue", "date", "year",
        "yearBasis", "column", "docNumber", "issuingBody", "headings", "body", "paragraphs", "spans", "topics", "practices",
        "figures", "clauses", "evidence",
    ];

    [Fact]
    public void The_fixed_fields_come_first_and_in_order()
    {
        using var line = JsonDocument.Parse(ExtractedLine.Of(Bare));
        Assert.Equal(FixedFields, line.RootElement.EnumerateObject().Take(FixedFields.Length).Select(p => p.Name));
    }

    [Fact]
    public void An_item_with_everything_is_written_so() => Assert.Equal(
        """{"file":"a.txt","kind":"policy","title":"规定","subtitle":"——试行","authors":["张三","李四"],"authorUnit":"某厂工会","authorRole":"主席","source":"《报》","issue":"第1期","date":"2023-05","year":2023,"yearBasis":"issue","column":"栏","docNumber":"总工发〔2023〕1号","issuingBody":"总工会","headings":["一、总则"],"body":"一、总则\n第一条　依法。","paragraphs":["一、总则","第一条　依法。"],"spans":[[2,3],[7,7]],"topics":["集体协商"],"practices":["“四链”"],"figures":["覆盖100人"],"clauses":[{"chapter":"一、总则","number":"第一条","text":"第一条　依法。"}],"evidence":{"title":{"text":"规定","spans":[[1,1]],"confidence":0.9,"rule":"title line"}},"id":"000000000000-2","workingTitle":null,"authorUnitNormalized":"某厂","reprintedFrom":"《刊》","pages":"8-9","kicker":null,"missingStart":false,"missingEnd":false,"jumpFrom":null,"jumpTo":null,"parts":[],"quotations":[{"speaker":"某人","text":"好"}],"cards":[],"meta":[{"role":"authorUnit","text":"（某厂工会）","spans":[[8,8]]}]}""",
        ExtractedLine.Of(Full));

    [Fact]
    public void Absent_values_are_null_and_lists_are_empty()
    {
        using var line = JsonDocument.Parse(ExtractedLine.Of(Bare));
        var root = line.RootElement;
        foreach (string name in (string[])["title", "subtitle", "authorUnit", "authorRole", "source", "issue", "date", "year", "column", "docNumber", "issuingBody"])
        {
            Assert.Equal(JsonValueKind.Null, root.GetProperty(name).ValueKind);
        }

        Assert.Equal("unknown", root.GetProperty("yearBasis").GetString());
        Assert.Equal(0, root.GetProperty("authors").GetArrayLength());
        Assert.Equal(JsonValueKind.Object, root.GetProperty("evidence").ValueKind);
    }

    [Theory]
    [InlineData(YearBasis.Unknown, "unknown")]
    [InlineData(YearBasis.Printed, "printed")]
    [InlineData(YearBasis.Issue, "issue")]
    [InlineData(YearBasis.Inferred, "inferred")]
    public void Year_bases_have_their_names(YearBasis basis, string name) =>
        Assert.Contains($"\"yearBasis\":\"{name}\"", ExtractedLine.Of(Bare with { YearBasis = basis }), StringComparison.Ordinal);

    [Fact]
    public void A_failed_file_is_an_object_of_its_own() => Assert.Equal(
        """{"file":"坏.pdf","kind":"error","code":"unsupported","message":"No reader."}""",
        ExtractedLine.Of(new FileFailure("坏.pdf", "unsupported", "No reader.")));

    [Fact]
    public void Any_text_comes_back_from_a_single_line() => Prop.ForAll<NonNull<string>>(text =>
    {
        string valid = new([.. text.Get.Where(c => !char.IsSurrogate(c))]);
        valid += "\u3000𠮷\u2028\u2029\u0085\uE000\uFEFF\\u4e00\"\\";
        string line = ExtractedLine.Of(Bare with { Body = valid });
        using var read = JsonDocument.Parse(line);
        Assert.Equal(valid, read.RootElement.GetProperty("body").GetString());
        Assert.DoesNotContain(line, c => c is '\n' or '\r' or '\u2028' or '\u2029' or '\u0085');
        Assert.Contains("\u3000𠮷", line, StringComparison.Ordinal);
    }).QuickCheckThrowOnFailure();

    private static Article Bare => new()
    {
        Id = "000000000000-1",
        File = new SourceFile(new string('0', 64), "a.txt", 1),
        Kind = ItemKind.Article,
        Paragraphs = [],
        Body = string.Empty,
        Spans = [],
    };

    private static Article Full => Bare with
    {
        Id = "000000000000-2", Kind = ItemKind.Policy, Title = "规定", Subtitle = "——试行", Authors = ["张三", "李四"],
        AuthorUnit = "某厂工会", AuthorUnitFacet = "某厂", AuthorRole = "主席", Source = "《报》", ReprintedFrom = "《刊》",
        Issue = "第1期", Pages = "8-9", Date = "2023-05", Year = 2023, YearBasis = YearBasis.Issue, Column = "栏",
        DocNumber = "总工发〔2023〕1号", IssuingBody = "总工会",
        Headings = [new Heading("一、总则", 1, 0)],
        Paragraphs = [new Paragraph("一、总则", [new LineSpan(2, 2)], 1, 4), new Paragraph("第一条　依法。", [new LineSpan(3, 3), new LineSpan(7, 7)])],
        Body = "一、总则\n第一条　依法。",
        Spans = [new LineSpan(2, 3), new LineSpan(7, 7)],
        Meta = [new MetaLine(MetaRole.AuthorUnit, "（某厂工会）", [new LineSpan(8, 8)])],
        Topics = [new Topic("集体协商", "维权", 1, ["协商"])],
        Practices = [new Practice("“四链”", new TextRange(0, 1), [])],
        Figures = [new Figure("覆盖100人", new TextRange(0, 1))],
        Quotations = [new Quotation("某人", "好", new TextRange(0, 1))],
        Clauses = [new Clause("一、总则", "第一条", "第一条　依法。", new TextRange(5, 7))],
        Evidence = new Dictionary<string, Evidence> { ["title"] = new("规定", [new LineSpan(1, 1)], 0.9, "title line") },
    };
}
