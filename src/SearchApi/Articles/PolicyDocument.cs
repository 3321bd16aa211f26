using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Corpus.Policies;

namespace KnowledgeBase.SearchApi.Articles;

/// <summary>What a policy says of itself, on the wire. Dates are YYYY-MM-DD, YYYY-MM or YYYY; absent values are null or empty.</summary>
/// <param name="ShortTitle">Title as people cite it.</param>
/// <param name="DocNumber">文号.</param>
/// <param name="IssuingBody">发布机关.</param>
/// <param name="SignedDate">成文日期.</param>
/// <param name="PublishedDate">公布日期.</param>
/// <param name="EffectiveDate">施行日期.</param>
/// <param name="ExpiryDate">Last day of a stated term.</param>
/// <param name="EditionDate">Day of the edition: its latest passage; gives date and year of the article.</param>
/// <param name="MarkedRepealed">Whether it is itself marked as no longer in force.</param>
/// <param name="Passage">通过, 公布, 修正 and so on, in printed order.</param>
/// <param name="Repeals">Titles it repeals.</param>
/// <param name="Recipients">主送机关.</param>
/// <param name="Attachments">附件.</param>
/// <param name="Signatories">落款.</param>
/// <param name="Outline">Its parts as a tree.</param>
public sealed record PolicyDocument(
    string? ShortTitle,
    string? DocNumber,
    string? IssuingBody,
    string? SignedDate,
    string? PublishedDate,
    string? EffectiveDate,
    string? ExpiryDate,
    string? EditionDate,
    bool MarkedRepealed,
    IReadOnlyList<PassageStepDocument> Passage,
    IReadOnlyList<string> Repeals,
    string? Recipients,
    IReadOnlyList<string> Attachments,
    IReadOnlyList<string> Signatories,
    IReadOnlyList<ClauseNodeDocument> Outline)
{
    /// <summary>The policy of an article.</summary>
    /// <param name="article">The article.</param>
    /// <returns>Its form on the wire, or null when the article is none.</returns>
    public static PolicyDocument? Of(Article article) => article.Policy is not { } policy ? null : new PolicyDocument(
        policy.ShortTitle, article.DocNumber, article.IssuingBody, policy.SignedDate, policy.PublishedDate, policy.EffectiveDate,
        policy.ExpiryDate, policy.EditionDate, policy.MarkedRepealed,
        [.. policy.Passage.Select(s => new PassageStepDocument(WireNames.Of(s.Act), s.Words, s.Date, s.Body, s.Meeting, s.Decision, s.Text, [.. s.Spans.Select(p => new[] { p.First, p.Last })]))],
        [.. policy.Repeals.Select(r => r.Title)], policy.Recipients, policy.Attachments, policy.Signatories,
        [.. policy.Outline.Select(n => ClauseNodeDocument.Of(n, article))]);
}

/// <summary>One step of the passage of a policy.</summary>
/// <param name="Act">adopted, approved, published, amended, revised, effective or repealed.</param>
/// <param name="Words">The words that say so.</param>
/// <param name="Date">Its date.</param>
/// <param name="Body">Who did it, or null.</param>
/// <param name="Meeting">At which meeting, or null.</param>
/// <param name="Decision">Decision or order it rests on, or null.</param>
/// <param name="Text">The printed words of the whole step.</param>
/// <param name="Spans">Their lines.</param>
public sealed record PassageStepDocument(
    string Act, string Words, string Date, string? Body, string? Meeting, string? Decision, string Text, IReadOnlyList<int[]> Spans);

/// <summary>One part of a policy.</summary>
/// <param name="Level">part, chapter, section, article, paragraph, item, sub_item or point (编, 章, 节, 条, 款, 项, 目; numbered point).</param>
/// <param name="Number">As printed; null for a 款.</param>
/// <param name="Value">The number as an integer.</param>
/// <param name="Insertion">1 for 之一; 0 for none.</param>
/// <param name="Path">Address within the document.</param>
/// <param name="Text">Its words; for 编, 章 and 节 their number and name.</param>
/// <param name="Range">Start and length in the body, parts below included.</param>
/// <param name="Url">Its address on the page.</param>
/// <param name="Children">Parts below it.</param>
public sealed record ClauseNodeDocument(
    string Level, string? Number, int Value, int Insertion, string Path, string Text, int[] Range, string Url, IReadOnlyList<ClauseNodeDocument> Children)
{
    /// <summary>A part and all below it.</summary>
    /// <param name="node">The part.</param>
    /// <param name="article">The policy.</param>
    /// <returns>Its form on the wire.</returns>
    public static ClauseNodeDocument Of(ClauseNode node, Article article) => new(
        WireNames.Of(node.Level), node.Number, node.Value, node.Insertion, node.Path,
        node.Level < ClauseLevel.Article ? node.HeadIn(article.Body) : node.TextIn(article.Body),
        [node.Range.Start, node.Range.Length], ClauseUrl.Of(article, node), [.. node.Children.Select(c => Of(c, article))]);
}
