using System.Security.Cryptography;
using KnowledgeBase.Corpus.Bibliography;
using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Corpus.Packs;
using KnowledgeBase.Corpus.Policies;

namespace KnowledgeBase.Packs.Collecting;

/// <summary>Copies a stretch of an article with all that is needed to cite it and to find it again.</summary>
public static class TextCollecting
{
    /// <summary>Makes the copy.</summary>
    /// <param name="article">The article.</param>
    /// <param name="place">The stretch.</param>
    /// <param name="libraryVersion">Version of the library.</param>
    /// <param name="at">The moment.</param>
    /// <returns>The copy, under a new id.</returns>
    public static CollectedText Copy(Article article, CollectedPlace place, long libraryVersion, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(place);
        int index = Math.Max(0, article.ParagraphStarts().Count(s => s <= place.Range.Start) - 1);
        var cited = CitedPlace.Of(article, index);
        return new CollectedText
        {
            Id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6)),
            Kind = place.Kind,
            Text = article.Body.Substring(place.Range.Start, place.Range.Length),
            ArticleId = article.Id,
            Start = place.Range.Start,
            Address = cited.Address.ToString(),
            Place = PlaceWords(article, place, cited),
            Reference = ReferenceReading.Read(article),
            ArticleKind = article.Kind.Name(),
            Source = article.Source,
            Year = article.Year,
            YearBasis = article.YearBasis.ToString().ToLowerInvariant(),
            Unit = article.AuthorUnitFacet,
            Topics = [.. article.Topics.Select(t => t.Name)],
            LibraryVersion = libraryVersion,
            At = at,
        };
    }

    // 第3段, for several paragraphs 第3—5段; in a policy the smallest clause that holds all of it, else 第五条至第六条.
    private static string PlaceWords(Article article, CollectedPlace place, CitedPlace first)
    {
        int end = place.Range.Start + place.Range.Length;
        var clause = article.Policy?.AllClauses().LastOrDefault(c =>
            c.Level >= ClauseLevel.Article && c.Range.Start <= place.Range.Start && c.Range.Start + c.Range.Length >= end);
        if (clause is not null)
        {
            return clause.Path;
        }

        if (ArticleAt(article, place.Range.Start) is { } from && ArticleAt(article, end - 1) is { } to && from != to)
        {
            return $"{from.Path}至{to.Path}";
        }

        int last = Math.Max(0, article.ParagraphStarts().Count(s => s < end) - 1);
        return last == first.Index ? first.Words : $"第{first.Index + 1}—{last + 1}段";
    }

    private static ClauseNode? ArticleAt(Article article, int at) => article.Policy?.AllClauses()
        .FirstOrDefault(c => c.Level == ClauseLevel.Article && c.Range.Start <= at && at < c.Range.Start + c.Range.Length);
}
