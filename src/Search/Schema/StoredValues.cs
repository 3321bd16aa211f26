using System.Text.Encodings.Web;
using System.Text.Json;
using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Search.Results;

namespace KnowledgeBase.Search.Schema;

/// <summary>What the index keeps of an item to show it in a list.</summary>
internal sealed record StoredArticle
{
    public required string Id { get; init; }

    public required string Kind { get; init; }

    public string? Title { get; init; }

    public string? WorkingTitle { get; init; }

    public string? Subtitle { get; init; }

    public IReadOnlyList<string> Authors { get; init; } = [];

    public string? Unit { get; init; }

    public string? Source { get; init; }

    public string? Issue { get; init; }

    public string? Date { get; init; }

    public int? Year { get; init; }

    public required string YearBasis { get; init; }

    public IReadOnlyList<string> Topics { get; init; } = [];

    public IReadOnlyList<string> Practices { get; init; } = [];

    public IReadOnlyList<string> Headings { get; init; } = [];

    /// <summary>Date as far as known, for sorting; null when nothing is.</summary>
    public string? SortDate => Date ?? Year?.ToString("0000", System.Globalization.CultureInfo.InvariantCulture);

    public static StoredArticle Of(Article article) => new()
    {
        Id = article.Id,
        Kind = article.Kind.Name(),
        Title = article.Title,
        WorkingTitle = article.WorkingTitle,
        Subtitle = article.Subtitle,
        Authors = article.Authors,
        Unit = article.AuthorUnitFacet,
        Source = article.Source,
        Issue = article.Issue,
        Date = article.Date,
        Year = article.Year,
        YearBasis = article.YearBasis.ToString().ToLowerInvariant(),
        Topics = [.. article.Topics.Select(t => t.Name)],
        Practices = [.. article.Practices.Select(p => p.Name)],
        Headings = [.. article.Headings.Select(h => h.Text)],
    };

    public Hit ToHit(double score, IReadOnlyList<PassageHit> passages) => new()
    {
        ArticleId = Id,
        Title = Title,
        WorkingTitle = WorkingTitle,
        Authors = Authors,
        AuthorUnit = Unit,
        Source = Source,
        Issue = Issue,
        Date = Date,
        Year = Year,
        YearBasis = YearBasis,
        Kind = Kind,
        Topics = Topics,
        Score = score,
        Passages = passages,
    };
}

/// <summary>What the index keeps of a passage to show it.</summary>
/// <param name="Id">Chunk id.</param>
/// <param name="Ordinal">1-based place in its article.</param>
/// <param name="Start">Offset in the article's body.</param>
/// <param name="HeadingPath">Headings above it.</param>
/// <param name="Text">Its characters.</param>
/// <param name="Spans">Pairs of first and last source line.</param>
/// <param name="Clause">Address of the clause it is, or is part of; null outside clauses.</param>
internal sealed record StoredPassage(
    string Id, int Ordinal, int Start, IReadOnlyList<string> HeadingPath, string Text, IReadOnlyList<int[]> Spans, string? Clause)
{
    public static StoredPassage Of(Chunk chunk) => new(
        chunk.Id, chunk.Ordinal, chunk.Range.Start, chunk.HeadingPath, chunk.Text,
        [.. chunk.Spans.Select(s => new[] { s.First, s.Last })], chunk.Clause);
}

/// <summary>Bytes of stored values.</summary>
internal static class StoredValue
{
    // Chinese characters as they are: three bytes instead of six, and nothing to undo when an answer is put together.
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Write<T>(T value) => JsonSerializer.SerializeToUtf8Bytes(value, Plain);

    public static T Read<T>(byte[] bytes) => JsonSerializer.Deserialize<T>(bytes)
        ?? throw new InvalidDataException("A stored value of the index is null.");
}
