using KnowledgeBase.Corpus.Documents;

namespace KnowledgeBase.Library;

/// <summary>A file the library holds, with what became of it.</summary>
/// <param name="File">The file.</param>
/// <param name="Encoding">Encoding its text was read with, for example utf-8; empty when it was never read.</param>
/// <param name="Fingerprint">Version of code and settings that read it, or last failed to.</param>
/// <param name="Items">Number of items.</param>
/// <param name="ProblemCode">
/// Code of the failure when its last reading failed, or null. Items of an earlier, good reading stay beside it.
/// </param>
/// <param name="ProblemMessage">Its message, or null.</param>
public sealed record StoredFile(
    SourceFile File, string Encoding, string Fingerprint, int Items, string? ProblemCode, string? ProblemMessage)
{
    /// <summary>What its reader was in doubt of, such as a guessed encoding: one English sentence a line, empty for nothing.</summary>
    public string Remarks { get; init; } = string.Empty;
}
