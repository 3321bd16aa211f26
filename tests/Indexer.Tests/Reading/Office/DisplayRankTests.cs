using static KnowledgeBase.Indexer.Tests.Reading.Office.WordFile;

namespace KnowledgeBase.Indexer.Tests.Reading.Office;

/// <summary>Which lines of a Word file are titles and which headings.</summary>
public sealed class DisplayRankTests
{
    private const string Centre = "<w:jc w:val=\"center\"/>";
    private const string Large = "<w:sz w:val=\"44\"/>";

    private const string Styles =
        "<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val=\"32\"/></w:rPr></w:rPrDefault></w:docDefaults>"
        + "<w:style w:type=\"paragraph\" w:styleId=\"1\"><w:name w:val=\"heading 1\"/><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr></w:style>"
        + "<w:style w:type=\"paragraph\" w:styleId=\"3\"><w:name w:val=\"heading 3\"/><w:pPr><w:outlineLvl w:val=\"2\"/></w:pPr></w:style>";

    private static readonly string Text = P(string.Concat(Enumerable.Repeat("这是正文的一句话。", 12)));

    [Fact]
    public void The_title_of_an_official_document_is_centred_and_large_its_letterhead_is_none() => Assert.Equal(
        [null, null, 0, null, null, null],
        Ranks(P("某市总工会文件", Centre, "<w:sz w:val=\"84\"/>") + P("某工发〔2023〕5号", Centre) + P("关于做好困难职工帮扶工作的通知", Centre, Large) + P("各县总工会：")
            + P("一、总体要求", "", "<w:rFonts w:eastAsia=\"黑体\"/>") + Text));

    [Fact]
    public void A_title_typed_as_two_paragraphs_is_one_a_larger_line_above_it_is_another() => Assert.Equal(
        [true, true, false, true],
        Lines(Make(P("理论研究专栏", Centre, "<w:sz w:val=\"52\"/>") + P("某企业“党建+工会”", Centre, Large) + P("工作创新路径的探索", Centre, Large) + Text, Styles))
            .Select(l => l.Form!.StartsParagraph));

    [Fact]
    public void The_highest_style_is_for_titles_where_bylines_stand_under_it() => Assert.Equal(
        [null, 0, null, 1, null, 0, null, 1, null],
        Ranks(P("工会通讯 第3期") + H(1, "用心用情服务职工群众") + P("□ 张三") + H(3, "建机制") + Text + H(1, "建强基层组织") + P("□ 李四") + H(3, "抓队伍") + Text));

    [Fact]
    public void Numbered_headings_of_the_highest_style_are_no_titles() => Assert.Equal(
        [0, 1, null, 1, null],
        Ranks(P("关于某事的意见", Centre, Large) + H(1, "一、总体要求") + Text + H(1, "二、主要任务") + Text)
            .Select((r, i) => i == 0 ? 0 : r));

    [Fact]
    public void Bold_lines_without_a_sentence_are_headings_names_and_sentences_are_not() => Assert.Equal(
        [0, null, 1, null, null],
        Ranks(P("用心用情服务职工群众", Centre, "<w:b/>") + P("张三", "", "<w:b/>") + P("强化思想引领", "", "<w:b/>") + P("这句话加粗了。", "", "<w:b/>") + Text));

    private static string H(int level, string text) => P(text, $"<w:pStyle w:val=\"{level}\"/>");

    private static IEnumerable<int?> Ranks(string body) => Lines(Make(body, Styles)).Select(l => l.Form!.HeadingLevel);
}
