namespace KnowledgeBase.Web.Wording;

/// <summary>Chinese words for metadata fields and for the rules that read them.</summary>
public static class EvidenceWords
{
    private static readonly Dictionary<string, string> Fields = new(StringComparer.Ordinal)
    {
        ["kind"] = "类型", ["title"] = "题名", ["workingTitle"] = "代题名", ["subtitle"] = "副题", ["authors"] = "作者",
        ["authorUnit"] = "作者单位", ["authorUnitFacet"] = "规范单位", ["authorRole"] = "作者职务", ["source"] = "来源",
        ["reprintedFrom"] = "转载自", ["issue"] = "刊期", ["pages"] = "页码", ["date"] = "日期", ["year"] = "年份",
        ["column"] = "栏目", ["docNumber"] = "文号", ["issuingBody"] = "发文机关",
    };

    private static readonly Dictionary<string, string> Rules = new(StringComparer.Ordinal)
    {
    };

    /// <summary>Name of a field.</summary>
    /// <param name="field">Field name on the wire.</param>
    /// <returns>Chinese name.</returns>
    public static string Field(string field) => Fields.GetValueOrDefault(field, field);

    /// <summary>What a rule does, in a few words.</summary>
    /// <param name="rule">Rule name.</param>
    /// <returns>Chinese words, or the rule's own name when it has none.</returns>
    public static string Rule(string rule) => Rules.GetValueOrDefault(rule, rule);

    /// <summary>How sure a value is, in words.</summary>
    /// <param name="confidence">0 to 1.</param>
    /// <returns>For example 把握 90%.</returns>
    public static string Confidence(double confidence) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"把握 {Math.Round(confidence * 100)}%");
}
