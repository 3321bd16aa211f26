using System.Globalization;
using KnowledgeBase.Search;
using KnowledgeBase.Search.Judging;
using KnowledgeBase.Search.Queries;
using KnowledgeBase.Search.Requests;
using KnowledgeBase.Search.Storage;

namespace KnowledgeBase.Bench.Relevance;

/// <summary>Asks questions of an index and prints how they were read and which passages came first.</summary>
internal static class AskCommand
{
    private const int Shown = 6;

    private const int Length = 60;

    /// <summary>Asks and prints.</summary>
    /// <param name="folder">Folder of an index that is there.</param>
    /// <param name="questions">The questions.</param>
    /// <returns>Exit code.</returns>
    public static int Run(string folder, IEnumerable<string> questions)
    {
        using var index = SearchIndex.Open(folder);
        var service = new SearchService(index, TimeProvider.System);
        service.Prepare();
        foreach (string question in questions)
        {
            var outcome = service.Search(new SearchRequest { Text = question });
            Console.WriteLine($"{question}: {outcome.Response?.Query.Interpretation ?? outcome.Problem!.Message} {outcome.Response?.Total}");
            Console.WriteLine("  offers: " + string.Join(" | ", outcome.Response?.Query.DidYouMean.Select(d => $"{d.Text} {d.Total}") ?? []));
            if (QueryParser.Parse(question, JudgeRun.Year).Query is { } query)
            {
                index.Read(state => Print(state, query), 0);
            }
        }

        return 0;
    }

    private static int Print(IndexState state, ParsedQuery query)
    {
        foreach (var passage in new SearchRun(state, state.Analyzer).Passages(query).Take(Shown))
        {
            string text = state.Passage(passage.Document).Text.ReplaceLineEndings(" ");
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {passage.Score:F3} {state.Article(passage.Article).Title}: {text[..Math.Min(Length, text.Length)]}"));
        }

        return 0;
    }
}
