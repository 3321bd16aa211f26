using System.IO.Compression;
using System.Text.Json;
using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Search.Storage;

namespace KnowledgeBase.Bench.Quotes;

/// <summary>A clause of a law.</summary>
/// <param name="Law">Name of the law.</param>
/// <param name="Text">Its words.</param>
public sealed record LawClause(string Law, string Text);

/// <summary>Clauses as JSON Lines with <c>law</c> and <c>text</c>, gzip-compressed; each law becomes an item, each clause a passage.</summary>
public static class Clauses
{
    /// <summary>Reads the clauses.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The clauses in file order.</returns>
    public static IReadOnlyList<LawClause> Read(string path)
    {
        using var file = File.OpenRead(path);
        using var text = new StreamReader(new GZipStream(file, CompressionMode.Decompress));
        var clauses = new List<LawClause>();
        while (text.ReadLine() is { } line)
        {
            var json = JsonDocument.Parse(line).RootElement;
            clauses.Add(new LawClause(json.GetProperty("law").GetString()!, json.GetProperty("text").GetString()!));
        }

        return clauses;
    }

    /// <summary>The clauses as the index takes them.</summary>
    /// <param name="clauses">The clauses.</param>
    /// <returns>One change for each law.</returns>
    public static IEnumerable<FileChange> Changes(IReadOnlyList<LawClause> clauses)
    {
        int number = 0;
        foreach (var law in clauses.GroupBy(c => c.Law))
        {
            yield return Change($"law{number++}", [.. law]);
        }
    }

    private static FileChange Change(string id, List<LawClause> clauses)
    {
        var chunks = new List<Chunk>();
        int start = 0;
        foreach (var clause in clauses)
        {
            chunks.Add(new Chunk($"{id}.{chunks.Count + 1}", id, chunks.Count + 1, [], new TextRange(start, clause.Text.Length), clause.Text, []));
            start += clause.Text.Length + 1;
        }

        string body = string.Join('\n', clauses.Select(c => c.Text));
        var article = new Article
        {
            Id = id,
            File = new SourceFile(id, id, body.Length),
            Kind = ItemKind.Policy,
            Title = clauses[0].Law,
            Paragraphs = [.. clauses.Select(c => new Paragraph(c.Text, []))],
            Body = body,
            Spans = [],
        };
        return new FileChange(id, [article], chunks);
    }
}
