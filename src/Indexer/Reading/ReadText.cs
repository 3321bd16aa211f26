using KnowledgeBase.Corpus.Documents;

namespace KnowledgeBase.Indexer.Reading;

/// <summary>A text file, decoded.</summary>
/// <param name="Encoding">Name of the encoding it was read with: utf-8, utf-16le, utf-16be or gb18030.</param>
/// <param name="Lines">Decoded text split at line feeds, carriage returns removed; line n is at index n - 1.</param>
/// <param name="Pages">The same lines by page, numbered through the whole file.</param>
public sealed record ReadText(string Encoding, IReadOnlyList<string> Lines, IReadOnlyList<Page> Pages);
