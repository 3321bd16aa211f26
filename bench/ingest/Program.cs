using System.Globalization;

namespace KnowledgeBase.Bench.Ingest;

/// <summary>
/// Runs <c>kb ingest</c> on folders of laws of several sizes and with several numbers of workers, each into a new
/// library, and prints files and articles a second and the memory of each kind of process at its highest.
/// </summary>
public static class Program
{
    /// <summary>Runs: <c>--corpus F [--policies DIR] [--counts 500,3300] [--jobs 1,2]</c>.</summary>
    /// <param name="args">Command line.</param>
    /// <returns>0 when every run ended well, else 1; 64 without a corpus.</returns>
    public static int Main(string[] args)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        if (Value(args, "--corpus") is not { } corpus)
        {
            Console.Error.WriteLine("--corpus F is needed: clauses as kb judge reads them, JSON Lines (.gz is unpacked).");
            return 64;
        }

        var folder = Directory.CreateTempSubdirectory("kb-ingest-bench-");
        try
        {
            bool good = true;
            foreach (int count in Numbers(args, "--counts", "500,3300"))
            {
                string files = Path.Combine(folder.FullName, $"{count}");
                int written = Laws.Write(files, corpus, Value(args, "--policies"), count);
                foreach (int jobs in Numbers(args, "--jobs", "1,2"))
                {
                    var run = WatchedRun.Of(files, Path.Combine(folder.FullName, $"library-{count}-{jobs}"), jobs);
                    Console.WriteLine($"{written,5} files, {jobs} workers: {run}");
                    good &= run.ExitCode == 0;
                }
            }

            return good ? 0 : 1;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string? Value(string[] args, string name)
    {
        int at = Array.IndexOf(args, name);
        return at >= 0 && at + 1 < args.Length ? args[at + 1] : null;
    }

    private static IEnumerable<int> Numbers(string[] args, string name, string otherwise) =>
        (Value(args, name) ?? otherwise).Split(',').Select(number => int.Parse(number, CultureInfo.InvariantCulture));
}
