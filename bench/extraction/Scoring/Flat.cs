namespace KnowledgeBase.Bench.Extraction.Scoring;

/// <summary>Text with all white space taken out: the form in which texts are compared.</summary>
public static class Flat
{
    /// <summary>Takes white space out.</summary>
    /// <param name="text">Any text, or null.</param>
    /// <returns>The other characters, in order; empty for null.</returns>
    public static string Of(string? text) =>
        text is null ? "" : string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    /// <summary>Distinct runs of five characters; a shorter text is its own only run.</summary>
    /// <param name="flat">Text without white space.</param>
    /// <returns>The runs.</returns>
    public static IReadOnlySet<string> FiveGrams(string flat)
    {
        var grams = new HashSet<string>(StringComparer.Ordinal);
        if (flat.Length < 5)
        {
            grams.Add(flat);
        }

        for (int i = 0; i + 5 <= flat.Length; i++)
        {
            grams.Add(flat.Substring(i, 5));
        }

        return grams;
    }

    /// <summary>Smaller of the two containments: |A∩B|/|A| and |A∩B|/|B|.</summary>
    /// <param name="a">Runs of one text.</param>
    /// <param name="b">Runs of the other.</param>
    /// <returns>0 to 1.</returns>
    public static double Containment(IReadOnlySet<string> a, IReadOnlySet<string> b)
    {
        int common = a.Count(b.Contains);
        return common / (double)Math.Max(1, Math.Max(a.Count, b.Count));
    }
}
