using System.Globalization;
using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Corpus.Policies;

namespace KnowledgeBase.SearchApi.Articles;

/// <summary>Addresses of policies and their clauses on the pages: <c>/articles/{id}#t39</c> is 第三十九条, <c>#t8-1</c> 第八条之一.</summary>
public static class ClauseUrl
{
    /// <summary>Address of a page.</summary>
    /// <param name="articleId">Article id.</param>
    /// <returns>Path.</returns>
    public static string Of(string articleId) => "/articles/" + Uri.EscapeDataString(articleId);

    /// <summary>Address of a clause: a 条 has its own anchor, all else that of its paragraph.</summary>
    /// <param name="article">The policy.</param>
    /// <param name="clause">The clause.</param>
    /// <returns>Path and fragment.</returns>
    public static string Of(Article article, ClauseNode clause) =>
        Of(article.Id) + "#" + (clause.Level == ClauseLevel.Article ? Anchor(clause) : Paragraph(article, clause.Range.Start));

    /// <summary>Anchor of a 条 on its page.</summary>
    /// <param name="clause">The 条.</param>
    /// <returns>The id, without its number sign.</returns>
    public static string Anchor(ClauseNode clause) => clause.Insertion == 0
        ? string.Create(CultureInfo.InvariantCulture, $"t{clause.Value}")
        : string.Create(CultureInfo.InvariantCulture, $"t{clause.Value}-{clause.Insertion}");

    private static string Paragraph(Article article, int offset)
    {
        int number = article.ParagraphStarts().Count(s => s <= offset);
        return "p" + Math.Max(1, number).ToString(CultureInfo.InvariantCulture);
    }
}
