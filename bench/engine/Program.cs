using System.Diagnostics;
using System.Globalization;
using KnowledgeBase.Bench.Engine;
using KnowledgeBase.Engine.Documents;
using KnowledgeBase.Engine.Queries;
using KnowledgeBase.Engine.Searching;
using KnowledgeBase.Engine.Storage;
using KnowledgeBase.Engine.Writing;

if (args.Length != 2 || args.Any(a => !File.Exists(a)))
{
    await Console.Error.WriteLineAsync("usage: run.sh CLAUSES.jsonl.gz QUESTIONS.jsonl");
    return 64;
}

string folder = Directory.CreateTempSubdirectory("engine-bench-").FullName;
try
{
    using var store = IndexStore.Open(new FileSystemDirectory(folder), Clauses.Schema).Store!;
    Build(store, args[0]);
    using var snapshot = store.Snapshot();
    Print("segments", snapshot.SegmentCount, "");
    Print("size", new DirectoryInfo(folder).EnumerateFiles().Sum(f => f.Length) / 1e6, "MB");
    var questions = Clauses.Questions(args[1], 300);
    Measure("top 10", questions, q => snapshot.Best(Any(q), 10).Count);
    Measure("top 10 and two counts", questions, q =>
    {
        var found = snapshot.Match(Any(q));
        return snapshot.Best(Any(q), 10, found).Count + Clauses.Columns.Sum(c => snapshot.Count(c, found).Count);
    });
    var common = questions.Select(q => Commonest(snapshot, q)).ToArray();
    Measure("both of two words, top 10", common, q => snapshot.Best(new AllQuery(Terms(q)), 10).Count);
    Measure("phrase of a question's start", questions, q => snapshot.Best(
        new PhraseQuery(Clauses.Body, [.. q.Take(2).Select((t, i) => new Token(t, i))]), 10).Count);
    return 0;
}
finally
{
    Directory.Delete(folder, recursive: true);
}

static void Build(IndexStore store, string path)
{
    var documents = Clauses.Documents(path).ToList();
    Print("documents", documents.Count, "");
    GC.Collect();
    var processor = Environment.CpuUsage.TotalTime;
    var watch = Stopwatch.StartNew();
    using var writer = store.TryWrite()!;
    documents.ForEach(writer.Add);
    writer.Commit(new Dictionary<string, string>());
    Print("build, analysed before", watch.Elapsed.TotalSeconds, "s");
    Print("build, processor time", (Environment.CpuUsage.TotalTime - processor).TotalSeconds, "s");
}

static Query[] Terms(IEnumerable<string> terms) => [.. terms.Select(t => new TermQuery(Clauses.Body, t))];

static AnyQuery Any(string[] terms) => new(Terms(terms));

static string[] Commonest(IndexSnapshot snapshot, string[] terms) =>
    [.. terms.OrderByDescending(t => snapshot.DocumentFrequency(Clauses.Body, t)).Take(2)];

// One round to warm up, then each question three times; the middle of the three counts.
static void Measure(string what, IReadOnlyList<string[]> questions, Func<string[], int> ask)
{
    long check = questions.Sum(q => (long)ask(q));
    long before = GC.GetAllocatedBytesForCurrentThread();
    var times = questions.Select(q => Enumerable.Range(0, 3).Select(_ => Time(() => ask(q))).Order().ElementAt(1)).Order().ToArray();
    double allocated = (GC.GetAllocatedBytesForCurrentThread() - before) / (3.0 * questions.Count) / 1000;
    Print(what + ", p50", times[times.Length / 2], "ms");
    Print(what + ", p95", times[times.Length * 95 / 100], "ms");
    Print(what + ", allocated", allocated, "kB");
    Print(what + ", results", check, "");
}

static double Time(Func<int> work)
{
    var watch = Stopwatch.StartNew();
    work();
    return watch.Elapsed.TotalMilliseconds;
}

static void Print(string what, double value, string unit) =>
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-48} {value,12:0.###} {unit}"));
