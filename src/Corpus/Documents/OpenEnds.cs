using KnowledgeBase.Corpus.Metadata;

namespace KnowledgeBase.Corpus.Documents;

/// <summary>Items whose text goes on in another file or began in one.</summary>
public static class OpenEnds
{
    /// <summary>Whether an item has an end that may stand in another file.</summary>
    /// <param name="article">The item.</param>
    /// <returns>True for a citable one that goes on elsewhere or began elsewhere.</returns>
    public static bool Has(Article article) =>
        article.Kind.IsCitable() && (article.MissingEnd || article.MissingStart || To(article) is not null || From(article) is not null);

    /// <summary>Where a text goes on: by the mark that stands alone, or by one in brackets at the end of its last line.</summary>
    /// <param name="article">The item.</param>
    /// <returns>What the mark says, or null.</returns>
    public static Jump? To(Article article) => article.JumpTo ?? AtEnd(article)?.Jump;

    /// <summary>Where a text began: by the mark that stands alone, or by one in brackets at the head of its first line.</summary>
    /// <param name="article">The item.</param>
    /// <returns>What the mark says, or null.</returns>
    public static Jump? From(Article article) => article.JumpFrom ?? AtHead(article)?.Jump;

    /// <summary>The 下转 mark at the end of the last paragraph.</summary>
    /// <param name="article">The item.</param>
    /// <returns>Its place in the paragraph and what it says, or null.</returns>
    public static (int Start, int Length, Jump Jump)? AtEnd(Article article) =>
        article.Paragraphs.Count > 0 && Jump.Within(article.Paragraphs[^1].Text) is { Jump.Onward: true } mark ? mark : null;

    /// <summary>The 上接 mark at the head of the first paragraph.</summary>
    /// <param name="article">The item.</param>
    /// <returns>Its place in the paragraph and what it says, or null.</returns>
    public static (int Start, int Length, Jump Jump)? AtHead(Article article) =>
        article.Paragraphs.Count > 0 && Jump.Within(article.Paragraphs[0].Text) is { Jump.Onward: false } mark ? mark : null;

    /// <summary>What all pieces of one issue share by print.</summary>
    /// <param name="article">An item.</param>
    /// <returns>Paper with issue or day, or null when the print does not tell both.</returns>
    public static string? Issue(Article article) =>
        article.Source is not { } source ? null
        : article.Issue is { } issue ? $"{source}\n{issue}"
        : article.YearBasis == YearBasis.Issue && article.Date is { Length: 10 } day ? $"{source}\n{day}"
        : null;
}
