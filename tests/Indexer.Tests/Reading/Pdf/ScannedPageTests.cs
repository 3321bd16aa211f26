using KnowledgeBase.Indexer.Reading;

namespace KnowledgeBase.Indexer.Tests.Reading.Pdf;

/// <summary>A page of 150 dots per inch with type of 12 points and a headline of 22, through the real programs.</summary>
public sealed class ScannedPageTests
{
    private static readonly string[] Printed =
    [
        "车间里建起职工书屋",
        "李文 王小红",
        "近日，某某机械厂工会在装配车间建起一间职工书屋，藏书三千二百册，每天午休时间开放，由职工轮流值班。",
        "“过去看书要去市里，现在走两分钟就到。”钳工班的一位师傅说。书屋开放两个月，借阅登记已经写满四本。",
        "一、先问职工想看什么",
        "工会向五个车间发放问卷六百份，收回五百八十七份。职工最想看的是技术手册、历史故事和儿童读物，工会按比例购书。",
        "二、再定怎样管得长久",
        "书屋实行积分制度：按时归还积一分，写一篇心得积五分，年底凭积分评选“读书之星”。厂工会每季度添置新书一次，费用列入年度预算。",
    ];

    [ScanFact]
    public void A_scanned_page_is_read_in_order_with_headline_and_nearly_every_character()
    {
        var lines = Read();
        string all = Plain(string.Concat(lines.Select(l => l.Text)));
        string printed = Plain(string.Concat(Printed));
        Assert.Equal(Printed[0], lines[0].Text);
        Assert.True(lines[0].Form!.SizeRatio > 1.5, $"the headline has {lines[0].Form!.SizeRatio} times the usual size");
        Assert.InRange(Common(printed, all), printed.Length * 0.97, printed.Length);
        Assert.InRange(all.Length, printed.Length * 0.98, printed.Length * 1.02);
    }

    [ScanFact]
    public void Paragraphs_of_a_scanned_page_begin_at_their_indents()
    {
        // A misread first character may hide one beginning; none may be invented.
        var expected = Printed.Skip(2).Select(p => Plain(p)[..4]).ToList();
        var starts = Read().Skip(2).Where(l => l.Form!.StartsParagraph == true).Select(l => Plain(l.Text)[..4]).ToList();
        Assert.InRange(starts.Intersect(expected).Count(), 5, 6);
        Assert.InRange(starts.Count, 5, 6);
    }

    [ScanFact]
    public void The_file_says_that_it_was_recognised() =>
        Assert.Contains(Document().Remarks, r => r.Contains("recognised", StringComparison.Ordinal));

    private static List<KnowledgeBase.Corpus.Documents.PageLine> Read() => [.. Document().Pages.Single().Lines.Where(l => !l.IsBlank)];

    private static ReadDocument Document()
    {
        byte[] picture = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Reading", "Pdf", "Pages", "scan.jpg"));
        return SourceReaders.Read("scan.pdf", SamplePdf.OfPicture(picture, (875, 1240), (420, 595))).Value!;
    }

    private static string Plain(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    /// <summary>Length of the longest common subsequence.</summary>
    private static int Common(string a, string b)
    {
        var row = new int[b.Length + 1];
        foreach (char c in a)
        {
            int corner = 0;
            for (int j = 1; j <= b.Length; j++)
            {
                (corner, row[j]) = (row[j], b[j - 1] == c ? corner + 1 : Math.Max(row[j], row[j - 1]));
            }
        }

        return row[^1];
    }
}
