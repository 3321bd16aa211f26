using System.Globalization;
using KnowledgeBase.Bench.Extraction.Gold;
using KnowledgeBase.Corpus.Documents;

namespace KnowledgeBase.Bench.Extraction.Scoring;

/// <summary>Compares one annotated item with the one the product made of it.</summary>
public static class ItemScorer
{
    /// <summary>Scores one item.</summary>
    /// <param name="gold">The annotated item.</param>
    /// <param name="found">The product's, or null.</param>
    /// <param name="lines">Lines of the file.</param>
    /// <returns>Its score.</returns>
    public static ItemScore Score(GoldItem gold, Article? found, IReadOnlyList<string> lines)
    {
        if (found is null)
        {
            return Missing(gold);
        }

        string body = ItemMatching.BodyOf(gold, lines), made = Flat.Of(found.Body);
        var score = new ItemScore
        {
            Gold = gold,
            IsFound = true,
            Body = EditDistance.Similarity(body, made),
            SameSpans = gold.BodyLines(lines).SequenceEqual(ItemMatching.BodyLinesOf(found, lines)),
            Fields = Fields(gold, found),
            Headings = Tally.Of([.. gold.Headings.Select(Flat.Of)], [.. found.Headings.Select(h => Flat.Of(h.Text))]),
            SameHeadings = gold.Headings.Select(Flat.Of).Zip(gold.HeadingLevels)
                .SequenceEqual(found.Headings.Select(h => Flat.Of(h.Text)).Zip(found.Headings.Select(h => h.Level))),
            Paragraphs = Tally.Of([.. gold.ParagraphStarts], ParagraphStarts(found, lines)),
        };
        return score with { Failures = [.. Failures(score, found, body, made, lines)] };
    }

    internal static ItemScore Missing(GoldItem gold) => new()
    {
        Gold = gold,
        IsFound = false,
        Headings = new Tally(0, gold.Headings.Count, 0),
        Paragraphs = new Tally(0, gold.ParagraphStarts.Count, 0),
        Failures = ["no item of the product is this one"],
    };

    internal static List<FieldScore> Fields(GoldItem gold, Article found)
    {
        var fields = new List<FieldScore>
        {
            new("kind", gold.Kind, Kind(gold, found)),
            new("title", gold.Title ?? "", found.Title ?? ""),
            new("subtitle", gold.Subtitle ?? "", found.Subtitle ?? ""),
            new("authors", string.Join('|', gold.Authors), string.Join('|', found.Authors)),
            new("unit", gold.AuthorUnit ?? "", found.AuthorUnit ?? ""),
            new("role", gold.AuthorRole ?? "", found.AuthorRole ?? ""),
            new("source", gold.Source ?? "", found.Source ?? ""),
            new("reprinted", gold.ReprintedFrom ?? "", found.ReprintedFrom ?? ""),
            new("issue", gold.Issue ?? "", found.Issue ?? ""),
            new("column", gold.Column ?? "", found.Column ?? ""),
        };
        if (gold.Kind != "furniture")
        {
            fields.AddRange(Dates(gold, found));
        }

        return [.. fields.Select(f => f with { Evidence = found.Evidence.GetValueOrDefault(KeyOf(f.Name)) })];
    }

    /// <summary>Under which name the product keeps the evidence of a field.</summary>
    private static string KeyOf(string field) => field switch
    {
        "unit" => "authorUnit",
        "role" => "authorRole",
        "reprinted" => "reprintedFrom",
        _ => field,
    };

    /// <summary>A speech is an article to the gold, which has no kind of its own for it.</summary>
    private static string Kind(GoldItem gold, Article found) =>
        found.Kind == ItemKind.Speech && gold.Kind == "article" ? "article" : found.Kind.Name();

    /// <summary>Without a printed date a lower bound inferred from the text is allowed, a printed one is not.</summary>
    private static IEnumerable<FieldScore> Dates(GoldItem gold, Article found)
    {
        bool guessed = gold.Date is null && found.YearBasis is YearBasis.Inferred or YearBasis.Unknown;
        yield return new FieldScore("date", gold.Date ?? "", gold.Date is null && guessed ? "" : found.Date ?? "");
        string year = found.Year?.ToString(CultureInfo.InvariantCulture) ?? "";
        yield return new FieldScore("year", gold.Date?[..4] ?? "", guessed ? "" : year);
    }

    private static List<int> ParagraphStarts(Article found, IReadOnlyList<string> lines) =>
        [.. found.Paragraphs.Where(p => !p.IsHeading && p.Spans.Count > 0)
            .Select(p => Enumerable.Range(p.Spans[0].First, p.Spans[0].Count)
                .FirstOrDefault(n => !string.IsNullOrWhiteSpace(lines[n - 1]), p.Spans[0].First))];

    private static IEnumerable<string> Failures(
        ItemScore score, Article found, string body, string made, IReadOnlyList<string> lines)
    {
        if (score.Gold.IsText && score.Body < 1)
        {
            yield return $"body {score.Body:F4}: {FirstDifference(body, made)}";
        }

        if (!score.SameSpans)
        {
            yield return $"spans: expected {Spans(score.Gold.Spans)} found {Spans(found.Spans.Select(s => new[] { s.First, s.Last }))}";
        }

        foreach (var field in score.Fields.Where(f => !f.IsExact))
        {
            yield return $"{field.Name}: expected “{field.Expected}” found “{field.Found}”";
        }

        if (!score.SameHeadings)
        {
            yield return HeadingFailure(score.Gold, found);
        }

        if (!score.Paragraphs.IsExact)
        {
            var starts = ParagraphStarts(found, lines);
            yield return $"paragraphs: missed {Some(score.Gold.ParagraphStarts.Except(starts), lines)} surplus {Some(starts.Except(score.Gold.ParagraphStarts), lines)}";
        }
    }

    internal static string HeadingFailure(GoldItem gold, Article found)
    {
        var expected = gold.Headings.Zip(gold.HeadingLevels, (h, l) => $"{l}:{Flat.Of(h)}").ToList();
        var made = found.Headings.Select(h => $"{h.Level}:{Flat.Of(h.Text)}").ToList();
        return $"headings: missed [{string.Join(" | ", expected.Except(made).Take(4))}] surplus [{string.Join(" | ", made.Except(expected).Take(4))}]";
    }

    private static string Some(IEnumerable<int> numbers, IReadOnlyList<string> lines)
    {
        var all = numbers.ToList();
        var shown = all.Take(4).Select(n => $"{n} {lines[n - 1].Trim()[..Math.Min(10, lines[n - 1].Trim().Length)]}");
        return $"{all.Count} [{string.Join(" | ", shown)}]";
    }

    private static string Spans(IEnumerable<int[]> spans) => string.Join(',', spans.Select(s => $"{s[0]}-{s[1]}"));

    internal static string FirstDifference(string expected, string found)
    {
        int at = 0;
        while (at < expected.Length && at < found.Length && expected[at] == found[at])
        {
            at++;
        }

        return $"at {at} of {expected.Length} expected “{Cut(expected, at)}” found “{Cut(found, at)}”";
    }

    private static string Cut(string text, int at) => text[Math.Max(0, at - 6)..Math.Min(text.Length, at + 14)];
}
