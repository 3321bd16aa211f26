using System.Text.RegularExpressions;
using KnowledgeBase.Corpus.Documents;

namespace KnowledgeBase.Indexer.Describing.Cards;

/// <summary>
/// Leaves out of the named practices what is none of the unit's: documents in 《》, names within a longer name, and programmes that are
/// only the occasion or the aim (随着“百千万工程”推进, 助力“百千万工程”) and that nobody in the text carries out.
/// </summary>
internal static class OwnPractices
{
    private const int Near = 16;

    private static readonly Regex Occasion = New(
        "(?:随着|助力|助推|服务于?|响应|围绕|贯彻|融入|投身于?|参与到?|聚焦|契合|对接|对标|纳入|按照|根据|结合|抢抓|锚定|紧扣|支撑|赋能|紧跟|置身|(?<!发展|作|称|名|定|成|评|变|升级|设|列|视)为)(?:了|到)?(?:[^，。；：“”]{0,10})$");

    private static readonly Regex Far = New("(?:国家|全国|省委|省政府|党中央|中央|国务院|各地)[^，。；：“”]{0,8}(?:实施|部署|开展|推行|启动|提出|推进)的?[^，。；：“”]{0,4}$");
    private static readonly Regex Carried = New($"(?:{CardWords.Deeds}|开设|推行|叫响|叫作|称为|名为|形成|总结|提炼|实行|试行|打响|做实|做优|擦亮|制订)(?:了|出|好|着|的)?(?:[^，。；：“”]{{0,10}})$");

    /// <summary>The practices that may have cards.</summary>
    /// <param name="practices">Named practices.</param>
    /// <param name="body">The body.</param>
    /// <returns>Those that remain, in order.</returns>
    public static IReadOnlyList<Practice> Of(IReadOnlyList<Practice> practices, BodyText body) =>
        [.. practices.Where(p => !IsDocument(body.FoldedSlice(p.Range)) && !practices.Any(o => Holds(o, p)) && !IsPassing(p, body))];

    private static bool IsDocument(string name) => name.StartsWith('《');

    private static bool Holds(Practice one, Practice other) => one.Range.Length > other.Range.Length
        && one.Range.Start <= other.Range.Start && other.Range.Start + other.Range.Length <= one.Range.Start + one.Range.Length;

    private static bool IsPassing(Practice practice, BodyText body)
    {
        var roles = Mentions(practice, body).Select(at => Role(body, at, practice.Range.Length)).ToList();
        return roles.Contains(false) && !roles.Contains(true);
    }

    private static readonly Regex Cause = New("^[^，。；]{0,8}为(?:契机|背景|主题|牵引|引领|指引)");

    // True where it is carried out, false where it is the occasion or somebody else's, null where the words do not say.
    private static bool? Role(BodyText body, int at, int length)
    {
        string before = body.Folded[Math.Max(0, at - Near)..at];
        string after = body.Folded[Math.Min(body.Folded.Length, at + length)..Math.Min(body.Folded.Length, at + length + Near)];
        return Carried.IsMatch(before) && !Far.IsMatch(before) ? true
            : Occasion.IsMatch(before) || Far.IsMatch(before) || (before.EndsWith('以') && Cause.IsMatch(after)) ? false
            : null;
    }

    private static IEnumerable<int> Mentions(Practice practice, BodyText body)
    {
        string name = body.FoldedSlice(practice.Range);
        string core = name.StartsWith('“') && name.IndexOf('”', StringComparison.Ordinal) is var close and > 0 ? name[..(close + 1)] : name;
        for (int at = body.Folded.IndexOf(core, StringComparison.Ordinal); at >= 0; at = body.Folded.IndexOf(core, at + core.Length, StringComparison.Ordinal))
        {
            yield return at;
        }
    }

    private static Regex New(string pattern) => new(pattern, RegexOptions.CultureInvariant | RegexOptions.Compiled);
}
