using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using KnowledgeBase.Corpus;
using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Search.Analysis;
using KnowledgeBase.Search.Schema;

namespace KnowledgeBase.Search.Judging;

/// <summary>
/// Questions an editor can write: lines of question, grade (2 answers it, 1 helps) and characters by which the passage is
/// known, or a clause (《title》第…条), separated by tabs; several lines a question; # begins a remark. Because answers are known by their characters
/// and not by numbers, the sheet stays true when passages are cut in another way.
/// </summary>
public static partial class QuestionSheet
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the files that <see cref="JudgeRun"/> reads.</summary>
    /// <param name="sheet">Lines of the sheet.</param>
    /// <param name="articles">The items with their passages.</param>
    /// <param name="folder">Receives <c>corpus.jsonl</c>, <c>queries.jsonl</c>, <c>qrels.tsv</c>.</param>
    /// <returns>Settings that name the files, with the index in <c>index</c> beside them; or the first line whose passage is not there.</returns>
    public static Outcome<JudgeSettings> Write(
        IEnumerable<string> sheet, IEnumerable<(Article Article, IReadOnlyList<Chunk> Chunks)> articles, string folder)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        ArgumentNullException.ThrowIfNull(articles);
        var passages = articles.SelectMany(a => a.Chunks.Select(c => (a.Article, Chunk: c, Characters: Characters(c.Text)))).ToList();
        var queries = new List<string>();
        var qrels = new List<string>();
        foreach (string line in sheet.Where(l => l.Length > 0 && l[0] != '#'))
        {
            string[] parts = line.Split('\t');
            string[] found = parts.Length < 3 ? []
                : Clause().Match(parts[2]) is { Success: true } clause ? OfClause(passages, clause.Groups[1].Value, clause.Groups[2].Value)
                : Holding(passages, Characters(parts[2]));
            if (found.Length == 0)
            {
                return new Problem(ProblemCode.Damaged, line, "No passage holds these characters.");
            }

            if (!queries.Contains(parts[0]))
            {
                queries.Add(parts[0]);
            }

            qrels.AddRange(found.Select(id => string.Create(CultureInfo.InvariantCulture, $"{queries.IndexOf(parts[0])}\t{id}\t{parts[1]}")));
        }

        string Path(string name) => System.IO.Path.Combine(folder, name);
        File.WriteAllLines(Path("corpus.jsonl"), passages.Select(p => Line(p.Article, p.Chunk)));
        File.WriteAllLines(Path("queries.jsonl"), queries.Select((text, id) => JsonSerializer.Serialize(new { id, text }, Plain)));
        File.WriteAllLines(Path("qrels.tsv"), qrels);
        return new JudgeSettings(Path("corpus.jsonl"), Path("queries.jsonl"), Path("qrels.tsv"), null, Path("index"));
    }

    private static string Characters(string text) => TextAnalyzer.Shared.Characters(text).Text;

    // Characters that a passage's end cuts in two are known by their first half.
    private static string[] Holding(List<(Article Article, Chunk Chunk, string Characters)> passages, string characters)
    {
        string[] Ids(string part) => [.. passages.Where(p => p.Characters.Contains(part, StringComparison.Ordinal)).Select(p => p.Chunk.Id)];
        var found = Ids(characters);
        return found.Length > 0 || characters.Length < 8 ? found : Ids(characters[..(characters.Length / 2)]);
    }

    // Passages of the named text in which a line begins with the clause.
    private static string[] OfClause(List<(Article Article, Chunk Chunk, string Characters)> passages, string title, string clause)
    {
        string named = CitedTitles.Key(title, TextAnalyzer.Shared);
        return [.. passages.Where(p => CitedTitles.Key(p.Article.Title ?? string.Empty, TextAnalyzer.Shared) == named)
            .Where(p => p.Chunk.Text.Split('\n').Any(l => Begins(l.TrimStart(), clause)))
            .Select(p => p.Chunk.Id)];
    }

    // 第二条之一 is another clause than 第二条.
    private static bool Begins(string line, string clause) =>
        line.StartsWith(clause, StringComparison.Ordinal) && !line[clause.Length..].StartsWith('之');

    [GeneratedRegex("^《(.+)》(第[一二三四五六七八九十百零]+条)$")]
    private static partial Regex Clause();

    private static string Line(Article article, Chunk chunk) => JsonSerializer.Serialize(
        new
        {
            id = chunk.Id,
            law = article.Title ?? article.WorkingTitle ?? article.Id,
            chapter = string.Join('\n', chunk.HeadingPath),
            text = chunk.Text,
            year = article.Year,
            category = string.Empty,
        },
        Plain);
}
