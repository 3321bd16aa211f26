using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using FsCheck;
using FsCheck.Fluent;
using KnowledgeBase.Corpus.Packs;
using KnowledgeBase.Packs.Exporting;
using KnowledgeBase.Packs.Exporting.Word;
using KnowledgeBase.Packs.Questions;
using Markdig;

namespace KnowledgeBase.Packs.Tests.Exporting;

/// <summary>
/// A whole handout is read back, block by block with the numbers of its footnotes: sections, texts of several paragraphs, notes,
/// questions, options and answers.
/// </summary>
public sealed class WholeHandoutTests
{
    private static readonly string[] Hard = ["    四个空格开头", "\t制表符开头", "  # 两个空格  ", "　　全角空格开头", "末尾空格  ", "- 一", "1. 二"];

    [Fact]
    public void WordKeepsEveryBlock() => ForRandomHandouts(h => ReadWord(WordHandout.Write(h)));

    [Fact]
    public void MarkdownKeepsEveryBlock() => ForRandomHandouts(h => ReadHtml(Markdown.ToHtml(
        MarkdownHandout.Write(h), new MarkdownPipelineBuilder().UseAdvancedExtensions().Build())));

    [Fact]
    public void HtmlKeepsEveryBlock() => ForRandomHandouts(h => ReadHtml(HtmlHandout.Write(h)));

    [Fact]
    public void TheHtmlPageShowsWhiteSpaceAsItIs() => Assert.Contains(
        "blockquote p, .text, .note, .question, .option, .answer { white-space: pre-wrap; }", HtmlHandout.Write(Handout(["甲  乙"], "end")), StringComparison.Ordinal);

    [Fact]
    public void QuestionsAndAnswersCarryWhatTheyDependOn()
    {
        const string Origin = "资料包第1版、文库版本7、要求3题、种子5";
        Assert.Equal(2, Handout(["甲"], "end").Blocks.Count(b => b.Text.Contains(Origin, StringComparison.Ordinal)));
        Assert.Single(Handout(["甲"], "none").Blocks, b => b.Text.Contains(Origin, StringComparison.Ordinal));
        Assert.Single(Handout(["甲"], "only").Blocks, b => b.Text.Contains(Origin, StringComparison.Ordinal));
    }

    [Fact]
    public void AYearThatIsInferredIsSaidBesideTheAnswerToo() => Assert.All(
        Handout(["甲"], "only").Footnotes, n => Assert.Contains("（年份据正文推断，不早于2023年）", n, StringComparison.Ordinal));

    [Fact]
    public void NoSourceIsPrintedTwiceInTheAnswers()
    {
        Assert.Equal(2, Handout(["甲", "乙", "丙", "丁"], "end").Footnotes.Count);
        var alone = Handout(["甲", "乙", "丙", "丁"], "only");
        Assert.Equal(2, alone.Footnotes.Count);
        Assert.Equal(["（第1条资料，第9段）", "（第2条资料，第9段）", "（第1条资料，第9段，出处同第1题）", "（第2条资料，第9段，出处同第2题）"],
            alone.Blocks.Where(b => b.Kind == HandoutBlockKind.Answer).Select(b => b.Text[b.Text.IndexOf('（', StringComparison.Ordinal)..]));
    }

    [Fact]
    public void InWordAQuestionIsKeptWithItsOptionsAndNothingElse()
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(WordHandout.Write(Handout(["甲", "乙", "丙"], "end"))), isEditable: false);
        var styles = document.MainDocumentPart!.StyleDefinitionsPart!.Styles!.Elements<Style>().ToDictionary(s => s.StyleId!.Value!);
        Assert.All(new[] { "PackQuestion", "PackOption" }, id => Assert.Empty(styles[id].Descendants<KeepNext>()));
        var paragraphs = document.MainDocumentPart.Document.Body!.Elements<Paragraph>().Where(p => Style(p) is "PackQuestion" or "PackOption").ToList();
        Assert.Equal(
            [("PackQuestion", false), ("PackQuestion", false), ("PackQuestion", true), ("PackOption", true), ("PackOption", true), ("PackOption", true), ("PackOption", false)],
            paragraphs.Select(p => (Style(p)!, p.ParagraphProperties!.KeepNext is not null)));
    }

    private static string? Style(Paragraph paragraph) => paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value;

    private static void ForRandomHandouts(Func<Handout, IEnumerable<(string, int)>> readBack)
    {
        const string Signs = "工会职 　\t*_`#<>&[]()1.-+!|~$^:\"'\\“”、。/=@{}";
        var text = Gen.ArrayOf(Gen.Elements(Signs.ToCharArray())).Select(c => new string(c)).Where(t => t.Trim().Length > 0);
        foreach (string answers in HandoutOrder.AnswerNames)
        {
            Same(Handout(Hard, answers), readBack);
            Check.QuickThrowOnFailure(Prop.ForAll(Arb.From(Gen.NonEmptyListOf(text)), texts => Same(Handout([.. texts], answers), readBack)));
        }
    }

    private static void Same(Handout handout, Func<Handout, IEnumerable<(string, int)>> readBack)
    {
        int note = 0;
        Assert.Equal(handout.Blocks.Select(b => (b.Text, b.Footnote is null ? 0 : ++note)).ToList(), readBack(handout).ToList());
    }

    // Lines go round: into the head note, two texts of all lines, their notes, one question each.
    private static Handout Handout(string[] lines, string answers)
    {
        string all = string.Join('\n', lines);
        var pack = new[] { "e0", "e1" }.Select(id => PackEditsTests.Text(id, all) with { YearBasis = "inferred", Year = 2023 })
            .Aggregate(PackEditsTests.Begun(0), (p, t) => p.Add(t));
        pack = pack with
        {
            Note = all,
            Sections = [.. pack.Sections.Select(s => s with { Entries = [.. s.Entries.Select(e => e with { Note = all })] })],
        };
        var questions = lines.Select((l, i) => new Question(
            i + 1, i % 2 == 0 ? "cloze" : "choice", "figure", l, "题名", i % 2 == 0 ? [] : [l, "乙", "丙", "丁"], l, i % 2 == 0 ? null : "A", l,
            "e" + (i % 2), 1 + (i % 2), "/at/0123456789ab/1-01234567", "甲. 题名[J].") { Place = "第9段" });
        return HandoutWriting.Of(pack, new HandoutOrder(new Quiz(pack.Id, 1, 7, 5, 3, [.. questions]), answers, "http://host"));
    }

    private static IEnumerable<(string, int)> ReadHtml(string html)
    {
        var page = new HtmlParser().ParseDocument(html);
        foreach (var apart in page.QuerySelectorAll("nav, .notes, .footnotes").ToList())
        {
            apart.Remove();
        }

        return [.. page.QuerySelectorAll("h2, h3, p").Select(b =>
        {
            var mark = b.QuerySelector("sup");
            mark?.Remove();
            return (b.TextContent, mark is null ? 0 : int.Parse(mark.TextContent.Trim('[', ']'), CultureInfo.InvariantCulture));
        })];
    }

    private static IEnumerable<(string, int)> ReadWord(byte[] bytes)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);
        return [.. document.MainDocumentPart!.Document.Body!.Elements<Paragraph>().Where(p => p.ParagraphProperties?.ParagraphStyleId?.Val?.Value is not ("Title" or null)).Select(p => (
            string.Concat(p.Descendants().Select(e => e switch { Text t => t.Text, TabChar => "\t", _ => string.Empty })),
            (int)(p.Descendants<FootnoteReference>().FirstOrDefault()?.Id?.Value ?? 0)))];
    }
}
