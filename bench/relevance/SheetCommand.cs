using System.Security.Cryptography;
using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Indexer;
using KnowledgeBase.Search.Judging;

namespace KnowledgeBase.Bench.Relevance;

/// <summary>Files and a sheet of questions about them, made into what <c>kb judge</c> reads.</summary>
internal static class SheetCommand
{
    /// <summary>Reads the files as the product does and writes the judged set.</summary>
    /// <param name="files">Folder of files.</param>
    /// <param name="sheet">Sheet of questions, see <see cref="QuestionSheet"/>.</param>
    /// <param name="folder">Receives the judged set.</param>
    /// <returns>Exit code.</returns>
    public static int Run(string files, string sheet, string folder)
    {
        Directory.CreateDirectory(folder);
        var written = QuestionSheet.Write(
            File.ReadLines(sheet), Directory.GetFiles(files).Order(StringComparer.Ordinal).SelectMany(Read), folder);
        if (written.Problem is { } problem)
        {
            Console.Error.WriteLine($"{problem.Where}: {problem.Message}");
            return 2;
        }

        return 0;
    }

    private static IEnumerable<(Article Article, IReadOnlyList<Chunk> Chunks)> Read(string path)
    {
        byte[] bytes = File.ReadAllBytes(path);
        var file = new SourceFile(Convert.ToHexStringLower(SHA256.HashData(bytes)), Path.GetFileName(path), bytes.Length);
        if (Pipeline.Run(file, bytes).Value is not { } contents)
        {
            return [];
        }

        var chunks = contents.Chunks.ToLookup(c => c.ArticleId);
        return contents.Articles.Where(a => a.Kind.IsCitable()).Select(a => (a, (IReadOnlyList<Chunk>)[.. chunks[a.Id]]));
    }
}
