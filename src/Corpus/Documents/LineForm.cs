namespace KnowledgeBase.Corpus.Documents;

/// <summary>
/// What a format states about a line beyond its characters. Everything is optional: plain text states nothing, a web
/// page or a Word file states paragraphs and headings, a laid-out page states type sizes and the regions of its layout.
/// </summary>
public sealed record LineForm
{
    /// <summary>Rank of a heading the format marks: 0 a title of the whole piece, 1 its highest headings; null none.</summary>
    public int? HeadingLevel { get; init; }

    /// <summary>Type size divided by the size of most characters of the file; null when sizes are not known.</summary>
    public double? SizeRatio { get; init; }

    /// <summary>Whether all of the line is set bold, or in a face for headings.</summary>
    public bool Bold { get; init; }

    /// <summary>Whether the line is centred.</summary>
    public bool Centred { get; init; }

    /// <summary>Whether a paragraph begins at this line; null when the format does not say.</summary>
    public bool? StartsParagraph { get; init; }

    /// <summary>
    /// Region of the layout: lines with the same number on neighbouring pages belong to one piece (a headline with the
    /// columns under it). Numbers are unique in a file; null when the format knows no regions.
    /// </summary>
    public int? Region { get; init; }

    /// <summary>Whether the format says that the line stands outside the text: navigation, running heads and feet.</summary>
    public bool Furniture { get; init; }

    /// <summary>Whether the line is a caption of a picture or table.</summary>
    public bool Caption { get; init; }

    /// <summary>Whether the line is an entry of a list or a row of a table, which is never a heading for being short.</summary>
    public bool Entry { get; init; }

    /// <summary>What the line says about its piece, where the format tells: its author, source or date; null for text.</summary>
    public MetaRole? Role { get; init; }
}
