using KnowledgeBase.Corpus.Documents;

namespace KnowledgeBase.Corpus.Reprints;

/// <summary>How two prints of one text stand to each other.</summary>
public enum PrintRelation
{
    /// <summary>The same text, with small edits at most.</summary>
    Same,

    /// <summary>The first is an excerpt of the second.</summary>
    FirstIsExcerpt,

    /// <summary>The second is an excerpt of the first.</summary>
    SecondIsExcerpt,
}

/// <summary>Two items that are prints of one text.</summary>
/// <param name="Relation">How they stand to each other.</param>
/// <param name="Differences">Number of places where the shared part of the texts differs; what an excerpt leaves out at its ends counts as one each.</param>
public sealed record PrintMatch(PrintRelation Relation, int Differences);

/// <summary>
/// Decides whether two items are prints of one text. Their texts are laid side by side: nearly all of both must be shared, or
/// nearly all of one (an excerpt). Official documents are one only when their clauses are, see <see cref="PolicyVersions"/>; a
/// text that comes again with other numbers in its title or other years (第一季度…, 2022年…) is another text of a series.
/// </summary>
public static class PrintComparison
{
    /// <summary>Share of both texts that prints of one text have in common.</summary>
    public const double SameShare = 0.85;

    /// <summary>Share of an excerpt that stands in the whole.</summary>
    public const double ExcerptShare = 0.92;

    // A quotation of some paragraphs is no print of the article; by title or author a cut version is known at a fifth.
    private const double LeastPart = 0.5;
    private const double LeastSignedPart = 0.2;

    // Texts so nearly equal are one even when numbers in their titles differ: a misprint or another count of parts.
    private const double Equal = 0.995;

    /// <summary>Compares two items.</summary>
    /// <param name="first">First item.</param>
    /// <param name="second">Second item.</param>
    /// <returns>How they stand to each other, or null when they are two texts.</returns>
    public static PrintMatch? Compare(Article first, Article second)
    {
        bool official = first.Kind == ItemKind.Policy;
        if (official != (second.Kind == ItemKind.Policy) || (official && !PolicyVersions.AreOne(first, second)))
        {
            return null;
        }

        var alignment = TextAlignment.Of(PrintText.Of(first.Body), PrintText.Of(second.Body));
        double more = Math.Max(alignment.ShareOfA, alignment.ShareOfB);
        double less = Math.Min(alignment.ShareOfA, alignment.ShareOfB);
        if (SeriesMarks.Differ(first, second) && less < Equal)
        {
            return null;
        }

        if (less >= SameShare)
        {
            return new PrintMatch(PrintRelation.Same, alignment.Differences.Count);
        }

        bool part = !official && more >= ExcerptShare && less >= (AreSignedAlike(first, second) ? LeastSignedPart : LeastPart);
        return !part ? null : new PrintMatch(
            alignment.ShareOfA > alignment.ShareOfB ? PrintRelation.FirstIsExcerpt : PrintRelation.SecondIsExcerpt,
            alignment.Differences.Count);
    }

    private static bool AreSignedAlike(Article first, Article second) =>
        first.Authors.Select(PrintText.Of).Intersect(second.Authors.Select(PrintText.Of)).Any()
        || (first.Title is { Length: >= 6 } a && second.Title is { Length: >= 6 } b && PrintText.Of(a) == PrintText.Of(b));
}
