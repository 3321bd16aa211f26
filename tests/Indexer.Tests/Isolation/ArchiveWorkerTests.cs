using System.IO.Compression;
using System.Text;
using KnowledgeBase.Indexer.Isolation;
using KnowledgeBase.Indexer.Tests.Fuzzing;

namespace KnowledgeBase.Indexer.Tests.Isolation;

/// <summary>Archives are opened by a worker: what they do to it is a failure of theirs, and their size costs this process nothing.</summary>
public sealed class ArchiveWorkerTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Files_in_an_archive_come_through_the_worker_with_their_sizes()
    {
        string zip = Write("a.zip", FuzzSample.Archive(("一.txt", "工会一。"u8.ToArray()), ("内.zip", FuzzSample.Archive(("二.txt", "工会二二。"u8.ToArray())))));
        using var worker = new ArchiveWorker(WorkerStart.Command, WorkerLimits.Default);
        string[] places = [.. worker.Expand([zip])];
        Assert.Equal([$"{zip}!/一.txt", $"{zip}!/内.zip!/二.txt"], places);
        Assert.Equal(places.Select(Indexer.Sources.ArchivePlaces.Length), places.Select(worker.Length));
        Assert.All(places, place => Assert.InRange(worker.Length(place), 12, 30));
        Assert.Equal(["工会一。", "工会二二。"], places.Select(p => Encoding.UTF8.GetString(worker.Load(p).Bytes.Span)));
    }

    [Fact]
    public void An_archive_larger_than_any_file_that_is_read_gives_its_files()
    {
        string zip = Large("big.zip", whole: true);
        using var worker = new ArchiveWorker(WorkerStart.Command, WorkerLimits.Default);
        var sources = worker.Expand([zip]).Select(worker.Load).ToList();
        Assert.Equal(["好.txt", "一.bin", "二.bin", "尾.txt"], sources.Where(s => s.Problem is null).Select(s => s.File.Name));
        Assert.Equal(2, sources.Count(s => s.Bytes.Length == 140 * 1024 * 1024));
    }

    [Fact]
    public void A_large_archive_that_is_cut_off_gives_what_is_whole_and_says_so()
    {
        string zip = Large("cut.zip", whole: false);
        using var worker = new ArchiveWorker(WorkerStart.Command, WorkerLimits.Default);
        var sources = worker.Expand([zip]).Select(worker.Load).ToList();
        Assert.Contains("好.txt", sources.Where(s => s.Problem is null).Select(s => s.File.Name));
        Assert.Equal(("cut.zip", "damaged"), (sources[^1].File.Name, sources[^1].Problem!.CodeName));
    }

    [Fact]
    public void An_archive_on_which_the_worker_ends_stays_itself_and_its_files_have_a_code()
    {
        string zip = Write("a.zip", FuzzSample.Archive(("一.txt", "工会一。"u8.ToArray())));
        using var worker = new ArchiveWorker(ScriptedWorker.ThatDoes("kill -SEGV $$"), WorkerLimits.Default);
        Assert.Equal([zip], worker.Expand([zip]));
        Assert.Equal("damaged", worker.Load($"{zip}!/一.txt").Problem!.CodeName);
    }

    [Fact]
    public void What_is_no_archive_starts_no_worker()
    {
        string text = folder.Write("a.txt", "正文。");
        using var worker = new ArchiveWorker(() => throw new InvalidOperationException("started"), WorkerLimits.Default);
        Assert.Equal([text], worker.Expand([text]));
        Assert.Equal("a.txt", worker.Load(text).File.Name);
    }

    private string Write(string name, byte[] bytes)
    {
        File.WriteAllBytes(folder[name], bytes);
        return folder[name];
    }

    /// <summary>Two entries of 140 MiB that are not compressed, with a short one before and one behind them.</summary>
    private string Large(string name, bool whole)
    {
        using (var stream = File.Create(folder[name]))
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            byte[] part = new byte[1024 * 1024];
            new Random(1).NextBytes(part);
            foreach (string entry in (string[])["好.txt", "一.bin", "二.bin", "尾.txt"])
            {
                using var to = zip.CreateEntry(entry, CompressionLevel.NoCompression).Open();
                for (int i = 0; i < (entry.EndsWith(".bin", StringComparison.Ordinal) ? 140 : 0); i++)
                {
                    to.Write(part);
                }

                to.Write(entry.EndsWith(".txt", StringComparison.Ordinal) ? "工会工作。"u8 : []);
            }
        }

        if (!whole)
        {
            using var cut = File.OpenWrite(folder[name]);
            cut.SetLength(cut.Length - 1000 - (1024 * 1024));
        }

        return folder[name];
    }
}
