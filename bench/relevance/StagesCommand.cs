using System.Diagnostics;
using System.Globalization;
using KnowledgeBase.Search;
using KnowledgeBase.Search.Judging;
using KnowledgeBase.Search.Queries;
using KnowledgeBase.Search.Ranking;
using KnowledgeBase.Search.Storage;

namespace KnowledgeBase.Bench.Relevance;

/// <summary>What each stage of the ranking gives and costs: the plain query, vocabulary added, the second look.</summary>
internal static class StagesCommand
{
    private const int Depth = 100;

    private const int Rounds = 3;

    /// <summary>Asks every judged query at every stage and prints.</summary>
    /// <param name="settings">The judged set with the folder of its index.</param>
    /// <returns>Exit code.</returns>
    public static int Run(JudgeSettings settings)
    {
        if (JudgedSet.Load(settings).Value is not { } set)
        {
            return 2;
        }

        using var index = SearchIndex.Open(settings.IndexFolder);
        JudgeRun.Build(index, set, null);
        var asked = set.Queries.Where(q => set.Relevant.ContainsKey(q.Id)).Select(q => (q.Id, QueryParser.Parse(q.Text, JudgeRun.Year).Query)).Where(q => q.Query is not null).ToList();
        IReadOnlyList<RankingFigures>? before = null;
        foreach (var stage in Enum.GetValues<RankingStage>())
        {
            var times = new List<double>();
            var figures = new List<RankingFigures>();
            for (int round = 0; round < Rounds; round++)
            {
                (times, figures) = ([], []);
                foreach (var (id, query) in asked)
                {
                    long started = Stopwatch.GetTimestamp();
                    var found = index.Read(state => new SearchRun(state, state.Analyzer).Passages(query!, stage).Take(Depth).Select(p => state.Passage(p.Document).Id).ToList(), []);
                    times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
                    figures.Add(RankingFigures.Of(found, set.Relevant[id]));
                }
            }

            times.Sort();
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{stage}: nDCG@10 {figures.Average(f => f.Ndcg10):F4}, Recall@10 {figures.Average(f => f.Recall10):F4}, Recall@100 {figures.Average(f => f.Recall100):F4}; p50 {times[times.Count / 2]:F1} ms, p95 {times[times.Count * 95 / 100]:F1} ms"));
            if (before is not null)
            {
                CompareCommand.Print("nDCG@10", before, figures, f => f.Ndcg10);
                CompareCommand.Print("Recall@100", before, figures, f => f.Recall100);
            }

            before = figures;
        }

        return 0;
    }
}
