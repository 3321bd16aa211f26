using KnowledgeBase.Corpus.Documents;

namespace KnowledgeBase.SearchApi.Articles;

/// <summary>Puts an article into its form on the wire.</summary>
public static class ArticleWriting
{
    /// <summary>The article and its passages.</summary>
    /// <param name="article">The article.</param>
    /// <param name="chunks">Its passages in order.</param>
    /// <returns>Its form on the wire.</returns>
    public static ArticleDocument Write(Article article, IReadOnlyList<Chunk> chunks) => new()
    {
        Id = article.Id,
        File = article.File,
        Kind = article.Kind.Name(),
        Kicker = article.Kicker,
        Title = article.Title,
        WorkingTitle = article.WorkingTitle,
        Subtitle = article.Subtitle,
        Authors = article.Authors,
        AuthorUnit = article.AuthorUnit,
        AuthorUnitFacet = article.AuthorUnitFacet,
        AuthorRole = article.AuthorRole,
        Source = article.Source,
        ReprintedFrom = article.ReprintedFrom,
        Issue = article.Issue,
        Pages = article.Pages,
        Date = article.Date,
        Year = article.Year,
        YearBasis = WireNames.Of(article.YearBasis),
        Column = article.Column,
        DocNumber = article.DocNumber,
        IssuingBody = article.IssuingBody,
        Headings = [.. article.Headings.Select(h => new HeadingDocument(h.Text, h.Level, h.Start))],
        Paragraphs = Paragraphs(article),
        Body = article.Body,
        Spans = Pairs(article.Spans),
        MissingStart = article.MissingStart,
        MissingEnd = article.MissingEnd,
        JumpFrom = OpenEnds.From(article) is { } from && article.MissingStart ? new JumpDocument(from.Page, from.Title) : null,
        JumpTo = OpenEnds.To(article) is { } to && article.MissingEnd ? new JumpDocument(to.Page, to.Title) : null,
        Parts = [.. article.Parts.Select((p, i) => new PartDocument(p.File, p.Pages, Pair(p.Body), Pairs([.. article.Spans.Where(s => s.Part == i)])))],
        Meta = [.. article.Meta.Select(m => new MetaDocument(WireNames.Of(m.Role), m.Text, Pairs(m.Spans)))],
        Topics = article.Topics,
        Practices = [.. article.Practices.Select(Practice)],
        Figures = [.. article.Figures.Select(f => new FigureDocument(f.Text, Pair(f.Range)))],
        Quotations = [.. article.Quotations.Select(q => new QuotationDocument(q.Speaker, q.Text, Pair(q.Range)))],
        Clauses = [.. article.Clauses.Select(c => new ClauseDocument(c.Chapter, c.Number, c.Text, Pair(c.Range)))],
        Policy = PolicyDocument.Of(article),
        Evidence = article.Evidence.ToDictionary(e => e.Key, e => Evidence(e.Value), StringComparer.Ordinal),
        Chunks = [.. chunks.Select(Chunk)],
    };

    private static IReadOnlyList<ParagraphDocument> Paragraphs(Article article)
    {
        var starts = article.ParagraphStarts();
        return [.. article.Paragraphs.Select((p, i) => new ParagraphDocument(
            i + 1, starts[i], p.Text, p.HeadingLevel, p.HeadingLength, Pairs(p.Spans), ParagraphAddress.Of(article, i).ToString()))];
    }

    private static PracticeDocument Practice(Practice practice) =>
        new(practice.Name, Pair(practice.Range), [.. practice.Sentences.Select(Pair)]);

    private static EvidenceDocument Evidence(Evidence evidence) =>
        new(evidence.Text, Pairs(evidence.Spans), evidence.Confidence, evidence.Rule);

    private static ChunkDocument Chunk(Chunk chunk) =>
        new(chunk.Id, chunk.Ordinal, chunk.HeadingPath, Pair(chunk.Range), chunk.Text, Pairs(chunk.Spans), chunk.Clause);

    private static IReadOnlyList<int[]> Pairs(IReadOnlyList<LineSpan> spans) => [.. spans.Select(s => new[] { s.First, s.Last })];

    private static int[] Pair(TextRange range) => [range.Start, range.Length];
}
