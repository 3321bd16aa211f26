using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Corpus.Reprints;

namespace KnowledgeBase.SearchApi.Articles;

/// <summary>The prints of one text.</summary>
/// <param name="ArticleId">The article asked for.</param>
/// <param name="Main">Id of the print that stands for all in lists: a whole one, the earliest.</param>
/// <param name="Editions">Every print, the one that stands for all first, then by date; a text printed once has itself alone.</param>
public sealed record EditionsDocument(string ArticleId, string Main, IReadOnlyList<EditionDocument> Editions);

/// <summary>One print of a text.</summary>
public sealed record EditionDocument
{
    /// <summary>Its article id.</summary>
    public required string ArticleId { get; init; }

    /// <summary>Printed title, or null.</summary>
    public required string? Title { get; init; }

    /// <summary>Paper or magazine, or null.</summary>
    public required string? Source { get; init; }

    /// <summary>Issue as printed, or null.</summary>
    public required string? Issue { get; init; }

    /// <summary>Printed pages, or null.</summary>
    public required string? Pages { get; init; }

    /// <summary>YYYY-MM-DD, YYYY-MM or YYYY, or null.</summary>
    public required string? Date { get; init; }

    /// <summary>Year, or null.</summary>
    public required int? Year { get; init; }

    /// <summary>File it stands in.</summary>
    public required SourceFile File { get; init; }

    /// <summary>What it is to the article asked for: itself, same (small edits at most), excerpt, or fuller.</summary>
    public required string Relation { get; init; }

    /// <summary>Places where its text differs from the article asked for, punctuation and layout left aside.</summary>
    public required int Differences { get; init; }

    /// <summary>Share of the article asked for that stands in it, 0 to 1.</summary>
    public required double Shared { get; init; }

    /// <summary>Compares a print with the article asked for.</summary>
    /// <param name="asked">The article asked for.</param>
    /// <param name="print">A print of its text.</param>
    /// <returns>The print as it is answered.</returns>
    public static EditionDocument Of(Article asked, Article print)
    {
        var alignment = TextAlignment.Of(PrintText.Of(asked.Body), PrintText.Of(print.Body));
        bool same = Math.Min(alignment.ShareOfA, alignment.ShareOfB) >= PrintComparison.SameShare;
        return new EditionDocument
        {
            ArticleId = print.Id,
            Title = print.Title,
            Source = print.Source,
            Issue = print.Issue,
            Pages = print.Pages,
            Date = print.Date,
            Year = print.Year,
            File = print.File,
            Relation = asked.Id == print.Id ? "itself" : same ? "same" : alignment.ShareOfA < alignment.ShareOfB ? "excerpt" : "fuller",
            Differences = alignment.Differences.Count,
            Shared = Math.Round(alignment.ShareOfA, 4),
        };
    }
}
