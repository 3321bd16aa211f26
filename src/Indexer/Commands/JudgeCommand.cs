using System.CommandLine;
using System.Globalization;
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
        var (engine, library) = (SharedOptions.Engine(), SharedOptions.Library());
        var command = new Command("judge", "Measure the search against judged queries")
        {
            corpus, queries, qrels, engine, run, index, national, library,
        };
        command.SetAction(line =>
        {
            var choice = LibraryChoice.Of(line, library, engine);
            return Run(new JudgeSettings(
                line.GetValue(corpus)!, line.GetValue(queries)!, line.GetValue(qrels)!, line.GetValue(run),
                line.GetValue(index) ?? Path.Combine(choice.Folder, "judging-" + choice.Engine.Name), line.GetValue(national))
            {
                Engine = choice.Engine,
            });
        });
        return command;
    }

    private static int Run(JudgeSettings settings)
    {
        var outcome = JudgeRun.Execute(settings, new Lines());
        if (outcome.Value is not { } report)
        {
            Console.Error.WriteLine($"{outcome.Problem!.Where}: {outcome.Problem.Message}");
            return ExitCode.SomeFailed;
        }

        Print("passages", report.Passages, "0");
        Print("queries", report.Queries, "0");
        Print("nDCG@10", report.Ndcg10, "0.0000");
        Print("MRR@10", report.Mrr10, "0.0000");
        Print("Recall@10", report.Recall10, "0.0000");
        Print("Recall@100", report.Recall100, "0.0000");
        Print("latency p50 ms", report.P50Ms, "0.00");
        Print("latency p95 ms", report.P95Ms, "0.00");
        Print("build seconds", report.BuildSeconds, "0.0");
        return ExitCode.Done;
    }

    private static void Print(string name, double value, string format) =>
        Console.WriteLine($"{name,-15} {value.ToString(format, CultureInfo.InvariantCulture)}");

    /// <summary>Unlike <see cref="Progress{T}"/>, writes at once and in order.</summary>
    private sealed class Lines : IProgress<string>
    {
        public void Report(string value) => Console.Error.WriteLine(value);
    }
}
