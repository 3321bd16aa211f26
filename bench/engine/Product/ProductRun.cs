namespace KnowledgeBase.Bench.Engine.Product;

/// <summary>
/// The product's own query from end to end: three analyses summed, selections, grouping by item, facets, passages with
/// highlights, JSON over Kestrel on 127.0.0.1; beside Lucene's bare best ten with two facets in its own process.
/// </summary>
internal static class ProductRun
{
    private static readonly int[] Clients = [1, 4, 32];

    /// <summary>Measures and prints.</summary>
    /// <param name="options">The command line.</param>
    /// <param name="folder">Scratch folder.</param>
    /// <returns>0 when Lucene was measured too, else 1.</returns>
    public static async Task<int> Execute(Options options, string folder)
    {
        int clauses = FlatFiles.WriteClauses(options.Clauses, folder, 1);
        var questions = FlatFiles.WriteQuestions(options.Questions, folder, 300);
        var (lucene, reason) = Lucene.Prepare(options, folder);
        string library = Path.Combine(folder, "library");
        Console.WriteLine(reason ?? $"{clauses} clauses");
        if (options.Building)
        {
            Console.WriteLine($"Lucene: {lucene?.Build()}; library: {ClauseLibrary.Build(options.Clauses, library)} passages");
        }

        if (!options.Searching)
        {
            return 0;
        }

        await using var site = await Site.Start(library);
        var rows = new List<(Figures Plain, Figures Filtered, Figures? Other)>();
        for (int round = 0; round < options.Rounds; round++)
        {
            var plain = await site.Times(questions, string.Empty);
            var other = lucene?.Search(FlatFiles.Questions).Counts;
            var filtered = await site.Times(questions, "&kind=policy&from=1995&sort=newest");
            rows.Add((plain, filtered, other));
            Console.WriteLine($"round {round + 1}: product {Text(plain)}, {plain.Hits:0} kB an answer; with selections {Text(filtered)}; Lucene {(other is null ? "not measured" : Text(other))}");
        }

        if (lucene is not null)
        {
            Print("product's query / Lucene's best ten with facets", rows, r => r.Plain);
            Print("the same with selections, newest first", rows, r => r.Filtered);
        }

        foreach (int clients in Clients)
        {
            Console.WriteLine($"| {clients,2} clients | {await site.Throughput(questions, clients, TimeSpan.FromSeconds(8)):0} answers a second |");
        }

        return lucene is null ? 1 : 0;
    }

    private static string Text(Figures figures) => $"p50 {figures.Median:0.0} ms, p95 {figures.High:0.0} ms";

    private static void Print(string what, List<(Figures Plain, Figures Filtered, Figures? Other)> rows, Func<(Figures Plain, Figures Filtered, Figures? Other), Figures> own) =>
        Console.WriteLine(
            $"| {what} | p50 {Goals.Middle(rows.Select(r => own(r).Median / r.Other!.Median)):0.0} | p95 {Goals.Middle(rows.Select(r => own(r).High / r.Other!.High)):0.0} |");
}
