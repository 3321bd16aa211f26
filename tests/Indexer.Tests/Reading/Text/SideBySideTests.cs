using System.Text;
using KnowledgeBase.Indexer.Reading;
using KnowledgeBase.Indexer.Reading.Text;

namespace KnowledgeBase.Indexer.Tests.Reading.Text;

/// <summary>
/// 1. Columns of running text side by side are read one after the other, whatever width their marks were taken to have, and no
/// character is lost. 2. Tables, lists of names and ordinary lines stay as they are.
/// </summary>
public sealed class SideBySideTests
{
    private static readonly string[] Left =
    [
        "集体协商的清单", "□ 万舟", "　　集体协商是构建和谐劳动关系的重", "要抓手。近年来，行业工会坚持“协商", "先行、数据说话”，推动集体合同覆盖",
        "企业318家、职工2.7万人，职工满意", "率明显提高。", "　　反复沟通，让协商有温度。春节之", "后，联合会先后召开三次恳谈会，企业", "方代表由抵触转为主动参与。",
    ];

    private static readonly string[] Right =
    [
        "老矿机厂的书香", "□ 薛芸", "　　走进公司的职工书屋，八千多册图", "书整齐排列，下班后的职工坐在窗边阅", "读，一坐就是整个晚上。书屋自建成以",
        "来，每晚开放到九点半，由职工志愿者", "轮流值守。", "　　公司工会还把书架搬进车间，在十", "六个班组设立“流动书箱”，每个季度", "轮换一次。（作者单位：公司工会）",
    ];

    [Theory]
    [InlineData(2, true, 2)]
    [InlineData(2, true, 6)]
    [InlineData(2, false, 3)]
    [InlineData(1, true, 4)]
    public void Columns_are_read_one_after_the_other(int em, bool wideMarks, int gap)
    {
        var lines = SideBySide.Unfold(["滨海工运" + new string(' ', 8 * em) + "2025年第2期　总第88期", "", .. Beside(Left, Right, new ColumnMeasure(em, wideMarks), gap), "", "— 17 —"], out var unfolded);
        Assert.Equal([.. Left, "", .. Right], lines.Skip(2).SkipLast(2).Select(l => l.TrimEnd()));
        Assert.Equal([(3, 12)], unfolded);
    }

    [Fact]
    public void A_column_may_be_longer_than_the_other()
    {
        var lines = SideBySide.Unfold([.. Beside(Left, Right[..^2], ColumnMeasure.All[0], 4)], out _);
        Assert.Equal([.. Left, "", .. Right[..^2]], lines.Select(l => l.TrimEnd()));
        lines = SideBySide.Unfold([.. Beside(Left[..^3], Right, ColumnMeasure.All[0], 4)], out _);
        Assert.Equal([.. Left[..^3], "", .. Right], lines.Select(l => l.TrimEnd()));
    }

    [Fact]
    public void Three_columns_are_three()
    {
        string[] two = [.. Beside(Left, Right, ColumnMeasure.All[0], 4)];
        var lines = SideBySide.Unfold([.. Beside(two, Left, ColumnMeasure.All[0], 4)], out _);
        Assert.Equal([.. Left, "", .. Right, "", .. Left], lines.Select(l => l.TrimEnd()));
    }

    [Fact]
    public void The_reader_says_what_it_did()
    {
        string text = string.Join('\n', Beside(Left, Right, ColumnMeasure.All[0], 4));
        var read = SourceReaders.Read("a.txt", Encoding.UTF8.GetBytes(text)).Value!;
        Assert.Equal([.. Left, "", .. Right], read.Lines.Select(l => l.TrimEnd()));
        Assert.Equal(Enumerable.Range(1, read.Lines.Count), read.Pages.SelectMany(p => p.Lines).Select(l => l.Number));
        Assert.Contains(read.Remarks, r => r.StartsWith("Lines 1 to 10 ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("张三  李四  王五|欧阳雪  赵六  孙七|周八  吴九  郑十|冯一  陈二  褚三|卫四  蒋五  沈六|韩七  杨八  朱九")]
    [InlineData("滨海市总工会职工服务中心      先进集体|滨海港务集团有限公司工会      模范职工之家|市教育工会      先进集体|市机关工会工作委员会      先进集体|临海县总工会      先进集体|青河镇工会联合会      模范职工小家")]
    [InlineData("　　一、加强组织领导。  各级工会要高度重视，|　　二、压实责任。  各单位要明确专人，|　　三、加强宣传。  要充分利用媒体，|　　四、严格督查。  要定期通报，|　　五、总结经验。  要及时上报，|　　六、做好保障。  要安排经费，")]
    public void Tables_and_lists_stay_as_they_are(string text)
    {
        string[] lines = text.Split('|');
        Assert.Same(lines, SideBySide.Unfold(lines, out var unfolded));
        Assert.Empty(unfolded);
    }

    [Fact]
    public void On_any_text_no_character_is_lost()
    {
        const string Characters = "工会职工，。“”  　　\t a1·𠮷\f";
        var random = new Random(7);
        for (int round = 0; round < 300; round++)
        {
            string[] noise = [.. Enumerable.Range(0, random.Next(30)).Select(_ =>
                string.Concat(Enumerable.Range(0, random.Next(40)).Select(_ => Characters.EnumerateRunes().ElementAt(random.Next(18)).ToString())))];
            string[] lines = round % 3 == 0 ? [.. noise, .. Beside(Left, Right, ColumnMeasure.All[0], 4), .. noise] : noise;
            Assert.Equal(Sorted(lines), Sorted(SideBySide.Unfold(lines, out _)));
        }
    }

    private static string Sorted(IEnumerable<string> lines) =>
        string.Concat(string.Concat(lines).EnumerateRunes().Where(r => !Rune.IsWhiteSpace(r)).OrderBy(r => r.Value));

    private static IEnumerable<string> Beside(string[] left, string[] right, ColumnMeasure measure, int gap)
    {
        int start = left.Max(l => Width(l, measure)) + gap;
        for (int i = 0; i < Math.Max(left.Length, right.Length); i++)
        {
            string line = left.ElementAtOrDefault(i) ?? string.Empty;
            string other = right.ElementAtOrDefault(i) ?? string.Empty;
            yield return other.Length == 0 ? line : line + new string(' ', start - Width(line, measure)) + other;
        }
    }

    private static int Width(string line, ColumnMeasure measure) => measure.Stretches(line) is [.., var last] ? last.End : 0;
}
