using KnowledgeBase.Bench.Extraction.Gold;
using KnowledgeBase.Bench.Extraction.Product;
using KnowledgeBase.Bench.Extraction.Scoring;

namespace KnowledgeBase.Bench.Extraction.Reporting;

/// <summary>Names what went wrong, so that failures can be counted by kind.</summary>
public static class Causes
{
    private static readonly string[] Shown = ["title", "subtitle", "authors", "unit", "role", "year", "kind"];

    /// <summary>Causes of all failures of one file.</summary>
    /// <param name="score">Score of the file.</param>
    /// <param name="gold">Its gold.</param>
    /// <param name="reading">What the product made of it.</param>
    /// <returns>One entry per failure, repeated when it happened twice.</returns>
    public static IReadOnlyList<string> Of(FileScore score, IReadOnlyList<GoldItem> gold, Reading reading)
    {
        var causes = new List<string>();
        causes.AddRange(Separation(score, gold, reading));
        foreach (var item in score.Items.Where(i => i.IsFound))
        {
            causes.AddRange(item.Fields.Where(f => !f.IsExact && (item.Gold.IsText ? Shown : ["kind"]).Contains(f.Name))
                .Select(f => $"{(item.Gold.IsText ? "text" : item.Gold.Kind)} {Field(f)}"));
            causes.AddRange(item.Gold.IsText ? Text(item) : []);
        }

        causes.AddRange(score.Leaks.Select(_ => "leak: a line of a small piece inside a body"));
        return causes;
    }

    private static string Field(FieldScore field)
    {
        string expected = Flat.Of(field.Expected), found = Flat.Of(field.Found);
        string what = found.Length == 0 ? "not found"
            : expected.Length == 0 ? "invented"
            : field.Name is "kind" or "year" ? $"{expected} taken for {found}"
            : found.Contains(expected, StringComparison.Ordinal) ? "too long"
            : expected.Contains(found, StringComparison.Ordinal) ? "too short"
            : "another text";
        return $"{field.Name}: {what}";
    }

    private static IEnumerable<string> Text(ItemScore item)
    {
        if (item.Body < 0.99)
        {
            yield return "text body: below 0.99";
        }
        else if (item.Body < 1)
        {
            yield return "text body: 0.99 or better but not whole";
        }

        if (item.Headings.Right < item.Headings.Expected)
        {
            yield return "text heading: missed";
        }

        if (item.Headings.Right < item.Headings.Found)
        {
            yield return "text heading: invented";
        }

        if (item.Headings.IsExact && !item.SameHeadings)
        {
            yield return "text heading: level or order";
        }

        if (item.Paragraphs.Right < item.Paragraphs.Expected)
        {
            yield return "text paragraphs: two joined";
        }

        if (item.Paragraphs.Right < item.Paragraphs.Found)
        {
            yield return "text paragraphs: one cut";
        }
    }

    /// <summary>A text that was not found was cut, or put together with another, or both, or lost among small pieces.</summary>
    private static IEnumerable<string> Separation(FileScore score, IReadOnlyList<GoldItem> gold, Reading reading)
    {
        var texts = gold.Where(g => g.IsText).Select(g => g.BodyLines(reading.Lines).ToHashSet()).ToList();
        var made = reading.Articles.Select(a => ItemMatching.BodyLinesOf(a, reading.Lines).ToHashSet()).ToList();
        foreach (var item in score.Items.Where(i => !i.IsFound))
        {
            if (!item.Gold.IsText)
            {
                yield return $"{item.Gold.Kind}: not an item of its own";
                continue;
            }

            var own = item.Gold.BodyLines(reading.Lines).ToHashSet();
            var parts = made.Where(m => m.Count(own.Contains) > own.Count * 0.05).ToList();
            bool cut = parts.Count > 1;
            bool merged = parts.Exists(p => texts.Exists(t => !t.SetEquals(own) && p.Count(t.Contains) > t.Count * 0.05));
            bool grown = parts.Exists(p => p.Count - p.Count(own.Contains) > own.Count * 0.1);
            yield return "separation: " + (cut, merged, grown) switch
            {
                (true, true, _) => "cut, and a part put to another text",
                (true, false, _) => "cut in parts",
                (false, true, _) => "put together with another text",
                (false, false, true) => "grown by small pieces",
                _ => "most of it is nowhere, or out of order",
            };
        }
    }
}
