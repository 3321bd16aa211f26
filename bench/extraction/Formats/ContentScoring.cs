using KnowledgeBase.Bench.Extraction.Gold;
using KnowledgeBase.Bench.Extraction.Product;
using KnowledgeBase.Bench.Extraction.Scoring;
using KnowledgeBase.Corpus.Documents;

namespace KnowledgeBase.Bench.Extraction.Formats;

/// <summary>
/// Compares by content alone, for formats whose lines are not the lines of the gold: bodies by runs of five characters,
/// small pieces by their words, paragraphs by how they begin.
/// </summary>
public static class ContentScoring
{
    private const int Beginning = 10;

    /// <summary>Scores one file.</summary>
    /// <param name="gold">Annotated items.</param>
    /// <param name="lines">Lines the gold counts.</param>
    /// <param name="reading">What the product made of the file.</param>
    /// <param name="sameBody">From which containment on two bodies are the same text; recognised ones differ in many runs.</param>
    /// <returns>Scores.</returns>
    public static FileScore Score(IReadOnlyList<GoldItem> gold, IReadOnlyList<string> lines, Reading reading, double sameBody = ItemMatching.SameBody)
    {
        var made = reading.Articles.ToList();
        var pairs = from g in Enumerable.Range(0, gold.Count)
                    from a in made
                    let score = Alike(gold[g], lines, a)
                    where score >= (gold[g].IsText ? sameBody : 0.7)
                    orderby score descending
                    select (g, a);
        var found = new Article?[gold.Count];
        var used = new HashSet<Article>(ReferenceEqualityComparer.Instance);
        foreach (var (g, a) in pairs)
        {
            found[g] = found[g] is null && used.Add(a) ? a : found[g];
        }

        var texts = made.Where(IsText).ToList();
        var surplus = texts.Where(t => !used.Contains(t)).ToList();
        int right = gold.Where((g, i) => g.IsText && found[i] is not null).Count();
        var leaks = Leaks(gold, lines, texts).ToList();
        return new FileScore(
            gold[0].File, [.. gold.Select((g, i) => Score(g, lines, found[i]))], new Tally(right, gold.Count(g => g.IsText), right + surplus.Count),
            [.. surplus.Select(s => $"{s.Kind} {s.Title ?? "-"}: {Head(Flat.Of(s.Body), 24)} … {s.Body.Length}")], leaks, leaks.Sum(l => l.Length),
            texts.Sum(t => Flat.Of(t.Body).Length), reading.Failure, reading.Time);
    }

    private static bool IsText(Article article) => article.Kind is ItemKind.Article or ItemKind.Fragment or ItemKind.Policy or ItemKind.Speech;

    private static double Alike(GoldItem gold, IReadOnlyList<string> lines, Article made)
    {
        string all = gold.IsText ? made.Body : string.Concat(made.Meta.Select(m => m.Text)) + made.Body;
        return gold.IsText != IsText(made) && !gold.IsText ? 0
            : Flat.Containment(Flat.FiveGrams(ItemMatching.BodyOf(gold, lines)), Flat.FiveGrams(Flat.Of(all)));
    }

    private static ItemScore Score(GoldItem gold, IReadOnlyList<string> lines, Article? found)
    {
        if (found is null)
        {
            return ItemScorer.Missing(gold);
        }

        string body = ItemMatching.BodyOf(gold, lines);
        string made = Flat.Of(found.Body);
        var starts = gold.ParagraphStarts.Select(n => Head(Flat.Of(lines[n - 1]), Beginning)).ToList();
        var score = new ItemScore
        {
            Gold = gold,
            IsFound = true,
            Body = EditDistance.Similarity(body, made),
            Fields = ItemScorer.Fields(gold, found),
            Headings = Tally.Of([.. gold.Headings.Select(Flat.Of)], [.. found.Headings.Select(h => Flat.Of(h.Text))]),
            Paragraphs = Tally.Of(starts, [.. found.Paragraphs.Where(p => !p.IsHeading).Select(p => Head(Flat.Of(p.Text), Beginning))]),
        };
        return score with { Failures = [.. Failures(score, found, body, made, starts)] };
    }

    private static IEnumerable<string> Failures(ItemScore score, Article found, string body, string made, List<string> starts)
    {
        if (score.Gold.IsText && score.Body < 1)
        {
            yield return $"body {score.Body:F4}: {ItemScorer.FirstDifference(body, made)}";
        }

        foreach (var field in score.Fields.Where(f => !f.IsExact))
        {
            yield return $"{field.Name}: expected “{field.Expected}” found “{field.Found}”";
        }

        if (!score.Headings.IsExact)
        {
            yield return ItemScorer.HeadingFailure(score.Gold, found);
        }

        if (!score.Paragraphs.IsExact)
        {
            var begun = found.Paragraphs.Where(p => !p.IsHeading).Select(p => Head(Flat.Of(p.Text), Beginning)).ToList();
            yield return $"paragraphs: missed [{string.Join(" | ", starts.Except(begun).Take(4))}] surplus [{string.Join(" | ", begun.Except(starts).Take(4))}]";
        }
    }

    /// <summary>Small pieces whose words stand inside the body of a text although no text of the gold has them.</summary>
    private static IEnumerable<string> Leaks(IReadOnlyList<GoldItem> gold, IReadOnlyList<string> lines, List<Article> texts)
    {
        string own = string.Concat(gold.Where(g => g.IsText).Select(g => ItemMatching.BodyOf(g, lines)));
        var bodies = texts.Select(t => Flat.Of(t.Body)).ToList();
        return gold.Where(g => !g.IsText).Select(g => ItemMatching.BodyOf(g, lines))
            .Where(s => s.Length >= 4 && !own.Contains(s, StringComparison.Ordinal) && bodies.Exists(b => b.Contains(s, StringComparison.Ordinal)));
    }

    private static string Head(string text, int length) => text[..Math.Min(length, text.Length)];
}
