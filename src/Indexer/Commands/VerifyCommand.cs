using System.CommandLine;
using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Library;
using KnowledgeBase.Search.Storage;

namespace KnowledgeBase.Indexer.Commands;

/// <summary><c>kb verify</c>: compares originals, library and index with each other.</summary>
internal static class VerifyCommand
{
    /// <summary>Puts the command together.</summary>
    public static Command Make()
    {
        var (library, engine) = (SharedOptions.Library(), SharedOptions.Engine());
        var command = new Command("verify", "Compare originals, library and index with each other") { library, engine };
        command.SetAction(line => Run(LibraryChoice.Of(line, library, engine)));
        return command;
    }

    private static int Run(LibraryChoice choice) => OpenLibrary.CaughtUp(choice, Verify);

    private static int Verify(OpenLibrary open)
    {
        var check = open.Library.Check();
        string[] faults = [.. check.Faults, .. IndexFaults(open.Library, open.Index)];
        foreach (string fault in faults)
        {
            Console.WriteLine($"fault: {fault}");
        }

        foreach (string orphan in check.Orphans)
        {
            Console.WriteLine($"orphan (harmless): originals/{orphan}");
        }

        Console.WriteLine(
            $"{open.Library.Files().Count} files, {open.Index.ArticleCount} items and {open.Index.PassageCount} passages indexed: "
            + (faults.Length == 0 ? "sound" : $"{faults.Length} faults"));
        return faults.Length == 0 ? ExitCode.Done : ExitCode.SomeFailed;
    }

    /// <summary>Counts by file and in all; the index itself was checked when it was opened.</summary>
    private static IEnumerable<string> IndexFaults(LibraryStore library, SearchIndex index)
    {
        if (index.Fault is { } fault)
        {
            yield return $"The index cannot be used: {fault}";
            yield break;
        }

        var (items, passages, held) = (0, 0, new HashSet<string>(StringComparer.Ordinal));
        foreach (var file in library.Files())
        {
            int shown = library.Articles(file.File.Sha256).Count(article => article.Kind != ItemKind.Furniture);
            items += shown;
            passages += library.FileChunks(file.File.Sha256).Count;
            if (shown > 0 && held.Add(file.File.Sha256) && !index.Files.Contains(file.File.Sha256))
            {
                yield return $"The index lacks {file.File.Name}.";
            }
        }

        if (items != index.ArticleCount || passages != index.PassageCount)
        {
            yield return $"The library has {items} items and {passages} passages to be searched, "
                + $"the index {index.ArticleCount} and {index.PassageCount}.";
        }
    }
}
