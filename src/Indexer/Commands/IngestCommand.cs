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
        var (paths, library, engine) = (SharedOptions.Paths(), SharedOptions.Library(), SharedOptions.Engine());
        var command = new Command("ingest", "Read files into the library and make them searchable") { paths, library, engine };
        command.SetAction(line => Run(line.GetValue(paths)!, line.GetValue(library)!));
        return command;
    }

    private static int Run(string[] paths, string folder)
    {
        var found = SourceFinder.Find(paths);
        List<string> files = [.. ArchivePlaces.Expand(found.Files)];
        using var open = OpenLibrary.CaughtUp(folder);
        var run = new IngestRun(open.Library, open.Index, open.Reached);
        var report = ProgressDisplay.Run(
            "Reading", files.Count, told => run.Execute(files, file => told(file.ToString())));

        Report(report, open.Library.Folder, shown: Console.IsErrorRedirected);
        return Complaints.About(found) || report.Count(FileFate.Failed) > 0 ? ExitCode.SomeFailed : ExitCode.Done;
    }

    private static void Report(IngestReport report, string folder, bool shown)
    {
        // On a terminal the bar is gone by now; what failed must still be seen.
        foreach (var failed in report.Files.Where(file => !shown && file.Fate == FileFate.Failed))
        {
            Console.Error.WriteLine(failed);
        }

        Console.WriteLine(
            $"{report.Count(FileFate.Stored)} stored, {report.Count(FileFate.Unchanged)} unchanged, "
            + $"{report.Count(FileFate.Failed)} failed; library version {report.LibraryVersion} in {folder}");
    }
}
