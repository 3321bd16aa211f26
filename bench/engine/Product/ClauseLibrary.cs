using System.IO.Compression;
using System.Text.Json;
using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Library;
using KnowledgeBase.Search.Storage;

namespace KnowledgeBase.Bench.Engine.Product;

/// <summary>A library folder whose index holds the clauses as the product holds policies: a law is an item, a clause a passage.</summary>
internal static class ClauseLibrary
{
    /// <summary>Builds the index.</summary>
    /// <param name="clauses">Gzip-compressed JSON Lines with id, law, chapter, text, year and category; those of a law stand together.</param>
    /// <param name="folder">Folder of a new library. Its database stays empty: only the index is asked.</param>
    /// <returns>How many clauses.</returns>
    public static int Build(string clauses, string folder)
    {
        using var library = LibraryStore.Open(folder);
        library.TakeUpNames();
        using var index = SearchIndex.Open(IndexFollower.FolderOf(folder));
        index.Rebuild(Laws(clauses), library.Version);
        return index.PassageCount;
    }

    private static IEnumerable<FileChange> Laws(string path)
    {
        using var lines = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        var law = new List<Clause>();
        int number = 0;
        while (lines.ReadLine() is { } line)
        {
            var clause = Read(line);
            if (law.Count > 0 && law[0].Law != clause.Law)
            {
                yield return Change(number++, law);
                law.Clear();
            }

            law.Add(clause);
        }

        yield return Change(number, law);
    }

    private static FileChange Change(int number, List<Clause> clauses)
    {
        string id = $"law{number}";
        string body = string.Join('\n', clauses.Select(c => c.Text));
        var chunks = new List<Chunk>();
        int start = 0;
        foreach (var clause in clauses)
        {
            chunks.Add(new Chunk(
                $"{id}.{chunks.Count}", id, chunks.Count + 1, clause.Chapter.Length > 0 ? [clause.Chapter] : [],
                new TextRange(start, clause.Text.Length), clause.Text, []));
            start += clause.Text.Length + 1;
        }

        // Source and author unit stand for facets with some and with many values.
        var article = new Article
        {
            Id = id,
            File = new SourceFile(id, id, body.Length),
            Kind = ItemKind.Policy,
            Title = clauses[0].Law,
            Source = clauses[0].Category,
            AuthorUnitFacet = clauses[0].Chapter,
            Year = clauses[0].Year,
            YearBasis = clauses[0].Year is null ? YearBasis.Unknown : YearBasis.Printed,
            Paragraphs = [.. clauses.Select(c => new Paragraph(c.Text, []))],
            Body = body,
            Spans = [],
        };
        return new FileChange(id, [article], chunks);
    }

    private static Clause Read(string line)
    {
        using var json = JsonDocument.Parse(line);
        string Of(string name) => json.RootElement.GetProperty(name).ToString();
        return new Clause(Of("law"), Of("chapter"), Of("text"), int.TryParse(Of("year"), out int year) && year > 0 ? year : null, Of("category"));
    }

    private sealed record Clause(string Law, string Chapter, string Text, int? Year, string Category);
}
