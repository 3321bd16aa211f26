using System.Globalization;
using KnowledgeBase.Search.Judging;

namespace KnowledgeBase.Bench.Relevance;

/// <summary>Two TREC runs on the same judgements, with paired bootstrap intervals.</summary>
internal static class CompareCommand
{
    /// <summary>Prints both runs and their difference.</summary>
    /// <param name="qrels">Query id, passage id, grade, tab-separated.</param>
    /// <param name="first">TREC run.</param>
    /// <param name="second">TREC run.</param>
    /// <returns>Exit code.</returns>
    public static int Run(string qrels, string first, string second)
    {
        var relevant = File.ReadLines(qrels).Select(l => l.Split('\t')).Where(p => p[^1] != "0")
            .GroupBy(p => p[0]).ToDictionary(g => g.Key, g => g.Select(p => p[^2]).ToHashSet());
        var a = Figures(first, relevant);
        var b = Figures(second, relevant);
        Print("nDCG@10", a, b, f => f.Ndcg10);
        Print("MRR@10", a, b, f => f.Mrr10);
        Print("Recall@10", a, b, f => f.Recall10);
        Print("Recall@100", a, b, f => f.Recall100);
        return 0;
    }

    /// <summary>Prints one figure of two runs.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="first">Figures of the first run.</param>
    /// <param name="second">Figures of the second run, same queries.</param>
    /// <param name="figure">Which figure.</param>
    public static void Print(
        string name, IReadOnlyList<RankingFigures> first, IReadOnlyList<RankingFigures> second, Func<RankingFigures, double> figure)
    {
        double[] a = [.. first.Select(figure)];
        double[] b = [.. second.Select(figure)];
        var (difference, low, high) = Bootstrap.Of(a, b);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-11} {a.Average():F4} {b.Average():F4} {difference:+0.0000;-0.0000} [{low:+0.0000;-0.0000}, {high:+0.0000;-0.0000}]"));
    }

    private static List<RankingFigures> Figures(string path, Dictionary<string, HashSet<string>> relevant)
    {
        var runs = File.ReadLines(path).Select(l => l.Split(' ')).GroupBy(p => p[0])
            .ToDictionary(g => g.Key, g => g.Select(p => p[2]).ToList());
        return [.. relevant.OrderBy(r => r.Key, StringComparer.Ordinal).Select(r => RankingFigures.Of(runs.GetValueOrDefault(r.Key) ?? [], r.Value))];
    }
}
