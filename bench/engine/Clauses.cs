using System.IO.Compression;
using System.Text.Json;
using KnowledgeBase.Engine.Documents;

namespace KnowledgeBase.Bench.Engine;

/// <summary>The texts measured with: clauses of laws and questions, as JSON Lines.</summary>
internal static class Clauses
{
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal);

    /// <summary>Name of the one text field.</summary>
    public const string Body = "body";

    /// <summary>Columns counted.</summary>
    public static readonly string[] Columns = ["year", "category"];

    /// <summary>What the index holds: pairs of characters with positions, Lucene's default BM25 parameters.</summary>
    public static readonly IndexSchema Schema = new("bench-1", [new TextField(Body)], Columns);

    /// <summary>Reads <c>{"text","year","category"}</c> lines, gzip-compressed.</summary>
    public static IEnumerable<IndexDocument> Documents(string path)
    {
        using var lines = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        while (lines.ReadLine() is { } line)
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            string text = root.GetProperty("text").GetString() ?? string.Empty;
            yield return new IndexDocument
            {
                Fields = new Dictionary<string, IReadOnlyList<Token>> { [Body] = Pairs(text) },
                Columns = Columns.ToDictionary(c => c, c => (IReadOnlyList<string>)[root.GetProperty(c).ToString()]),
                Stored = BitConverter.GetBytes(root.GetProperty("id").GetInt32()),
            };
        }
    }

    /// <summary>Reads the distinct pairs of <c>{"text"}</c> lines.</summary>
    public static IReadOnlyList<string[]> Questions(string path, int most) =>
        [.. File.ReadLines(path).Take(most).Select(line =>
        {
            using var json = JsonDocument.Parse(line);
            string text = json.RootElement.GetProperty("text").GetString() ?? string.Empty;
            return Pairs(text).Select(t => t.Term).Distinct(StringComparer.Ordinal).ToArray();
        })];

    // Overlapping pairs inside each run of letters and digits; a run of one character stands for itself.
    // Equal terms are one string, as an analysis would have it, so that the collector does not distort what is measured.
    private static List<Token> Pairs(string text)
    {
        var known = Known.GetAlternateLookup<ReadOnlySpan<char>>();
        var tokens = new List<Token>();
        for (int start = 0; start < text.Length;)
        {
            int end = start;
            while (end < text.Length && char.IsLetterOrDigit(text[end]))
            {
                end++;
            }

            if (end - start == 1)
            {
                tokens.Add(new Token(Term(text.AsSpan(start, 1)), start));
            }

            for (int i = start; i + 1 < end; i++)
            {
                tokens.Add(new Token(Term(text.AsSpan(i, 2)), i));
            }

            start = end + 1;
        }

        return tokens;

        string Term(ReadOnlySpan<char> term)
        {
            if (!known.TryGetValue(term, out string? one))
            {
                known.Add(term);
                known.TryGetValue(term, out one);
            }

            return one!;
        }
    }
}
