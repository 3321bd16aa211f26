using KnowledgeBase.Corpus.Bibliography;
using KnowledgeBase.Corpus.Documents;

namespace KnowledgeBase.SearchApi.Articles;

/// <summary>A citation on the wire.</summary>
/// <param name="ArticleId">Article id.</param>
/// <param name="Style">gbt7714, bibtex or ris.</param>
/// <param name="Text">The citation.</param>
/// <param name="Notes">Chinese sentences on what is not printed in the source.</param>
/// <param name="Place">The paragraph or clause cited, or null for the whole.</param>
/// <param name="Address">Permanent address of that place, or null for the whole.</param>
public sealed record CitationDocument(
    string ArticleId, string Style, string Text, IReadOnlyList<string> Notes, string? Place = null, string? Address = null);

/// <summary>A citation style the API offers.</summary>
/// <param name="Name">Name on the wire.</param>
/// <param name="MediaType">Media type of a download.</param>
/// <param name="Extension">File name extension of a download, with its dot.</param>
/// <param name="Format">Writes a reference.</param>
public sealed record CitationStyle(string Name, string MediaType, string Extension, Func<Reference, string> Format)
{
    /// <summary>All styles; the first is the standard one.</summary>
    public static IReadOnlyList<CitationStyle> All { get; } =
    [
        new("gbt7714", "text/plain; charset=utf-8", ".txt", Gbt7714.Format),
        new("bibtex", "application/x-bibtex; charset=utf-8", ".bib", BibTex.Format),
        new("ris", "application/x-research-info-systems; charset=utf-8", ".ris", Ris.Format),
    ];

    /// <summary>The style of a name.</summary>
    /// <param name="name">Name on the wire; null or empty for the standard style.</param>
    /// <returns>The style, or null when the name is unknown.</returns>
    public static CitationStyle? Named(string? name) =>
        string.IsNullOrEmpty(name) ? All[0] : All.FirstOrDefault(s => s.Name == name);

    /// <summary>Cites an article, or a place in it.</summary>
    /// <param name="article">The article.</param>
    /// <param name="place">The place, or null for the whole.</param>
    /// <param name="host">Scheme and host before permanent addresses (http://127.0.0.1:5080); empty for paths alone.</param>
    /// <returns>The citation.</returns>
    public CitationDocument Cite(Article article, CitedPlace? place = null, string host = "")
    {
        string? address = place is null ? null : host + place.Address;
        var reference = ReferenceReading.Read(article) with { Place = place?.Words, Address = address };
        return new CitationDocument(article.Id, Name, Format(reference), reference.Notes, place?.Words, address);
    }
}
