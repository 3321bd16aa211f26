namespace KnowledgeBase.Web.Wording;

/// <summary>Chinese words for the values of card filters.</summary>
internal static class CardValueWords
{
    /// <summary>A value as the page shows it.</summary>
    /// <param name="field">Name of the filter.</param>
    /// <param name="value">The value.</param>
    /// <returns>For example 2023年, 未载明, 已实施.</returns>
    public static string Of(string field, string value) => value == "unknown" ? "未载明" : field == "year" ? value + "年" : value;

    /// <summary>Name of a filter.</summary>
    /// <param name="field">Name on the wire.</param>
    /// <returns>Chinese name.</returns>
    public static string Field(string field) => field switch
    {
        "topic" => "主题",
        "unit" => "单位",
        "province" => "地区",
        "industry" => "行业",
        "year" => "年份",
        "stage" => "性质",
        _ => "成效",
    };
}
