using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Indexer.Describing.Cards;
using KnowledgeBase.Indexer.Describing.Clauses;
using KnowledgeBase.Indexer.Describing.Dates;
using KnowledgeBase.Indexer.Describing.Issues;
using KnowledgeBase.Indexer.Describing.Kinds;
using KnowledgeBase.Indexer.Describing.Mentions;
using KnowledgeBase.Indexer.Describing.Origins;
using KnowledgeBase.Indexer.Describing.Policies;
using KnowledgeBase.Indexer.Describing.Practices;
using KnowledgeBase.Indexer.Describing.Signatures;
using KnowledgeBase.Indexer.Describing.Statements;
using KnowledgeBase.Indexer.Describing.Titles;
using KnowledgeBase.Indexer.Describing.Topics;

namespace KnowledgeBase.Indexer.Describing;

/// <summary>
/// Turns the pieces the splitter found into described articles: who wrote them, where and when they were printed, what
/// they are about, and what they state, each with the printed words it rests on. A pure function: same items, same articles.
/// </summary>
public static class ArticleDescriber
{
    /// <summary>Describes every item of one file.</summary>
    /// <param name="file">The file the items come from.</param>
    /// <param name="items">All its items, furniture included: mastheads and page heads tell the issue of the others.</param>
    /// <returns>One article per item, in the same order.</returns>
    public static IReadOnlyList<Article> Describe(SourceFile file, IReadOnlyList<Item> items)
    {
        var issue = IssueReader.Read(items);
        var ids = new ArticleIds(file);
        return [.. items.Select((item, i) => Describe(file, ids.Next(item), item, issue, NeighbouringHeads.Column(items, i)))];
    }

    /// <summary>Reads anew what an article says when its text was put together from several items; its metadata stay.</summary>
    /// <param name="article">Metadata of the whole.</param>
    /// <param name="item">The whole text.</param>
    /// <returns>The whole, described.</returns>
    internal static Article Again(Article article, Item item)
    {
        var body = new BodyText(item);
        var (kind, _) = KindReader.Read(item, body);
        var evidence = new Dictionary<string, Evidence>(article.Evidence, StringComparer.Ordinal);
        var whole = article with
        {
            Kind = kind,
            Headings = Headings(body),
            Paragraphs = item.Paragraphs,
            Body = body.Text,
            Spans = item.BodySpans,
            Meta = item.Meta,
            MissingStart = item.MissingStart,
            MissingEnd = item.MissingEnd,
            JumpFrom = item.JumpFrom,
            JumpTo = item.JumpTo,
        };
        return WithStatements(WithPolicy(whole, item, body, evidence), body, evidence) with { Evidence = evidence };
    }

    private static Article Describe(SourceFile file, string id, Item item, IssueFacts issue, Finding<string>? headColumn)
    {
        var body = new BodyText(item);
        var (kind, kindEvidence) = KindReader.Read(item, body);
        var title = TitleReader.Printed(item, body);
        var article = new Article
        {
            Id = id,
            File = file,
            Kind = kind,
            Kicker = item.Printed(MetaRole.Kicker)?.Text.Trim(),
            Title = title?.Value,
            WorkingTitle = title is null ? TitleReader.Working(item, body)?.Value : null,
            Subtitle = item.Printed(MetaRole.Subtitle)?.Text.Trim(),
            Headings = Headings(body),
            Paragraphs = item.Paragraphs,
            Body = body.Text,
            Spans = item.BodySpans,
            Meta = item.Meta,
            Pages = item.Pages?.Text,
            MissingStart = item.MissingStart,
            MissingEnd = item.MissingEnd,
            JumpFrom = item.JumpFrom,
            JumpTo = item.JumpTo,
        };
        var evidence = new Dictionary<string, Evidence>(StringComparer.Ordinal);
        Note(evidence, "title", title);
        Note(evidence, "kicker", PrintedLine(item, MetaRole.Kicker, 0.85, "kicker-line"));
        Note(evidence, "subtitle", PrintedLine(item, MetaRole.Subtitle, 0.9, "subtitle-line"));
        Note(evidence, "kind", kindEvidence);
        Note(evidence, "pages", item.Pages is { Words.Length: > 0 } pages ? new Evidence(pages.Words, pages.Heads, pages.Counted ? 0.75 : 0.9, pages.Counted ? "page-heads-counted" : "page-heads") : null);
        return kind == ItemKind.Furniture
            ? WithIssue(article, issue, evidence) with { Evidence = evidence }
            : WithStatements(WithPolicy(WithMetadata(article, item, body, issue, headColumn, evidence), item, body, evidence), body, evidence) with { Evidence = evidence };
    }

    // Page heads say nothing of their own but stand in the issue like the rest.
    private static Article WithIssue(Article article, IssueFacts issue, Dictionary<string, Evidence> evidence)
    {
        Note(evidence, "source", issue.Source);
        Note(evidence, "issue", issue.Issue);
        Note(evidence, "date", issue.Date);
        Note(evidence, "year", issue.Date);
        return article with
        {
            Source = issue.Source?.Value,
            Issue = issue.Issue?.Value,
            Date = issue.Date?.Value.ToString(),
            Year = issue.Date?.Value.Year,
            YearBasis = issue.Date is null ? YearBasis.Unknown : YearBasis.Issue,
        };
    }

