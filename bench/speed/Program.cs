using System.Globalization;
using KnowledgeBase.Bench.Extraction.Commands;

namespace KnowledgeBase.Bench.Speed;

/// <summary>Measures ingest and search against plain work on the same bytes, so that machines can be compared.</summary>
public static class Program
{
    /// <summary>Runs the bench: <c>[--files N] [--queries N] [--articles FILE.jsonl] [--seed N]</c>.</summary>
    /// <param name="args">Command line.</param>
    /// <returns>0; 1 when ingest or search went wrong.</returns>
    public static int Main(string[] args)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        var options = new Options(args);
        var folder = Directory.CreateTempSubdirectory("kb-speed-");
        try
        {
            var files = Material.Write(folder.CreateSubdirectory("files").FullName, options);
            using var library = new MeasuredLibrary(Path.Combine(folder.FullName, "library"));
            return IngestSpeed.Measure(files, library) && SearchSpeed.Measure(library, options) ? 0 : 1;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
