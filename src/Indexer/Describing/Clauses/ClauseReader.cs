using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Corpus.Policies;

namespace KnowledgeBase.Indexer.Describing.Clauses;

/// <summary>The clauses of a document.</summary>
/// <param name="Clauses">Its 条 once and in order, or its numbered points one after the other.</param>
/// <param name="Outline">The same as a tree.</param>
/// <param name="HasArticles">Whether they are 条.</param>
/// <param name="First">Index of the paragraph the first of them stands in; the number of paragraphs when there are none.</param>
/// <param name="After">Index of the first paragraph after the last of them.</param>
internal sealed record ClauseTree(
    IReadOnlyList<Clause> Clauses, IReadOnlyList<ClauseNode> Outline, bool HasArticles, int First, int After);

/// <summary>Reads the 条 of a policy with their chapters, or the numbered points of a notice.</summary>
internal static class ClauseReader
{
    private const int FewestInside = 3;

    /// <summary>Reads the clauses of an item.</summary>
    /// <param name="kind">Its kind.</param>
    /// <param name="body">Its body.</param>
    /// <returns>Clauses in order; a 条 reaches to the next 条 or chapter, a point to the next point. Empty for other kinds.</returns>
    public static ClauseTree Read(ItemKind kind, BodyText body)
    {
        if (kind is not (ItemKind.Policy or ItemKind.Notice))
        {
            return new ClauseTree([], [], false, body.Paragraphs.Count, body.Paragraphs.Count);
        }

        var articles = ClauseSequence.Find([.. body.Paragraphs.Select(p => p.Text)]);
        // One or two numbers in the middle of a sequence are cited, not set.
        if (articles.Count >= FewestInside || (articles.Count > 0 && articles[0].Number.Value == 1))
        {
            var (roots, clauses, after) = StatuteOutline.Read(body, articles);
            return new ClauseTree(clauses, roots, true, articles[0].Paragraph, after);
        }

        var (points, end) = PointOutline.Read(body);
        var flat = points.SelectMany(p => Flat(p, null, body)).ToList();
        int first = flat.Count == 0 ? body.Paragraphs.Count : body.ParagraphAt(flat[0].Range.Start);
        return new ClauseTree(flat, points, false, first, end);
    }

    // Each point with its own words only: up to the first point below it.
    private static IEnumerable<Clause> Flat(ClauseNode node, string? above, BodyText body)
    {
        int end = node.Children.Count > 0 ? node.Children[0].Range.Start : node.Range.Start + node.Range.Length;
        string text = body.Text[node.Range.Start..end].TrimEnd('\n');
        yield return new Clause(above, node.Number!, text, new TextRange(node.Range.Start, text.Length));
        foreach (var clause in node.Children.SelectMany(c => Flat(c, node.HeadIn(body.Text), body)))
        {
            yield return clause;
        }
    }
}
