namespace KnowledgeBase.Bench.Engine;

/// <summary>Builds and asks both engines, round by round in turn.</summary>
/// <param name="options">The command line.</param>
/// <param name="folder">Where the texts, both indexes and the figures are.</param>
internal sealed class EngineRun(Options options, string folder)
{
    // As many clauses are indexed before the first round, so that all code is compiled as well as it will be.
    private const int WarmUp = 150_000;

    private readonly Goals goals = new(folder);

    /// <summary>Measures what the command line asks for and prints the table of all that was measured in the folder.</summary>
    /// <returns>0 when every goal is met.</returns>
    public int Execute()
    {
        int documents = FlatFiles.WriteClauses(options.Clauses, folder, options.Times);
        var questions = FlatFiles.WriteQuestions(options.Questions, folder, 300);
        var (lucene, reason) = Lucene.Prepare(options, folder);
        Console.WriteLine($"{documents} documents{(lucene is null ? "; " + reason : string.Empty)}");
        using var own = new Own(folder);
        if (options.Building)
        {
            own.Build(1, WarmUp);
            own.Build(2, WarmUp);
        }

        for (int round = 1; round <= options.Rounds; round++)
        {
            if (options.Building)
            {
                Build(round, own, lucene);
            }

            if (options.Searching)
            {
                Search(round, own, lucene, questions);
            }
        }

        return goals.Print() ? 0 : 1;
    }

    // Which of one and two threads comes first changes from round to round.
    private void Build(int round, Own own, Lucene? lucene)
    {
        var two = round % 2 == 0 ? own.Build(2) : null;
        var one = own.Build(1);
        two ??= own.Build(2);
        var theirs = lucene?.Build();
        Console.WriteLine($"round {round}: {one}; two threads: {two}; Lucene: {theirs}");
        goals.Add(Goals.Threads, one.Seconds, two.Seconds);
        if (theirs is not null)
        {
            goals.Add(Goals.Build, one.Seconds, theirs.Seconds);
            goals.Add(Goals.Size, Math.Max(one.Megabytes, two.Megabytes), theirs.Megabytes);
        }
    }

    private void Search(int round, Own own, Lucene? lucene, IReadOnlyList<string> questions)
    {
        own.Open();
        string[] pairs = [.. questions.Select(own.Commonest)];
        FlatFiles.Write(folder, FlatFiles.Pairs, pairs);
        var (top, counts) = own.Search(questions);
        var (common, _) = own.Search(pairs);
        goals.Add(Goals.Allocated, own.Allocated(questions));
        goals.Add(Goals.Memory, own.MostMemory / 1e6);
        Console.WriteLine($"round {round}: {own.SegmentCount} segments; top 10 {top}; with counts {counts}; two words {common}");
        own.Close();
        if (lucene is not null)
        {
            var (otherTop, otherCounts) = lucene.Search(FlatFiles.Questions);
            var (otherCommon, _) = lucene.Search(FlatFiles.Pairs);
            Console.WriteLine($"round {round}: Lucene: top 10 {otherTop}; with counts {otherCounts}; two words {otherCommon}");
            goals.Add(Goals.Top, top.Median, otherTop.Median);
            goals.Add(Goals.TopHigh, top.High, otherTop.High);
            goals.Add(Goals.Counts, counts.Median, otherCounts.Median);
            goals.Add(Goals.CountsHigh, counts.High, otherCounts.High);
            goals.Add(Goals.Common, common.Median, otherCommon.Median);
            goals.Add(Goals.CommonHigh, common.High, otherCommon.High);
        }
    }
}
