using System.CommandLine;
using KnowledgeBase.Search.Storage;

namespace KnowledgeBase.Indexer.Commands;

/// <summary><c>kb reindex</c>: the index built anew beside the old one, read back and swapped in.</summary>
internal static class ReindexCommand
{
    /// <summary>Puts the command together.</summary>
    public static Command Make()
    {
        var (library, engine) = (SharedOptions.Library(), SharedOptions.Engine());
        var command = new Command("reindex", "Build the index anew from the library") { library, engine };
        command.SetAction(line => Run(LibraryChoice.Of(line, library, engine)));
        return command;
    }

    private static int Run(LibraryChoice choice) => OpenLibrary.ToChange(choice, Rebuild);

    private static int Rebuild(OpenLibrary open)
    {
        var report = ProgressDisplay.Run("Indexing", open.Library.Files().Count, told =>
            IndexFollower.Rebuild(open.Library, open.Index, new Steps(told)));
        Console.WriteLine(
            $"{report.Files} files, {open.Index.ArticleCount} items, {open.Index.PassageCount} passages; library version {report.Version}");
        return ExitCode.Done;
    }

    /// <summary>Unlike <see cref="Progress{T}"/>, reports at once and in order.</summary>
    private sealed class Steps(Action<ProgressStep> told) : IProgress<(int Done, int Total)>
    {
        public void Report((int Done, int Total) value) => told(new ProgressStep("indexed"));
    }
}
