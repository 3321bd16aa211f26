using System.Diagnostics;
using System.Globalization;
using KnowledgeBase.Corpus;
using KnowledgeBase.Search.Engines;
using KnowledgeBase.Search.Queries;
using KnowledgeBase.Search.Requests;
using KnowledgeBase.Search.Storage;

namespace KnowledgeBase.Search.Judging;

/// <summary>What <c>kb judge</c> is given. Paths ending in <c>.gz</c> are unpacked while reading.</summary>
/// <param name="Corpus">Lines of <c>{"id","law","clause_no","chapter","text","year","category"}</c>.</param>
/// <param name="Queries">Lines of <c>{"id","text"}</c>.</param>
/// <param name="Qrels">Lines of query id, clause id, grade, separated by tabs.</param>
/// <param name="Run">Where to write a TREC run, or null.</param>
/// <param name="IndexFolder">Folder for the index; used again when it already holds this corpus.</param>
/// <param name="National">Leave out clauses whose category begins with 地方.</param>
public sealed record JudgeSettings(
    string Corpus, string Queries, string Qrels, string? Run, string IndexFolder, bool National = false)
{
    /// <summary>The engine that is judged; the default of this build unless named.</summary>
    public EngineKind Engine { get; init; } = EngineCatalogue.Default;
}

/// <summary>Figures of a run: means over the judged queries, latency in milliseconds.</summary>
/// <param name="Passages">Clauses searched.</param>
/// <param name="Queries">Judged queries.</param>
/// <param name="Ndcg10">nDCG@10.</param>
/// <param name="Mrr10">MRR@10.</param>
/// <param name="Recall10">Recall@10.</param>
/// <param name="Recall100">Recall@100.</param>
/// <param name="P50Ms">Median time of a whole answer: ten hits with highlights and all facets.</param>
/// <param name="P95Ms">95th percentile of it.</param>
/// <param name="BuildSeconds">Time to build the index, 0 when it was used again.</param>
public sealed record JudgeReport(
    int Passages, int Queries, double Ndcg10, double Mrr10, double Recall10, double Recall100,
    double P50Ms, double P95Ms, double BuildSeconds);

/// <summary>Runs judged queries through the product's own search path.</summary>
public static class JudgeRun
{
    private const int Depth = 100;

    /// <summary>The judged queries name no day; the year only matters to phrases such as 近三年.</summary>
    internal const int Year = 2025;

    /// <summary>Loads the corpus, runs the queries, compares with the judgements, writes the run.</summary>
    /// <param name="settings">Files and choices.</param>
    /// <param name="progress">Told lines for a person to read, or null.</param>
    /// <returns>The figures, or what is wrong with the files.</returns>
    public static Outcome<JudgeReport> Execute(JudgeSettings settings, IProgress<string>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var loaded = JudgedSet.Load(settings);
        if (loaded.Value is not { } set)
        {
            return loaded.Problem!;
        }

        using var index = SearchIndex.Open(settings.IndexFolder, settings.Engine);
        double seconds = Build(index, set, progress);
        var answers = new List<Answer>();
        foreach (var (id, text) in set.Queries.Where(q => set.Relevant.ContainsKey(q.Id)))
        {
            answers.Add(Ask(index, id, text));
            if (answers.Count % 200 == 0)
            {
                progress?.Report($"{answers.Count} queries asked");
            }
        }

        WriteRun(settings.Run, answers);
        return Figures(set, index.PassageCount, answers, seconds);
    }

    /// <summary>Builds the index of a judged set unless it is there.</summary>
    /// <param name="index">The index.</param>
    /// <param name="set">The set.</param>
    /// <param name="progress">Told lines for a person to read, or null.</param>
    /// <returns>Seconds it took, 0 when it was there.</returns>
    internal static double Build(SearchIndex index, JudgedSet set, IProgress<string>? progress)
    {
        if (index.Fault is null && index.LibraryVersion == set.Version)
        {
            return 0;
        }

        long started = Stopwatch.GetTimestamp();
        progress?.Report("building the index");
        index.Rebuild(set.Changes(), set.Version);
        return Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    private static Answer Ask(SearchIndex index, string id, string text)
    {
        var service = new SearchService(index, TimeProvider.System);
        long started = Stopwatch.GetTimestamp();
        service.Search(new SearchRequest { Text = text });
        double milliseconds = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        var query = QueryParser.Parse(text, Year).Query;
        var clauses = query is null ? [] : index.Read(
            state => new SearchRun(state, state.Analyzer).Passages(query).Take(Depth)
                .Select(p => (state.Passage(p.Document).Id, p.Score)).ToList(),
            []);
        return new Answer(id, clauses, milliseconds);
    }

    private static void WriteRun(string? path, List<Answer> answers)
    {
        if (path is not null)
        {
            File.WriteAllLines(path, answers.SelectMany(a => a.Clauses.Select((c, i) => string.Create(
                CultureInfo.InvariantCulture, $"{a.Query} Q0 {c.Id} {i + 1} {c.Score:F6} kb"))));
        }
    }

    private static JudgeReport Figures(JudgedSet set, int passages, List<Answer> answers, double seconds)
    {
        var figures = answers.Select(a => RankingFigures.Of([.. a.Clauses.Select(c => c.Id)], set.Relevant[a.Query])).ToList();
        double[] times = [.. answers.Select(a => a.Milliseconds).Order()];
        double Mean(Func<RankingFigures, double> figure) => figures.Count == 0 ? 0 : figures.Average(figure);
        double Percentile(double share) => times.Length == 0 ? 0 : times[(int)Math.Min(times.Length - 1, times.Length * share)];
        return new JudgeReport(
            passages, figures.Count, Mean(f => f.Ndcg10), Mean(f => f.Mrr10), Mean(f => f.Recall10), Mean(f => f.Recall100),
            Percentile(0.5), Percentile(0.95), seconds);
    }

    private sealed record Answer(string Query, IReadOnlyList<(string Id, double Score)> Clauses, double Milliseconds);
}
