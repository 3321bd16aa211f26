using System.CommandLine;
using KnowledgeBase.Indexer.Publishing;
using KnowledgeBase.Indexer.Sources;

namespace KnowledgeBase.Indexer.Commands;

/// <summary><c>kb ingest PATH… [--library DIR] [--engine NAME]</c>: files into the library and the index.</summary>
internal static class IngestCommand
{
    /// <summary>Puts the command together.</summary>
    public static Command Make()
    {
        var (paths, library, engine, jobs) = (SharedOptions.Paths(), SharedOptions.Library(), SharedOptions.Engine(), SharedOptions.Jobs());
        var command = new Command("ingest", "Read files into the library and make them searchable") { paths, library, engine, jobs };
        command.SetAction(line => Run(line.GetValue(paths)!, LibraryChoice.Of(line, library, engine), line.GetValue(jobs)));
        return command;
    }

    private static int Run(string[] paths, LibraryChoice choice, int jobs)
    {
        var found = SourceFinder.Find(paths);
        using var stop = new StopSignal();
        return OpenLibrary.ForWriting(choice, open => Ingest(open, found, jobs, stop.Token));
    }

    private static int Ingest(OpenLibrary open, FoundSources found, int jobs, CancellationToken stop)
    {
        var run = new IngestRun(open.Library, open.Index, open.Reached, jobs);
        var report = ProgressDisplay.Run("Reading", found.Count, told => run.Execute(found.Files, file => told(Step(file)), stop));
        Console.WriteLine(
            $"{report.Count(FileFate.Stored)} stored, {report.Count(FileFate.Unchanged)} unchanged, "
            + $"{report.Count(FileFate.Failed)} failed; library version {report.LibraryVersion} in {open.Library.Folder}");
        if (report.Stopped)
        {
            Console.Error.WriteLine("Stopped; the same command goes on from here.");
            return ExitCode.Stopped;
        }

        return Complaints.About(found) || report.Count(FileFate.Failed) > 0 ? ExitCode.SomeFailed : ExitCode.Done;
    }

    private static ProgressStep Step(FileResult file) => new(file.ToString(), file.Articles, file.Fate == FileFate.Failed);
}
