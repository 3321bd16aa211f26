using KnowledgeBase.Corpus;
using KnowledgeBase.Corpus.Documents;

namespace KnowledgeBase.Indexer.Isolation;

/// <summary>What a worker is told to do: exactly one of three.</summary>
/// <param name="File">Read this file; its bytes follow.</param>
/// <param name="Archive">Say what is in the archive at this path.</param>
/// <param name="Place">Load the file at this place, as a rule in an archive.</param>
internal sealed record WorkerOrder(SourceFile? File = null, string? Archive = null, string? Place = null);

/// <summary>What a worker says of an archive.</summary>
/// <param name="Places">The places of the files in it; its path alone when it is none.</param>
/// <param name="Lengths">Bytes each will have, as far as the archive tells.</param>
internal sealed record ArchiveAnswer(IReadOnlyList<string> Places, IReadOnlyList<long> Lengths);

/// <summary>What a worker loaded; the bytes follow in the same message.</summary>
/// <param name="File">The file.</param>
/// <param name="Problem">Why its bytes could not be had, or null.</param>
internal sealed record LoadedAnswer(SourceFile File, Problem? Problem);
