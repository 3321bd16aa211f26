using System.Diagnostics;

namespace KnowledgeBase.Bench.Engine.Product;

/// <summary>The product's API on a port of 127.0.0.1, asked over HTTP as a browser asks it.</summary>
internal sealed class Site : IAsyncDisposable
{
    private const int Repetitions = 3;
    private readonly Microsoft.AspNetCore.Builder.WebApplication app;
    private readonly HttpClient client;

    private Site(Microsoft.AspNetCore.Builder.WebApplication app)
    {
        this.app = app;
        client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
    }

    /// <summary>Starts it on a free port.</summary>
    /// <param name="library">Folder of the library.</param>
    public static async Task<Site> Start(string library)
    {
        var app = SearchApi.Program.Build(["--library", library, "--urls", "http://127.0.0.1:0"]);
        await app.StartAsync();
        return new Site(app);
    }

    /// <summary>Times questions one after another; one round to warm up, the middle of three counts.</summary>
    /// <param name="questions">Texts.</param>
    /// <param name="filters">More parameters of each request, or nothing.</param>
    /// <returns>Milliseconds until the whole answer was read; kilobytes of an answer in place of hits.</returns>
    public async Task<Figures> Times(IReadOnlyList<string> questions, string filters)
    {
        double bytes = 0;
        foreach (string question in questions)
        {
            bytes += await Ask(question, filters);
        }

        var times = questions.Select(_ => new double[Repetitions]).ToArray();
        for (int round = 0; round < Repetitions; round++)
        {
            for (int i = 0; i < times.Length; i++)
            {
                long start = Stopwatch.GetTimestamp();
                await Ask(questions[i], filters);
                times[i][round] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            }
        }

        return Figures.Of(times.Select(t => t.Order().ElementAt(Repetitions / 2)), bytes / questions.Count / 1000);
    }

    /// <summary>Answers a second that a number of clients get, each asking again as soon as it is answered.</summary>
    public async Task<double> Throughput(IReadOnlyList<string> questions, int clients, TimeSpan length)
    {
        int answered = 0;
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, clients).Select(c => Task.Run(async () =>
        {
            for (int i = c * 7; watch.Elapsed < length; i++)
            {
                await Ask(questions[i % questions.Count], string.Empty);
                Interlocked.Increment(ref answered);
            }
        })));
        return answered / watch.Elapsed.TotalSeconds;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
    }

    private async Task<int> Ask(string question, string filters)
    {
        byte[] answer = await client.GetByteArrayAsync(new Uri($"/api/search?q={Uri.EscapeDataString(question)}{filters}", UriKind.Relative));
        return answer.Length;
    }
}
