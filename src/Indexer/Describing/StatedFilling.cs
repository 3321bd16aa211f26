using System.Text.RegularExpressions;
using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Corpus.Metadata;
using KnowledgeBase.Indexer.Reading;

namespace KnowledgeBase.Indexer.Describing;

/// <summary>
/// Fills with what a file states what its one article does not print. Each value filled has evidence whose rule says
/// that it was stated, not printed; a file with several articles states nothing of any one of them.
/// </summary>
internal static partial class StatedFilling
{
    private const double Confidence = 0.8;

    /// <summary>Fills the one citable article of a file.</summary>
    /// <param name="articles">All articles of the file.</param>
    /// <param name="stated">What the file states.</param>
    /// <returns>The same articles, at most one of them with more values.</returns>
    public static IReadOnlyList<Article> Fill(IReadOnlyList<Article> articles, StatedMetadata stated)
    {
        var citable = articles.Where(a => a.Kind.IsCitable() || a.Kind == ItemKind.Notice).ToList();
        return citable.Count != 1 ? articles : [.. articles.Select(a => a == citable[0] ? Fill(a, articles, stated) : a)];
    }

    private static Article Fill(Article article, IReadOnlyList<Article> all, StatedMetadata stated)
    {
        var evidence = new Dictionary<string, Evidence>(article.Evidence, StringComparer.Ordinal);
        var filled = article;
        void Note(string field, string words) => evidence[field] = new Evidence(words, Spans(all, words), Confidence, "stated-by-file");
        if (filled.Title is null && stated.Title is { Length: > 1 } title)
        {
            filled = filled with { Title = title, WorkingTitle = null };
            Note("title", title);
        }

        if (filled.Authors.Count == 0 && stated.Author is { } author && Byline.Parse($"作者：{author}").Authors is { Count: > 0 } names)
        {
            filled = filled with { Authors = names };
            Note("authors", author);
        }

        if (filled.Source is null && stated.Source is { Length: > 1 and <= 40 } source && !Address().IsMatch(source))
        {
            filled = filled with { Source = source.StartsWith('《') ? source : $"《{source}》" };
            Note("source", source);
        }

        if (filled.Date is null && stated.Date is { } date && Date(date) is { } day)
        {
            filled = filled with { Date = day.ToString(), Year = day.Year, YearBasis = YearBasis.Printed };
            Note("date", date);
            Note("year", date);
        }

        return filled with { Evidence = evidence };
    }

    /// <summary>Lines that bear the words although they stand outside every article.</summary>
    private static IReadOnlyList<LineSpan> Spans(IReadOnlyList<Article> all, string words) =>
        [.. all.Where(a => a.Kind == ItemKind.Furniture).SelectMany(a => a.Paragraphs)
            .Where(p => p.Text.Contains(words, StringComparison.Ordinal)).SelectMany(p => p.Spans).Take(1)];

    // A date and time of ISO 8601 is a date up to its T.
    private static IssueDate? Date(string text) => IssueDate.Parse(Time().Replace(text, string.Empty));

    [GeneratedRegex(@"(?<=\d)T\d.*$", RegexOptions.CultureInvariant)]
    private static partial Regex Time();

    [GeneratedRegex(@"^(?:https?:|www\.)", RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
