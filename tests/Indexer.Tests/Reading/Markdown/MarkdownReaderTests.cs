using System.Text;
using KnowledgeBase.Corpus;
using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Indexer.Reading;

namespace KnowledgeBase.Indexer.Tests.Reading.Markdown;

public sealed class MarkdownReaderTests
{
    [Fact]
    public void Headings_paragraphs_and_the_lines_of_the_file_are_stated()
    {
        var lines = Lines("# 某市职工互助办法\n\n<!-- INFO END -->\n\n## 第一章 总则\n\n第一条 为了规范职工互助，制定本办法。\n\n### 细则\n");
        Assert.Equal(
            [(1, "某市职工互助办法", 0), (5, "第一章 总则", 1), (7, "第一条 为了规范职工互助，制定本办法。", -1), (9, "细则", 2)],
            lines.Select(l => (l.Number, l.Text, l.Form!.HeadingLevel ?? -1)));
        Assert.All(lines, l => Assert.True(l.Form!.StartsParagraph));
    }

    [Fact]
    public void A_law_is_one_policy_without_markup_in_its_text()
    {
        const string Law = "# 某市职工互助办法\n\n<!-- INFO END -->\n\n## 第一章 总则\n\n第一条 为了规范职工互助，制定本办法。\n\n"
            + "第二条 本办法适用于本市的互助活动。\n\n## 第二章 附则\n\n第三条 本办法自公布之日起施行。#一号\n";
        var article = Articles(Law).Single();
        Assert.Equal(ItemKind.Policy, article.Kind);
        Assert.Equal("某市职工互助办法", article.Title);
        Assert.Equal(["第一章 总则", "第二章 附则"], article.Headings.Select(h => h.Text));
        Assert.Equal(["第一条", "第二条", "第三条"], article.Clauses.Select(c => c.Number));
        Assert.DoesNotContain("INFO", article.Body, StringComparison.Ordinal);
        Assert.EndsWith("#一号", article.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Markup_goes_and_characters_stay() => Assert.Equal(
        ["工会要“强起来”，见 说明 与 a*b*c 及 &；1 < 2。"],
        Lines("工会要**“强起来”**，见 [说明](http://a.example/x) 与 a\\*b\\*c 及 &amp;；1 < 2。\n").Select(l => l.Text));

    [Fact]
    public void Numbers_of_lists_are_text_and_bullets_are_not() => Assert.Equal(
        ["1. 走访职工", "2. 建立台账", "宣传政策", "回应诉求"],
        Lines("1. 走访职工\n2. 建立台账\n\n- 宣传政策\n- 回应诉求\n").Select(l => l.Text));

    [Fact]
    public void Rows_of_tables_are_lines_with_their_cells() => Assert.Equal(
        [(1, "单位\t人数"), (3, "机械厂\t120"), (4, "纺织厂\t86")],
        Lines("| 单位 | 人数 |\n|---|---|\n| 机械厂 | 120 |\n| 纺织厂 | 86 |\n").Select(l => (l.Number, l.Text)));

    [Fact]
    public void Hard_wrapped_lines_are_one_paragraph_and_lines_that_are_sentences_are_several()
    {
        var wrapped = Lines("工会组织要把服务职工作为工作的出发点和落脚\n点，努力帮助职工解决实际困难，不断增强职工\n的获得感。\n");
        Assert.Equal([true, false, false], wrapped.Select(l => l.Form!.StartsParagraph!.Value));
        var single = Lines("工会组织要服务职工。\n职工困难要及时帮扶，不能等。\n帮扶要建档。\n");
        Assert.All(single, l => Assert.True(l.Form!.StartsParagraph));
    }

    [Fact]
    public void Front_matter_is_stated_and_no_text()
    {
        var document = Read("---\ntitle: \"工会新闻\"\nauthor:\n  - 张三\n  - 李四\ndate: 2023-05-06\n来源: 工人日报\n---\n正文第一段。\n");
        Assert.Equal(new StatedMetadata("工会新闻", "张三、李四", "工人日报", "2023-05-06"), document.Stated);
        Assert.Equal([(9, "正文第一段。")], document.Pages[0].Lines.Where(l => !l.IsBlank).Select(l => (l.Number, l.Text)));
    }

    [Fact]
    public void Indented_paragraphs_quotations_pictures_and_html_are_read_as_text()
    {
        var lines = Lines("    缩进的段落不是代码。\n\n> 引用的话。\n\n![图一 座谈会现场](a.png)\n\n<div>\n<p>网页<b>文字</b>&nbsp;在此</p>\n</div>\n\n<script>\nvar x = 1;\n</script>\n");
        Assert.Equal(["缩进的段落不是代码。", "引用的话。", "图一 座谈会现场", "网页文字\u00A0在此"], lines.Select(l => l.Text.Trim()));
        Assert.Equal([false, false, true, false], lines.Select(l => l.Form!.Caption));
    }

    [Fact]
    public void Numbered_first_headings_are_no_titles() =>
        Assert.Equal([1, 1], Lines("# 一、总体要求\n\n内容。\n\n# 二、主要任务\n\n内容。\n").Select(l => l.Form!.HeadingLevel).OfType<int>());

    [Fact]
    public void Deep_nesting_is_refused_and_markup_alone_is_no_text()
    {
        Assert.Equal("damaged", Outcome(new string('>', 100_000) + "字").Problem!.CodeName);
        Assert.Equal("no_text", Outcome("<!-- 空 -->\n\n---\n").Problem!.CodeName);
    }

    private static IReadOnlyList<Article> Articles(string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        return Pipeline.Run(new SourceFile(new string('0', 64), "文.md", bytes.Length), bytes).Value!.Articles;
    }

    private static List<PageLine> Lines(string text) => [.. Read(text).Pages[0].Lines.Where(l => !l.IsBlank)];

    private static ReadDocument Read(string text) => Outcome(text).Value!;

    private static Outcome<ReadDocument> Outcome(string text) => SourceReaders.Read("文.md", Encoding.UTF8.GetBytes(text));

    [Fact]
    public void Brackets_that_are_no_link_stay_where_they_stand() => Assert.Equal(
        ["通知", "见国发[2023]12号，", "又见[2024]3号。", "甲\t乙[1]"],
        Lines("# 通知\n\n见国发[2023]12号，\n又见[2024]3号。\n\n| 甲 | 乙[1] |\n|---|---|\n").Select(l => l.Text));

    [Fact]
    public void A_row_of_strokes_before_words_is_no_nesting() =>
        Assert.Contains(new string('-', 70), Lines("# 题名\n\n" + new string('-', 70) + " 第一部分\n\n正文。\n").Select(l => l.Text).ElementAt(1), StringComparison.Ordinal);

    [Fact]
    public void Words_typed_behind_an_opening_fence_are_text() =>
        Assert.Equal(["第一行", "第二行"], Lines("```第一行\n第二行\n```\n").Select(l => l.Text));
}
