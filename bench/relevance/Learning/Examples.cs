using KnowledgeBase.Search;
using KnowledgeBase.Search.Analysis;
using KnowledgeBase.Search.Judging;
using KnowledgeBase.Search.Queries;
using KnowledgeBase.Search.Storage;

namespace KnowledgeBase.Bench.Relevance.Learning;

/// <summary>A judged query with its candidates.</summary>
/// <param name="Query">Id of the query.</param>
/// <param name="Passages">Ids of the candidates, in the order of the first look.</param>
/// <param name="Numbers">One row a candidate.</param>
/// <param name="Relevant">Ids of all relevant passages, candidates or not.</param>
internal sealed record Example(string Query, string[] Passages, double[][] Numbers, IReadOnlySet<string> Relevant);

/// <summary>Asks the product's own search for the candidates of judged queries.</summary>
internal static class Examples
{
    /// <summary>Reads the set, builds the index unless it is there, asks every judged query.</summary>
    /// <param name="settings">The files.</param>
    /// <returns>One example a query; null when the files are not what was expected.</returns>
    public static IReadOnlyList<Example>? Load(JudgeSettings settings)
    {
        var loaded = JudgedSet.Load(settings);
        if (loaded.Value is not { } set)
        {
            Console.Error.WriteLine($"{loaded.Problem!.Where}: {loaded.Problem.Message}");
            return null;
        }

        using var index = SearchIndex.Open(settings.IndexFolder, settings.Engine);
        JudgeRun.Build(index, set, null);
        return index.Read<IReadOnlyList<Example>>(
            state => [.. set.Queries.Where(q => set.Relevant.ContainsKey(q.Id)).Select(q => Of(state, q.Id, q.Text, set.Relevant[q.Id]))],
            []);
    }

    private static Example Of(IndexState state, string id, string text, IReadOnlySet<string> relevant)
    {
        if (QueryParser.Parse(text, JudgeRun.Year).Query is not { } query)
        {
            return new Example(id, [], [], relevant);
        }

        var (candidates, numbers) = new SearchRun(state, state.Analyzer).Numbers(query);
        return new Example(id, [.. candidates.Select(c => state.Passage(c.Document).Id)], numbers, relevant);
    }
}
