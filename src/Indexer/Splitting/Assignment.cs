namespace KnowledgeBase.Indexer.Splitting;

/// <summary>The assignment problem: pairs rows with columns, each at most once, for the greatest total.</summary>
internal static class Assignment
{
    /// <summary>
    /// Solves by successive shortest augmenting paths with potentials (Kuhn 1955, Munkres 1957; Jonker and Volgenant
    /// 1987), in time cubic in the number of rows.
    /// </summary>
    /// <param name="score">Score of each pair, rows by columns, square; larger is better.</param>
    /// <returns>For each row the column it is paired with.</returns>
    public static int[] Solve(double[,] score)
    {
        int n = score.GetLength(0);
        var u = new double[n + 1];
        var v = new double[n + 1];
        var rowOf = new int[n + 1];
        var way = new int[n + 1];
        for (int row = 1; row <= n; row++)
        {
            rowOf[0] = row;
            int column = Augment(score, u, v, rowOf, way);
            while (column != 0)
            {
                rowOf[column] = rowOf[way[column]];
                column = way[column];
            }
        }

        var result = new int[n];
        for (int column = 1; column <= n; column++)
        {
            result[rowOf[column] - 1] = column - 1;
        }

        return result;
    }

    private static int Augment(double[,] score, double[] u, double[] v, int[] rowOf, int[] way)
    {
        int n = v.Length - 1;
        var least = new double[n + 1];
        Array.Fill(least, double.PositiveInfinity);
        var used = new bool[n + 1];
        int column = 0;
        do
        {
            used[column] = true;
            int row = rowOf[column];
            double delta = double.PositiveInfinity;
            int nearest = 0;
            for (int j = 1; j <= n; j++)
            {
                if (used[j])
                {
                    continue;
                }

                double reduced = -score[row - 1, j - 1] - u[row] - v[j];
                if (reduced < least[j])
                {
                    (least[j], way[j]) = (reduced, column);
                }

                if (least[j] < delta)
                {
                    (delta, nearest) = (least[j], j);
                }
            }

            for (int j = 0; j <= n; j++)
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
}
