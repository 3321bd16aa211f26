using KnowledgeBase.Bench.Extraction.Gold;
using KnowledgeBase.Corpus.Documents;

namespace KnowledgeBase.Bench.Extraction.Scoring;

/// <summary>One field of an item: whether it is exact, and if not what was expected and found.</summary>
/// <param name="Name">Name of the field.</param>
/// <param name="Expected">What the gold says, empty for nothing.</param>
/// <param name="Found">What the product says, empty for nothing.</param>
/// <param name="Evidence">What the product says it rests on, or null.</param>
public sealed record FieldScore(string Name, string Expected, string Found, Evidence? Evidence = null)
{
    /// <summary>Whether both are the same once white space is taken out.</summary>
    public bool IsExact => Flat.Of(Expected) == Flat.Of(Found);
}

/// <summary>How well one annotated item came out.</summary>
public sealed record ItemScore
{
    /// <summary>The annotated item.</summary>
    public required GoldItem Gold { get; init; }

    /// <summary>Whether the product has an item that is this one.</summary>
    public required bool IsFound { get; init; }

    /// <summary>Similarity of the bodies without white space, 0 to 1.</summary>
    public double Body { get; init; }

    /// <summary>Whether the body stands on exactly the expected lines in the expected order.</summary>
    public bool SameSpans { get; init; }

    /// <summary>Fields compared, kind included.</summary>
    public IReadOnlyList<FieldScore> Fields { get; init; } = [];

    /// <summary>Headings by their words.</summary>
    public Tally Headings { get; init; }

    /// <summary>Whether headings are the same, in the same order, at the same levels.</summary>
    public bool SameHeadings { get; init; }

    /// <summary>Lines on which paragraphs begin.</summary>
    public Tally Paragraphs { get; init; }

    /// <summary>One line per failure: what was expected, what was found.</summary>
    public IReadOnlyList<string> Failures { get; init; } = [];

    /// <summary>Whether a field is exact; false when the item was not found, true when the field is not compared.</summary>
    /// <param name="field">Name of the field.</param>
    /// <returns>True when exact.</returns>
    public bool IsExact(string field) => IsFound && Fields.All(f => f.Name != field || f.IsExact);
}

/// <summary>How well one file came out.</summary>
/// <param name="File">Name of the file in the gold.</param>
/// <param name="Items">Its annotated items.</param>
/// <param name="Separation">Texts (articles, fragments, policies) expected and found.</param>
/// <param name="Surplus">Texts of the product that are none of the expected ones, each with its beginning.</param>
/// <param name="Leaks">Lines of furniture and the like inside bodies.</param>
/// <param name="LeakedCharacters">Characters on those lines.</param>
/// <param name="BodyCharacters">Characters of all bodies the product made.</param>
/// <param name="Failure">Why the product failed on the file, or null.</param>
/// <param name="Time">How long the product took.</param>
public sealed record FileScore(
    string File,
    IReadOnlyList<ItemScore> Items,
    Tally Separation,
    IReadOnlyList<string> Surplus,
    IReadOnlyList<string> Leaks,
    int LeakedCharacters,
    int BodyCharacters,
    string? Failure,
    TimeSpan Time);
