using KnowledgeBase.Search.Requests;
using KnowledgeBase.Search.Results;

namespace KnowledgeBase.Search.Queries;

/// <summary>Everything that can be wrong with a question, in one place: code, cause for the reader, position.</summary>
public static class QueryMessages
{
    /// <summary>The question is longer than allowed.</summary>
    /// <param name="length">Its length in UTF-16 code units.</param>
    /// <returns>The problem.</returns>
    public static SearchProblem TooLong(int length) => new(
        "query_too_long",
        $"检索式有 {length} 个字符，最多 {SearchRequest.MaxQueryLength} 个，请缩短后再试。",
        SearchRequest.MaxQueryLength);

    /// <summary>A quote is opened and not closed.</summary>
    /// <param name="mark">The mark.</param>
    /// <param name="position">Its place.</param>
    /// <returns>The problem.</returns>
    public static SearchProblem UnclosedQuote(char mark, int position) => new(
        "query_unclosed_quote", $"第 {position + 1} 个字符处的引号 {mark} 没有配对的后引号。", position);

    /// <summary>A field name without a value.</summary>
    /// <param name="name">The name as typed.</param>
    /// <param name="position">Its place.</param>
    /// <returns>The problem.</returns>
    public static SearchProblem EmptyField(string name, int position) => new(
        "query_empty_field", $"第 {position + 1} 个字符处的“{name}:”后面没有内容。", position);

    /// <summary>A year that cannot be read.</summary>
    /// <param name="value">As typed.</param>
    /// <param name="position">Its place, or null when it stands outside the question.</param>
    /// <returns>The problem.</returns>
    public static SearchProblem BadYear(string value, int? position) => new(
        "query_bad_year", $"{Place(position)}年份“{value}”读不懂，请写成 2023、2020-2023、2023年以来或 unknown。", position);

    /// <summary>A range of years whose end lies before its beginning.</summary>
    /// <param name="value">As typed.</param>
    /// <param name="position">Its place.</param>
    /// <returns>The problem.</returns>
    public static SearchProblem ReversedYears(string value, int position) => new(
        "query_bad_year", $"第 {position + 1} 个字符处的年份范围“{value}”起止颠倒。", position);

    /// <summary>A nearness operator without a word on one side.</summary>
    /// <param name="name">The operator as typed.</param>
    /// <param name="position">Its place.</param>
    /// <returns>The problem.</returns>
    public static SearchProblem DanglingOperator(string name, int position) => new(
        "query_dangling_operator", $"第 {position + 1} 个字符处的“{name}”两边都要有词，例如：职代会 {name} 厂务公开。", position);

    /// <summary>A kind nobody knows.</summary>
    /// <param name="value">As typed.</param>
    /// <param name="position">Its place, or null when it stands outside the question.</param>
    /// <returns>The problem.</returns>
    public static SearchProblem UnknownKind(string value, int? position) => new(
        "query_unknown_kind", $"{Place(position)}类型“{value}”不存在，可用：{string.Join('、', KindNames.All)}。", position);

    /// <summary>A day that cannot be read.</summary>
    /// <param name="value">As given.</param>
    /// <returns>The problem.</returns>
    public static SearchProblem BadDate(string value) => new(
        "query_bad_date", $"日期“{value}”读不懂，请写成 2023、2023-11 或 2023-11-30。", null);

    /// <summary>A page or page size out of bounds.</summary>
    /// <param name="page">Page asked for.</param>
    /// <param name="size">Size asked for.</param>
    /// <returns>The problem.</returns>
    public static SearchProblem BadPage(int page, int size) => new(
        "query_bad_page", $"页码 {page} 或每页条数 {size} 超出范围：页码从 1 起，每页 1 至 {SearchRequest.MaxSize} 条。", null);

    /// <summary>The index cannot answer now.</summary>
    /// <returns>The problem.</returns>
    public static SearchProblem IndexUnavailable() => new("index_unavailable", "索引正在重建，请稍后再试。", null);

    private static string Place(int? position) => position is { } p ? $"第 {p + 1} 个字符处的" : string.Empty;
}
