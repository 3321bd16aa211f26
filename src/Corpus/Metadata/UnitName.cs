using System.Text.RegularExpressions;
using KnowledgeBase.Corpus.Text;

namespace KnowledgeBase.Corpus.Metadata;

/// <summary>When two printed names are one organisation by rule alone. What a rule cannot know stands in <see cref="UnitAliases"/>.</summary>
public static partial class UnitName
{
    /// <summary>
    /// The form that all spellings of one name share. Width, spaces, case and brackets do not count; neither does the form
    /// of a limited company (有限责任公司, 有限公司 and 公司; a 股份有限公司 stays apart, it is often a daughter of the 集团), nor
    /// the word 公司 behind 集团, the committee of a trade union (工会委员会), or the province before a city (a 市 or 州 has its
    /// name for itself in the whole country; a 县 or 区 has not and keeps what stands before it).
    /// </summary>
    /// <param name="unit">Name as printed or normalised.</param>
    /// <returns>A form for comparing only, never shown; empty when the name holds no letter.</returns>
    public static string Key(string unit)
    {
        string letters = string.Concat(TextFolding.Standard.Fold(unit).Text.Where(char.IsLetterOrDigit));
        string limited = LimitedCompany().Replace(letters, "公司");
        string group = GroupCompany().Replace(SharesCompany().Replace(limited, "股份公司"), "集团");
        string union = UnionCommittee().Replace(group, "工会");
        return Province().Replace(union, string.Empty);
    }

    [GeneratedRegex("(?<!股份)有限(?:责任)?公司", RegexOptions.CultureInvariant)]
    private static partial Regex LimitedCompany();

    [GeneratedRegex("股份有限公司", RegexOptions.CultureInvariant)]
    private static partial Regex SharesCompany();

    [GeneratedRegex("集团(?:总)?公司", RegexOptions.CultureInvariant)]
    private static partial Regex GroupCompany();

    [GeneratedRegex("工会委员会", RegexOptions.CultureInvariant)]
    private static partial Regex UnionCommittee();

    [GeneratedRegex(@"^(?:[\u4E00-\u9FFF]{2,3}省|[\u4E00-\u9FFF]{2,8}自治区)(?=[\u4E00-\u9FFF]{2,8}?(?:市|自治州))", RegexOptions.CultureInvariant)]
    private static partial Regex Province();
}
