using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace KnowledgeBase.Bench.Ingest;

/// <summary>Text files of laws, put together from their clauses.</summary>
internal static class Laws
{
    /// <summary>Writes files: first copies of a folder of policies, then laws of the corpus, until there are enough.</summary>
    /// <param name="folder">Folder to write to.</param>
    /// <param name="corpus">Clauses in the form that <c>kb judge</c> reads, in order, JSON Lines, possibly gzipped.</param>
    /// <param name="policies">Folder of policies, or null.</param>
    /// <param name="count">Files wanted.</param>
    /// <returns>Files written.</returns>
    public static int Write(string folder, string corpus, string? policies, int count)
    {
        Directory.CreateDirectory(folder);
        int written = 0;
        foreach (string policy in policies is null ? [] : Directory.EnumerateFiles(policies).Order(StringComparer.Ordinal).Take(count))
        {
            File.Copy(policy, Path.Combine(folder, $"{written++:00000}-{Path.GetFileName(policy)}"));
        }

        foreach (var law in Clauses(corpus).GroupBy(clause => clause.Law).Take(count - written))
        {
            File.WriteAllText(Path.Combine(folder, $"{written++:00000}.txt"), Text(law.Key, law));
        }

        return written;
    }

    private static string Text(string title, IEnumerable<LawClause> clauses)
    {
        var text = new StringBuilder(title).Append("\n\n");
        string? chapter = null;
        foreach (var clause in clauses)
        {
            if (clause.Chapter != chapter && clause.Chapter is { Length: > 0 })
            {
                text.Append(clause.Chapter).Append('\n');
            }

            chapter = clause.Chapter;
            text.Append("　　").Append(clause.Number).Append('　').Append(clause.Text).Append('\n');
        }

        return text.ToString();
    }

    private static IEnumerable<LawClause> Clauses(string corpus)
    {
        using var file = File.OpenRead(corpus);
        using var reader = new StreamReader(corpus.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file);
        while (reader.ReadLine() is { } line)
        {
            using var json = JsonDocument.Parse(line);
            yield return new LawClause(Field("law"), Field("chapter"), Field("clause_no"), Field("text"));

            string Field(string name) =>
                json.RootElement.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : string.Empty;
        }
    }

    private sealed record LawClause(string Law, string Chapter, string Number, string Text);
}
