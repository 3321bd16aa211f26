using KnowledgeBase.Corpus.Documents;

namespace KnowledgeBase.Corpus.Bibliography;

/// <summary>Reads from an article what a citation needs.</summary>
public static class ReferenceReading
{
    // Below this, an issue year rests on another dated piece of the file, not on a masthead: an estimate, not print.
    private const double PrintedConfidence = 0.7;

    private static readonly char[] Dashes = ['—', '-', '–', '―', '─', ' ', '　'];

    /// <summary>Collects the elements of a citation.</summary>
    /// <param name="article">The article.</param>
    /// <returns>Its reference; nothing in it is guessed.</returns>
    public static Reference Read(Article article)
    {
        var issue = IssueNumbers.Read(article.Issue);
        bool estimated = IsEstimated(article);
        bool printed = article.YearBasis is YearBasis.Printed or YearBasis.Issue && !estimated;
        return new Reference
        {
            Id = article.Id,
            Mark = IsLaw(article) ? DocumentMark.Law : Carrier.Mark(article.Source, article.Issue),
            Authors = Responsible(article),
            Affiliation = article.AuthorUnit,
            Title = article.Title ?? article.WorkingTitle,
            TitleIsSupplied = article.Title is null,
            Subtitle = Subtitle(article),
            DocNumber = article.DocNumber,
            Container = Carrier.Name(article.Source),
            Volume = issue.Volume,
            Number = issue.Number,
            Edition = issue.Edition,
            Pages = article.Pages?.Replace(" ", string.Empty, StringComparison.Ordinal)
                .Replace(",", ", ", StringComparison.Ordinal),
            Date = printed ? article.Date : null,
            Year = printed ? article.Year : null,
            NotBefore = article.YearBasis == YearBasis.Inferred ? article.Year : null,
            EstimatedYear = estimated ? article.Year : null,
            Notes = [.. Notes(article)],
        };
    }

    // One printed in a paper is cited from there.
    private static bool IsLaw(Article article) => article.Kind == ItemKind.Policy && article.Source is null;

    private static bool IsEstimated(Article article) => article.YearBasis == YearBasis.Issue
        && article.Evidence.TryGetValue("year", out var evidence) && evidence.Confidence < PrintedConfidence;

    private static IReadOnlyList<string> Responsible(Article article) =>
        article.Authors.Count > 0 || article.IssuingBody is null ? article.Authors : [article.IssuingBody];

    private static string? Subtitle(Article article)
    {
        string? text = article.Title is null ? null : article.Subtitle?.Trim(Dashes);
        return string.IsNullOrEmpty(text) ? null : text;
    }

    private static IEnumerable<string> Notes(Article article)
    {
        if (article.Title is null)
        {
            yield return article.WorkingTitle is null
                ? "原件未印题名。"
                : "原件未印题名，〔〕内的代题名取自正文。";
        }

        if (article.YearBasis == YearBasis.Inferred && article.Year is int year)
        {
            yield return $"原件未印日期，据正文推断不早于{year}年。";
        }

        if (IsEstimated(article))
        {
            yield return $"原件未印日期，{article.Year}年是据同一文件中另一篇所印日期推定的。";
        }

        if (article.Year is null)
        {
            yield return "原件未印日期，年份不详。";
        }

        if (article.Source is null && !IsLaw(article))
        {
            yield return "原件未印报刊名。";
        }

        if (article.ReprintedFrom is string origin)
        {
            yield return $"转载自{origin}。";
        }
    }
}
