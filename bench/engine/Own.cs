using System.Diagnostics;
using KnowledgeBase.Engine.Documents;
using KnowledgeBase.Engine.Queries;
using KnowledgeBase.Engine.Searching;
using KnowledgeBase.Engine.Storage;
using KnowledgeBase.Engine.Writing;

namespace KnowledgeBase.Bench.Engine;

/// <summary>The engine itself, given the same work as <see cref="Lucene"/>.</summary>
internal sealed class Own(string folder) : IDisposable
{
    private const string Body = "body";
    private const int Repetitions = 5;
    private static readonly FacetColumn[] Counts = [new("category", "category"), new("year", "year")];

    private static readonly IndexSchema Schema = new("bench-2", [new TextField(Body)], [.. Counts.Select(c => c.Column)]);

    private readonly PairAnalysis analysis = new();
    private IndexStore? store;
    private IndexSnapshot? snapshot;
    private int left;

    /// <summary>Bytes of managed memory in use at most while searching, garbage included; asked at every query.</summary>
    public long MostMemory { get; private set; }

    /// <summary>Segments of the index searched in.</summary>
    public int SegmentCount => Snapshot.SegmentCount;

    private IndexSnapshot Snapshot => snapshot ?? throw new InvalidOperationException("no index is open");

    /// <summary>Builds an index anew, reading and splitting included; the one of one thread is the one searched in.</summary>
    /// <param name="threads">Threads that split and add.</param>
    /// <param name="most">Most clauses taken.</param>
    public Built Build(int threads, int most = int.MaxValue)
    {
        left = most;
        Close();
        GC.Collect();
        string index = IndexFolder(threads);
        if (Directory.Exists(index))
        {
            Directory.Delete(index, recursive: true);
        }

        var watch = Stopwatch.StartNew();
        using (var built = IndexStore.Open(new FileSystemDirectory(index), Schema).Store!)
        using (var writer = built.TryWrite()!)
        using (var lines = new StreamReader(Path.Combine(folder, FlatFiles.Clauses)))
        {
            Thread[] workers = [.. Enumerable.Range(1, threads - 1).Select(_ => new Thread(() => Work(lines, writer)))];
            Array.ForEach(workers, w => w.Start());
            Work(lines, writer);
            Array.ForEach(workers, w => w.Join());
            writer.Commit(new Dictionary<string, string>());
        }

        return new Built(watch.Elapsed.TotalSeconds, new DirectoryInfo(index).EnumerateFiles().Sum(f => f.Length) / 1e6);
    }

    /// <summary>Opens the index that one thread built.</summary>
    public void Open()
    {
        Close();
        var opened = IndexStore.Open(new FileSystemDirectory(IndexFolder(1)), Schema);
        store = opened.Store ?? throw new InvalidOperationException(opened.Reason);
        snapshot = store.Snapshot();
        GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        MostMemory = 0;
    }

    /// <summary>Gives the files back.</summary>
    public void Close()
    {
        snapshot?.Dispose();
        store?.Dispose();
        (snapshot, store) = (null, null);
    }

    /// <inheritdoc />
    public void Dispose() => Close();

    /// <summary>The two commonest terms of a text.</summary>
    public string Commonest(string text) => string.Join(' ', analysis.Tokens(text).Select(t => t.Term).Distinct()
        .OrderByDescending(t => Snapshot.DocumentFrequency(Body, t)).Take(2));

    /// <summary>Times queries as <see cref="Lucene.Search"/> does: split, then searched; two rounds to warm up, the middle of five counts.</summary>
    public (Figures Top, Figures Counts) Search(IReadOnlyList<string> queries)
    {
        double hits = queries.Average(q => (double)Snapshot.Match(Query(q)).Count);
        var top = Measure(queries, q => Snapshot.Best(Query(q), 10).Count, hits);
        var counts = Measure(queries, q => Counted(Query(q)), hits);
        return (top, counts);
    }

    /// <summary>Bytes allocated by a search for the best ten, the query being there already.</summary>
    public double Allocated(IReadOnlyList<string> queries)
    {
        var ready = queries.Select(Query).ToArray();
        Array.ForEach(ready, q => Snapshot.Best(q, 10));
        long before = GC.GetAllocatedBytesForCurrentThread();
        Array.ForEach(ready, q => Snapshot.Best(q, 10));
        return (GC.GetAllocatedBytesForCurrentThread() - before) / (double)ready.Length;
    }

    private string IndexFolder(int threads) => Path.Combine(folder, $"own-{threads}");

    private int Counted(Query query)
    {
        var found = Snapshot.Search(new FacetedQuery(query) { Columns = Counts }, 10);
        return found.Best.Count + found.Counts.Sum(c => c.Count);
    }

    private AnyQuery Query(string text)
    {
        var weights = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var token in analysis.Tokens(text))
        {
            weights[token.Term] = weights.GetValueOrDefault(token.Term) + 1;
        }

        return new AnyQuery([.. weights.Select(w => new TermQuery(Body, w.Key, w.Value))]);
    }

    private Figures Measure(IReadOnlyList<string> queries, Func<string, int> ask, double hits)
    {
        long check = 0;
        for (int round = 0; round < 2; round++)
        {
            check += queries.Sum(q => (long)ask(q));
        }

        var times = queries.Select(_ => new double[Repetitions]).ToArray();
        for (int round = 0; round < Repetitions; round++)
        {
            for (int i = 0; i < times.Length; i++)
            {
                long start = Stopwatch.GetTimestamp();
                check += ask(queries[i]);
                times[i][round] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
                MostMemory = Math.Max(MostMemory, GC.GetTotalMemory(forceFullCollection: false));
            }
        }

        return check > 0
            ? Figures.Of(times.Select(t => t.Order().ElementAt(Repetitions / 2)), hits)
            : throw new InvalidOperationException("no query found anything");
    }

    private void Work(StreamReader lines, IndexWriter writer)
    {
        var own = new PairAnalysis();
        var batch = new List<string>();
        while (true)
        {
            batch.Clear();
            lock (lines)
            {
                while (batch.Count < 64 && left > 0 && lines.ReadLine() is { } line)
                {
                    left--;
                    batch.Add(line);
                }
            }

            if (batch.Count == 0)
            {
                return;
            }

            batch.ForEach(line => writer.Add(Document(line, own)));
        }
    }

    private static IndexDocument Document(string line, PairAnalysis analysis)
    {
        string[] parts = line.Split('\t');
        return new IndexDocument
        {
            Fields = new Dictionary<string, IReadOnlyList<Token>> { [Body] = analysis.Tokens($"{parts[3]} {parts[4]} {parts[5]}") },
            Columns = new Dictionary<string, IReadOnlyList<string>> { ["category"] = [parts[1]], ["year"] = [parts[2]] },
            Stored = BitConverter.GetBytes(int.Parse(parts[0], System.Globalization.CultureInfo.InvariantCulture)),
        };
    }
}
