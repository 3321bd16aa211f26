using System.Diagnostics;
using System.Text.Json;
using KnowledgeBase.Indexer.Isolation;
using KnowledgeBase.Indexer.Publishing;
using KnowledgeBase.Indexer.Sources;

namespace KnowledgeBase.Indexer.Tests.Isolation;

/// <summary>Real workers on real files.</summary>
public sealed class ReadingPoolTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Workers_give_what_reading_here_gives_and_in_order()
    {
        var paths = Texts(40);
        paths.Insert(7, folder.Write("in/empty.txt", ""));
        paths.Insert(20, folder["in", "missing.txt"]);
        paths.AddRange(Directory.EnumerateFiles(Seeds.SeedItems.Folder).Order(StringComparer.Ordinal));
        using var pool = new ReadingPool(3, WorkerStart.Command, new WorkerLimits { Files = 7 });
        var read = pool.Read(paths).ToList();

        Assert.Equal(paths, read.Select(r => r.Source.Place));
        Assert.Equal(paths.Select(Here), read.Select(r => JsonSerializer.Serialize(new { r.Reading!.Contents, r.Reading.Failure })));
    }

    [Fact]
    public void A_file_on_which_a_worker_dies_fails_and_the_others_go_on()
    {
        using var pool = Pool(new WorkerLimits(), (FaultPoint.Variable, WorkerMain.FaultStep + "3.txt"));
        var read = pool.Read(Texts(8)).Select(r => r.Reading!).ToList();
        Assert.Equal([null, null, null, "too_large", null, null, null, null], read.Select(r => r.Failure?.Code));
        Assert.Contains("ended from outside", read[3].Failure!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_needs_too_much_memory_fails_and_the_others_go_on()
    {
        var paths = Texts(4);
        string large = folder["large.txt"];
        File.WriteAllText(large, string.Concat(Enumerable.Range(0, 400_000).Select(i => $"第{i}行说的是工会工作。\n")));
        paths.Insert(2, large);
        using var pool = Pool(new WorkerLimits { Heap = 48 * 1024 * 1024 });
        var read = pool.Read(paths).Select(r => r.Reading!).ToList();
        Assert.Equal([null, null, "too_large", null, null], read.Select(r => r.Failure?.Code));
        Assert.Contains("48 MiB of memory", read[2].Failure!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_known_is_not_read()
    {
        var paths = Texts(3);
        // A worker that cannot start would be noticed.
        using var pool = new ReadingPool(2, () => new ProcessStartInfo("/bin/false"), new WorkerLimits());
        var known = new Library.StoredFile(new Corpus.Documents.SourceFile("", "", 0), "", "", 0, null, null);
        Assert.All(pool.Read(paths, _ => known), read => Assert.Null(read.Reading));
        Assert.Throws<InvalidOperationException>(() => pool.Read(paths).ToList());
    }

    [Fact]
    public void A_worker_whose_asker_is_gone_ends_in_the_middle_of_a_file_and_removes_its_folder()
    {
        string scratch = WorkerStart.MakeScratch();
        using var worker = Process.Start(WorkerStart.Prepare(WorkerStart.Command(), new WorkerLimits(), scratch))!;
        byte[] text = System.Text.Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 200_000).Select(i => $"第{i}行说的是工会工作。\n")));
        WorkerFrames.Write(worker.StandardInput.BaseStream, WorkerMessages.Write(new WorkerOrder(new Corpus.Documents.SourceFile(new string('0', 64), "a.txt", text.Length))));
        WorkerFrames.Write(worker.StandardInput.BaseStream, text);
        worker.StandardInput.Close();
        Assert.True(worker.WaitForExit(TimeSpan.FromMinutes(2)));
        Assert.False(Directory.Exists(scratch));
    }

    private List<string> Texts(int count) =>
        [.. Enumerable.Range(0, count).Select(number => folder.Write($"in/{number}.txt", SampleTexts.Text(number, 1)))];

    private static ReadingPool Pool(WorkerLimits limits, params (string Name, string Value)[] environment) => new(2, () =>
    {
        var command = WorkerStart.Command();
        foreach (var (name, value) in environment)
        {
            command.Environment[name] = value;
        }

        return command;
    }, limits);

    private static string Here(string path)
    {
        var reading = SourceReading.Of(SourceLoader.Load(path), source => Pipeline.Run(source.File, source.Bytes));
        return JsonSerializer.Serialize(new { reading.Contents, reading.Failure });
    }
}
