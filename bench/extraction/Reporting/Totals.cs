using KnowledgeBase.Bench.Extraction.Scoring;

namespace KnowledgeBase.Bench.Extraction.Reporting;

/// <summary>Figures over many files.</summary>
/// <param name="Files">Scores of the files.</param>
public sealed record Totals(IReadOnlyList<FileScore> Files)
{
    private List<ItemScore> Texts { get; } = [.. Files.SelectMany(f => f.Items).Where(i => i.Gold.IsText)];

    /// <summary>Number of articles expected.</summary>
    public int Count => Texts.Count;

    /// <summary>Article separation.</summary>
    public Tally Separation => Sum(Files.Select(f => f.Separation));

    /// <summary>Headings by their words.</summary>
    public Tally Headings => Sum(Texts.Select(t => t.Headings));

    /// <summary>Paragraph starts.</summary>
    public Tally Paragraphs => Sum(Texts.Select(t => t.Paragraphs));

    /// <summary>Share of characters of bodies that are furniture and the like.</summary>
    public double Leaked => Files.Sum(f => f.LeakedCharacters) / (double)Math.Max(1, Files.Sum(f => f.BodyCharacters));

    /// <summary>Share of bodies at least so similar.</summary>
    /// <param name="similarity">0 to 1.</param>
    /// <returns>0 to 1.</returns>
    public double Bodies(double similarity) => Share(t => t.IsFound && t.Body >= similarity);

    /// <summary>Share of articles with a field exact.</summary>
    /// <param name="field">Name of the field.</param>
    /// <returns>0 to 1.</returns>
    public double Exact(string field) => Share(t => t.IsExact(field));

    /// <summary>Share of small pieces (captions, notices, page heads …) found with their lines and their kind.</summary>
    /// <returns>0 to 1.</returns>
    public double SmallPieces()
    {
        var small = Files.SelectMany(f => f.Items).Where(i => !i.Gold.IsText).ToList();
        return small.Count == 0 ? 1 : small.Count(i => i.IsFound && i.IsExact("kind")) / (double)small.Count;
    }

    private double Share(Func<ItemScore, bool> holds) => Texts.Count == 0 ? 1 : Texts.Count(holds) / (double)Texts.Count;

    private static Tally Sum(IEnumerable<Tally> tallies) => tallies.Aggregate(default(Tally), (a, b) => a + b);
}
