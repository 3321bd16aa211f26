using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using KnowledgeBase.Corpus;
using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Indexer.Reading;
using KnowledgeBase.Indexer.Reading.Archives;

namespace KnowledgeBase.Indexer.Sources;

/// <summary>A file in memory.</summary>
/// <param name="Place">Absolute path it was loaded from.</param>
/// <param name="File">Its hash, name and length; the hash is empty when its bytes could not be had, and one of
/// what its archive states of it when it stands in one.</param>
/// <param name="Bytes">Its bytes; empty when there is a problem.</param>
/// <param name="Problem">Why its bytes are not here, or null.</param>
public sealed record LoadedSource(string Place, SourceFile File, ReadOnlyMemory<byte> Bytes, Problem? Problem);

/// <summary>Loads files, never more of one than is read of it.</summary>
public static class SourceLoader
{
    /// <summary>Loads one file.</summary>
    /// <param name="path">Absolute path, or the place of a file in an archive (<see cref="ArchivePlaces"/>).</param>
    /// <returns>The file with its bytes or the problem that kept them away.</returns>
    public static LoadedSource Load(string path)
    {
        if (ArchivePlaces.Load(path) is var (entry, outcome))
        {
            string called = EntryNames.File(entry.Path);
            return outcome.Value is { } expanded ? InMemory(path, called, expanded)
                : new LoadedSource(path, new SourceFile(StandIn(entry), called, Math.Max(0, entry.Length)), default, outcome.Problem);
        }

        string name = Path.GetFileName(path);
        try
        {
            var info = new FileInfo(path);
            // Pipes and devices say they are empty; opening one could wait for ever.
            return info.Length == 0 ? InMemory(path, name, [])
                : info.Length > SourceReaders.MaxBytes ? TooLarge(path, name, info.Length)
                : InMemory(path, name, File.ReadAllBytes(path));
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            var file = new SourceFile(string.Empty, name, 0);
            return new LoadedSource(path, file, default, new Problem(ProblemCode.Damaged, name, $"The file cannot be opened: {Cause(refused)}."));
        }
    }

    private static LoadedSource InMemory(string path, string name, byte[] bytes) => new(
        path, new SourceFile(Convert.ToHexStringLower(SHA256.HashData(bytes)), name, bytes.Length), bytes, null);

    // An entry that cannot be expanded has no bytes to be named by; what the archive states of it names its failure, so that
    // the library can record it and know it again.
    private static string StandIn(ArchiveEntry entry) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Create(CultureInfo.InvariantCulture, $"archive entry without bytes\n{entry.Path}\n{entry.Packed}\n{entry.Length}\n{entry.Checksum}"))));

    private static LoadedSource TooLarge(string path, string name, long length)
    {
        using var stream = File.OpenRead(path);
        string sha256 = Convert.ToHexStringLower(SHA256.HashData(stream));
        var problem = ArchivePlaces.WhatIsWrong(path) ?? new Problem(ProblemCode.TooLarge, name, $"{length} bytes; at most {SourceReaders.MaxBytes} are read.");
        return new LoadedSource(path, new SourceFile(sha256, name, length), default, problem);
    }

    // The system's own message holds the full path of the reader's machine; reports name files only.
    private static string Cause(Exception refused) => refused switch
    {
        UnauthorizedAccessException => "permission denied",
        FileNotFoundException or DirectoryNotFoundException => "it is not there",
        _ => "the system reports a read error",
    };
}
