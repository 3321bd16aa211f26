namespace KnowledgeBase.Bench.Relevance.Learning;

/// <summary>
/// Learns weights so that relevant candidates are likely under a softmax over the candidates of a query (ListNet with
/// top-one probabilities: Cao et al. 2007), with a quadratic penalty on standardised weights, by Newton's method.
/// </summary>
/// <param name="count">Numbers a candidate has.</param>
/// <param name="used">Which of them may have a weight.</param>
/// <param name="penalty">Strength of the penalty, in queries.</param>
internal sealed class ListwiseModel(int count, bool[] used, double penalty = 3)
{
    // Lower candidates teach nothing the higher ones do not.
    private const int Depth = 300;

    private const int Steps = 12;

    /// <summary>Learns from examples.</summary>
    /// <param name="examples">The examples; those without a relevant candidate are passed over.</param>
    /// <returns>One weight a number.</returns>
    public double[] Learn(IEnumerable<Example> examples)
    {
        var lists = examples.Select(Prepared).Where(l => l.Share.Any(s => s > 0)).ToList();
        double[] scale = Scale(lists);
        double[] weights = new double[count];
        for (int step = 0; step < Steps; step++)
        {
            double[] gradient = new double[count];
            double[,] curvature = new double[count, count];
            foreach (var (rows, share) in lists)
            {
                Accumulate(rows, share, weights, gradient, curvature);
            }

            LinearSystem.Mirror(curvature);
            for (int i = 0; i < count; i++)
            {
                gradient[i] -= penalty * weights[i] * scale[i] * scale[i];
                curvature[i, i] += (penalty * scale[i] * scale[i]) + 1e-9;
                if (!used[i])
                {
                    gradient[i] = 0;
                    for (int j = 0; j < count; j++)
                    {
                        curvature[i, j] = curvature[j, i] = i == j ? 1 : 0;
                    }
                }
            }

            weights = Moved(lists, weights, LinearSystem.Solve(curvature, gradient), scale);
        }

        return weights;
    }

    // A full step, or the first half of it, quarter and so on that is better than none.
    private double[] Moved(List<(double[][] Rows, double[] Share)> lists, double[] weights, double[] change, double[] scale)
    {
        double before = Likelihood(lists, weights, scale);
        for (double part = 1; part > 0.001; part /= 2)
        {
            double[] moved = [.. weights.Zip(change, (w, c) => w + (part * c))];
            if (Likelihood(lists, moved, scale) > before)
            {
                return moved;
            }
        }

        return weights;
    }

    private double Likelihood(List<(double[][] Rows, double[] Share)> lists, double[] weights, double[] scale)
    {
        double sum = -penalty / 2 * weights.Zip(scale, (w, s) => w * w * s * s).Sum();
        foreach (var (rows, share) in lists)
        {
            double[] scores = [.. rows.Select(r => r.Zip(weights, (a, b) => a * b).Sum())];
            double most = scores.Max();
            double all = Math.Log(scores.Sum(s => Math.Exp(s - most))) + most;
            sum += share.Zip(scores, (y, s) => y * (s - all)).Sum();
        }

        return sum;
    }

    private static (double[][] Rows, double[] Share) Prepared(Example example)
    {
        int taken = Math.Min(Depth, example.Numbers.Length);
        double[] share = [.. example.Passages.Take(taken).Select(p => example.Relevant.Contains(p) ? 1.0 : 0)];
        double all = share.Sum();
        return (example.Numbers[..taken], [.. share.Select(s => all > 0 ? s / all : 0)]);
    }

    private double[] Scale(List<(double[][] Rows, double[] Share)> lists)
    {
        double[] scale = new double[count];
        for (int i = 0; i < count; i++)
        {
            double number = 0;
            double sum = 0;
            double squares = 0;
            foreach (double[] row in lists.SelectMany(l => l.Rows))
            {
                (number, sum, squares) = (number + 1, sum + row[i], squares + (row[i] * row[i]));
            }

            scale[i] = Math.Sqrt(Math.Max(0, (squares / number) - (sum / number * (sum / number))));
        }

        return scale;
    }

    // Gradient of the likelihood, and the covariance of the numbers under the softmax.
    private void Accumulate(double[][] rows, double[] share, double[] weights, double[] gradient, double[,] curvature)
    {
        double[] scores = [.. rows.Select(r => r.Zip(weights, (a, b) => a * b).Sum())];
        double most = scores.Max();
        double[] likely = [.. scores.Select(s => Math.Exp(s - most))];
        double all = likely.Sum();
        double[] mean = new double[count];
        for (int k = 0; k < rows.Length; k++)
        {
            double p = likely[k] / all;
            double[] row = rows[k];
            for (int i = 0; i < count; i++)
            {
                mean[i] += p * row[i];
                gradient[i] += (share[k] - p) * row[i];
                double scaled = p * row[i];
                for (int j = 0; j <= i; j++)
                {
                    curvature[i, j] += scaled * row[j];
                }
            }
        }

        for (int i = 0; i < count; i++)
        {
            for (int j = 0; j <= i; j++)
            {
                curvature[i, j] -= mean[i] * mean[j];
            }
        }
    }
}
