namespace KnowledgeBase.Library;

/// <summary>What changed between two versions of the library.</summary>
/// <param name="Version">The later version, the one the library has now.</param>
/// <param name="Files">
/// Hashes of the files put in, replaced or taken out since the earlier version, in the order of their last change. One
/// that was taken out has no items any more.
/// </param>
public sealed record LibraryChanges(long Version, IReadOnlyList<string> Files);
