namespace KnowledgeBase.Web.Wording;

/// <summary>Chinese words for metadata fields and for the rules that read them.</summary>
public static class EvidenceWords
{
    private static readonly Dictionary<string, string> Fields = new(StringComparer.Ordinal)
    {
        ["kind"] = "类型", ["kicker"] = "引题", ["title"] = "题名", ["workingTitle"] = "代题名", ["subtitle"] = "副题", ["authors"] = "作者",
        ["authorUnit"] = "作者单位", ["authorUnitFacet"] = "规范单位", ["authorRole"] = "作者职务", ["source"] = "来源",
        ["reprintedFrom"] = "转载自", ["issue"] = "刊期", ["pages"] = "页码", ["date"] = "日期", ["year"] = "年份",
        ["column"] = "栏目", ["docNumber"] = "文号", ["issuingBody"] = "发文机关", ["topics"] = "主题",
        ["policy.passage"] = "立法沿革", ["policy.publishedDate"] = "公布日期", ["policy.effectiveDate"] = "施行日期",
        ["policy.expiryDate"] = "有效期至", ["policy.signedDate"] = "成文日期", ["policy.repeals"] = "废止文件",
        ["policy.recipients"] = "主送机关", ["policy.attachments"] = "附件", ["policy.signatories"] = "落款",
    };

    private static readonly Dictionary<string, string> Rules = new(StringComparer.Ordinal)
    {
        ["kicker-line"] = "题名上方的一行", ["subtitle-line"] = "题名下方的一行", ["page-heads"] = "页眉页脚的页码", ["page-heads-counted"] = "据前后页码推算",
        ["title-line"] = "题名行", ["title-in-body"] = "正文首行所印题名", ["announced-subject"] = "正文自述的题旨",
        ["event-of-caption"] = "图片说明所述之事", ["first-clause"] = "正文首句", ["byline"] = "署名行", ["dateline"] = "电头中的记者姓名", ["names-behind-text"] = "文末括号中的姓名",
        ["signature"] = "落款", ["names-in-unit-line"] = "作者单位行中的姓名", ["unit-line"] = "作者单位行", ["unit-in-byline"] = "署名行中的单位", ["body-signs"] = "署名的单位",
        ["office-in-byline"] = "署名行中的职务", ["office-in-unit-line"] = "作者单位行中的职务",
        ["masthead-name"] = "刊头中《》内的刊名", ["masthead-title"] = "刊头大字", ["masthead-paper"] = "刊头所列报刊",
        ["masthead-date"] = "刊头日期", ["page-head-name"] = "页眉刊名", ["page-head-date"] = "页眉日期", ["page-head-month"] = "页眉年月",
        ["page-head-or-contents"] = "页眉或目录", ["neighbouring-page-head"] = "前后相邻的页眉",
        ["issue-number"] = "刊期", ["issue-by-month"] = "以年月标示的刊期", ["title-in-jump-mark"] = "接转提示中的篇名", ["issue-number-and-print-date"] = "刊期与印刷日期",
        ["date-line"] = "日期行", ["date-line-and-issue-year"] = "日期行，年份据刊期", ["date-paragraph"] = "独立成段的日期",
        ["print-date"] = "文中所印日期", ["latest-year"] = "正文提到的最晚年份", ["datable-event"] = "可定年的事件",
        ["notice-in-same-file"] = "同一版面上有日期的启事", ["speech-title"] = "题名称为讲话", ["numbered-articles"] = "逐条编号的条文",
        ["paragraphs-begin-with-days"] = "各段以日期开头", ["document-number"] = "文号", ["issuer-in-title"] = "题名中的发文机关",
        ["column-line"] = "栏目行", ["source-line"] = "来源行", ["weighted-cue-words"] = "主题词加权",
        ["official-document"] = "公文题名与文号、主送或落款", ["passage"] = "题注中的立法沿革", ["from-day"] = "自某日起施行",
        ["from-publication"] = "自公布之日起施行", ["term-of-validity"] = "有效期条款", ["repealing-sentence"] = "废止条款",
        ["marked-repealed"] = "注明废止", ["address"] = "主送机关行", ["attachment-list"] = "附件说明", ["signature-date"] = "落款日期",
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
