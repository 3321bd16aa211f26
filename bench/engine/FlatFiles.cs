using System.IO.Compression;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace KnowledgeBase.Bench.Engine;

/// <summary>
/// The texts measured with, as both engines read them: lines of id, category, year, law, chapter and text with tabs
/// between. From the second copy of the clauses on, each gets a suffix of its own, so that copies differ.
/// </summary>
internal static partial class FlatFiles
{
    /// <summary>Clauses.</summary>
    public const string Clauses = "flat.tsv";

    // From which file, and how many times over, the clauses were written.
    private const string Note = "flat.txt";

    /// <summary>Questions: number and text.</summary>
    public const string Questions = "questions.tsv";

    /// <summary>The two commonest terms of each question.</summary>
    public const string Pairs = "pairs.tsv";

    /// <summary>Writes the clauses, unless the folder has as many times as many already.</summary>
    /// <returns>How many lines.</returns>
    public static int WriteClauses(string source, string folder, int times)
    {
        string path = Path.Combine(folder, Clauses);
        string note = Path.Combine(folder, Note);
        string made = $"{Path.GetFileName(source)} {new FileInfo(source).Length} {times}";
        if (File.Exists(note) && File.ReadAllText(note) == made)
        {
            return File.ReadLines(path).Count();
        }

        int lines = WriteLines(Rows(source), path, times);
        File.WriteAllText(note, made);
        return lines;
    }

    private static List<(int Id, string Head, string Year, string Law, string Text)> Rows(string source)
    {
        var rows = new List<(int Id, string Head, string Year, string Law, string Text)>();
        using (var lines = new StreamReader(new GZipStream(File.OpenRead(source), CompressionMode.Decompress)))
        {
            while (lines.ReadLine() is { } line)
            {
                using var json = JsonDocument.Parse(line);
                string Of(string name) => OneLine(json.RootElement.GetProperty(name).ToString());
                string year = Of("year");
                rows.Add((json.RootElement.GetProperty("id").GetInt32(), Of("category"), year.Length == 0 ? "0" : year,
                    $"{Of("law")}\t{Of("chapter")}", Of("text")));
            }
        }

        return rows;
    }

    private static int WriteLines(List<(int Id, string Head, string Year, string Law, string Text)> rows, string path, int times)
    {
        var random = new Random(7);
        using var flat = new StreamWriter(path) { NewLine = "\n" };
        for (int copy = 0; copy < times; copy++)
        {
            foreach (var (id, head, year, law, text) in rows)
            {
                string suffix = copy == 0 ? "" : $" 副本{copy} {Cut(rows[random.Next(rows.Count)].Text, random)}";
                flat.WriteLine($"{id + (copy * 1_000_000)}\t{head}\t{year}\t{law}\t{text}{suffix}");
            }
        }

        return rows.Count * times;
    }

    /// <summary>Writes the first questions.</summary>
    /// <returns>Their texts.</returns>
    public static IReadOnlyList<string> WriteQuestions(string source, string folder, int most)
    {
        string[] texts = [.. File.ReadLines(source).Select(line =>
        {
            using var json = JsonDocument.Parse(line);
            return OneLine(json.RootElement.GetProperty("text").ToString());
        }).Take(most)];
        Write(folder, Questions, texts);
        return texts;
    }

    /// <summary>Writes numbered texts.</summary>
    public static void Write(string folder, string name, IEnumerable<string> texts) =>
        File.WriteAllLines(Path.Combine(folder, name), texts.Select((t, i) => $"{i}\t{t}"));

    private static string Cut(string text, Random random)
    {
        int start = random.Next(Math.Max(1, text.Length - 24));
        return text.Substring(start, Math.Min(text.Length - start, random.Next(4, 24)));
    }

    private static string OneLine(string text) => White().Replace(text, " ").Trim();

    [GeneratedRegex(@"\s+")]
    private static partial Regex White();
}
