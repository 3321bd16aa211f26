using System.Diagnostics;
using System.Globalization;
using KnowledgeBase.Indexer.Isolation;
using KnowledgeBase.Indexer.Sources;
using KnowledgeBase.Indexer.Tests.Fuzzing;

namespace KnowledgeBase.Bench.Fuzz;

/// <summary>
/// Damages valid files of every format and reads them through the workers, as long as asked for. A find is a crash, a
/// hang, a fault of the program, or contents that break a promise; the file that made it is kept.
/// </summary>
public static class Program
{
    private const int Round = 64;

    /// <summary>Runs: <c>[--minutes N] [--seed N] [--jobs N] [--samples FOLDER] [--keep FOLDER]</c>.</summary>
    /// <param name="args">Command line.</param>
    /// <returns>0 without finds, else 1.</returns>
    public static int Main(string[] args)
    {
        double minutes = double.Parse(Value(args, "--minutes") ?? "1", CultureInfo.InvariantCulture);
        int seed = int.Parse(Value(args, "--seed") ?? "1", CultureInfo.InvariantCulture);
        int jobs = int.Parse(Value(args, "--jobs") ?? "0", CultureInfo.InvariantCulture);
        string keep = Directory.CreateDirectory(Value(args, "--keep") ?? Path.Combine(Path.GetTempPath(), "kb-fuzz-finds")).FullName;
        var samples = FuzzSample.All.Concat(Given(Value(args, "--samples"))).ToList();
        var folder = Directory.CreateTempSubdirectory("kb-fuzz-");
        try
        {
            using var pool = new ReadingPool(jobs);
            var tally = new Tally(keep);
            var watch = Stopwatch.StartNew();
            while (watch.Elapsed.TotalMinutes < minutes)
            {
                var paths = Enumerable.Range(0, Round).Select(i => Write(folder, samples[(seed + i) % samples.Count], seed + i)).ToList();
                foreach (var read in pool.Read(ArchivePlaces.Expand(paths)))
                {
                    tally.Add(read);
                }

                seed += Round;
                paths.ForEach(File.Delete);
            }

            tally.Print(watch.Elapsed);
            return tally.Finds == 0 ? 0 : 1;
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

    private static IEnumerable<FuzzSample> Given(string? folder) => folder is null
        ? []
        : Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal).Select(path => new FuzzSample(Path.GetFileName(path), File.ReadAllBytes(path)));

    private static string Write(DirectoryInfo folder, FuzzSample sample, int seed)
    {
        string path = Path.Combine(folder.FullName, $"{seed.ToString(CultureInfo.InvariantCulture)}-{sample.Name}");
        File.WriteAllBytes(path, Damage.To(sample, new Random(seed)));
        return path;
    }
}
