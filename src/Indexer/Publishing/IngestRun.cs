using KnowledgeBase.Indexer.Sources;
using KnowledgeBase.Library;
using KnowledgeBase.Search.Storage;

namespace KnowledgeBase.Indexer.Publishing;

/// <summary>
/// Brings files into the library, one transaction each, and then the index up to the library. A stop at any moment
/// leaves each file wholly in its old or its new state; the next run goes on from there.
/// </summary>
/// <param name="library">The library.</param>
/// <param name="index">Its index.</param>
/// <param name="reached">Told each step of publishing.</param>
public sealed class IngestRun(LibraryStore library, SearchIndex index, Action<string> reached)
{
    /// <summary>Files read at a time, side by side; they are stored in order.</summary>
    private const int Batch = 16;

    /// <summary>Files stored between two steps of the index, so that a long run is searchable while it goes on.</summary>
    private const int IndexEvery = 512;

    /// <summary>Takes files in.</summary>
    /// <param name="paths">Absolute paths, in the order in which they are stored.</param>
    /// <param name="told">Told each file when it is done, or null.</param>
    /// <returns>What became of each file.</returns>
    public IngestReport Execute(IReadOnlyList<string> paths, Action<FileResult>? told = null)
    {
        var results = new List<FileResult>(paths.Count);
        foreach (string[] batch in paths.Chunk(Batch))
        {
            foreach (var reading in batch.AsParallel().AsOrdered().Select(Read).ToList())
            {
                var result = Store(reading);
                results.Add(result);
                told?.Invoke(result);
            }

            if (results.Count % IndexEvery == 0)
            {
                Follow();
            }
        }

        Follow();
        return new IngestReport(results, library.Version);
    }

    private void Follow()
    {
        library.FindPrints();
        reached("prints-found");
        reached("before-index");
        IndexFollower.CatchUp(library, index);
        reached("after-index");
    }

    /// <summary>Reads a file, unless the library already has what reading it would give.</summary>
    private (LoadedSource Source, SourceReading? Reading) Read(string path)
    {
        var source = SourceLoader.Load(path);
        return source.File.Sha256.Length > 0 && library.Current(source.File.Sha256, Fingerprint.Current) is not null
            ? (source, null)
            : (source, SourceReading.Of(source, s => Pipeline.Run(s.File, s.Bytes)));
    }

    private FileResult Store((LoadedSource Source, SourceReading? Reading) read)
    {
        var file = read.Source.File;
        // Asked again: the same bytes may stand a few files earlier in the same batch under another name.
        if (file.Sha256.Length > 0 && library.Current(file.Sha256, Fingerprint.Current) is { } stored)
        {
            library.NotePlace(file.Sha256, read.Source.Place);
            return Result(file.Name, FileFate.Unchanged, stored);
        }

        if (read.Reading!.Contents is { } contents)
        {
            library.Replace(contents, read.Source.Place);
            return new FileResult(file.Name, FileFate.Stored, contents.Articles.Count, null);
        }

        var failure = read.Reading.Failure!;
        if (file.Sha256.Length > 0)
        {
            // A fault of this program is tried again next time; a fault of the file is only when the program is another.
            string fingerprint = failure.Code == FileFailure.Internal ? string.Empty : Fingerprint.Current;
            library.RecordFailure(
                new StoredFile(file, string.Empty, fingerprint, 0, failure.Code, failure.Message), read.Source.Place);
        }

        return new FileResult(file.Name, FileFate.Failed, library.File(file.Sha256)?.Items ?? 0, failure);
    }

    private static FileResult Result(string name, FileFate fate, StoredFile stored) => stored.ProblemCode is null
        ? new FileResult(name, fate, stored.Items, null)
        : new FileResult(name, FileFate.Failed, stored.Items, new FileFailure(name, stored.ProblemCode, stored.ProblemMessage!));
}
