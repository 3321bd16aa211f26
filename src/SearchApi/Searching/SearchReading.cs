using System.Globalization;
using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Search.Requests;
using KnowledgeBase.SearchApi.Errors;

namespace KnowledgeBase.SearchApi.Searching;

/// <summary>Reads the parameters of a search; every fault is named, none is passed over.</summary>
public static class SearchReading
{
    /// <summary>Furthest hit that can be asked for: page times size.</summary>
    public const int MaxDepth = 10_000;

    /// <summary>Most values of one facet in one request.</summary>
    public const int MaxFacetValues = 50;

    /// <summary>Longest value of a facet, in UTF-16 code units.</summary>
    public const int MaxFacetLength = 200;

    /// <summary>Reads a search.</summary>
    /// <param name="query">Parameters as they arrived.</param>
    /// <returns>The request, and no faults exactly when it may be used.</returns>
    public static (SearchRequest Request, IReadOnlyList<ParameterFault> Faults) Read(SearchQuery query)
    {
        var faults = new List<ParameterFault>();
        var request = new SearchRequest
        {
            Text = Text(query.Q ?? string.Empty, faults),
            Years = Values("year", query.Year, IsYear, "应为四位年份或 unknown", faults),
            Units = Values("unit", query.Unit, AnyName, "太长", faults),
            Topics = Values("topic", query.Topic, AnyName, "太长", faults),
            Authors = Values("author", query.Author, AnyName, "太长", faults),
            Sources = Values("source", query.Source, AnyName, "太长", faults),
            Kinds = Values("kind", query.Kind, v => ItemKinds.Parse(v) is not null, "不是已知的类型", faults),
            From = Date("from", query.From, faults),
            To = Date("to", query.To, faults),
            Sort = Sort(query.Sort, faults),
            Page = Number("page", query.Page, 1, 1, MaxDepth, faults),
            Size = Number("size", query.Size, 10, 1, SearchRequest.MaxSize, faults),
            Explain = Flag("explain", query.Explain, faults),
        };
        CheckTogether(request, faults);
        return (request, faults);
    }

    private static string Text(string text, List<ParameterFault> faults)
    {
        if (text.Length > SearchRequest.MaxQueryLength)
        {
            faults.Add(new("q", "query_too_long", $"检索词长 {text.Length} 个字符，最多 {SearchRequest.MaxQueryLength} 个。"));
        }

        return text;
    }

    private static string[] Values(
        string name, string[]? values, Func<string, bool> good, string expected, List<ParameterFault> faults)
    {
        string[] given = [.. (values ?? []).Select(v => v.Trim()).Where(v => v.Length > 0).Distinct(StringComparer.Ordinal)];
        if (given.Length > MaxFacetValues)
        {
            faults.Add(new(name, "too_many_values", $"{name} 有 {given.Length} 个值，最多 {MaxFacetValues} 个。"));
        }

        foreach (string value in given.Where(v => v.Length > MaxFacetLength || !good(v)).Take(MaxFacetValues))
        {
            faults.Add(new(name, "invalid_" + name, $"{name} 的值“{Shown(value)}”无效：{expected}。"));
        }

        return given;
    }

    private static bool AnyName(string value) => true;

    private static bool IsYear(string value) =>
        value == "unknown" || (value.Length == 4 && value.All(char.IsAsciiDigit) && value != "0000");

    private static string? Date(string name, string? value, List<ParameterFault> faults)
    {
        string? text = value?.Trim();
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        if (!IsDate(text))
        {
            faults.Add(new(name, "invalid_" + name, $"{name} 的值“{Shown(text)}”不是日期，应为 2023、2023-11 或 2023-11-05 的样式。"));
        }

        return text;
    }

    private static bool IsDate(string text) => DateOnly.TryParseExact(
        text, ["yyyy", "yyyy-MM", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static SortOrder Sort(string? value, List<ParameterFault> faults)
    {
        switch (value)
        {
            case null or "" or "relevance":
                return SortOrder.Relevance;
            case "newest":
                return SortOrder.Newest;
            case "oldest":
                return SortOrder.Oldest;
            default:
                faults.Add(new("sort", "invalid_sort", $"sort 的值“{Shown(value)}”无效，应为 relevance、newest 或 oldest。"));
                return SortOrder.Relevance;
        }
    }

    private static bool Flag(string name, string? value, List<ParameterFault> faults)
    {
        if (value is not (null or "" or "true" or "false"))
        {
            faults.Add(new(name, "invalid_" + name, $"{name} 的值“{Shown(value)}”无效，应为 true 或 false。"));
        }

        return value == "true";
    }

    private static int Number(string name, string? value, int absent, int least, int most, List<ParameterFault> faults)
    {
        if (string.IsNullOrEmpty(value))
        {
            return absent;
        }

        bool read = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int number);
        if (read && number >= least && number <= most)
        {
            return number;
        }

        faults.Add(new(name, "invalid_" + name, $"{name} 的值“{Shown(value)}”无效，应为 {least} 到 {most} 的整数。"));
        return absent;
    }

    private static void CheckTogether(SearchRequest request, List<ParameterFault> faults)
    {
        if (faults.Count > 0)
        {
            return;
        }

        if ((long)request.Page * request.Size > MaxDepth)
        {
            faults.Add(new("page", "page_too_deep", $"最多可看前 {MaxDepth} 条；请加条件缩小范围。"));
        }

        if (request.From is string from && request.To is string to && IsAfter(from, to))
        {
            faults.Add(new("from", "invalid_range", $"起始日期 {from} 晚于截止日期 {to}。"));
        }
    }

    /// <summary>Compares what both dates state: 2023-11 to 2023 is a range inside 2023.</summary>
    private static bool IsAfter(string from, string to)
    {
        int shared = Math.Min(from.Length, to.Length);
        return string.CompareOrdinal(from[..shared], to[..shared]) > 0;
    }

    private static string Shown(string text) => text.Length <= 40 ? text : text[..40] + "…";
}
