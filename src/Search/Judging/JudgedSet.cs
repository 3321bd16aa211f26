using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using KnowledgeBase.Corpus;
using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Search.Storage;

namespace KnowledgeBase.Search.Judging;

/// <summary>A corpus of clauses with judged queries, read from files.</summary>
internal sealed class JudgedSet
{
    private readonly IReadOnlyList<Judged> clauses;

    private JudgedSet(
        IReadOnlyList<Judged> clauses,
        IReadOnlyList<(string Id, string Text)> queries,
        IReadOnlyDictionary<string, HashSet<string>> relevant)
    {
        this.clauses = clauses;
        Queries = queries;
        Relevant = relevant;
        Version = Hash(clauses);
    }

    /// <summary>Queries in file order.</summary>
    public IReadOnlyList<(string Id, string Text)> Queries { get; }

    /// <summary>Relevant clauses by query; queries without any are left out.</summary>
    public IReadOnlyDictionary<string, HashSet<string>> Relevant { get; }

    /// <summary>Stands for the corpus: the index holds it when it has this version.</summary>
    public long Version { get; }

    /// <summary>Reads the files.</summary>
    public static Outcome<JudgedSet> Load(JudgeSettings settings)
    {
        string file = settings.Corpus;
        int line = 0;
        try
        {
            var clauses = new List<Judged>();
            foreach (string text in Lines(settings.Corpus))
            {
                line++;
                var clause = Read(text);
                if (!(settings.National && clause.Category.StartsWith("地方", StringComparison.Ordinal)))
                {
                    clauses.Add(clause);
                }
            }

            (file, line) = (settings.Queries, 0);
            var queries = new List<(string, string)>();
            foreach (string text in Lines(settings.Queries))
            {
                line++;
                var json = JsonDocument.Parse(text).RootElement;
                queries.Add((json.GetProperty("id").ToString(), json.GetProperty("text").GetString()!));
            }

            (file, line) = (settings.Qrels, 0);
            var relevant = new Dictionary<string, HashSet<string>>();
            foreach (string text in Lines(settings.Qrels))
            {
                line++;
                string[] parts = text.Split('\t', ' ');
                if (parts[^1] != "0")
                {
                    (relevant.TryGetValue(parts[0], out var ids) ? ids : relevant[parts[0]] = []).Add(parts[^2]);
                }
            }

            return new JudgedSet(clauses, queries, relevant);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new Problem(ProblemCode.Damaged, file, "The file cannot be read: " + e.Message);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or IndexOutOfRangeException or InvalidDataException)
        {
            return new Problem(ProblemCode.Damaged, $"{file}, line {line}", "The line is not what was expected: " + e.Message);
        }
    }

    /// <summary>The clauses as policies: a law is an article, a clause a passage under its chapter.</summary>
    public IEnumerable<FileChange> Changes()
    {
        int law = 0;
        foreach (var group in clauses.GroupBy(c => c.Law))
        {
            yield return Change($"law{law++}", [.. group]);
        }
    }

    private static FileChange Change(string id, List<Judged> clauses)
    {
        string body = string.Join('\n', clauses.Select(c => c.Text));
        var chunks = new List<Chunk>();
        int start = 0;
        foreach (var clause in clauses)
        {
            chunks.Add(new Chunk(
                clause.Id, id, chunks.Count + 1, clause.Chapter.Length > 0 ? [clause.Chapter] : [],
                new TextRange(start, clause.Text.Length), clause.Text, []));
            start += clause.Text.Length + 1;
        }

        var article = new Article
        {
            Id = id,
            File = new SourceFile(id, id, body.Length),
            Kind = ItemKind.Policy,
            Title = clauses[0].Law,
            Year = clauses[0].Year,
            YearBasis = clauses[0].Year is null ? YearBasis.Unknown : YearBasis.Printed,
            Paragraphs = [.. clauses.Select(c => new Paragraph(c.Text, []))],
            Body = body,
            Spans = [],
        };
        return new FileChange(id, [article], chunks);
    }

    private static Judged Read(string line)
    {
        var json = JsonDocument.Parse(line).RootElement;
        string Text(string name) => json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : string.Empty;
        int? year = json.TryGetProperty("year", out var number) && number.ValueKind == JsonValueKind.Number ? number.GetInt32() : null;
        return new Judged(json.GetProperty("id").ToString(), Text("law"), Text("chapter"), json.GetProperty("text").GetString()!, year is 0 ? null : year, Text("category"));
    }

    private static IEnumerable<string> Lines(string path)
    {
        using Stream file = File.OpenRead(path);
        using var text = new StreamReader(path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file);
        while (text.ReadLine() is { } line)
        {
            if (line.Length > 0)
            {
                yield return line;
            }
        }
    }

    private static long Hash(IReadOnlyList<Judged> clauses)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var clause in clauses)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{clause.Id}\t{clause.Law}\t{clause.Chapter}\t{clause.Text}\n"));
        }

        return BitConverter.ToInt64(hash.GetHashAndReset()) & long.MaxValue;
    }

    private sealed record Judged(string Id, string Law, string Chapter, string Text, int? Year, string Category);
}
