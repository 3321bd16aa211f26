using System.IO.Compression;
using System.Text.Json;
using KnowledgeBase.Bench.Extraction.Language;

namespace KnowledgeBase.Bench.Extraction.Commands;

/// <summary>
/// Makes the table of the characters that go together, <c>src/Indexer/Splitting/Data/characters.bin</c>, from a
/// corpus of laws (which are in the public domain: Copyright Law of the People's Republic of China, article 5):
/// <c>count-characters CORPUS.jsonl[.gz] OUT [--except FOLDER]</c>. The corpus has one clause a line, with its
/// <c>law</c> and its <c>text</c>, the clauses of a law together.
/// </summary>
public static class CountCharacters
{
    /// <summary>Runs the command.</summary>
    /// <param name="options">
    /// Corpus and output file; laws whose name holds the name of a file in <c>--except</c> are left out, so that they
    /// can be used for measuring.
    /// </param>
    /// <returns>0.</returns>
    public static int Run(Options options)
    {
        var except = options["except"] is { } folder
            ? Directory.EnumerateFiles(folder).Select(f => Path.GetFileNameWithoutExtension(f).Split('(', '（')[0]).ToList()
            : [];
        var counts = new CharacterCounts();
        foreach (var law in Laws(options.Rest[0]).Where(l => !except.Exists(e => l.Name.Contains(e, StringComparison.Ordinal))))
        {
            counts.Add(law.Texts);
        }

        File.WriteAllBytes(options.Rest[1], counts.Table());
        Console.WriteLine($"{counts.Documents} laws, {counts.Characters} characters, {new FileInfo(options.Rest[1]).Length} bytes");
        return 0;
    }

    private static IEnumerable<(string Name, IReadOnlyList<string> Texts)> Laws(string path)
    {
        string? name = null;
        var texts = new List<string>();
        foreach (string line in Lines(path))
        {
            using var clause = JsonDocument.Parse(line);
            string law = clause.RootElement.GetProperty("law").GetString()!;
            if (law != name && name is not null)
            {
                yield return (name, [.. texts]);
                texts.Clear();
            }

            name = law;
            texts.AddRange(clause.RootElement.GetProperty("text").GetString()!.Split('\n'));
        }

        if (name is not null)
        {
            yield return (name, texts);
        }
    }

    private static IEnumerable<string> Lines(string path)
    {
        using Stream file = File.OpenRead(path);
        using var reader = new StreamReader(path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file);
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }
}
