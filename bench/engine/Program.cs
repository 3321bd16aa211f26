using KnowledgeBase.Bench.Engine;
using KnowledgeBase.Bench.Engine.Product;

bool product = args is ["product", ..];
if (Options.Parse(product ? args[1..] : args) is not { } options)
{
    await Console.Error.WriteLineAsync(Options.Usage);
    return 64;
}

string folder = Directory.CreateTempSubdirectory("engine-bench-").FullName;
var own = new Own(folder);
try
{
    if (product)
    {
        return await ProductRun.Execute(options, folder);
    }

    int documents = FlatFiles.WriteClauses(options.Clauses, folder, options.Times);
    var questions = FlatFiles.WriteQuestions(options.Questions, folder, 300);
    var (lucene, reason) = Lucene.Prepare(options, folder);
    var goals = new Goals();
    var one = new List<double>();
    var two = new List<double>();
    double high = 0;
    string[] pairs = [];
    own.Build(2, 10_000);
    for (int round = 0; round < options.Rounds; round++)
    {
        two.Add(own.Build(2).Seconds);
        var theirs = lucene?.Build();
        var built = own.Build(1);
        one.Add(built.Seconds);
        Console.WriteLine($"round {round + 1}: {documents} documents, {own.Snapshot.SegmentCount} segments, two threads {two[^1]:0.0} s, one {one[^1]:0.0} s");
        if (pairs.Length == 0)
        {
            pairs = [.. questions.Select(own.Commonest)];
            FlatFiles.Write(folder, FlatFiles.Pairs, pairs);
        }

        GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        var (top, counts) = own.Search(questions);
        var (common, _) = own.Search(pairs);
        high = Math.Max(high, GC.GetTotalMemory(forceFullCollection: false) / 1e6);
        if (lucene is not null)
        {
            var (otherTop, otherCounts) = lucene.Search(FlatFiles.Questions);
            var (otherCommon, _) = lucene.Search(FlatFiles.Pairs);
            Console.WriteLine($"round {round + 1}: hits of a question {top.Hits:0} and {otherTop.Hits:0}, of two words {common.Hits:0} and {otherCommon.Hits:0}");
            goals.Add("top 10, median, ms", top.Median, otherTop.Median, 1.0);
            goals.Add("top 10, p95, ms", top.High, otherTop.High, 1.0);
            goals.Add("with year and category counts, median, ms", counts.Median, otherCounts.Median, 0.7);
            goals.Add("with year and category counts, p95, ms", counts.High, otherCounts.High, 0.7);
            goals.Add("two common words, top 10, median, ms", common.Median, otherCommon.Median, 1.0);
            goals.Add("two common words, top 10, p95, ms", common.High, otherCommon.High, 1.0);
            goals.Add("index build, one thread, s", built.Seconds, theirs!.Seconds, 1.0);
            goals.Add("index size, MB", built.Megabytes, theirs.Megabytes, 1.1);
        }
        else
        {
            Console.WriteLine($"round {round + 1}: top 10 {top}, counts {counts}, two words {common}, {built}");
        }
    }

    if (lucene is null)
    {
        goals.Missing("all ratios to Lucene", reason!);
    }

    goals.PrintRatios();
    double gain = Goals.Middle(one.Zip(two, (a, b) => a / b));
    double allocated = own.Allocated(questions);
    goals.Print("two threads, times as fast as one", $"{gain:0.00}", $">= 1.8", gain >= 1.8);
    goals.Print("managed memory after searching, MB", $"{high:0.0}", $"< 200", high < 200);
    goals.Print("allocated for one top 10, bytes", $"{allocated:0}", $"< 4096", allocated < 4096);
    return goals.Met ? 0 : 1;
}
finally
{
    own.Close();
    Directory.Delete(folder, recursive: true);
}
