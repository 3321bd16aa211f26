using System.Diagnostics;
using System.Globalization;

namespace KnowledgeBase.Bench.Engine;

/// <summary>
/// Lucene in a Java process of its own, one thread: builds an index of the flat file and times queries in it. Its
/// classes are compiled into the scratch folder.
/// </summary>
internal sealed class Lucene
{
    private const string Field = "cjk_a";
    private readonly string folder;
    private readonly string classPath;

    private Lucene(string folder, string classPath)
    {
        this.folder = folder;
        this.classPath = classPath;
    }

    /// <summary>Compiles the programme.</summary>
    /// <returns>Lucene, or null with the reason why it cannot be measured.</returns>
    public static (Lucene? Peer, string? Reason) Prepare(Options options, string folder)
    {
        if (options.Anchor is null || !File.Exists(options.Anchor))
        {
            return (null, "no Lucene programme given (--anchor)");
        }

        string[] jars = Directory.Exists(options.Jars) ? Directory.GetFiles(options.Jars, "lucene-*-8.7.0.jar") : [];
        if (jars.Length == 0)
        {
            return (null, $"no lucene-*-8.7.0.jar in {options.Jars} (--jars)");
        }

        string classes = Directory.CreateDirectory(Path.Combine(folder, "classes")).FullName;
        string classPath = string.Join(':', jars.Prepend(classes));
        try
        {
            Run("javac", ["-nowarn", "-d", classes, "-cp", classPath, options.Anchor]);
            return (new Lucene(folder, classPath), null);
        }
        catch (Exception e) when (e is System.ComponentModel.Win32Exception or InvalidOperationException)
        {
            return (null, $"no Java compiler, or it failed: {e.Message}");
        }
    }

    /// <summary>Builds the index, and merges it into one segment.</summary>
    public Built Build()
    {
        string output = Java("index", folder, FlatFiles.Clauses, IndexFolder, Field, "0", "1");
        string[] parts = Line(output, "INDEX").Split('\t');
        return new Built(Number(parts[4]), Number(parts[5]));
    }

    /// <summary>Times queries: the best ten, the same with exact hit counts, and with facet counts.</summary>
    public (Figures Top, Figures Counts) Search(string queries)
    {
        string output = Java("speed", folder, IndexFolder, Field, Path.Combine(folder, queries), "bench", "5");
        double hits = Read(output, "top10+exactcount").Hits;
        return (Read(output, "top10 ") with { Hits = hits }, Read(output, "top10+facets"));
    }

    private string IndexFolder => Path.Combine(folder, "lucene");

    private static Figures Read(string output, string what)
    {
        string[] parts = Line(output, $"SPEED\tlucene {Field} {what}").Split('\t');
        return new Figures(
            Number(parts.Single(p => p.StartsWith("median", StringComparison.Ordinal))),
            Number(parts.Single(p => p.StartsWith("p95", StringComparison.Ordinal))[3..]),
            Number(parts.Single(p => p.StartsWith("mean hits", StringComparison.Ordinal))));
    }

    private static double Number(string text) =>
        double.Parse(text.AsSpan().Trim("abcdefghijklmnopqrstuvwxyzMB ".AsSpan()), CultureInfo.InvariantCulture);

    private static string Line(string output, string start) =>
        output.Split('\n').FirstOrDefault(l => l.StartsWith(start, StringComparison.Ordinal))
        ?? throw new InvalidOperationException($"no line {start} in what Lucene printed: {output}");

    private string Java(params string[] args) => Run(
        "java", ["-Xmx4g", "-XX:+UseSerialGC", "-XX:ActiveProcessorCount=1", "-cp", classPath, "LuceneAnchor", .. args]);

    private static string Run(string program, IEnumerable<string> args)
    {
        using var process = Process.Start(new ProcessStartInfo(program, args) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? output
            : throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {errors.GetAwaiter().GetResult()}");
    }
}
