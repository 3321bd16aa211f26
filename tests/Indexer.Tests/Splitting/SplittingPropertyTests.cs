using FsCheck;
using FsCheck.Fluent;
using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Indexer.Splitting;

namespace KnowledgeBase.Indexer.Tests.Splitting;

public sealed class SplittingPropertyTests
{
    private static readonly string[] Marks =
    [
        "□ 张三 李四", "●基本情况", "本报讯（记者 张三", "李四）近日召开会议。", "全面完成。（张三 李四）", "张三（某某公司工会）", "（作者单位：某某集团有限公司）", "【作者单位：某某矿", "（下转第7页）", "（上接第3页）", "一、抓好学习", "（二）加强领导",
        "（一）加强领导。各级工会要", "目录", "03 工会工作论坛", "《工运导刊》", "主 办 某某市总工会", "——某某市职工王五", "11月3日，某某市总工会召开会议。",
        "/ 实践 1818", "24", "2023年5月6日", "来源：《工人报》", "遗失声明", "编者按：选登几篇文章。", "图1：职工分布", "图为比赛现场。/王五摄", "第一条 为了",
        "# 关于工会的规定", "<!-- 说明 -->", "”。", "？", "\f换页之后", " 页首的一行文字，", "　　缩进的一段文字。", "𠮷野家", "a b c 1.5%", "\u200b", "—", "1 总则", "二是",
    ];

    private static readonly Gen<string> Lines = Gen.OneOf(
        Gen.Elements(Marks),
        Gen.Constant(string.Empty),
        Gen.Choose(1, 60).SelectMany(n => Gen.Elements("工会职工建设发展的和是在，。、“”（）一二三".ToCharArray()).ArrayOf(n).Select(c => new string(c))),
        ArbMap.Default.GeneratorFor<string>().Select(s => (s ?? string.Empty).Replace("\n", " ", StringComparison.Ordinal)));

    [Fact]
    public void Every_line_that_is_not_blank_belongs_to_exactly_one_item() => OnRandomPages((lines, items) =>
    {
        var covered = items.SelectMany(i => i.BodySpans.Concat(i.Meta.SelectMany(m => m.Spans)))
            .SelectMany(s => Enumerable.Range(s.First, s.Count)).Where(n => !lines[n - 1].IsBlank).Order().ToList();
        Assert.Equal(lines.Where(l => !l.IsBlank).Select(l => l.Number), covered);
    });

    [Fact]
    public void Bodies_are_the_printed_characters_in_the_order_of_their_spans() => OnRandomPages((lines, items) =>
    {
        foreach (var item in items)
        {
            Assert.Equal(Printed(lines, item.BodySpans), Flat(string.Concat(item.Paragraphs.Select(p => p.Text))));
            Assert.All(item.Paragraphs, p => Assert.Equal(Printed(lines, p.Spans), Flat(p.Text)));
            Assert.All(item.Meta, m => Assert.Equal(Printed(lines, m.Spans), Flat(m.Text)));
            Assert.All(item.Paragraphs, p => Assert.InRange(p.HeadingLength, 0, p.Text.Length));
        }
    });

    [Fact]
    public void Items_come_in_order_of_their_first_lines_and_always_the_same() => OnRandomPages((lines, items) =>
    {
        var starts = items.Select(i => i.BodySpans.Concat(i.Meta.SelectMany(m => m.Spans)).Min(s => s.First)).ToList();
        Assert.Equal(starts.Order(), starts);
        var again = PageSplitter.Split([new Page(1, lines)]);
        Assert.Equal(items.Select(Outline.Of), again.Select(Outline.Of));
    });

    private static string Printed(IReadOnlyList<PageLine> lines, IReadOnlyList<LineSpan> spans) =>
        Flat(string.Concat(spans.SelectMany(s => Enumerable.Range(s.First, s.Count)).Select(n => lines[n - 1].Text)));

    private static string Flat(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private static void OnRandomPages(Action<IReadOnlyList<PageLine>, IReadOnlyList<Item>> check) =>
        Prop.ForAll(Lines.ListOf().ToArbitrary(), texts =>
        {
            var lines = texts.Select((t, i) => new PageLine(i + 1, t)).ToList();
            check(lines, PageSplitter.Split([new Page(1, lines)]));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(150).WithEndSize(80));
}
