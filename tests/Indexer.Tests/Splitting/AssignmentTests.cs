using FsCheck;
using FsCheck.Fluent;
using KnowledgeBase.Indexer.Splitting;

namespace KnowledgeBase.Indexer.Tests.Splitting;

public sealed class AssignmentTests
{
    [Fact]
    public void The_total_is_the_greatest_there_is() => Prop.ForAll<PositiveInt, int>((size, seed) =>
    {
        double[,] score = Scores(1 + (size.Get % 6), seed);
        Assert.Equal(Greatest(score, 0, 0), Total(score, Assignment.Solve(score)), 6);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void It_stays_the_greatest_when_scores_are_lowered() => Prop.ForAll<PositiveInt, int>((size, seed) =>
    {
        int n = 2 + (size.Get % 5);
        double[,] score = Scores(n, seed);
        var assignment = new Assignment(score);
        var random = new Random(seed);
        for (int time = 0; time < 2 * n; time++)
        {
            int row = random.Next(n);
            // Every second time a pair that was chosen.
            int column = time % 2 == 0 ? assignment.Columns()[row] : random.Next(n);
            assignment.Lower(row, column, score[row, column] - random.Next(4));
            int[] columns = assignment.Columns();
            Assert.Equal(n, columns.Distinct().Count());
            Assert.Equal(Greatest(score, 0, 0), Total(score, columns), 6);
        }
    }).QuickCheckThrowOnFailure();

    // Small whole numbers, so that there are many equal totals.
    private static double[,] Scores(int size, int seed)
    {
        var random = new Random(seed);
        var score = new double[size, size];
        for (int i = 0; i < size * size; i++)
        {
            score[i / size, i % size] = Math.Max(0, random.Next(-6, 6));
        }

        return score;
    }

    private static double Total(double[,] score, int[] columns) => columns.Select((column, row) => score[row, column]).Sum();

    private static double Greatest(double[,] score, int row, int taken) => row == score.GetLength(0) ? 0
        : Enumerable.Range(0, score.GetLength(0)).Where(c => (taken & (1 << c)) == 0).Max(c => score[row, c] + Greatest(score, row + 1, taken | (1 << c)));
}
