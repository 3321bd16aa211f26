using KnowledgeBase.Corpus.Documents;

namespace KnowledgeBase.Indexer.Reading;

/// <summary>A file as its reader found it: numbered lines on pages, before anything is made of them.</summary>
/// <param name="Format">Name of the format: txt, md, html, docx, pdf and so on.</param>
/// <param name="Encoding">Name of the character encoding it was read with, for example utf-8 or gb18030.</param>
/// <param name="Lines">The text as lines; line n is at index n - 1. What line numbers of spans count.</param>
/// <param name="Pages">The same lines by page, numbered through the whole file, with what the format states of them.</param>
public sealed record ReadDocument(string Format, string Encoding, IReadOnlyList<string> Lines, IReadOnlyList<Page> Pages)
{
    /// <summary>What the file says about itself apart from its text.</summary>
    public StatedMetadata Stated { get; init; } = StatedMetadata.None;

    /// <summary>Doubts a person should know of, one English sentence each: an encoding guessed, a picture left out.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];
}

/// <summary>Metadata a file carries apart from its text: meta tags of a web page, properties of an e-book. As printed.</summary>
/// <param name="Title">Title.</param>
/// <param name="Author">Author or authors.</param>
/// <param name="Source">Paper, magazine or site.</param>
/// <param name="Date">Date of publication.</param>
public sealed record StatedMetadata(string? Title, string? Author, string? Source, string? Date)
{
    /// <summary>Nothing is stated.</summary>
    public static StatedMetadata None { get; } = new(null, null, null, null);
}