    private static Article WithMetadata(Article article, Item item, BodyText body, IssueFacts issue, Finding<string>? headColumn, Dictionary<string, Evidence> evidence)
    {
        var signature = SignatureReader.Read(item);
        var origin = OriginReader.Read(item, issue);
        var column = origin.Column ?? headColumn;
        var dating = DateReader.Read(item, body, issue);
        Note(evidence, "authors", signature.Authors);
        Note(evidence, "authorUnit", signature.Unit);
        Note(evidence, "authorRole", signature.Role);
        Note(evidence, "source", origin.Source);
        Note(evidence, "reprintedFrom", origin.ReprintedFrom);
        Note(evidence, "issue", origin.Issue);
        Note(evidence, "column", column);
        Note(evidence, "date", dating.Date is null ? null : dating.Evidence);
        Note(evidence, "year", dating.Evidence);
        return article with
        {
            Authors = signature.Authors?.Value ?? [],
            AuthorUnit = signature.Unit?.Value,
            AuthorUnitFacet = signature.UnitFacet?.Value,
            AuthorRole = signature.Role?.Value,
            Source = origin.Source?.Value,
            ReprintedFrom = origin.ReprintedFrom?.Value,
            Issue = origin.Issue?.Value,
            Column = column?.Value,
            Date = dating.Date,
            Year = dating.Year,
            YearBasis = dating.Basis,
        };
    }

    // A policy is dated by itself: its latest passage, else its signature; the issue it is printed in says nothing of it.
    private static Article WithPolicy(Article article, Item item, BodyText body, Dictionary<string, Evidence> evidence)
    {
        if (article.Kind is not (ItemKind.Policy or ItemKind.Notice))
        {
            return article;
        }

        var tree = ClauseReader.Read(article.Kind, body);
        var reading = PolicyReader.Read(item, article.Title, body, tree);
        Note(evidence, "docNumber", reading.Number);
        Note(evidence, "issuingBody", reading.Issuer);
        var described = article with { DocNumber = reading.Number?.Value, IssuingBody = reading.Issuer?.Value, Clauses = tree.Clauses };
        if (article.Kind != ItemKind.Policy)
        {
            return described;
        }

        foreach (var (name, words) in reading.Evidence)
        {
            evidence[name] = words;
        }

        return reading.Edition is { } edition
            ? Dated(described with { Policy = reading.Facts }, edition, evidence)
            : described with { Policy = reading.Facts };
    }

    private static Article Dated(Article article, Finding<string> edition, Dictionary<string, Evidence> evidence)
    {
        Note(evidence, "date", edition);
        Note(evidence, "year", edition);
        return article with
        {
            Date = edition.Value,
            Year = int.Parse(edition.Value.AsSpan(0, 4), System.Globalization.CultureInfo.InvariantCulture),
            YearBasis = YearBasis.Printed,
        };
    }

    private static Article WithStatements(Article article, BodyText body, Dictionary<string, Evidence> evidence)
    {
        var topics = TopicScorer.Score(article.Kind, (article.Title ?? article.WorkingTitle) + article.Subtitle, article.Title is not null, body);
        if (topics.Count > 0)
        {
            evidence["topics"] = new Evidence(
                string.Join('、', topics.SelectMany(t => t.Words.Take(3)).Distinct()), article.Spans, 0.7, "weighted-cue-words");
        }

        bool isText = article.Kind is not (ItemKind.Masthead or ItemKind.Toc);
        var described = article with
        {
            Topics = topics,
            Practices = isText && article.Kind != ItemKind.Policy ? PracticeFinder.Find(article.Title, body) : [],
            Figures = isText ? FigureFinder.Find(body) : [],
            Quotations = isText ? QuotationFinder.Find(article.Kind, body) : [],
            Evidence = evidence,
        };
        return described with { Cards = CardFinder.Find(described, body), Mentions = MentionFinder.Find(described, body) };
    }

    private static IReadOnlyList<Heading> Headings(BodyText body) =>
        [.. body.Paragraphs.Select((p, i) => (p, i))
            .Where(t => t.p.HeadingLevel > 0)
            .Select(t => new Heading(t.p.Heading!, t.p.HeadingLevel, body.Start(t.i)))];

    private static Finding<string>? PrintedLine(Item item, MetaRole role, double confidence, string rule) =>
        item.Printed(role) is { } line && line.Text.Trim() is { Length: > 0 } text ? Finding.On(text, line, confidence, rule) : null;

    private static void Note<T>(Dictionary<string, Evidence> evidence, string field, Finding<T>? finding) =>
        Note(evidence, field, finding?.Evidence);

    private static void Note(Dictionary<string, Evidence> evidence, string field, Evidence? words)
    {
        if (words is not null)
        {
            evidence[field] = words;
        }
    }
}
