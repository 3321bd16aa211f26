using System.Globalization;
using KnowledgeBase.Search.Queries;
using KnowledgeBase.Search.Results;
using KnowledgeBase.SearchApi.Policies;

namespace KnowledgeBase.Web.Wording;

/// <summary>Chinese words for values of the contract.</summary>
internal static class Words
{
    /// <summary>Name of a kind.</summary>
    /// <param name="wireName">Kind on the wire.</param>
    /// <returns>Chinese name.</returns>
    public static string Kind(string wireName) => KindNames.Of(wireName);

    /// <summary>Whether an edition of a policy is in force.</summary>
    /// <param name="status">Status on the wire.</param>
    /// <returns>Chinese words.</returns>
    public static string PolicyStatus(string status) => status switch
    {
        "in_force" => "据文库所存，现行有效",
        "not_yet_in_force" => "尚未施行",
        "superseded" => "已有更新的版本",
        "repealed" => "已废止",
        "expired" => "有效期已过",
        _ => "效力不详",
    };

    /// <summary>From when an edition holds that is made known and not in force yet.</summary>
    /// <param name="version">The edition.</param>
    /// <returns>Chinese words in brackets, or null for all others.</returns>
    public static string? Begins(PolicyVersion version) =>
        version is { Status: "not_yet_in_force", EffectiveDate: { } from } ? $"（自{Date(from)}起施行）" : null;

    /// <summary>Whether a quoted policy is in force, by what the library holds.</summary>
    /// <param name="inForce">Null when nothing is known of it.</param>
    /// <returns>Chinese words, or null.</returns>
    public static string? InForce(bool? inForce) => inForce switch
    {
        true => PolicyStatus("in_force"),
        false => "据文库所存，非现行有效",
        null => null,
    };

    /// <summary>A value of the year facet.</summary>
    /// <param name="value">Four digits or unknown.</param>
    /// <returns>The year, or 未知.</returns>
    public static string Year(string value) => value == "unknown" ? "未知" : value;

    /// <summary>A year in a list, marked when it is only a lower bound.</summary>
    /// <param name="year">The year.</param>
    /// <param name="basis">Year basis on the wire.</param>
    /// <returns>For example 2023年, or 不早于2022年.</returns>
    public static string Year(int year, string basis) => YearWords.Of(year, basis);

    /// <summary>A date in Chinese form.</summary>
    /// <param name="date">YYYY-MM-DD, YYYY-MM or YYYY.</param>
    /// <returns>For example 2023年11月.</returns>
    public static string Date(string date)
    {
        string[] parts = date.Split('-');
        string[] units = ["年", "月", "日"];
        return string.Concat(parts.Select((p, i) => (i == 0 ? p : p.TrimStart('0')) + units[Math.Min(i, 2)]));
    }

    /// <summary>When a piece appeared and what says so.</summary>
    /// <param name="date">Date, or null.</param>
    /// <param name="year">Year, or null.</param>
    /// <param name="basis">Year basis on the wire.</param>
    /// <param name="issue">Issue, or null when the file has no masthead.</param>
    /// <returns>The date in words, and its basis.</returns>
    public static (string Date, string Basis) Dated(string? date, int? year, string basis, string? issue)
    {
        string? known = date ?? year?.ToString(CultureInfo.InvariantCulture);
        if (known is null)
        {
            return ("年份未知", "原件未印日期");
        }

        return basis switch
        {
            "printed" => (Date(known), "据本篇所印"),
            "issue" => (Date(known), issue is null ? "据同一版面" : "据刊期"),
            "inferred" => ("不早于" + Date(known), "据正文推断"),
            _ => (Date(known), "依据不详"),
        };
    }

    /// <summary>A reference as it goes along with copied words: a year that is only a lower bound is said to be one.</summary>
    /// <param name="reference">The reference.</param>
    /// <param name="year">Year, or null.</param>
    /// <param name="basis">Year basis on the wire.</param>
    /// <returns>The reference, unchanged, and where needed a note in brackets.</returns>
    public static string Copied(string reference, int? year, string basis) => basis == "inferred" && year is int known
        ? string.Create(CultureInfo.InvariantCulture, $"{reference}（年份据正文推断，不早于{known}年）")
        : reference;

    /// <summary>What another print is to the one shown.</summary>
    /// <param name="relation">Relation on the wire.</param>
    /// <param name="differences">Places where the texts differ.</param>
    /// <returns>For example 文字相同, or 摘登，3处不同.</returns>
    public static string Edition(string relation, int differences)
    {
        string places = differences == 0 ? "文字相同" : string.Create(CultureInfo.InvariantCulture, $"{differences}处不同");
        return relation switch { "excerpt" => "摘登，" + places, "fuller" => "更全，" + places, _ => places };
    }

    /// <summary>Name of the role of a printed line.</summary>
    /// <param name="role">Role on the wire.</param>
    /// <returns>Chinese name.</returns>
    public static string Role(string role) => role switch
    {
        "kicker" => "引题",
        "title" => "题名",
        "subtitle" => "副题",
        "author" => "作者",
        "author_unit" => "作者单位",
        "date" => "日期",
        "source" => "来源",
        "column" => "栏目",
        "jump" => "转接",
        "credit" => "图片作者",
        "heading" => "小标题",
        "blank" => "空行",
        _ => "正文",
    };

    /// <summary>A count in Chinese grouping.</summary>
    /// <param name="count">The count.</param>
    /// <returns>Digits with thousands separators.</returns>
    public static string Count(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A file size.</summary>
    /// <param name="bytes">Size in bytes.</param>
    /// <returns>For example 122.7 KB.</returns>
    public static string Size(long bytes) => bytes switch
    {
        < 1024 => string.Create(CultureInfo.InvariantCulture, $"{bytes} B"),
        < 1024 * 1024 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024.0:0.0} KB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024.0 / 1024.0:0.0} MB"),
    };
}
