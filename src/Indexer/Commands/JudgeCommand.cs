using System.CommandLine;
using System.Globalization;
using KnowledgeBase.Search.Engines;
using KnowledgeBase.Search.Judging;

namespace KnowledgeBase.Indexer.Commands;

/// <summary><c>kb judge …</c>: judged queries through the product's own search.</summary>
internal static class JudgeCommand
{
    /// <summary>Puts the command together.</summary>
    public static Command Make()
    {
        var corpus = SharedOptions.File("--corpus", "Clauses, JSON Lines (.gz is unpacked)");
        var queries = SharedOptions.File("--queries", "Queries, JSON Lines with id and text");
        var qrels = SharedOptions.File("--qrels", "Judgements: query id, clause id, grade, tab-separated");
        var run = new Option<string?>("--run") { Description = "Where to write a TREC run", HelpName = "OUT" };
        var index = new Option<string?>("--index") { Description = "Folder for the index of the corpus, used again (default: judging in the library)", HelpName = "DIR" };
        var national = new Option<bool>("--national") { Description = "Leave out local clauses (category beginning with 地方)" };
        var (engines, library) = (SharedOptions.Engines(), SharedOptions.Library());
        var command = new Command("judge", "Measure the search against judged queries")
        {
            corpus, queries, qrels, engines, run, index, national, library,
        };
        command.SetAction(line => Run(
            [.. line.GetValue(engines)!.Distinct().Select(name => EngineCatalogue.Find(name)!)],
            new JudgeSettings(
                line.GetValue(corpus)!, line.GetValue(queries)!, line.GetValue(qrels)!, line.GetValue(run),
                line.GetValue(index) ?? Path.Combine(line.GetValue(library)!, "judging"), line.GetValue(national))));
        return command;
    }

    /// <summary>One engine after another; with several, what is written bears the engine's name.</summary>
    private static int Run(IReadOnlyList<EngineKind> engines, JudgeSettings settings)
    {
        var reports = new List<JudgeReport>();
        foreach (var engine in engines)
        {
            var outcome = JudgeRun.Execute(For(engine, settings, engines.Count == 1), new Lines());
            if (outcome.Value is not { } report)
            {
                Console.Error.WriteLine($"{outcome.Problem!.Where}: {outcome.Problem.Message}");
                return ExitCode.SomeFailed;
            }

            reports.Add(report);
        }

        if (engines.Count > 1)
        {
            Console.WriteLine($"{"engine",-15} {string.Join(' ', engines.Select(e => $"{e.Name,10}"))}");
        }

        Print(reports);
        return ExitCode.Done;
    }

    private static JudgeSettings For(EngineKind engine, JudgeSettings settings, bool alone) => alone
        ? settings with { Engine = engine }
        : settings with
        {
            Engine = engine,
            Run = settings.Run is { } run ? $"{run}.{engine.Name}" : null,
            IndexFolder = $"{settings.IndexFolder}-{engine.Name}",
        };

    private static void Print(List<JudgeReport> reports)
    {
        Print("passages", "0", reports.Select(r => (double)r.Passages));
        Print("queries", "0", reports.Select(r => (double)r.Queries));
        Print("nDCG@10", "0.0000", reports.Select(r => r.Ndcg10));
        Print("MRR@10", "0.0000", reports.Select(r => r.Mrr10));
        Print("Recall@10", "0.0000", reports.Select(r => r.Recall10));
        Print("Recall@100", "0.0000", reports.Select(r => r.Recall100));
        Print("latency p50 ms", "0.00", reports.Select(r => r.P50Ms));
        Print("latency p95 ms", "0.00", reports.Select(r => r.P95Ms));
        Print("build seconds", "0.0", reports.Select(r => r.BuildSeconds));
    }

    private static void Print(string name, string format, IEnumerable<double> values)
    {
        string[] texts = [.. values.Select(v => v.ToString(format, CultureInfo.InvariantCulture))];
        Console.WriteLine($"{name,-15} {(texts.Length == 1 ? texts[0] : string.Join(' ', texts.Select(t => $"{t,10}")))}");
    }

    /// <summary>Unlike <see cref="Progress{T}"/>, writes at once and in order.</summary>
    private sealed class Lines : IProgress<string>
    {
        public void Report(string value) => Console.Error.WriteLine(value);
    }
}
