using FsCheck;
using FsCheck.Fluent;
using KnowledgeBase.Search.Quotations;

namespace KnowledgeBase.Search.Tests.Quotations;

/// <summary>The banded alignment against the plain one, on texts of few letters that lie within the band.</summary>
public sealed class AlignmentTests
{
    [Fact]
    public void TheBandFindsTheLeastDistance() => Prop.ForAll(Texts(1, 8), Texts(0, 8), (quote, text) =>
    {
        var found = Alignment.Of(quote, text, 0);
        return (found.Distance == Least(quote, text, freeEnds: true) && Applies(found, quote, text)).Label($"{quote} {text} {found.Distance}");
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void WholeTextsAreAlignedWhole() => Prop.ForAll(Texts(1, 10), Texts(1, 10), (one, other) =>
    {
        var found = Alignment.Whole(one, other);
        return (found.Distance == Least(one, other, freeEnds: false) && Applies(found, one, other)
            && found.Steps.Count(s => s != EditStep.Added) == other.Length).Label($"{one} {other}");
    }).QuickCheckThrowOnFailure();

    private static Arbitrary<string> Texts(int least, int most) =>
        Gen.Choose(least, most).SelectMany(n => Gen.Elements('甲', '乙', '丙').ArrayOf(n)).Select(c => new string(c)).ToArbitrary();

    // The steps lead through both texts, and as many differ as the distance says.
    private static bool Applies(Alignment found, string quote, string text)
    {
        int i = 0;
        int j = found.Start;
        foreach (var step in found.Steps)
        {
            if (step is EditStep.Same or EditStep.Replaced && (i >= quote.Length || j >= text.Length || (quote[i] == text[j]) != (step == EditStep.Same)))
            {
                return false;
            }

            i += step == EditStep.Left ? 0 : 1;
            j += step == EditStep.Added ? 0 : 1;
        }

        return i == quote.Length && j <= text.Length && found.Steps.Count(s => s != EditStep.Same) == found.Distance;
    }

    private static int Least(string quote, string text, bool freeEnds)
    {
        int[] row = [.. Enumerable.Range(0, text.Length + 1).Select(j => freeEnds ? 0 : j)];
        for (int i = 1; i <= quote.Length; i++)
        {
            var next = new int[text.Length + 1];
            next[0] = i;
            for (int j = 1; j <= text.Length; j++)
            {
                next[j] = Math.Min(Math.Min(row[j], next[j - 1]) + 1, row[j - 1] + (quote[i - 1] == text[j - 1] ? 0 : 1));
            }

            row = next;
        }

        return freeEnds ? row.Min() : row[^1];
    }
}
