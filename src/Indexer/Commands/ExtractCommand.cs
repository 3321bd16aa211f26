using System.CommandLine;
using System.Text;
using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Indexer.Isolation;
using KnowledgeBase.Indexer.Joining;
using KnowledgeBase.Indexer.Publishing;
using KnowledgeBase.Indexer.Sources;

namespace KnowledgeBase.Indexer.Commands;

/// <summary><c>kb extract PATH… [--out FILE]</c>: what is in files, as JSON Lines, without a library.</summary>
internal static class ExtractCommand
{
    /// <summary>Puts the command together.</summary>
    public static Command Make()
    {
        var (paths, jobs) = (SharedOptions.Paths(), SharedOptions.Jobs());
        var target = new Option<string?>("--out") { Description = "File to write instead of standard output", HelpName = "FILE" };
        var command = new Command("extract", "Write what is in files as JSON Lines, without a library") { paths, target, jobs };
        command.SetAction(line => Run(line.GetValue(paths)!, line.GetValue(target), line.GetValue(jobs)));
        return command;
    }

    private static int Run(string[] paths, string? target, int jobs)
    {
        if (target is not null && Fault(Path.GetFullPath(target)) is { } fault)
        {
            Console.Error.WriteLine(fault);
            return ExitCode.Usage;
        }

        using var stop = new StopSignal();
        var found = SourceFinder.Find(paths);
        try
        {
            // The workers start while this process still gets ready.
            using var pool = new ReadingPool(WorkerLimits.Workers(jobs, found.Count), atOnce: true);
            int failed = target is null
                ? Write(found, pool, Console.Out, stop.Token)
                : WriteFile(found, pool, Path.GetFullPath(target), stop.Token);
            return Complaints.About(found) || failed > 0 ? ExitCode.SomeFailed : ExitCode.Done;
        }
        catch (OperationCanceledException) when (stop.Token.IsCancellationRequested)
        {
            Console.Error.WriteLine("Stopped.");
            return ExitCode.Stopped;
        }
        catch (UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"'{target}' cannot be written.");
            return ExitCode.CannotWrite;
        }
    }

    private static string? Fault(string target) =>
        Directory.Exists(target) ? $"'{target}' is a folder; --out names a file."
        : !Directory.Exists(Path.GetDirectoryName(target)) ? $"There is no folder '{Path.GetDirectoryName(target)}' to write to."
        : null;

    /// <summary>Under its name the file appears only when it is complete.</summary>
    private static int WriteFile(FoundSources found, ReadingPool pool, string target, CancellationToken stop)
    {
        string aside = target + ".part";
        try
        {
            int failed;
            using (var writer = new StreamWriter(aside, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)))
            {
                writer.NewLine = "\n";
                failed = Write(found, pool, writer, stop);
            }

            File.Move(aside, target, overwrite: true);
            return failed;
        }
        finally
        {
            File.Delete(aside);
        }
    }

    private static int Write(FoundSources found, ReadingPool pool, TextWriter writer, CancellationToken stop) =>
        ProgressDisplay.Run("Reading", found.Count, told =>
        {
            int failed = 0;
            foreach (var reading in JoinedReadings.Of(pool.Read(found.Files, stop: stop).Select(read => read.Reading!)))
            {
                Write(reading, writer);
                failed += reading.Failure is null ? 0 : 1;
                told(Step(reading));
            }

            return failed;
        });

    private static ProgressStep Step(SourceReading reading) => reading.Failure is { } failure
        ? new ProgressStep($"failed {failure.File}: {failure.Code}: {failure.Message}", Failed: true)
        : new ProgressStep(
            $"read {reading.Source.File.Name}: {reading.Contents!.Articles.Count} items",
            reading.Contents.Articles.Count(article => article.Kind.IsCitable()));

    private static void Write(SourceReading reading, TextWriter writer)
    {
        if (reading.Failure is { } failure)
        {
            writer.WriteLine(ExtractedLine.Of(failure));
            return;
        }

        foreach (var article in reading.Contents!.Articles)
        {
            writer.WriteLine(ExtractedLine.Of(article));
        }
    }
}
