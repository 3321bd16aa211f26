using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Indexer.Isolation;
using KnowledgeBase.Indexer.Sources;
using KnowledgeBase.Library;
using KnowledgeBase.Search.Storage;

namespace KnowledgeBase.Indexer.Publishing;

/// <summary>
/// Brings files into the library, one transaction each, and the index up to the library. Files are read side by side by
/// worker processes and stored in order by the calling thread; the index follows on a thread of its own. A stop at any
/// moment leaves each file wholly in its old or its new state; the next run goes on from there.
/// </summary>
/// <param name="library">The library.</param>
/// <param name="index">Its index.</param>
/// <param name="reached">Told each step of publishing; by two threads.</param>
/// <param name="workers">Number of workers; 0 for one a core, as far as the memory goes.</param>
public sealed class IngestRun(LibraryStore library, SearchIndex index, Action<string> reached, int workers = 0)
{
    /// <summary>Takes files in.</summary>
    /// <param name="paths">Absolute paths, in the order in which they are stored; enumerated as far as needed.</param>
    /// <param name="told">Told each file when it is done, or null.</param>
    /// <param name="stop">Ends the run after the file that is just being stored.</param>
    /// <returns>What became of the files.</returns>
    public IngestReport Execute(IEnumerable<string> paths, Action<FileResult>? told = null, CancellationToken stop = default)
    {
        var report = new IngestReport();
        using var pool = new ReadingPool(workers);
        using var indexing = new IndexThread(library, index, reached, stop);
        try
        {
            foreach (var read in pool.Read(paths, source => Known(source.File.Sha256), stop))
            {
                var result = Store(read, pool);
                report.Add(result);
                told?.Invoke(result);
                indexing.Stored(report.Count(FileFate.Stored));
            }

            indexing.Finish();
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            report.Stopped = true;
        }

        report.LibraryVersion = library.Version;
        return report;
    }

    private StoredFile? Known(string sha256) =>
        library.Current(sha256, Fingerprint.Current) ?? library.Current(sha256, Fingerprint.OfFailures);

    private FileResult Store(PooledReading read, ReadingPool pool)
    {
        var file = read.Source.File;
        // Asked again: the same bytes may stand a few files earlier under another name.
        if (file.Sha256.Length > 0 && Known(file.Sha256) is { } stored)
        {
            library.NotePlace(file.Sha256, read.Source.Place);
            return Result(file.Name, stored);
        }

        // Nor may it have gone meanwhile: an earlier file of this run can be the newer edition of these bytes.
        var reading = read.Reading ?? pool.Read([read.Source.Place]).Single().Reading!;
        if (reading.Contents is { } contents)
        {
            library.Replace(contents, read.Source.Place);
            return new FileResult(file.Name, FileFate.Stored, contents.Articles.Count, null)
            {
                Articles = contents.Articles.Count(article => article.Kind.IsCitable()),
                Remarks = contents.File.Remarks,
            };
        }

        var failure = reading.Failure!;
        if (file.Sha256.Length > 0)
        {
            string fingerprint = failure.Again ? string.Empty : Fingerprint.OfFailures;
            library.RecordFailure(
                new StoredFile(file, string.Empty, fingerprint, 0, failure.Code, failure.Message), read.Source.Place);
        }

        return new FileResult(file.Name, FileFate.Failed, library.File(file.Sha256)?.Items ?? 0, failure);
    }

    private static FileResult Result(string name, StoredFile stored) => stored.ProblemCode is null
        ? new FileResult(name, FileFate.Unchanged, stored.Items, null)
        : new FileResult(name, FileFate.Failed, stored.Items, new FileFailure(name, stored.ProblemCode, stored.ProblemMessage!));
}
