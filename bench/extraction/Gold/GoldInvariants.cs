using KnowledgeBase.Bench.Extraction.Scoring;

namespace KnowledgeBase.Bench.Extraction.Gold;

/// <summary>What must hold of an annotation before anything may be measured against it.</summary>
public static class GoldInvariants
{
    /// <summary>
    /// Checks the annotation of one file: every non-blank line covered exactly once, headings in the body and in
    /// order, paragraph starts inside the body, first and last sentence at its ends, printed values really printed.
    /// </summary>
    /// <param name="items">Items of the file.</param>
    /// <param name="lines">Lines of the file.</param>
    /// <returns>One message per violation; empty when all holds.</returns>
    public static IReadOnlyList<string> Violations(IReadOnlyList<GoldItem> items, IReadOnlyList<string> lines)
    {
        var found = new List<string>();
        CheckCover(items, lines, found);
        string flat = Flat.Of(string.Concat(lines));
        foreach (var item in items)
        {
            string name = $"{item.File} {item.Kind} {item.Name[..Math.Min(12, item.Name.Length)]}";
            found.AddRange(OfItem(item, lines, flat).Select(m => $"{name}: {m}"));
        }

        return found;
    }

    private static void CheckCover(IReadOnlyList<GoldItem> items, IReadOnlyList<string> lines, List<string> found)
    {
        var cover = new int[lines.Count + 1];
        foreach (var span in items.SelectMany(i => i.Spans.Concat(i.MetaSpans.Select(m => m.Lines))))
        {
            for (int n = span[0]; n <= span[1]; n++)
            {
                cover[n]++;
            }
        }

        for (int n = 1; n <= lines.Count; n++)
        {
            if (!string.IsNullOrWhiteSpace(lines[n - 1]) && cover[n] != 1)
            {
                found.Add($"line {n} covered {cover[n]} times: {lines[n - 1]}");
            }
        }
    }

    private static IEnumerable<string> OfItem(GoldItem item, IReadOnlyList<string> lines, string flat)
    {
        var bodyLines = item.BodyLines(lines);
        string body = Flat.Of(item.BodyText(lines));
        if (item.CharCount != body.Length)
        {
            yield return $"char_count {item.CharCount}, counted {body.Length}";
        }

        if (!body.StartsWith(item.FirstSentence, StringComparison.Ordinal))
        {
            yield return "body does not begin with first_sentence";
        }

        if (!body.EndsWith(item.LastSentence, StringComparison.Ordinal))
        {
            yield return "body does not end with last_sentence";
        }

        if (item.ParagraphStarts.Except(bodyLines).Any())
        {
            yield return "paragraph start outside the body";
        }

        foreach (string message in Headings(item, body).Concat(Printed(item, flat)))
        {
            yield return message;
        }
    }

    private static IEnumerable<string> Headings(GoldItem item, string body)
    {
        int at = 0;
        foreach (string heading in item.Headings.Select(Flat.Of))
        {
            int place = body.IndexOf(heading, at, StringComparison.Ordinal);
            if (place < 0)
            {
                yield return $"heading missing or out of order: {heading}";
                yield break;
            }

            at = place + heading.Length;
        }

        if (item.Headings.Count != item.HeadingLevels.Count)
        {
            yield return "headings and levels differ in number";
        }
    }

    private static IEnumerable<string> Printed(GoldItem item, string flat)
    {
        string?[] printed = [item.AuthorUnit, item.AuthorRole, item.Source?.Trim('《', '》'), item.YearEvidence, .. item.Authors];
        return printed.Where(v => v is not null && !flat.Contains(Flat.Of(v), StringComparison.Ordinal))
            .Select(v => $"not printed in the file: {v}");
    }
}
