using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Indexer.Splitting;

namespace KnowledgeBase.Indexer.Tests.Splitting;

public sealed class RegionsTests
{
    private readonly List<PageLine> lines = [];

    [Fact]
    public void The_largest_lines_of_a_region_are_its_title_and_marks_around_it_are_its_front()
    {
        Add(1, "聚焦一线职工", 1.3, centred: true).Add(1, "车间里建起", 2.5, centred: true).Add(1, "职工之家", 2.5, false, true)
            .Add(1, "——某厂工会工作纪实", 1.3, centred: true).Add(1, "本报记者 李小明", 1, centred: true)
            .Add(1, "某厂工会坚持把服务职工作为", 1).Add(1, "全部工作的起点。", 1, false);
        var item = Assert.Single(Split());
        Assert.Equal("车间里建起职工之家", item.Printed(MetaRole.Title)!.Text);
        Assert.Equal("聚焦一线职工", item.Printed(MetaRole.Kicker)!.Text);
        Assert.Equal("——某厂工会工作纪实", item.Printed(MetaRole.Subtitle)!.Text);
        Assert.Equal("本报记者 李小明", item.Printed(MetaRole.Author)!.Text);
        Assert.Equal(["某厂工会坚持把服务职工作为全部工作的起点。"], item.Paragraphs.Select(p => p.Text));
    }

    [Fact]
    public void Regions_are_items_of_their_own_though_their_lines_alternate()
    {
        Add(1, "第一个标题", 2, centred: true).Add(1, "甲厂的做法是", 1).Add(2, "第二个标题", 2, centred: true).Add(2, "乙厂的做法不同。", 1).Add(1, "件件有回音。", 1, false);
        Assert.Equal(["甲厂的做法是件件有回音。", "乙厂的做法不同。"], Split().Select(i => i.Paragraphs.Single().Text));
    }

    [Fact]
    public void Headings_units_and_captions_are_told_apart_in_the_text()
    {
        Add(1, "第一个标题", 2, centred: true).Add(1, "甲厂的做法是件件有回音。", 1).Add(1, "一、抓好服务", 1).Add(1, "服务要到班组。", 1).Add(1, "（作者单位：某厂工会）", 1);
        Add(2, "职工在练兵。王小五 摄", 0.9, caption: true);
        var items = Split();
        var article = items.Single(i => i.Kind == ItemKind.Article);
        Assert.Equal(["一、抓好服务"], article.Paragraphs.Where(p => p.IsHeading).Select(p => p.Text));
        Assert.Equal("（作者单位：某厂工会）", article.Printed(MetaRole.AuthorUnit)!.Text);
        Assert.Single(items, i => i.Kind == ItemKind.Caption);
    }

    [Fact]
    public void Furniture_is_set_aside_and_every_line_belongs_to_one_item()
    {
        Add(null, "某某工人报 第3版", 1, furniture: true).Add(1, "第一个标题", 2, centred: true).Add(1, "甲厂的做法是件件有回音。", 1);
        var items = Split();
        Assert.Single(items, i => i.Kind == ItemKind.Furniture);
        Assert.Equal("3", items.Single(i => i.Kind == ItemKind.Article).Pages?.Text);
        var covered = items.SelectMany(i => i.BodySpans.Concat(i.Meta.SelectMany(m => m.Spans))).SelectMany(s => Enumerable.Range(s.First, s.Count)).Order();
        Assert.Equal([1, 2, 3], covered);
    }

    private RegionsTests Add(int? region, string text, double size, bool starts = true, bool centred = false, bool caption = false, bool furniture = false)
    {
        var form = new LineForm { Region = region, SizeRatio = size, StartsParagraph = starts, Centred = centred, Caption = caption, Furniture = furniture };
        lines.Add(new PageLine(lines.Count + 1, text, null, form));
        return this;
    }

    private IReadOnlyList<Item> Split() => PageSplitter.Split([new Page(1, lines)]);
}
