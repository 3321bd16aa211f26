using KnowledgeBase.Search.Engines;

namespace KnowledgeBase.Indexer.Tests.Commands;

/// <summary>Judged queries on the command line, on every engine of the build.</summary>
public sealed class JudgeCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public JudgeCommandTests()
    {
        folder.Write("corpus.jsonl", """
            {"id":"c1","law":"工会法","clause_no":"第一条","chapter":"总则","text":"工会是职工自愿结合的群众组织。","year":2021,"category":"法律"}
            {"id":"c2","law":"劳动法","clause_no":"第一条","chapter":"总则","text":"用人单位应当按时足额支付工资。","year":2018,"category":"法律"}
            """);
        folder.Write("queries.jsonl", """
            {"id":"q1","text":"群众组织"}
            {"id":"q2","text":"支付工资"}
            """);
        folder.Write("qrels.tsv", "q1\tc1\t2\nq2\tc2\t2\n");
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void One_engine_prints_its_figures_and_writes_its_run()
    {
        var result = Judge("--engine", "builtin", "--run", folder["run.txt"]);
        Assert.Equal((0, "nDCG@10         1.0000"), (result.ExitCode, Lines(result)[2]));
        Assert.Equal(2, File.ReadAllLines(folder["run.txt"]).Count(line => line.Contains(" 1 ", StringComparison.Ordinal)));
    }

    [Fact]
    public void Several_engines_stand_side_by_side()
    {
        var names = EngineCatalogue.All.Select(kind => kind.Name).ToList();
        var result = Judge([.. names.SelectMany(name => new[] { "--engine", name }), "--run", folder["run"]]);
        Assert.Equal(0, result.ExitCode);
        string figures = Lines(result).Single(line => line.StartsWith("nDCG@10", StringComparison.Ordinal));
        Assert.Equal(names.Select(_ => "1.0000"), figures.Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1));
        Assert.Equal(names.Count > 1, Lines(result)[0].StartsWith("engine", StringComparison.Ordinal));
        Assert.Equal(names.Count, Directory.GetFiles(folder.Path, "run*").Length);
    }

    private static string[] Lines(KbResult result) => result.Output.TrimEnd('\n').Split('\n');

    private KbResult Judge(params string[] more) => KbProcess.Run(
    [
        "judge", "--corpus", folder["corpus.jsonl"], "--queries", folder["queries.jsonl"], "--qrels", folder["qrels.tsv"],
        "--index", folder["index"], .. more,
    ]);
}
