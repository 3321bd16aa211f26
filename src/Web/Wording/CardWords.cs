using KnowledgeBase.SearchApi.Cards;

namespace KnowledgeBase.Web.Wording;

/// <summary>Chinese words for a practice card.</summary>
internal static class CardWords
{
    private static readonly Dictionary<string, string> Rules = new(StringComparer.Ordinal)
    {
        ["named-in-sentence"] = "本句写明的单位", ["named-in-paragraph"] = "本段前文写明的单位", ["named-in-heading"] = "小标题写明的单位",
        ["named-in-title"] = "题名写明的单位", ["author-unit-speaking"] = "作者以本单位口吻叙述，据作者单位",
        ["in-unit-name"] = "单位名称中的地名", ["in-full-unit-name"] = "单位全称中的地名", ["sentence-begins-with"] = "句首的地名",
        ["title-begins-with"] = "题名开头的地名", ["in-dateline"] = "电头中的地名",
        ["province-by-table-in-unit-name"] = "单位名称中的市县，省份据行政区划表", ["province-by-table-in-full-unit-name"] = "单位全称中的市县，省份据行政区划表",
        ["province-by-table-sentence-begins-with"] = "句首的市县，省份据行政区划表", ["province-by-table-title-begins-with"] = "题名开头的市县，省份据行政区划表",
        ["province-by-table-in-dateline"] = "电头中的市县，省份据行政区划表",
        ["word-in-unit-name"] = "单位名称中的行业用词，按 GB/T 4754—2017 归类", ["year-in-sentence"] = "本案例句中的年份",
        ["counted-from-article-date"] = "句中“今年”“去年”，据刊发时间推算", ["article-date"] = "句中没有时间，取本篇日期",
        ["result-told"] = "写明了成效", ["past-word"] = "表示已经做过的词", ["call-word"] = "表示要求、建议的词",
        ["cue-words"] = "本案例文字中的主题词", ["article-topic"] = "本案例文字没有主题词，取全篇主题",
    };

    /// <summary>What a rule does, in a few words.</summary>
    /// <param name="rule">Rule name.</param>
    /// <returns>Chinese words, or those for rules of articles.</returns>
    public static string Rule(string rule) => Rules.GetValueOrDefault(rule) ?? EvidenceWords.Rule(rule);

    /// <summary>Its name, or the words that stand for one.</summary>
    /// <param name="card">The card.</param>
    /// <returns>The words as printed.</returns>
    public static string Name(CardDocument card) => card.Label.Value;

    /// <summary>Where it was printed.</summary>
    /// <param name="card">The card.</param>
    /// <returns>Title, source and time.</returns>
    public static string Origin(CardDocument card)
    {
        var article = card.Article;
        string title = article.Title ?? $"〔无题〕{article.WorkingTitle}";
        return string.Join("，", new[] { title, article.Source, article.Issue ?? (article.Date is { } date ? Words.Date(date) : null) }.Where(p => !string.IsNullOrEmpty(p)));
    }
}
