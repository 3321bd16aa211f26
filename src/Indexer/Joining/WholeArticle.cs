using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Indexer.Describing;

namespace KnowledgeBase.Indexer.Joining;

/// <summary>
/// Puts the parts of one text together: paragraphs in reading order, a sentence that runs across a seam in one paragraph again,
/// every span with the part it stands in, what is said of the text from the first part that says it.
/// </summary>
internal static class WholeArticle
{
    /// <summary>Joins parts.</summary>
    /// <param name="chain">Two or more items in reading order.</param>
    /// <returns>One article with the id and file of the first part.</returns>
    public static Article Of(IReadOnlyList<Article> chain)
    {
        var paragraphs = new List<Paragraph>();
        var parts = new List<ArticlePart>();
        int length = 0;
        for (int part = 0; part < chain.Count; part++)
        {
            int own = part;
            Paragraph[] added = [.. chain[part].Paragraphs.Select(p => p with { Spans = InPart(p.Spans, own) })];
            int start = length > 0 ? length + 1 : 0;
            if (part > 0 && Seam.RunsOn(chain[part - 1], chain[part]))
            {
                start = length;
                paragraphs[^1] = paragraphs[^1] with { Text = paragraphs[^1].Text + added[0].Text, Spans = [.. paragraphs[^1].Spans, .. added[0].Spans] };
                added = added[1..];
            }

            paragraphs.AddRange(added);
            length = paragraphs.Sum(p => p.Text.Length) + paragraphs.Count - 1;
            parts.Add(new ArticlePart(chain[part].Id, chain[part].File, chain[part].Pages, new TextRange(start, length - start)));
        }

        var item = new Item
        {
            Kind = IsWhole(chain) && chain[0].Kind == ItemKind.Fragment ? ItemKind.Article : chain[0].Kind,
            Paragraphs = paragraphs,
            BodySpans = [.. chain.SelectMany((a, part) => InPart(a.Spans, part))],
            Meta = [.. chain.SelectMany((a, part) => a.Meta.Select(m => m with { Spans = InPart(m.Spans, part) }))],
            MissingStart = chain[0].MissingStart,
            MissingEnd = chain[^1].MissingEnd,
            JumpFrom = chain[0].JumpFrom,
            JumpTo = chain[^1].JumpTo,
        };
        return ArticleDescriber.Again(Facts(chain) with { Parts = parts, Pages = Pages(chain) }, item);
    }

    private static bool IsWhole(IReadOnlyList<Article> chain) => !chain[0].MissingStart && !chain[^1].MissingEnd;

    private static IReadOnlyList<LineSpan> InPart(IReadOnlyList<LineSpan> spans, int part) =>
        part == 0 ? spans : [.. spans.Select(s => s with { Part = part })];

    private static string? Pages(IReadOnlyList<Article> chain) =>
        chain.All(a => a.Pages is not null) ? string.Join(',', chain.Select(a => a.Pages)) : null;

    // Author and unit often stand at the end of a text, that is in its last part.
    private static Article Facts(IReadOnlyList<Article> chain)
    {
        var facts = chain[0];
        var evidence = new Dictionary<string, Evidence>(facts.Evidence, StringComparer.Ordinal);
        for (int part = 1; part < chain.Count; part++)
        {
            var more = chain[part];
            foreach (var (field, words) in more.Evidence.Where(e => e.Key is "authors" or "authorUnit" or "authorRole" or "reprintedFrom"))
            {
                evidence.TryAdd(field, words with { Spans = InPart(words.Spans, part) });
            }

            bool unit = facts.AuthorUnit is null;
            facts = facts with
            {
                Authors = facts.Authors.Count > 0 ? facts.Authors : more.Authors,
                AuthorUnit = facts.AuthorUnit ?? more.AuthorUnit,
                AuthorUnitFacet = unit ? more.AuthorUnitFacet : facts.AuthorUnitFacet,
                AuthorRole = facts.AuthorRole ?? more.AuthorRole,
                ReprintedFrom = facts.ReprintedFrom ?? more.ReprintedFrom,
                Column = facts.Column ?? more.Column,
                Source = facts.Source ?? more.Source,
                Issue = facts.Issue ?? more.Issue,
            };
        }

        // The rest may name a later year than the beginning.
        var dated = chain.Where(a => a.YearBasis != YearBasis.Unknown)
            .OrderBy(a => a.YearBasis == YearBasis.Inferred).ThenByDescending(a => a.YearBasis == YearBasis.Inferred ? a.Year : 0).FirstOrDefault();
        if (dated is not null && facts.YearBasis is YearBasis.Unknown or YearBasis.Inferred && dated != chain[0])
        {
            int part = chain.ToList().IndexOf(dated);
            facts = facts with { Date = dated.Date, Year = dated.Year, YearBasis = dated.YearBasis };
            foreach (string field in (string[])["date", "year"])
            {
                evidence.Remove(field);
                if (dated.Evidence.TryGetValue(field, out var words))
                {
                    evidence[field] = words with { Spans = InPart(words.Spans, part) };
                }
            }
        }

        evidence.Remove("topics");
        evidence.Remove("pages");
        return facts with { Evidence = evidence };
    }
}
