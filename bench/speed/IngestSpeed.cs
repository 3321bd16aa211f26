using System.Diagnostics;
using System.Text;
using KnowledgeBase.Indexer;
using KnowledgeBase.Indexer.Publishing;
using KnowledgeBase.Indexer.Sources;

namespace KnowledgeBase.Bench.Speed;

/// <summary>How fast files get into library and index, beside reading and decoding their bytes.</summary>
public static class IngestSpeed
{
    /// <summary>Measures and prints.</summary>
    /// <param name="files">Files to take in.</param>
    /// <param name="library">An empty library.</param>
    /// <returns>Whether every file got in.</returns>
    public static bool Measure(IReadOnlyList<string> files, MeasuredLibrary library)
    {
        double megabytes = files.Sum(f => new FileInfo(f).Length) / 1e6;
        Console.WriteLine($"material: {files.Count} files, {megabytes:F2} MB, {Environment.ProcessorCount} cores");
        double plain = Fastest(5, () => files.Sum(f => (long)Encoding.UTF8.GetString(File.ReadAllBytes(f)).Length));
        Print("read and decode the bytes", megabytes, plain, plain);
        double understood = Fastest(1, () => files.AsParallel().Sum(f => Understand(f)));
        Print("read, split, describe, cut", megabytes, understood, plain);
        IngestReport? report = null;
        double ingested = Fastest(1, () => (report = new IngestRun(library.Library, library.Index, _ => { }).Execute(files)).Files);
        Print("ingest into library and index", megabytes, ingested, plain);
        double again = Fastest(1, () => new IngestRun(library.Library, library.Index, _ => { }).Execute(files).Files);
        Print("ingest the same again", megabytes, again, plain);
        Console.WriteLine($"index: {library.Index.ArticleCount} articles, {library.Index.PassageCount} passages");
        return report!.Count(FileFate.Failed) == 0;
    }

    private static int Understand(string path)
    {
        var source = SourceLoader.Load(path);
        return Pipeline.Run(source.File, source.Bytes).Value?.Articles.Count ?? 0;
    }

    /// <summary>Shortest of several runs, in seconds.</summary>
    private static double Fastest(int runs, Func<long> work)
    {
        double best = double.MaxValue;
        for (int i = 0; i < runs; i++)
        {
            var watch = Stopwatch.StartNew();
            GC.KeepAlive(work());
            best = Math.Min(best, watch.Elapsed.TotalSeconds);
        }

        return best;
    }

    private static void Print(string what, double megabytes, double seconds, double plain) =>
        Console.WriteLine($"{what,-32}{seconds * 1000,12:F1} ms{megabytes / seconds,12:F2} MB/s{seconds / plain,12:F1} times the bytes alone");
}
