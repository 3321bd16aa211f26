using System.CommandLine;
using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Indexer.Reading.Tools;
using KnowledgeBase.Library;
using KnowledgeBase.Search.Engines;
using KnowledgeBase.Search.Storage;

namespace KnowledgeBase.Indexer.Commands;

/// <summary><c>kb status</c>: what the library and the index hold; changes nothing.</summary>
internal static class StatusCommand
{
    /// <summary>Puts the command together.</summary>
    public static Command Make()
    {
        var (library, engine) = (SharedOptions.Library(), SharedOptions.Engine());
        var command = new Command("status", "Show what the library and the index hold") { library, engine };
        command.SetAction(line => Run(LibraryChoice.Of(line, library, engine)));
        return command;
    }

    private static int Run(LibraryChoice choice) => OpenLibrary.AsItIs(choice, Show);

    private static int Show(OpenLibrary open)
    {
        var files = open.Library.Files();
        var failed = files.Where(file => file.ProblemCode is not null).ToList();
        Console.WriteLine($"library         {open.Library.Folder}");
        Console.WriteLine($"version         {open.Library.Version}{(open.Library.IsReadOnly ? " (cannot be written to here)" : null)}");
        Console.WriteLine($"files           {files.Count} ({failed.Count} failed)");
        foreach (var (kind, count) in open.Library.ItemCounts())
        {
            Console.WriteLine($"  {kind,-13} {count}");
        }

        Console.WriteLine($"engine          {open.Engine} (of: {EngineCatalogue.Names})");
        Console.WriteLine($"index           {State(open.Library, open.Index)}");
        foreach (var tool in ToolCheck.All())
        {
            Console.WriteLine($"tool            {tool}");
        }

        foreach (var file in failed)
        {
            Console.WriteLine($"failed          {file.File.Name}: {file.ProblemCode}: {file.ProblemMessage}");
        }

        foreach (var file in files.Where(f => f.Remarks.Length > 0))
        {
            Console.WriteLine($"remark          {file.File.Name}: {file.Remarks.Replace('\n', ' ')}");
        }

        return ExitCode.Done;
    }

    private static string State(LibraryStore library, SearchIndex index)
    {
        if (index.Fault is { } fault)
        {
            return $"to be built: {fault}";
        }

        string held = $"{index.ArticleCount} items, {index.PassageCount} passages";
        return IndexFollower.IsCurrent(library, index) ? $"current, {held}" : $"at version {index.LibraryVersion}, {held}";
    }
}
