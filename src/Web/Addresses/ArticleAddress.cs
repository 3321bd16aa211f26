using System.Globalization;

namespace KnowledgeBase.Web.Addresses;

/// <summary>Addresses of articles and what belongs to them.</summary>
internal static class ArticleAddress
{
    /// <summary>Page of an article.</summary>
    /// <param name="id">Article id.</param>
    /// <returns>Path.</returns>
    public static string Of(string id) => "/articles/" + Uri.EscapeDataString(id);

    /// <summary>One paragraph on the page of an article.</summary>
    /// <param name="id">Article id.</param>
    /// <param name="paragraph">1-based paragraph.</param>
    /// <returns>Path and fragment.</returns>
    public static string Paragraph(string id, int paragraph) => Of(id) + Anchor(paragraph);

    /// <summary>Anchor of a paragraph on its page.</summary>
    /// <param name="paragraph">1-based paragraph.</param>
    /// <returns>Fragment.</returns>
    public static string Anchor(int paragraph) => "#p" + paragraph.ToString(CultureInfo.InvariantCulture);

    /// <summary>Page of an article with its source lines beside it.</summary>
    /// <param name="id">Article id.</param>
    /// <param name="line">Line to go to, or null.</param>
    /// <returns>Path, query and fragment.</returns>
    public static string SourceLine(string id, int? line = null) =>
        Of(id) + "?source=1" + (line is int n ? "#L" + n.ToString(CultureInfo.InvariantCulture) : string.Empty);

    /// <summary>Citation as a file.</summary>
    /// <param name="id">Article id.</param>
    /// <param name="style">Citation style.</param>
    /// <returns>Path and query.</returns>
    public static string Citation(string id, string style) =>
        $"/api/articles/{Uri.EscapeDataString(id)}/citation?style={style}&download=1";

    /// <summary>The original file.</summary>
    /// <param name="sha256">Its hash.</param>
    /// <returns>Path.</returns>
    public static string File(string sha256) => "/api/files/" + sha256;
}
