namespace KnowledgeBase.Bench.Extraction.Typesetting;

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
    /// <returns>Name and style of each file.</returns>
    public static IReadOnlyList<(string Name, Style Style)> Of(string mode, string? only, int files, int seed)
    {
        var limits = (only ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).Select(p => p.Split('=')).ToList();
        return mode switch
        {
            "single" => [.. Single(limits).SelectMany(s => Enumerable.Repeat(s, files))],
            "plain" => [.. Enumerable.Range(0, files).Select(_ => ("plain", Fixed(Style.Plain, limits)))],
            _ => [.. Enumerable.Range(0, files).Select(n => ("mixed", Fixed(Style.Draw(new Random(seed + n)), limits)))],
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
        _ => Style.Plain,
    };
}
