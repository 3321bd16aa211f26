namespace KnowledgeBase.Library;

/// <summary>A file that was put in, replaced or taken out; one that was taken out has no items any more.</summary>
/// <param name="Sha256">Hash of the file.</param>
/// <param name="Version">Library version of its last change.</param>
public readonly record struct ChangedFile(string Sha256, long Version);

/// <summary>What changed between two versions of the library.</summary>
/// <param name="Version">The later version, the one the library has now.</param>
/// <param name="Files">The files changed since the earlier version, in the order of their last change.</param>
public sealed record LibraryChanges(long Version, IReadOnlyList<ChangedFile> Files);
