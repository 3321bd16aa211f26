namespace KnowledgeBase.Corpus.Documents;

/// <summary>A file as it was given; its bytes are kept unchanged and named by their hash.</summary>
/// <param name="Sha256">Lower-case hexadecimal SHA-256 of the bytes, 64 characters.</param>
/// <param name="Name">File name without folders, as given.</param>
/// <param name="Length">Size in bytes.</param>
public sealed record SourceFile(string Sha256, string Name, long Length);
