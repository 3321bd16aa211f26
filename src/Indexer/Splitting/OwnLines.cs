using System.Text.RegularExpressions;

namespace KnowledgeBase.Indexer.Splitting;

/// <summary>
/// Tells the second line of a newspaper's double headline from a title broken over two lines: a sentence of its own that begins with
/// a number of things and gives another (16个工种320名选手切磋技艺), below a line that is complete.
/// </summary>
internal static partial class OwnLines
{
    private const int FewestCharacters = 8;

    /// <summary>Whether a line below a title is its subtitle and not its rest.</summary>
    /// <param name="title">The line above.</param>
    /// <param name="line">The line.</param>
    public static bool IsSubtitle(string title, string line) =>
        title.Length >= FewestCharacters && line.Length >= FewestCharacters && Counts().IsMatch(line) && Punctuation.IsHan(title[^1]) && !LeadsOn().IsMatch(title)
        && !Punctuation.EndsSentence(line) && !Punctuation.EndsPause(line) && Marks.Of(line) == Mark.None;

    [GeneratedRegex(@"^[0-9０-９.]+[多余]?[万亿]?[多余]?(?![年月日时点分届%])[\u4E00-\u9FFF].*?[0-9０-９.]+[多余]?[万亿]?[多余]?[\u4E00-\u9FFF]+.*[\u4E00-\u9FFF]{2}$", RegexOptions.CultureInvariant)]
    private static partial Regex Counts();

    // What takes an object, or joins words, goes on in the next line.
    [GeneratedRegex(@"(?:[的和与及在对以为把向由从给让被比近逾超约共余达破有建设增获送评聘引带]|建成|新增|新建|发放|覆盖|惠及|帮扶|服务|评出|评选|表彰|投入|吸纳|发展|组建|成立|命名|授予|慰问|培训|超过|突破|实现|完成|开展|举办|推出|打造|募集|筹集|签订|化解|调处|走访|资助|救助|征集|选树|培育|培养|组织|带动|吸引|解决|办理|受理|追回|挽回)$", RegexOptions.CultureInvariant)]
    private static partial Regex LeadsOn();
}
