namespace KnowledgeBase.Search.Queries;

/// <summary>Names by which a reader asks for a field.</summary>
internal static class FieldNames
{
    /// <summary>Longest name, in characters.</summary>
    public const int Longest = 6;

    private static readonly Dictionary<string, QueryField> Fields = new(StringComparer.OrdinalIgnoreCase)
    {
        ["标题"] = QueryField.Title, ["題目"] = QueryField.Title, ["题目"] = QueryField.Title, ["標題"] = QueryField.Title,
        ["title"] = QueryField.Title,
        ["作者"] = QueryField.Author, ["author"] = QueryField.Author,
        ["单位"] = QueryField.Unit, ["作者单位"] = QueryField.Unit, ["單位"] = QueryField.Unit, ["unit"] = QueryField.Unit,
        ["来源"] = QueryField.Source, ["來源"] = QueryField.Source, ["报刊"] = QueryField.Source, ["source"] = QueryField.Source,
        ["主题"] = QueryField.Topic, ["主題"] = QueryField.Topic, ["topic"] = QueryField.Topic,
        ["类型"] = QueryField.Kind, ["類型"] = QueryField.Kind, ["体裁"] = QueryField.Kind, ["kind"] = QueryField.Kind,
        ["年"] = QueryField.Year, ["年份"] = QueryField.Year, ["year"] = QueryField.Year,
    };

    /// <summary>The field of a name.</summary>
    /// <param name="name">As typed.</param>
    /// <returns>The field, or null: then the colon is part of the text.</returns>
    public static QueryField? Find(string name) => Fields.TryGetValue(name, out var field) ? field : null;
}
