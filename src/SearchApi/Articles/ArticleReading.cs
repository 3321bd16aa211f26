using KnowledgeBase.Corpus.Bibliography;
using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Library;
using KnowledgeBase.Search;
using KnowledgeBase.Search.Results;

namespace KnowledgeBase.SearchApi.Articles;

/// <summary>What can be read of one article; the API and the pages both ask here. Furniture is not shown. Thread-safe.</summary>
/// <param name="library">The library.</param>
/// <param name="search">Search, for similar articles.</param>
public sealed class ArticleReading(LibraryStore library, SearchService search)
{
    private const int LongestId = 64;

    /// <summary>One article.</summary>
    /// <param name="id">Article id.</param>
    /// <returns>The article, or null when the library has none of this id.</returns>
    public Article? Article(string id) =>
        id.Length > LongestId || library.Article(id) is not Article { Kind: not ItemKind.Furniture } article
            ? null
            : article;

    /// <summary>Its passages.</summary>
    /// <param name="article">The article.</param>
    /// <returns>Passages in order.</returns>
    public IReadOnlyList<Chunk> Chunks(Article article) => library.Chunks(article.Id);

    /// <summary>Its source lines.</summary>
    /// <param name="article">The article.</param>
    /// <returns>Lines with their roles.</returns>
    public ArticleSource Source(Article article) =>
        SourceLines.Of(article, file => library.SourceLines(file.Sha256) ?? []);

    /// <summary>Articles on the same subject.</summary>
    /// <param name="article">The article.</param>
    /// <returns>Best first.</returns>
    public IReadOnlyList<Hit> Similar(Article article) => search.Similar(article.Id);

    /// <summary>The prints of its text.</summary>
    /// <param name="article">The article.</param>
    /// <returns>All prints, the article itself among them.</returns>
    public EditionsDocument Editions(Article article)
    {
        var ids = library.Prints(article.Id);
        return new EditionsDocument(
            article.Id,
            ids[0],
            [.. ids.Select(id => id == article.Id ? article : Article(id)).OfType<Article>().Select(print => EditionDocument.Of(article, print))]);
    }

    /// <summary>The paragraph a permanent address leads to, also after its file was read again or replaced by a newer edition.</summary>
    /// <param name="file">First part of the address.</param>
    /// <param name="place">Second part.</param>
    /// <returns>Article and 0-based paragraph, or null.</returns>
    public (Article Article, int Index)? At(string file, string place) =>
        ParagraphAddress.Parse(file, place) is { } address && new LibraryAddresses(library).Current(address.File) is { } hash
            ? address.FindIn(library.Articles(hash))
            : null;

    /// <summary>Its reference for citations.</summary>
    /// <param name="article">The article.</param>
    /// <returns>The reference.</returns>
    public static Reference Reference(Article article) => ReferenceReading.Read(article);
}
