namespace KnowledgeBase.Indexer.Splitting;

/// <summary>The assignment problem: pairs rows with columns, each at most once, for the greatest total.</summary>
internal sealed class Assignment
{
    private readonly double[,] score;
    private readonly int size;
    private readonly double[] u;
    private readonly double[] v;
    private readonly int[] rowOf;
    private readonly int[] way;

    /// <summary>
    /// Solves by successive shortest augmenting paths with potentials (Kuhn 1955, Munkres 1957; Jonker and Volgenant
    /// 1987), in time at most cubic in the number of rows.
    /// </summary>
    /// <param name="score">Score of each pair, rows by columns, square; larger is better. Kept and changed by <see cref="Lower"/>.</param>
    public Assignment(double[,] score)
    {
        this.score = score;
        size = score.GetLength(0);
        (u, v) = (new double[size + 1], new double[size + 1]);
        (rowOf, way) = (new int[size + 1], new int[size + 1]);
        for (int row = 1; row <= size; row++)
        {
            Place(row);
        }
    }

    /// <summary>Solves once.</summary>
    /// <param name="score">Score of each pair, rows by columns, square; larger is better.</param>
    /// <returns>For each row the column it is paired with.</returns>
    public static int[] Solve(double[,] score) => new Assignment(score).Columns();

    /// <summary>For each row the column it is paired with.</summary>
    public int[] Columns()
    {
        var result = new int[size];
        for (int column = 1; column <= size; column++)
        {
            result[rowOf[column] - 1] = column - 1;
        }

        return result;
    }

    /// <summary>
    /// Lowers the score of one pair and solves again. The potentials of the solution before remain valid, so that only the row
    /// of a pair that was chosen is placed anew, in time quadratic in the number of rows.
    /// </summary>
    /// <param name="row">The row, from 0.</param>
    /// <param name="column">The column, from 0.</param>
    /// <param name="value">The new score, at most the old one.</param>
    public void Lower(int row, int column, double value)
    {
        score[row, column] = value;
        if (rowOf[column + 1] == row + 1)
        {
            rowOf[column + 1] = 0;
            Place(row + 1);
        }
    }

    private void Place(int row)
    {
        rowOf[0] = row;
        int column = Augment();
        while (column != 0)
        {
            rowOf[column] = rowOf[way[column]];
            column = way[column];
        }
    }

    /// <summary>The free column at the end of the shortest path from the row that is to be placed.</summary>
    private int Augment()
    {
        var least = new double[size + 1];
        Array.Fill(least, double.PositiveInfinity);
        var used = new bool[size + 1];
        int column = 0;
        do
        {
            used[column] = true;
            var (nearest, delta) = Nearest(column, least, used);
            for (int j = 0; j <= size; j++)
            {
                if (used[j])
                {
                    u[rowOf[j]] += delta;
                    v[j] -= delta;
                }
                else
                {
                    least[j] -= delta;
                }
            }

            column = nearest;
        }
        while (rowOf[column] != 0);

        return column;
    }

    /// <summary>The column nearest to the tree of paths; among several as near a free one, which ends the search.</summary>
    private (int Column, double Distance) Nearest(int from, double[] least, bool[] used)
    {
        int row = rowOf[from];
        double delta = double.PositiveInfinity;
        int nearest = 0;
        for (int j = 1; j <= size; j++)
        {
            if (used[j])
            {
                continue;
            }

            double reduced = -score[row - 1, j - 1] - u[row] - v[j];
            if (reduced < least[j])
            {
                (least[j], way[j]) = (reduced, from);
            }

            if (least[j] < delta || (least[j] <= delta && rowOf[j] == 0 && rowOf[nearest] != 0))
            {
                (delta, nearest) = (least[j], j);
            }
        }

        return (nearest, delta);
    }
}
