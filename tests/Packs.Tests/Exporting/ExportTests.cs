using System.Diagnostics;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using FsCheck;
using FsCheck.Fluent;
using KnowledgeBase.Corpus.Packs;
using KnowledgeBase.Packs.Exporting;
using KnowledgeBase.Packs.Exporting.Word;
using Markdig;

namespace KnowledgeBase.Packs.Tests.Exporting;

/// <summary>What is exported is read back: every quoted character is the one that was collected.</summary>
public sealed class ExportTests
{
    private static readonly string[] Hard =
    [
        "1. 第一，“三个到位”*要快*。", "# 不是标题 [x](y) <b>&amp;</b> `a` ~~b~~ $x$ ^y^ | 表 |", "- 不是列表\t制表符", "+ 号 10) 号 > 号 _下划线_ __x__",
        "𠮷野家、\\反斜杠\\、http://例.cn/a_b_c、:smile:、a@b.cn、两个  空格", "---", "=====", "[^1]: 不是脚注 [^1] *[缩写]: x", "……——“”‘’《》〔2023〕1号",
    ];

    [Fact]
    public void WordKeepsEveryCharacter() => ForRandomTexts(texts => ReadWord(WordHandout.Write(Handout(texts))));

    [Fact]
    public void MarkdownKeepsEveryCharacter() => ForRandomTexts(texts => ReadHtml(Markdown.ToHtml(
        MarkdownHandout.Write(Handout(texts)), new MarkdownPipelineBuilder().UseAdvancedExtensions().Build())));

    [Fact]
    public void HtmlKeepsEveryCharacter() => ForRandomTexts(texts => ReadHtml(HtmlHandout.Write(Handout(texts))));

