using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Indexer.Reading.Layout;
using KnowledgeBase.Indexer.Reading.Pdf;

namespace KnowledgeBase.Indexer.Tests.Reading.Pdf;

public sealed class RecognisedTableTests
{
    private const string Head = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext";

    private static readonly Box Whole = new(0, 0, 600, 800);

    [Fact]
    public void A_line_stands_where_it_was_measured_whatever_its_words_claim()
    {
        // The second word is said to begin far left of where it can be, as the network often says.
        var lines = Read(
            "4\t1\t1\t1\t1\t0\t100\t200\t279\t28\t-1\t",
            "5\t1\t1\t1\t1\t1\t100\t200\t60\t28\t90\t职工之家",
            "5\t1\t1\t1\t1\t2\t110\t190\t269\t60\t60\t是大家的家");
        Assert.Equal("职工之家是大家的家", Assert.Single(Assert.Single(lines).Runs).Text);
        Assert.Equal(new Box(50, 100, 139.5, 14), lines[0].Box);
        Assert.Equal(139.5 / 8.9, lines[0].Size, 6);
        Assert.Equal(((90 * 4) + (60 * 5)) / 9.0, lines[0].Confidence, 6);
    }

    [Fact]
    public void A_doubtful_character_within_a_line_is_kept_and_dirt_is_not()
    {
        var lines = Read(
            "4\t1\t1\t1\t1\t0\t100\t200\t90\t28\t-1\t",
            "5\t1\t1\t1\t1\t1\t100\t200\t58\t28\t96\t职工",
            "5\t1\t1\t1\t1\t2\t160\t200\t28\t28\t8\t岗",
            "5\t1\t1\t1\t1\t3\t190\t200\t2\t4\t8\t~",
            "4\t1\t2\t1\t1\t0\t10\t600\t30\t8\t-1\t",
            "5\t1\t2\t1\t1\t1\t10\t600\t30\t8\t12\t了一");
        Assert.Equal(["职工岗"], lines.Select(l => Assert.Single(l.Runs).Text));
    }

    [Fact]
    public void First_characters_read_by_themselves_and_again_with_their_lines_come_once_other_words_in_a_slanting_box_stay()
    {
        var lines = Read(
            "4\t1\t1\t1\t1\t0\t100\t200\t200\t28\t-1\t",
            "5\t1\t1\t1\t1\t1\t100\t200\t200\t28\t90\t（六）签订合同",
            "4\t1\t2\t1\t1\t0\t102\t201\t30\t28\t-1\t",
            "5\t1\t2\t1\t1\t1\t102\t201\t30\t28\t70\t（六",
            "4\t1\t2\t1\t2\t0\t102\t201\t60\t28\t-1\t",
            "5\t1\t2\t1\t2\t1\t102\t201\t60\t28\t70\t职工之家");
        Assert.Equal(["（六）签订合同", "职工之家"], lines.Select(l => Assert.Single(l.Runs).Text));
    }

    [Fact]
    public void Columns_on_one_height_are_runs_of_their_own()
    {
        var lines = Read(
            "4\t1\t1\t1\t1\t0\t100\t200\t400\t28\t-1\t",
            "5\t1\t1\t1\t1\t1\t100\t200\t110\t28\t90\t左边一栏",
            "5\t1\t1\t1\t1\t2\t390\t200\t110\t28\t90\t右边一栏");
        Assert.Equal(["左边一栏", "右边一栏"], Assert.Single(lines).Runs.Select(r => r.Text));
    }

    [Fact]
    public void Lines_of_nearly_the_usual_size_have_it_and_headlines_their_own()
    {
        var page = RecognisedTable.Page(new PlacedPage(3, 600, 800, []), [Line(10, 12, 20), Line(40, 11, 20), Line(70, 30, 5)]);
        Assert.Equal([12, 12, 30], page.Page.Words.Select(w => w.Size));
        Assert.Equal((3, 80), (page.Page.Number, page.Confidence));
    }

    [Theory]
    [InlineData("为了充分利用,保护劳动者(简称职工)的权利;结合实际:", "为了充分利用，保护劳动者（简称职工）的权利；结合实际：")]
    [InlineData("上午9:30到12:00", "上午9:30到12:00")]
    [InlineData("共1,200人", "共1,200人")]
    [InlineData("变样! ”有村民", "变样！”有村民")]
    [InlineData("(a)", "(a)")]
    [InlineData("一一论深入学习", "——论深入学习")]
    [InlineData("-一记某某班组", "——记某某班组")]
    [InlineData("一一年五月", "一一年五月")]
    [InlineData("口李文 王小红", "□李文 王小红")]
    [InlineData("口头表扬", "口头表扬")]
    [InlineData("走两分钟就到-”钳工说", "走两分钟就到。”钳工说")]
    [InlineData("从一月-", "从一月-")]
    [InlineData("一一整改到位确保件件有着落", "一一整改到位确保件件有着落")]
    [InlineData("一一对应", "一一对应")]
    [InlineData("一一某某集团工会改革纪实", "——某某集团工会改革纪实")]
    [InlineData("甲-乙两方", "甲-乙两方")]
    public void Marks_are_those_of_Chinese_type(string recognised, string printed) => Assert.Equal(printed, RecognisedMarks.Of(recognised));

    private static RecognisedLine Line(double top, double size, int characters) =>
        new([(new string('工', characters), new Box(50, top, size * characters, size))], size, 80);

    private static List<RecognisedLine> Read(params string[] rows) => RecognisedTable.Lines(string.Join('\n', rows.Prepend(Head)), Whole, 2);
}
