using static KnowledgeBase.Indexer.Tests.Reading.Office.WordFile;

namespace KnowledgeBase.Indexer.Tests.Reading.Office;

/// <summary>What of a Word file is printed, and what is not.</summary>
public sealed class WordReaderTests
{
    [Fact]
    public void Paragraphs_are_lines_in_order_and_empty_ones_are_blank()
    {
        var lines = Lines(Make(P("第一段。") + "<w:p/>" + P("第二段。")));
        Assert.Equal(["第一段。", "", "第二段。"], lines.Select(l => l.Text));
        Assert.Equal([1, 2, 3], lines.Select(l => l.Number));
        Assert.All(lines, l => Assert.True(l.Form!.StartsParagraph));
    }

    [Fact]
    public void A_soft_break_begins_a_line_but_no_paragraph()
    {
        var lines = Lines(Make("<w:p><w:r><w:t>关于做好</w:t><w:br/><w:t>帮扶工作的通知</w:t></w:r></w:p>"));
        Assert.Equal(["关于做好", "帮扶工作的通知"], lines.Select(l => l.Text));
        Assert.Equal([true, false], lines.Select(l => l.Form!.StartsParagraph));
    }

    [Fact]
    public void Soft_breaks_used_between_paragraphs_begin_paragraphs()
    {
        var lines = Lines(Make("<w:p><w:r><w:t>第一段完。</w:t><w:br/><w:t>第二段没有完</w:t><w:br/><w:t>　　第三段。</w:t></w:r></w:p>"));
        Assert.Equal([true, true, true], lines.Select(l => l.Form!.StartsParagraph));
    }

    [Fact]
    public void Page_breaks_and_sections_divide_pages()
    {
        string section = "<w:sectPr><w:type w:val=\"nextPage\"/></w:sectPr>";
        var read = Read(Make(
            P("甲") + "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>" + P("乙") + P("丙", "<w:pageBreakBefore/>") + P("丁", section) + P("戊", "<w:sectPr><w:type w:val=\"continuous\"/></w:sectPr>")
            + P("己") + section)).Value!;
        Assert.Equal(["甲", "乙", "丙丁戊", "己"], read.Pages.Select(p => string.Concat(p.Lines.Select(l => l.Text))));
    }

    [Fact]
    public void Deleted_text_is_left_out_and_inserted_text_kept()
    {
        string body = "<w:p>" + R("职工") + "<w:del w:id=\"1\"><w:r><w:delText>代表</w:delText></w:r></w:del><w:ins w:id=\"2\">" + R("大会") + "</w:ins>"
            + "<w:moveFrom w:id=\"3\">" + R("搬走") + "</w:moveFrom><w:moveTo w:id=\"4\">" + R("搬来") + "</w:moveTo></w:p>";
        Assert.Equal(["职工大会搬来"], Texts(Make(body)));
    }

    [Fact]
    public void A_deleted_paragraph_end_joins_two_paragraphs()
    {
        string deleted = "<w:rPr><w:del w:id=\"1\"/></w:rPr>";
        Assert.Equal(["前半后半", "下一段"], Texts(Make(P("前半", deleted) + P("后半") + $"<w:p><w:pPr>{deleted}</w:pPr></w:p>" + P("下一段"))));
    }

    [Fact]
    public void Hidden_text_is_left_out_also_by_style()
    {
        string styles = "<w:style w:type=\"character\" w:styleId=\"h\"><w:name w:val=\"暗\"/><w:rPr><w:vanish/></w:rPr></w:style>";
        Assert.Equal(["显现"], Texts(Make("<w:p>" + R("显") + R("隐", "<w:vanish/>") + R("密", "<w:rStyle w:val=\"h\"/>") + R("现", "<w:vanish w:val=\"0\"/>") + "</w:p>", styles)));
    }

    [Fact]
    public void Fields_give_their_results_and_no_codes()
    {
        string body = "<w:p>" + Field("PAGE", "3") + R("页，见") + "<w:fldSimple w:instr=\"REF a\">" + R("图一") + "</w:fldSimple>"
            + "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>IF </w:instrText></w:r>" + Field("X", "藏") + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + R("果") + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>";
        Assert.Equal(["3页，见图一果"], Texts(Make(body)));
    }

    [Theory]
    [InlineData("eq \\o\\ac(○,3)", "③")]
    [InlineData(" EQ \\o(□,甲) ", "甲")]
    [InlineData("eq \\f(1,2)", "")]
    public void A_number_in_a_circle_is_printed(string code, string printed) => Assert.Equal(
        [printed + "完"],
        Texts(Make($"<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>{code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>{R("完")}</w:p>")));

    [Fact]
    public void Only_the_base_of_ruby_is_text() => Assert.Equal(
        ["读垚字"],
        Texts(Make("<w:p>" + R("读") + "<w:r><w:ruby><w:rubyPr/><w:rt>" + R("yáo") + "</w:rt><w:rubyBase>" + R("垚") + "</w:rubyBase></w:ruby></w:r>" + R("字") + "</w:p>")));

    [Fact]
    public void Symbols_tabs_and_hyphens_are_characters() => Assert.Equal(
        ["□是\tA-B★"],
        Texts(Make("<w:p><w:r><w:sym w:font=\"Wingdings\" w:char=\"F0A8\"/><w:t>是</w:t><w:tab/><w:t>A</w:t><w:noBreakHyphen/><w:t>B</w:t><w:softHyphen/><w:sym w:font=\"宋体\" w:char=\"2605\"/></w:r></w:p>")));

