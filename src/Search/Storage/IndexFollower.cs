using KnowledgeBase.Library;
using KnowledgeBase.Search.Engines;

namespace KnowledgeBase.Search.Storage;

/// <summary>What bringing the index up to date came to.</summary>
/// <param name="Version">Library version the index holds now.</param>
/// <param name="Files">Files put in, replaced or taken out.</param>
/// <param name="RebuildReason">Why the whole index was built anew, or null when only changes were put in.</param>
public sealed record FollowReport(long Version, int Files, string? RebuildReason);

/// <summary>
/// Brings the index up to the library it is derived from. Every command and the server do this at their start, so an
/// index that was left behind by a killed process is never searched for long.
/// </summary>
public static class IndexFollower
{
    /// <summary>Files whose items are held in memory at a time while catching up.</summary>
    private const int Batch = 200;

    private static readonly TimeSpan LockWait = TimeSpan.FromSeconds(60);

    /// <summary>The folder of a library's index.</summary>
    /// <param name="libraryFolder">Folder of the library.</param>
    /// <param name="engine">Engine of the index, or null for the default of this build; each has a folder of its own.</param>
    /// <returns>Path inside it.</returns>
    public static string FolderOf(string libraryFolder, EngineKind? engine = null)
    {
        engine ??= EngineCatalogue.Default;
        return Path.Combine(libraryFolder, engine == EngineCatalogue.Builtin ? "index" : "index-" + engine.Name);
    }

    /// <summary>Whether the index holds exactly what the library holds.</summary>
    /// <param name="library">The library.</param>
    /// <param name="index">Its index.</param>
    /// <returns>True when there is nothing to do.</returns>
    public static bool IsCurrent(LibraryStore library, SearchIndex index) =>
        index.Fault is null && index.LibraryVersion == library.Version && library.NamesAreTakenUp;

    /// <summary>
    /// Puts into the index what changed in the library since the version it holds, or builds it anew when it cannot be
    /// used or is ahead of the library. One process at a time; others wait up to a minute.
    /// </summary>
    /// <param name="library">The library.</param>
    /// <param name="index">Its index.</param>
    /// <param name="progress">Told how many of how many files are done, or null.</param>
    /// <returns>What was done.</returns>
    /// <exception cref="IOException">Another process kept the index locked for a minute.</exception>
    public static FollowReport CatchUp(LibraryStore library, SearchIndex index, IProgress<(int Done, int Total)>? progress = null)
    {
        if (IsCurrent(library, index))
        {
            return new FollowReport(index.LibraryVersion, 0, null);
        }

        using var only = Lock(library.Folder);
        index.TakeUp();
        if (IsCurrent(library, index))
        {
            // Another process did it while this one waited.
            return new FollowReport(index.LibraryVersion, 0, null);
        }

        library.TakeUpNames();
        string? reason = index.Fault
            ?? (index.LibraryVersion > library.Version ? "The index is ahead of the library." : null);
        return reason is null ? FollowOrRebuild(library, index, progress) : RebuildLocked(library, index, reason, progress);
    }

    /// <summary>Builds the whole index anew, beside the old one, and swaps it in.</summary>
    /// <param name="library">The library.</param>
    /// <param name="index">Its index.</param>
    /// <param name="progress">Told how many of how many files are done, or null.</param>
    /// <returns>What was done.</returns>
    /// <exception cref="IOException">Another process kept the index locked for a minute.</exception>
    public static FollowReport Rebuild(LibraryStore library, SearchIndex index, IProgress<(int Done, int Total)>? progress = null)
    {
        using var only = Lock(library.Folder);
        library.TakeUpNames();
        return RebuildLocked(library, index, "Asked for.", progress);
    }

    // Damage that comes to light only when changes are put in is mended at once.
    private static FollowReport FollowOrRebuild(LibraryStore library, SearchIndex index, IProgress<(int Done, int Total)>? progress)
    {
        try
        {
            return Follow(library, index, progress);
        }
        catch (InvalidDataException) when (index.Fault is not null)
        {
            return RebuildLocked(library, index, index.Fault!, progress);
        }
    }

    private static FollowReport Follow(LibraryStore library, SearchIndex index, IProgress<(int Done, int Total)>? progress)
    {
        var changes = library.ChangesSince(index.LibraryVersion);
        int done = 0;
        foreach (var batch in changes.Files.Chunk(Batch))
        {
            // The version before the first file still missing: a stop after this batch loses nothing.
            long reached = done + batch.Length < changes.Files.Count
                ? changes.Files[done + batch.Length].Version - 1
                : changes.Version;
            index.Apply([.. batch.Select(file => Change(library, file.Sha256))], reached);
            done += batch.Length;
            progress?.Report((done, changes.Files.Count));
        }

        // Files of a library that stood here before: this one never held them, so it never logged their going.
        var known = library.Files().Select(file => file.File.Sha256).ToHashSet(StringComparer.Ordinal);
        var strangers = index.Files.Where(file => !known.Contains(file)).ToList();
        if (strangers.Count > 0 || index.LibraryVersion < changes.Version)
        {
            index.Apply([.. strangers.Select(file => new FileChange(file, [], []))], changes.Version);
        }

        return new FollowReport(changes.Version, done + strangers.Count, null);
    }

    private static FollowReport RebuildLocked(
        LibraryStore library, SearchIndex index, string reason, IProgress<(int Done, int Total)>? progress)
    {
        // Read before the files: what changes meanwhile is put in again by the next catching up.
        long version = library.Version;
        var files = library.Files();
        index.Rebuild(files.Select((file, i) => Told(Change(library, file.File.Sha256), i + 1)), version);
        return new FollowReport(version, files.Count, reason);

        FileChange Told(FileChange change, int done)
        {
            progress?.Report((done, files.Count));
            return change;
        }
    }

    private static FileChange Change(LibraryStore library, string sha256) =>
        new(sha256, library.Articles(sha256), library.FileChunks(sha256)) { Works = library.Works(sha256) };

    /// <summary>Held by one process at a time and freed by the system when that process ends, however it ends.</summary>
    private static FileStream Lock(string folder)
    {
        string path = Path.Combine(folder, "index.lock");
        long deadline = Environment.TickCount64 + (long)LockWait.TotalMilliseconds;
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException failure) when (failure is not DirectoryNotFoundException && Environment.TickCount64 < deadline)
            {
                Thread.Sleep(50);
            }
        }
    }
}
