using KnowledgeBase.Bench.Extraction.Scoring;

namespace KnowledgeBase.Bench.Tests;

public sealed class ScoringTests
{
    [Fact]
    public void EditDistanceIsThatOfTheTable()
    {
        var random = new Random(11);
        for (int n = 0; n < 200; n++)
        {
            string a = Word(random, random.Next(0, 200)), b = Word(random, random.Next(0, 200));
            Assert.Equal(ByTable(a, b), EditDistance.Between(a, b));
        }
    }

    [Theory]
    [InlineData(0, 0, 0, 1)]
    [InlineData(2, 4, 2, 2.0 / 3)]
    [InlineData(0, 3, 0, 0)]
    public void F1IsTheHarmonicMean(int right, int expected, int found, double f1) =>
        Assert.Equal(f1, new Tally(right, expected, found).F1, 9);

    [Fact]
    public void EqualMembersCountOnceEach() =>
        Assert.Equal(new Tally(2, 3, 3), Tally.Of(["一", "一", "二"], ["一", "二", "二"]));

    [Fact]
    public void ContainmentCountsBothWays() =>
        Assert.Equal(0.5, Flat.Containment(Flat.FiveGrams("工会之家"), new HashSet<string> { "工会之家", "别的" }));

    private static string Word(Random random, int length) =>
        string.Concat(Enumerable.Range(0, length).Select(_ => "工会职工之家"[random.Next(6)]));

    private static int ByTable(string a, string b)
    {
        int[] row = [.. Enumerable.Range(0, b.Length + 1)];
        for (int i = 1; i <= a.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int above = row[j];
                row[j] = Math.Min(Math.Min(above, row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[^1];
    }
}
