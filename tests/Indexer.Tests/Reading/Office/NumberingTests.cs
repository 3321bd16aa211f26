using KnowledgeBase.Indexer.Reading.Office.Word;
using static KnowledgeBase.Indexer.Tests.Reading.Office.WordFile;

namespace KnowledgeBase.Indexer.Tests.Reading.Office;

/// <summary>Numbers that Word generates are printed before their paragraphs.</summary>
public sealed class NumberingTests
{
    private static readonly string Official =
        "<w:abstractNum w:abstractNumId=\"0\">" + Level(0, "chineseCounting", "%1、") + Level(1, "chineseCounting", "（%2）") + Level(2, "decimal", "%3.") + "</w:abstractNum>"
        + "<w:abstractNum w:abstractNumId=\"1\">" + Level(0, "chineseCountingThousand", "第%1条") + "</w:abstractNum>"
        + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num><w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/></w:num>"
        + "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>";

    [Fact]
    public void The_outline_of_official_documents_is_counted() => Assert.Equal(
        ["一、甲", "（一）乙", "（二）丙", "1. 丁", "二、戊", "（一）己"],
        Texts(Make(N("甲", 1, 0) + N("乙", 1, 1) + N("丙", 1, 1) + N("丁", 1, 2) + N("戊", 1, 0) + N("己", 1, 1), numbering: Official)));

    [Fact]
    public void Clauses_are_counted_beyond_a_hundred()
    {
        var lines = Texts(Make(string.Concat(Enumerable.Range(1, 121).Select(n => N($"正文{n}。", 2, 0))), numbering: Official));
        Assert.Equal("第一条　正文1。", lines[0]);
        Assert.Equal("第十一条　正文11。", lines[10]);
        Assert.Equal("第一百零一条　正文101。", lines[100]);
        Assert.Equal("第一百二十一条　正文121。", lines[120]);
    }

    [Fact]
    public void Instances_of_one_definition_count_on_unless_one_starts_anew() => Assert.Equal(
        ["一、甲", "二、乙", "一、丙", "二、丁"],
        Texts(Make(N("甲", 1, 0) + P("乙", Num(1, 0)) + N("丙", 3, 0) + N("丁", 3, 0), numbering: Official)));

    [Fact]
    public void Numbers_come_from_styles_and_zero_takes_them_away()
    {
        string styles = "<w:style w:type=\"paragraph\" w:styleId=\"t\"><w:name w:val=\"条\"/><w:pPr><w:numPr><w:numId w:val=\"2\"/></w:numPr></w:pPr></w:style>"
            + "<w:style w:type=\"paragraph\" w:styleId=\"u\"><w:name w:val=\"条二\"/><w:basedOn w:val=\"t\"/></w:style>";
        Assert.Equal(
            ["第一条　甲", "第二条　乙", "丙"],
            Texts(Make(P("甲", "<w:pStyle w:val=\"t\"/>") + P("乙", "<w:pStyle w:val=\"u\"/>") + P("丙", "<w:pStyle w:val=\"u\"/>" + Num(0, 0)), styles, Official)));
    }

    [Fact]
    public void A_level_may_belong_to_a_style_and_a_definition_to_a_numbering_style()
    {
        string numbering = "<w:abstractNum w:abstractNumId=\"0\"><w:numStyleLink w:val=\"list\"/></w:abstractNum><w:abstractNum w:abstractNumId=\"1\"><w:styleLink w:val=\"list\"/>"
            + Level(0, "chineseCounting", "%1、") + "<w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:pStyle w:val=\"two\"/><w:lvlText w:val=\"%1.%2\"/><w:isLgl/></w:lvl></w:abstractNum>"
            + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num><w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/></w:num>";
        string styles = "<w:style w:type=\"numbering\" w:styleId=\"list\"><w:name w:val=\"表\"/><w:pPr><w:numPr><w:numId w:val=\"2\"/></w:numPr></w:pPr></w:style>"
            + "<w:style w:type=\"paragraph\" w:styleId=\"two\"><w:name w:val=\"二\"/><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>";
        Assert.Equal(["一、甲", "1.1 乙", "1.2 丙"], Texts(Make(N("甲", 1, 0) + P("乙", "<w:pStyle w:val=\"two\"/>") + P("丙", "<w:pStyle w:val=\"two\"/>"), styles, numbering)));
    }

    [Fact]
    public void Bullets_of_symbol_fonts_are_printed_as_what_they_look_like()
    {
        string numbering = "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"&#xF06C;\"/><w:rPr><w:rFonts w:ascii=\"Wingdings\" w:hAnsi=\"Wingdings\"/></w:rPr></w:lvl></w:abstractNum>"
            + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>";
        Assert.Equal(["● 甲"], Texts(Make(N("甲", 1, 0), numbering: numbering)));
    }

    [Theory]
    [InlineData("chineseCounting", 10, "十")]
    [InlineData("chineseCounting", 19, "十九")]
    [InlineData("chineseCountingThousand", 20, "二十")]
    [InlineData("chineseCountingThousand", 110, "一百一十")]
    [InlineData("chineseCountingThousand", 1005, "一千零五")]
    [InlineData("chineseCountingThousand", 10203, "一万零二百零三")]
    [InlineData("ideographDigital", 105, "一〇五")]
    [InlineData("chineseLegalSimplified", 25, "贰拾伍")]
    [InlineData("ideographTraditional", 2, "乙")]
    [InlineData("ideographZodiac", 12, "亥")]
    [InlineData("decimalEnclosedCircleChinese", 21, "㉑")]
    [InlineData("decimalEnclosedParen", 3, "⑶")]
    [InlineData("decimalFullWidth", 12, "１２")]
    [InlineData("decimalZero", 7, "07")]
    [InlineData("upperLetter", 28, "BB")]
    [InlineData("lowerRoman", 1994, "mcmxciv")]
    [InlineData("none", 4, "")]
    [InlineData("unheardOf", 4, "4")]
    public void Counting_formats(string format, int number, string printed) => Assert.Equal(printed, CountingFormat.Print(format, number));

    private static string Level(int level, string format, string text) =>
        $"<w:lvl w:ilvl=\"{level}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/><w:lvlText w:val=\"{text}\"/></w:lvl>";

    private static string Num(int id, int level) => $"<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{id}\"/></w:numPr>";

    private static string N(string text, int id, int level) => P(text, Num(id, level));
}
