using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Search.Results;
using KnowledgeBase.SearchApi.Articles;
using KnowledgeBase.Web.Wording;

namespace KnowledgeBase.Web.Passages;

/// <summary>One passage as a list shows it.</summary>
/// <param name="Hit">The passage found.</param>
/// <param name="Excerpt">What is shown of it.</param>
/// <param name="Offer">
/// What can be copied and collected: the 条 or paragraph of its longest match; without a match of its first paragraph
/// that is no heading. Null when the library no longer has the passage.
/// </param>
public sealed record PassageCard(PassageHit Hit, Excerpt Excerpt, PlacedText? Offer)
{
    private const int LongestHeading = 32;

    /// <summary>Headings above the passage, long ones cut; those the excerpt itself begins with are left out.</summary>
    public IReadOnlyList<string> Path => [.. Hit.HeadingPath
        .Where(h => Excerpt.Start > 0 || !Hit.Text.Split('\n').TakeWhile(Hit.HeadingPath.Contains).Contains(h))
        .Select(h => h.Length <= LongestHeading ? h : h[..LongestHeading] + "…")];
}

/// <summary>One article as a list shows it.</summary>
/// <param name="Hit">The article found.</param>
/// <param name="Citation">Its citation after GB/T 7714-2015, or null when the library no longer has it.</param>
/// <param name="Passages">Its passages.</param>
public sealed record HitCard(Hit Hit, string? Citation, IReadOnlyList<PassageCard> Passages);

/// <summary>Adds to hits what a reader needs to go on: places in the article and a citation.</summary>
/// <param name="reading">Reads articles.</param>
internal sealed class HitCards(ArticleReading reading)
{
    /// <summary>Cards of hits.</summary>
    /// <param name="hits">The hits.</param>
    /// <returns>One card per hit, same order.</returns>
    public IReadOnlyList<HitCard> Of(IReadOnlyList<Hit> hits) => [.. hits.Select(Card)];

    private HitCard Card(Hit hit)
    {
        var article = reading.Article(hit.ArticleId);
        IReadOnlyList<Chunk> chunks = article is null ? [] : reading.Chunks(article);
        return new HitCard(
            hit,
            article is null ? null : Words.Copied(CitationStyle.All[0].Cite(article).Text, article.Year, hit.YearBasis),
            [.. hit.Passages.Select(p => new PassageCard(p, Excerpt.Of(p.Text, p.Highlights), Offer(article, chunks, p)))]);
    }

    private static PlacedText? Offer(Article? article, IReadOnlyList<Chunk> chunks, PassageHit passage)
    {
        if (article is null || chunks.FirstOrDefault(c => c.Id == passage.ChunkId) is not Chunk chunk)
        {
            return null;
        }

        int number = Excerpt.Best(passage.Highlights) is [int at, _]
            ? ParagraphPlaces.At(article, chunk.Range.Start + at)
            : ParagraphPlaces.FirstOfText(article, chunk.Range);
        return number == 0 ? null : PlacedText.Of(article, chunk.Range, number);
    }
}
