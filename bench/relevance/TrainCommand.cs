using System.Globalization;
using KnowledgeBase.Bench.Relevance.Learning;
using KnowledgeBase.Search.Judging;
using KnowledgeBase.Search.Ranking;

namespace KnowledgeBase.Bench.Relevance;

/// <summary>Learns the weights of the product's ranking and says how they fare on queries they were not learned on.</summary>
internal static class TrainCommand
{
    private const int Block = 25;

    private const int RunDepth = 1000;

    /// <summary>Prints figures by cross-validation, then learns from all queries and writes the weights.</summary>
    /// <param name="args">Options.</param>
    /// <returns>Exit code.</returns>
    public static int Run(string[] args)
    {
        string? Value(string name) => Array.IndexOf(args, name) is >= 0 and var i && i + 1 < args.Length ? args[i + 1] : null;
        if ((Value("--corpus"), Value("--queries"), Value("--qrels"), Value("--index")) is not ({ } corpus, { } queries, { } qrels, { } index))
        {
            Console.Error.WriteLine("train needs --corpus, --queries, --qrels and --index");
            return 64;
        }

        var examples = Examples.Load(new JudgeSettings(corpus, queries, qrels, null, index, args.Contains("--national")));
        if (examples is null)
        {
            return 2;
        }

        var used = PassageFeatures.Names.Select(_ => true).ToArray();
        Report(examples, used, Value("--run"));
        if (args.Contains("--ablate"))
        {
            Ablate(examples, used);
        }

        double[] weights = new ListwiseModel(used.Length, used).Learn(examples);
        Write(Value("--out"), weights);
        return 0;
    }

    private static void Report(IReadOnlyList<Example> examples, bool[] used, string? run)
    {
        var asFound = examples.Select(e => RankingFigures.Of(e.Passages, e.Relevant)).ToList();
        Console.WriteLine($"{examples.Count} queries; recall of the candidates {Text(examples.Average(e => (double)e.Passages.Count(e.Relevant.Contains) / e.Relevant.Count))}");
        foreach (int block in new[] { 1, Block })
        {
            Console.WriteLine($"first look, second look by {CrossValidation.Folds}-fold cross-validation over blocks of {block}:");
            var rankings = Rankings(examples, block, used);
            var learned = CrossValidation.Figures(examples, rankings);
            CompareCommand.Print("nDCG@10", asFound, learned, f => f.Ndcg10);
            CompareCommand.Print("Recall@100", asFound, learned, f => f.Recall100);
            WriteRun(run, examples, rankings);
        }
    }

    private static void Ablate(IReadOnlyList<Example> examples, bool[] used)
    {
        for (int i = 0; i < used.Length; i++)
        {
            bool[] without = [.. used.Select((u, j) => u && j != i)];
            string line = "without " + PassageFeatures.Names[i].PadRight(16);
            foreach (int block in new[] { 1, Block })
            {
                var figures = CrossValidation.Figures(examples, Rankings(examples, block, without));
                line += $" {Text(figures.Average(f => f.Ndcg10))} {Text(figures.Average(f => f.Recall100))}";
            }

            Console.WriteLine(line);
        }
    }

    private static IReadOnlyList<string[]> Rankings(IReadOnlyList<Example> examples, int block, bool[] used) =>
        CrossValidation.Run(examples, CrossValidation.Parts(examples, block, 1), new ListwiseModel(used.Length, used));

    // The last ranking written is the one over blocks; it can be compared with that of another training.
    private static void WriteRun(string? path, IReadOnlyList<Example> examples, IReadOnlyList<string[]> rankings)
    {
        if (path is not null)
        {
            File.WriteAllLines(path, examples.Zip(rankings).SelectMany(r => r.Second.Take(RunDepth).Select((id, i) => $"{r.First.Query} Q0 {id} {i + 1} {-i} kb")));
        }
    }

    private static void Write(string? path, double[] weights)
    {
        var lines = PassageFeatures.Names.Zip(weights, (n, w) => n + "\t" + w.ToString("0.####", CultureInfo.InvariantCulture)).ToList();
        lines.ForEach(Console.WriteLine);
        if (path is not null)
        {
            File.WriteAllLines(path, lines.Prepend("# Weights of the numbers in PassageFeatures; written by: bench/relevance/run.sh train"));
        }
    }

    private static string Text(double value) => value.ToString("F4", CultureInfo.InvariantCulture);
}
