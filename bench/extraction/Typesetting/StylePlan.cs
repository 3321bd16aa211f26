namespace KnowledgeBase.Bench.Extraction.Typesetting;

/// <summary>One file to be set.</summary>
/// <param name="Name">Name of its style.</param>
/// <param name="Style">Its style.</param>
/// <param name="Seed">Seed of everything drawn for it.</param>
public sealed record PlannedFile(string Name, Style Style, int Seed);

/// <summary>Which styles are set in one run.</summary>
public static class StylePlan
{
    /// <summary>Makes the plan of a run.</summary>
    /// <param name="mode">
    /// mixed: every dimension drawn for every file; single: the plain style with one dimension changed at a time, a
    /// number of files for each choice; plain: nothing but the plain style.
    /// </param>
    /// <param name="only">
    /// Limits, comma-separated: in mode single the names of dimensions to go through (or DIM=CHOICE); in mode mixed
    /// DIM=CHOICE fixes a dimension.
    /// </param>
    /// <param name="files">Files in all for mixed and plain; files per choice for single.</param>
    /// <param name="seed">Seed of chance.</param>
    /// <returns>
    /// The files. In mode single the n-th file of every choice has the same seed, so that choices are compared on the
    /// same articles.
    /// </returns>
    public static IReadOnlyList<PlannedFile> Of(string mode, string? only, int files, int seed)
    {
        var limits = (only ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).Select(p => p.Split('=')).ToList();
        return mode switch
        {
            "single" => [.. Single(limits).SelectMany(s => Enumerable.Range(0, files).Select(n => new PlannedFile(s.Name, s.Style, seed + n)))],
            "plain" => [.. Enumerable.Range(0, files).Select(n => new PlannedFile("plain", Fixed(Style.Plain, limits), seed + n))],
            _ => [.. Enumerable.Range(0, files).Select(n => new PlannedFile("mixed", Fixed(Style.Draw(new Random(seed + n)), limits), seed + n))],
        };
    }

    private static Style Fixed(Style style, List<string[]> limits) =>
        limits.Where(l => l.Length == 2).Aggregate(style, (s, l) => s.With(l[0], l[1]));

    private static IEnumerable<(string Name, Style Style)> Single(List<string[]> limits) =>
        from dimension in StyleSpace.Dimensions
        where limits.Count == 0 || limits.Exists(l => l[0] == dimension.Name)
        from choice in dimension.Choices.Skip(1)
        where !limits.Exists(l => l.Length == 2 && l[0] == dimension.Name && l[1] != choice.Name)
        select ($"{dimension.Name}-{choice.Name}", Companions(dimension.Name).With(dimension.Name, choice.Name));

    /// <summary>The plain style, with what a dimension needs to show itself.</summary>
    private static Style Companions(string dimension) => dimension switch
    {
        "heading" => Style.Plain.With("numbering", "chinese"),
        "layout" => Style.Plain.With("articles", "3"),
        "jump" => Style.Plain.With("articles", "3").With("layout", "jump-both"),
        _ => Style.Plain,
    };
}
