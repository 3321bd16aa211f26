using System.Diagnostics;
using System.Security.Cryptography;
using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Indexer;

namespace KnowledgeBase.Bench.Extraction.Product;

/// <summary>What the product made of one file.</summary>
/// <param name="Lines">Lines of the file; the first is line 1.</param>
/// <param name="Articles">Described items; empty when it failed.</param>
/// <param name="Failure">Why it failed, or null.</param>
/// <param name="Time">How long it took.</param>
public sealed record Reading(IReadOnlyList<string> Lines, IReadOnlyList<Article> Articles, string? Failure, TimeSpan Time);

/// <summary>The product's own way from bytes to described articles, as <c>kb extract</c> goes it.</summary>
public static class ProductPipeline
{
    /// <summary>Runs the product on one file; a file that it refuses or that brings it down counts as nothing found.</summary>
    /// <param name="name">File name.</param>
    /// <param name="bytes">Its bytes.</param>
    /// <param name="counted">Its lines, which the gold counts; null where the gold counts none of the file's own.</param>
    /// <returns>What it made of it.</returns>
    public static Reading Run(string name, byte[] bytes, IReadOnlyList<string>? counted)
    {
        var watch = Stopwatch.StartNew();
        var file = new SourceFile(Convert.ToHexStringLower(SHA256.HashData(bytes)), name, bytes.Length);
        var lines = counted ?? [];
        try
        {
            var outcome = Pipeline.Run(file, bytes);
            return outcome.Value is { } contents
                ? new Reading(counted ?? contents.Lines, contents.Articles, counted is null ? null : Misread(contents.Lines, counted), watch.Elapsed)
                : new Reading(lines, [], $"refused: {outcome.Problem?.Message}", watch.Elapsed);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return new Reading(lines, [], $"{e.GetType().Name}: {e.Message} {e.StackTrace?.Split('\n')[0].Trim()}", watch.Elapsed);
        }
    }

    /// <summary>Runs the product on one file of a folder.</summary>
    /// <param name="path">Path of a UTF-8 text file.</param>
    /// <returns>What it made of it.</returns>
    public static Reading Run(string path)
    {
        byte[] bytes = File.ReadAllBytes(path);
        return Run(Path.GetFileName(path), bytes, File.ReadAllText(path).Split('\n'));
    }

    private static string? Misread(IReadOnlyList<string> read, IReadOnlyList<string> lines) =>
        read.Count == lines.Count && read.Zip(lines).All(p => Plain(p.First) == Plain(p.Second))
            ? null
            : "the lines read are not the lines of the file";

    /// <summary>A line without its indent and without the signs of a Markdown heading, which are no printed characters.</summary>
    private static string Plain(string line) => line.TrimStart('#').Trim();
}
