using System.CommandLine;
using System.Text;
using KnowledgeBase.Indexer.Publishing;
using KnowledgeBase.Indexer.Sources;

namespace KnowledgeBase.Indexer.Commands;

/// <summary><c>kb extract PATH… [--out FILE]</c>: what is in files, as JSON Lines, without a library.</summary>
internal static class ExtractCommand
{
    /// <summary>Files read at a time, side by side; they are written in order.</summary>
    private const int Batch = 16;

    /// <summary>Puts the command together.</summary>
    public static Command Make()
    {
        var paths = SharedOptions.Paths();
        var target = new Option<string?>("--out") { Description = "File to write instead of standard output", HelpName = "FILE" };
        var command = new Command("extract", "Write what is in files as JSON Lines, without a library") { paths, target };
        command.SetAction(line => Run(line.GetValue(paths)!, line.GetValue(target)));
        return command;
    }

    private static int Run(string[] paths, string? target)
    {
        var found = SourceFinder.Find(paths);
        List<string> files = [.. ArchivePlaces.Expand(found.Files)];
        int failed = target is null ? Write(files, Console.Out) : WriteFile(files, Path.GetFullPath(target));
        return Complaints.About(found) || failed > 0 ? ExitCode.SomeFailed : ExitCode.Done;
    }

    /// <summary>Under its name the file appears only when it is complete.</summary>
    private static int WriteFile(IReadOnlyList<string> files, string target)
    {
        string aside = target + ".part";
        int failed;
        using (var writer = new StreamWriter(aside, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)))
        {
            writer.NewLine = "\n";
            failed = Write(files, writer);
        }

        File.Move(aside, target, overwrite: true);
        return failed;
    }

    private static int Write(IReadOnlyList<string> files, TextWriter writer) => ProgressDisplay.Run("Reading", files.Count, told =>
    {
        int failed = 0;
        foreach (string[] batch in files.Chunk(Batch))
        {
            foreach (var reading in batch.AsParallel().AsOrdered().Select(Read).ToList())
            {
                Write(reading, writer);
                failed += reading.Failure is null ? 0 : 1;
                told(reading.Failure is { } failure
                    ? $"failed {failure.File}: {failure.Code}: {failure.Message}"
                    : $"read {reading.Source.File.Name}: {reading.Contents!.Articles.Count} items");
            }
        }

        return failed;
    });

    private static SourceReading Read(string path) =>
        SourceReading.Of(SourceLoader.Load(path), source => Pipeline.Run(source.File, source.Bytes));

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