    [Fact]
    public void TheWordDocumentIsValidAndHasStylesContentsAndFootnotes()
    {
        using var bytes = new MemoryStream(WordHandout.Write(Handout(Hard)));
        using var document = WordprocessingDocument.Open(bytes, isEditable: false);
        var faults = new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document);
        Assert.Empty(faults.Select(f => $"{f.Path?.XPath}: {f.Description}"));
        var main = document.MainDocumentPart!;
        var headings = main.Document.Body!.Elements<Paragraph>().Where(p => Style(p) is "Heading1" or "Heading2").Select(p => p.InnerText).ToList();
        var contents = main.Document.Body.Elements<SdtBlock>().Single().Descendants<Hyperlink>().ToList();
        Assert.Equal(headings, contents.Select(h => string.Concat(h.Elements<Run>().TakeWhile(r => r.GetFirstChild<TabChar>() is null).SelectMany(r => r.Elements<Text>()).Select(t => t.Text))));
        Assert.Equal(contents.Select(h => $" PAGEREF {h.Anchor!.Value} \\h "), contents.Select(h => h.Descendants<FieldCode>().Single().Text));
        Assert.True(main.DocumentSettingsPart!.Settings.GetFirstChild<UpdateFieldsOnOpen>()!.Val!.Value);
        var marks = main.Document.Descendants<BookmarkStart>().Select(b => b.Name!.Value).ToHashSet();
        Assert.All(contents, link => Assert.Contains(link.Anchor!.Value, marks));
        Assert.Contains(main.Document.Descendants<FieldCode>(), c => c.Text.Contains("TOC \\o", StringComparison.Ordinal));
        Assert.Equal(Hard.Length, main.Document.Descendants<FootnoteReference>().Count());
        var notes = main.FootnotesPart!.Footnotes.Elements<Footnote>().Where(n => n.Id!.Value > 0).ToList();
        Assert.All(notes, n => Assert.Contains("甲. 题名[J]. 刊, 2023(6): 第1段.", n.InnerText, StringComparison.Ordinal));
        Assert.All(notes, n => Assert.EndsWith("http://host/at/0123456789ab/1-01234567", n.InnerText, StringComparison.Ordinal));
        Assert.Contains(main.StyleDefinitionsPart!.Styles!.Descendants<RunFonts>(), f => f.EastAsia?.Value == "楷体");
    }

    [Fact]
    public void WhatXmlCannotHoldIsShownAsMissing() =>
        Assert.Equal("甲\uFFFD乙", ReadWord(WordHandout.Write(Handout(["甲\u0001乙"]))).Single());

    [Fact]
    public void TheHtmlPageNeedsNothingFromOutside()
    {
        var page = new HtmlParser().ParseDocument(HtmlHandout.Write(Handout(Hard)));
        Assert.Empty(page.QuerySelectorAll("script, link, img, iframe, object"));
        Assert.Contains("default-src 'none'", page.QuerySelector("meta[http-equiv]")!.GetAttribute("content"), StringComparison.Ordinal);
        Assert.All(page.QuerySelectorAll("a[href]"), a => Assert.NotNull(page.GetElementById(a.GetAttribute("href")![1..])));
    }

    [Fact]
    public async Task WithoutABrowserThePdfIsRefusedWithWords()
    {
        var (pdf, problem) = await PdfPrinting.Print("<p>x</p>", null, CancellationToken.None);
        Assert.Null(pdf);
        Assert.Equal("pdf_printer_missing", problem!.Code);
    }

    [ToolFact("chromium")]
    public async Task ChromiumPrintsThePage()
    {
        var (pdf, problem) = await PdfPrinting.Print(HtmlHandout.Write(Handout(Hard)), PdfPrinting.Program, CancellationToken.None);
        Assert.Null(problem);
        Assert.Equal("%PDF", Encoding.ASCII.GetString(pdf!, 0, 4));
    }

    [ToolFact("soffice")]
    public async Task LibreOfficeOpensTheWordDocument()
    {
        var folder = Directory.CreateTempSubdirectory("kb-docx-");
        string path = Path.Combine(folder.FullName, "pack.docx");
        await File.WriteAllBytesAsync(path, WordHandout.Write(Handout(Hard)));
        var start = new ProcessStartInfo("soffice", ["-env:UserInstallation=" + new Uri(Path.Combine(folder.FullName, "home")).AbsoluteUri, "--headless", "--convert-to", "txt:Text (encoded):UTF8", "--outdir", folder.FullName, path]);
        using (var process = Process.Start(start)!)
        {
            await process.WaitForExitAsync();
        }

        string text = await File.ReadAllTextAsync(Path.Combine(folder.FullName, "pack.txt"));
        Assert.All(Hard, words => Assert.Contains(words, text, StringComparison.Ordinal));
        Assert.Contains("目录", text, StringComparison.Ordinal);
        folder.Delete(recursive: true);
    }

    /// <summary>Headings on several pages: the list of contents names the page each stands on.</summary>
    [ToolFact("soffice")]
    public async Task TheContentsNameThePages()
    {
        var folder = Directory.CreateTempSubdirectory("kb-toc-");
        string[] texts = [.. Enumerable.Range(1, 8).Select(i => string.Concat(Enumerable.Repeat($"第{i}段的文字，写明做法和成效。", 60)))];
        string path = Path.Combine(folder.FullName, "pack.docx");
        await File.WriteAllBytesAsync(path, WordHandout.Write(Handout(texts)));
        await Run("soffice", ["-env:UserInstallation=" + new Uri(Path.Combine(folder.FullName, "home")).AbsoluteUri, "--headless", "--convert-to", "pdf", "--outdir", folder.FullName, path]);
        await Run("pdftotext", ["-layout", Path.Combine(folder.FullName, "pack.pdf")]);
        string[] pages = (await File.ReadAllTextAsync(Path.Combine(folder.FullName, "pack.txt"))).Replace(" ", string.Empty, StringComparison.Ordinal).Split('\f', StringSplitOptions.RemoveEmptyEntries);
        Assert.True(pages.Length > 3, $"{pages.Length} pages");
        for (int i = 1; i <= texts.Length; i++)
        {
            var listed = System.Text.RegularExpressions.Regex.Match(pages[0], $@"^{i}\s*题名[^0-9]*第1段[^0-9]*([0-9]+)$", System.Text.RegularExpressions.RegexOptions.Multiline);
            Assert.True(listed.Success, pages[0]);
            int page = int.Parse(listed.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);
            Assert.Contains($"第{i}段的文字", pages[page - 1], StringComparison.Ordinal);
            Assert.True(i == 1 || !pages[page - 2].Contains($"第{i}段的文字", StringComparison.Ordinal));
        }

        folder.Delete(recursive: true);
    }

    private static async Task Run(string program, string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
    }

    private static void ForRandomTexts(Func<string[], IEnumerable<string>> readBack)
    {
        Assert.Equal(Hard, readBack(Hard));
        const string Signs = "工会职 　\t*_`#<>&[]()1.-+!|~$^:\"'\\“”、。/=@{}";
        var text = Gen.ArrayOf(Gen.Elements(Signs.ToCharArray())).Select(c => new string(c).Trim()).Where(t => t.Length > 0);
        Check.QuickThrowOnFailure(Prop.ForAll(Arb.From(Gen.NonEmptyListOf(text)), texts =>
        {
            string[] given = [.. texts];
            return readBack(given).SequenceEqual(given, StringComparer.Ordinal);
        }));
    }

    private static Handout Handout(string[] texts)
    {
        var pack = texts.Select((t, i) => PackEditsTests.Text("e" + i, t)).Aggregate(PackEditsTests.Begun(0), (p, t) => p.Add(t));
        return HandoutWriting.Of(pack, new HandoutOrder(null, "end", "http://host"));
    }

    private static IEnumerable<string> ReadWord(byte[] bytes)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);
        return [.. document.MainDocumentPart!.Document.Body!.Elements<Paragraph>().Where(p => Style(p) == "Quote").Select(p => string.Concat(
            p.Descendants().Select(e => e switch { Text t => t.Text, TabChar => "\t", _ => string.Empty })))];
    }

    private static IEnumerable<string> ReadHtml(string html)
    {
        var page = new HtmlParser().ParseDocument(html);
        foreach (var mark in page.QuerySelectorAll("blockquote sup, blockquote .footnote-ref").ToList())
        {
            mark.Remove();
        }

        return [.. page.QuerySelectorAll("blockquote p").Select(p => p.TextContent)];
    }

    private static string? Style(Paragraph paragraph) => paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value;
}
