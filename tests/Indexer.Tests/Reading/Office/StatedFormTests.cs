using static KnowledgeBase.Indexer.Tests.Reading.Office.WordFile;

namespace KnowledgeBase.Indexer.Tests.Reading.Office;

/// <summary>What a Word file states of its lines, and how tables become lines.</summary>
public sealed class StatedFormTests
{
    private const string Styles =
        "<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val=\"32\"/></w:rPr></w:rPrDefault></w:docDefaults>"
        + "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"a\"><w:name w:val=\"Normal\"/></w:style>"
        + "<w:style w:type=\"paragraph\" w:styleId=\"1\"><w:name w:val=\"heading 1\"/><w:basedOn w:val=\"a\"/><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr><w:rPr><w:b/><w:sz w:val=\"44\"/></w:rPr></w:style>"
        + "<w:style w:type=\"paragraph\" w:styleId=\"x\"><w:name w:val=\"我的\"/><w:basedOn w:val=\"1\"/></w:style>"
        + "<w:style w:type=\"paragraph\" w:styleId=\"t\"><w:name w:val=\"Title\"/><w:pPr><w:jc w:val=\"center\"/></w:pPr></w:style>"
        + "<w:style w:type=\"paragraph\" w:styleId=\"l\"><w:name w:val=\"loop\"/><w:basedOn w:val=\"l\"/></w:style>";

    [Fact]
    public void Levels_come_through_the_chain_of_styles()
    {
        var lines = Lines(Make(
            P("题目", "<w:pStyle w:val=\"t\"/>") + P("一级", "<w:pStyle w:val=\"x\"/>") + P("二级", "<w:outlineLvl w:val=\"1\"/>") + P("不是标题", "<w:pStyle w:val=\"1\"/><w:outlineLvl w:val=\"9\"/>")
            + P("绕圈", "<w:pStyle w:val=\"l\"/>") + P(new string('文', 80)), Styles));
        Assert.Equal([0, 1, 2, null, null, null], lines.Select(l => l.Form!.HeadingLevel));
        Assert.True(lines[0].Form!.Centred);
        Assert.Equal([1.38, 1.0], [lines[1].Form!.SizeRatio!.Value, lines[5].Form!.SizeRatio!.Value]);
        Assert.Equal([false, true, false], lines.Take(3).Select(l => l.Form!.Bold));
    }

    [Fact]
    public void An_official_document_without_styles_states_size_face_and_centre()
    {
        var lines = Lines(Make(
            P("关于开展帮扶工作的通知", "<w:jc w:val=\"center\"/>", "<w:rFonts w:eastAsia=\"方正小标宋简体\"/><w:sz w:val=\"44\"/>")
            + P("一、总体要求", "", "<w:rFonts w:eastAsia=\"黑体\"/>") + P(new string('文', 60)), Styles));
        Assert.Equal([1.38, 1.0, 1.0], lines.Select(l => l.Form!.SizeRatio!.Value));
        Assert.Equal([true, true, false], lines.Select(l => l.Form!.Bold));
        Assert.Equal([true, false, false], lines.Select(l => l.Form!.Centred));
    }

    [Fact]
    public void Bold_says_nothing_where_most_of_the_text_is_bold() =>
        Assert.All(Lines(Make(P(new string('粗', 50), "", "<w:b/>") + P("细"))), l => Assert.False(l.Form!.Bold));

    [Fact]
    public void Short_cells_are_one_line_a_row_and_running_text_is_read_cell_by_cell()
    {
        string longText = new('长', 80);
        string table = "<w:tbl>" + Row(P("单位"), P("人数")) + Row(P("某厂"), P("三十") + P("余人")) + Row(P(longText), P("右栏")) + "</w:tbl>";
        Assert.Equal(["前", "单位\t人数", "某厂\t三十 余人", longText, "右栏", "后"], Texts(Make(P("前") + table + P("后"))));
    }

    [Fact]
    public void Tables_inside_tables_and_deleted_rows()
    {
        string inner = "<w:tbl>" + Row(P("甲"), P("乙")) + "</w:tbl>";
        string table = "<w:tbl>" + Row(P("外") + inner + "<w:p/>", P("右")) + "<w:tr><w:trPr><w:del w:id=\"1\"/></w:trPr><w:tc>" + P("删") + "</w:tc></w:tr></w:tbl>";
        Assert.Equal(["外", "甲\t乙", "右"], Texts(Make(table)));
    }

    private static string Row(params string[] cells) => "<w:tr>" + string.Concat(cells.Select(c => $"<w:tc>{c}</w:tc>")) + "</w:tr>";
}