    [Fact]
    public void An_unknown_symbol_is_left_out_and_said() => Assert.Contains(
        Read(Make("<w:p>" + R("甲") + "<w:r><w:sym w:font=\"Webdings\" w:char=\"F021\"/></w:r></w:p>")).Value!.Remarks, r => r.Contains("Webdings", StringComparison.Ordinal));

    [Fact]
    public void Text_boxes_are_read_once_after_their_paragraph()
    {
        string box = "<w:txbxContent>" + P("框内") + "</w:txbxContent>";
        string body = "<w:p>" + R("正文。") + "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:inline><a:graphic><a:graphicData uri=\"u\"><wps:wsp><wps:txbx>" + box
            + "</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>" + box
            + "</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>" + P("下文。");
        Assert.Equal(["正文。", "", "框内", "", "下文。"], Texts(Make(body)));
    }

    [Fact]
    public void Words_set_as_art_are_read() => Assert.Contains(
        "市总工会文件",
        Texts(Make("<w:p><w:r><w:pict><v:shape><v:textpath on=\"t\" string=\"市总工会文件\"/></v:shape></w:pict></w:r></w:p>")));

    [Fact]
    public void Foot_notes_are_marked_and_follow_the_paragraph_of_text_that_calls_them()
    {
        string notes = "<w:footnote w:id=\"2\">" + "<w:p><w:r><w:footnoteRef/></w:r>" + R("注文。") + "</w:p></w:footnote><w:footnote w:id=\"5\">" + P("题注。") + "</w:footnote>";
        string call = "<w:r><w:footnoteReference w:id=\"{0}\"/></w:r>";
        string body = "<w:p>" + R("标题") + call.Replace("{0}", "5", StringComparison.Ordinal) + "</w:p><w:p>" + R("正文") + call.Replace("{0}", "2", StringComparison.Ordinal) + R("。") + "</w:p>" + P("下段。");
        Assert.Equal(["标题¹", "正文²。", "¹题注。", "²注文。", "下段。"], Texts(Make(body, footnotes: notes)));
        string circled = "<w:sectPr><w:footnotePr><w:numFmt w:val=\"decimalEnclosedCircleChinese\"/></w:footnotePr></w:sectPr>";
        Assert.Equal("标题①", Texts(Make(body + circled, footnotes: notes))[0]);
    }

    [Fact]
    public void End_notes_stand_at_the_end()
    {
        string notes = "<w:endnote w:id=\"1\"><w:p><w:r><w:endnoteRef/></w:r>" + R("出处") + "</w:p></w:endnote>";
        Assert.Equal(["文i。", "末。", "i出处"], Texts(Make("<w:p>" + R("文") + "<w:r><w:endnoteReference w:id=\"1\"/></w:r>" + R("。") + "</w:p>" + P("末。"), endnotes: notes)));
    }

    [Fact]
    public void Running_heads_are_furniture_and_printed_once()
    {
        string section = "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rIdHead\"/></w:sectPr>";
        var lines = Lines(Make(P("甲", section) + P("乙") + section, header: P("某报 第1版")));
        Assert.Equal(["某报 第1版", "甲", "乙"], lines.Select(l => l.Text));
        Assert.Equal([true, false, false], lines.Select(l => l.Form!.Furniture));
    }

    [Fact]
    public void Controls_and_unknown_wrappers_are_looked_through() => Assert.Equal(
        ["控件智能标记", "块", "公式x"],
        Texts(Make("<w:p><w:sdt><w:sdtPr/><w:sdtContent>" + R("控件") + "</w:sdtContent></w:sdt><w:smartTag w:uri=\"u\" w:element=\"e\">" + R("智能标记") + "</w:smartTag></w:p>"
            + "<w:sdt><w:sdtContent>" + P("块") + "</w:sdtContent></w:sdt><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>" + P("单击此处输入") + "</w:sdtContent></w:sdt>"
            + "<w:p>" + R("公式") + "<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath></w:p>")));

    [Fact]
    public void A_dropped_initial_goes_before_its_paragraph() =>
        Assert.Equal(["党的领导。"], Texts(Make(P("党", "<w:framePr w:dropCap=\"drop\"/>") + P("的领导。"))));

    private static string Field(string code, string result) =>
        $"<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>{code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>{R(result)}<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";

    private const string DeletedMark = "<w:rPr><w:del w:id=\"1\" w:author=\"a\"/></w:rPr>";

    [Fact]
    public void A_last_paragraph_whose_mark_is_deleted_stays() =>
        Assert.Equal(["前一段。", "末一段。"], Texts(Make(P("前一段。") + P("末一段。", DeletedMark))).Where(t => t.Length > 0));

    [Fact]
    public void A_paragraph_whose_mark_is_deleted_does_not_run_into_a_table() => Assert.Equal(
        ["表前。", "格一\t格二", "表后。"],
        Texts(Make(P("表前。", DeletedMark) + "<w:tbl><w:tr><w:tc>" + P("格一") + "</w:tc><w:tc>" + P("格二", DeletedMark) + "</w:tc></w:tr></w:tbl>" + P("表后。"))).Where(t => t.Length > 0));

    [Fact]
    public void What_stands_after_a_field_that_is_never_closed_is_text() => Assert.Equal(
        ["域之前。", "域之后。"],
        Texts(Make(P("域之前。") + "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>" + P("域之后。"))).Where(t => t.Length > 0));
}
