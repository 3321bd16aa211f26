using KnowledgeBase.Corpus;

namespace KnowledgeBase.Search.Judging;

/// <summary>What <c>kb judge</c> is given. Paths ending in <c>.gz</c> are unpacked while reading.</summary>
/// <param name="Corpus">Lines of <c>{"id","law","clause_no","chapter","text","year","category"}</c>.</param>
/// <param name="Queries">Lines of <c>{"id","text"}</c>.</param>
/// <param name="Qrels">Lines of query id, clause id, grade, separated by tabs.</param>
/// <param name="Run">Where to write a TREC run, or null.</param>
/// <param name="IndexFolder">Folder for the index; used again when it already holds this corpus.</param>
/// <param name="National">Leave out clauses whose category begins with 地方.</param>
public sealed record JudgeSettings(
    string Corpus, string Queries, string Qrels, string? Run, string IndexFolder, bool National = false);

/// <summary>Figures of a run: means over the judged queries, latency in milliseconds.</summary>
/// <param name="Passages">Clauses searched.</param>
/// <param name="Queries">Judged queries.</param>
/// <param name="Ndcg10">nDCG@10.</param>
/// <param name="Mrr10">MRR@10.</param>
/// <param name="Recall10">Recall@10.</param>
/// <param name="Recall100">Recall@100.</param>
/// <param name="P50Ms">Median time of a search.</param>
/// <param name="P95Ms">95th percentile.</param>
/// <param name="BuildSeconds">Time to build the index, 0 when it was used again.</param>
public sealed record JudgeReport(
    int Passages, int Queries, double Ndcg10, double Mrr10, double Recall10, double Recall100,
    double P50Ms, double P95Ms, double BuildSeconds);

/// <summary>Runs judged queries through the product's own search path.</summary>
public static class JudgeRun
{
    /// <summary>Loads the corpus, runs the queries, compares with the judgements, writes the run.</summary>
    /// <param name="settings">Files and choices.</param>
    /// <param name="progress">Told lines for a person to read, or null.</param>
    /// <returns>The figures, or what is wrong with the files.</returns>
    public static Outcome<JudgeReport> Execute(JudgeSettings settings, IProgress<string>? progress = null)
        => throw new NotImplementedException();
}
