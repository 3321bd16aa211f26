namespace KnowledgeBase.Bench.Relevance.Learning;

/// <summary>Small dense linear algebra.</summary>
internal static class LinearSystem
{
    /// <summary>Copies the lower triangle of a square matrix onto the upper one.</summary>
    /// <param name="matrix">The matrix, changed in place.</param>
    public static void Mirror(double[,] matrix)
    {
        for (int i = 0; i < matrix.GetLength(0); i++)
        {
            for (int j = 0; j < i; j++)
            {
                matrix[j, i] = matrix[i, j];
            }
        }
    }

    /// <summary>Solves a symmetric positive definite system by Cholesky decomposition.</summary>
    /// <param name="matrix">The matrix, n by n.</param>
    /// <param name="right">The right side, n long.</param>
    /// <returns>The solution.</returns>
    public static double[] Solve(double[,] matrix, double[] right)
    {
        int n = right.Length;
        double[,] lower = new double[n, n];
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j <= i; j++)
            {
                double sum = matrix[i, j];
                for (int k = 0; k < j; k++)
                {
                    sum -= lower[i, k] * lower[j, k];
                }

                lower[i, j] = i == j ? Math.Sqrt(Math.Max(sum, 1e-12)) : sum / lower[j, j];
            }
        }

        double[] x = [.. right];
        for (int i = 0; i < n; i++)
        {
            for (int k = 0; k < i; k++)
            {
                x[i] -= lower[i, k] * x[k];
            }

            x[i] /= lower[i, i];
        }

        for (int i = n - 1; i >= 0; i--)
        {
            for (int k = i + 1; k < n; k++)
            {
                x[i] -= lower[k, i] * x[k];
            }

            x[i] /= lower[i, i];
        }

        return x;
    }
}
