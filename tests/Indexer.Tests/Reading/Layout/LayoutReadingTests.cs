using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Indexer.Reading.Layout;

namespace KnowledgeBase.Indexer.Tests.Reading.Layout;

public sealed class LayoutReadingTests
{
    private const double SecondColumn = 180;
    private const double ThirdColumn = 310;

    [Fact]
    public void Columns_under_a_headline_are_read_one_after_the_other()
    {
        var text = PageSetter.Text('甲');
        var lines = Lines(new PageSetter().Line("车间里的职工之家", 70, 60, 22).Column(50, 100, text[..5]).Column(SecondColumn, 100, text[5..]));
        Assert.Equal(["车间里的职工之家", .. text.Select(t => t.TrimStart('　'))], lines.Select(l => l.Text));
        Assert.Single(lines.Select(l => l.Form!.Region).Distinct());
    }

    [Fact]
    public void Paragraphs_begin_at_indents_and_nowhere_else()
    {
        var text = PageSetter.Text('甲');
        var lines = Lines(new PageSetter().Line("车间里的职工之家", 70, 60, 22).Column(50, 100, text[..5]).Column(SecondColumn, 100, text[5..]));
        Assert.Equal([1, 4], lines.Skip(1).Select((l, i) => (l, i)).Where(x => x.l.Form!.StartsParagraph == true).Select(x => x.i + 1));
    }

    [Fact]
    public void Two_articles_one_above_the_other_are_two_regions_even_where_headlines_are_narrow()
    {
        string[] first = PageSetter.Text('甲');
        string[] second = PageSetter.Text('乙');
        var page = new PageSetter().Line("上面的标题", 60, 60, 22).Column(50, 100, first[..3]).Column(SecondColumn, 100, first[3..6]).Column(ThirdColumn, 100, first[6..])
            .Line("下面的标题", 60, 180, 22).Column(50, 220, second[..3]).Column(SecondColumn, 220, second[3..6]).Column(ThirdColumn, 220, second[6..]);
        var regions = Lines(page).GroupBy(l => l.Form!.Region).Select(g => string.Concat(g.Select(l => l.Text))).ToList();
        Assert.Equal(["上面的标题" + Plain(first), "下面的标题" + Plain(second)], regions);
    }

    [Fact]
    public void A_downward_headline_stands_before_the_columns_at_its_right()
    {
        var text = PageSetter.Text('甲');
        var lines = Lines(new PageSetter().Down("职工之家建在车间", 50, 100, 20).Column(100, 100, text[..5]).Column(230, 100, text[5..]));
        Assert.Equal("职工之家建在车间" + Plain(text), string.Concat(lines.Select(l => l.Text)));
    }

    [Fact]
    public void Text_without_a_headline_goes_on_from_the_page_before()
    {
        var text = PageSetter.Text('甲');
        var first = new PageSetter().Line("车间里的职工之家", 70, 60, 22).Column(50, 100, text[..5]);
        var second = new PageSetter(2).Column(50, 100, text[5..]);
        var read = LayoutReading.Read([first.Page, second.Page]);
        Assert.Single(Printed(read).Select(l => l.Form!.Region).Distinct());
        Assert.Equal([1, 2], read.Pages.Select(p => p.Number));
    }

    [Fact]
    public void The_two_ends_of_a_jump_are_one_region()
    {
        string[] first = PageSetter.Text('甲');
        string[] second = PageSetter.Text('乙');
        var one = new PageSetter().Line("上面的标题", 60, 60, 22).Column(50, 100, first[..5]).Line("（下转第2版）", 80, 175)
            .Line("下面的标题", 60, 300, 22).Column(50, 340, second);
        var two = new PageSetter(2).Line("（上接第1版）", 50, 60).Column(50, 80, first[5..]);
        var lines = Printed(LayoutReading.Read([one.Page, two.Page]));
        int region = lines.Single(l => l.Text == "上面的标题").Form!.Region!.Value;
        Assert.Equal(Plain(first), string.Concat(lines.Where(l => l.Form!.Region == region && !l.Text.Contains('版')).Skip(1).Select(l => l.Text)));
    }

    [Fact]
    public void A_blank_page_between_does_not_end_a_text()
    {
        string[] text = PageSetter.Text('甲');
        var one = new PageSetter().Line("上面的标题", 60, 60, 22).Column(50, 100, text[..5]);
        var three = new PageSetter(3).Column(50, 80, text[5..]);
        var lines = Printed(LayoutReading.Read([one.Page, new PlacedPage(2, 600, 800, []), three.Page]));
        Assert.Single(lines.Select(l => l.Form!.Region).Distinct());
    }

    [Fact]
    public void Running_heads_and_page_numbers_stand_outside_the_text()
    {
        PlacedPage[] pages = [.. Enumerable.Range(1, 3).Select(n => new PageSetter(n).Line("某某工人文摘", 50, 20).Column(50, 100, PageSetter.Text('甲')).Line($"— {n} —", 290, 770).Page)];
        var furniture = Printed(LayoutReading.Read(pages)).Where(l => l.Form!.Furniture).Select(l => l.Text);
        Assert.Equal(["某某工人文摘", "— 1 —", "某某工人文摘", "— 2 —", "某某工人文摘", "— 3 —"], furniture);
    }

    [Fact]
    public void Small_lines_below_a_picture_are_a_caption()
    {
        var text = PageSetter.Text('甲');
        var page = new PageSetter().Line("车间里的职工之家", 70, 60, 22).Column(50, 100, text[..5]).Line("职工在车间里练兵。", 50, 290, 8.5).Column(50, 310, text[5..]);
        var caption = Assert.Single(Lines(page), l => l.Form!.Caption);
        Assert.Equal("职工在车间里练兵。", caption.Text);
    }

    [Fact]
    public void Spaces_stay_between_Latin_words_and_are_not_made_between_Chinese_ones()
    {
        var page = new PageSetter();
        page.Line("职工", 50, 100).Line("之家", 70.4, 100);
        var words = new PlacedPage(1, 600, 800, [.. page.Page.Words, new PlacedWord("App", new Box(95, 100, 16, 12)), new PlacedWord("Store", new Box(114, 100, 24, 12))]);
        Assert.Equal("职工之家 App Store", Assert.Single(Printed(LayoutReading.Read([words]))).Text);
    }

    [Fact]
    public void Gaps_between_the_ink_of_recognised_characters_are_no_spaces()
    {
        PlacedWord[] words = [.. "近年来针对基层党组织建设短板".Select((c, i) => new PlacedWord(c.ToString(), new Box(50 + (12 * i), 100, i % 3 == 0 ? 7 : 9, 10)) { Size = 12, Inked = true })];
        Assert.Equal("近年来针对基层党组织建设短板", Assert.Single(Printed(LayoutReading.Read([new PlacedPage(1, 600, 800, words)]))).Text);
    }

    private static string Plain(string[] lines) => string.Concat(lines.Select(l => l.TrimStart('　')));

    private static List<PageLine> Lines(PageSetter page) => Printed(LayoutReading.Read([page.Page]));

    private static List<PageLine> Printed(LaidOut read) => [.. read.Pages.SelectMany(p => p.Lines).Where(l => !l.IsBlank)];
}
