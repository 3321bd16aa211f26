using System.Diagnostics;
using KnowledgeBase.Indexer.Publishing;
using KnowledgeBase.Indexer.Sources;
using KnowledgeBase.Library;
using KnowledgeBase.Search.Storage;

namespace KnowledgeBase.Indexer.Tests.Publishing;

/// <summary>
/// The process of <c>kb ingest</c> is killed (SIGKILL, nothing in it runs any more) at named steps and at moments spread
/// over its run, while it replaces the earlier editions of twelve files. Each time: the library opens and is sound, every
/// file is wholly in its old or its new state, the index catches up, and the next run ends where an undisturbed one does.
/// </summary>
public sealed class KilledIngestTests : IDisposable
{
    private const int Files = 12;
    private const int Moments = 28;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("original-written:1")]
    [InlineData("original-written:7")]
    [InlineData("original-renamed:1")]
    [InlineData("original-renamed:12")]
    [InlineData("items-written:1")]
    [InlineData("items-written:8")]
    [InlineData("before-commit:1")]
    [InlineData("before-commit:5")]
    [InlineData("after-commit:1")]
    [InlineData("after-commit:12")]
    [InlineData("before-index:1")]
    [InlineData("after-index:1")]
    public void Killed_between_two_steps(string step)
    {
        var (before, after) = OldAndNew();
        using (var process = KbProcess.Start(["ingest", folder["in"], "--library", folder["library"]], (FaultPoint.Variable, step)))
        {
            Drain(process);
            Assert.NotEqual(0, process.ExitCode);
            Assert.NotEqual(70, process.ExitCode);
        }

        Examine(before, after);
    }

    [Fact]
    public void Killed_at_many_moments_of_its_run()
    {
        var (before, after) = OldAndNew();
        CopyLibrary("library", "old");
        var watch = Stopwatch.StartNew();
        Assert.Equal(0, KbProcess.Run("ingest", folder["in"], "--library", folder["library"]).ExitCode);
        var whole = watch.Elapsed;

        for (int moment = 0; moment < Moments; moment++)
        {
            CopyLibrary("old", "library");
            using (var process = KbProcess.Start(["ingest", folder["in"], "--library", folder["library"]]))
            {
                // The first third of a run is the start of the runtime: fewer moments there.
                Thread.Sleep(whole * (0.25 + 0.8 * moment / Moments));
                process.Kill();
                Drain(process);
            }

            Examine(before, after);
        }
    }

    /// <summary>A library that holds the first editions, a folder with the second, and the states of both.</summary>
    private (SortedDictionary<string, string> Before, SortedDictionary<string, string> After) OldAndNew()
    {
        WriteFiles(1);
        var before = Ingest("library");
        Ingest("reference");
        WriteFiles(2);
        return (before, Ingest("reference"));
    }

    private void WriteFiles(int edition)
    {
        for (int number = 1; number <= Files; number++)
        {
            folder.Write($"in/{number:00}.txt", SampleTexts.Text(number, edition));
        }
    }

    private SortedDictionary<string, string> Ingest(string name)
    {
        using var library = LibraryStore.Open(folder[name]);
        using var index = SearchIndex.Open(IndexFollower.FolderOf(library.Folder));
        new IngestRun(library, index, _ => { }).Execute(SourceFinder.Find([folder["in"]]).Files);
        Assert.Equal(library.Version, index.LibraryVersion);
        Assert.Equal(library.Files().Select(file => file.File.Sha256).Order(), index.Files.Order());
        Assert.Empty(library.Check().Faults);
        return LibraryState.Of(library);
    }

    private void Examine(SortedDictionary<string, string> before, SortedDictionary<string, string> after)
    {
        using (var library = LibraryStore.Open(folder["library"]))
        {
            Assert.Empty(library.Check().Faults);
            var now = LibraryState.Of(library);
            Assert.Equal(Files, now.Count);
            Assert.All(now, file => Assert.Equal(before.GetValueOrDefault(file.Key) ?? after[file.Key], file.Value));
            // Each change counted once: as many as there are new editions.
            Assert.Equal(Files + now.Keys.Count(after.ContainsKey), library.Version);

            using var index = SearchIndex.Open(IndexFollower.FolderOf(library.Folder));
            IndexFollower.CatchUp(library, index);
            Assert.Equal(now.Keys, index.Files.Order(StringComparer.Ordinal));
        }

        Assert.Equal(after, Ingest("library"));
        using var completed = LibraryStore.Open(folder["library"]);
        Assert.Equal(2 * Files, completed.Version);
        Assert.Empty(completed.Check().Orphans);
    }

    private void CopyLibrary(string from, string to)
    {
        if (Directory.Exists(folder[to]))
        {
            Directory.Delete(folder[to], recursive: true);
        }

        foreach (string file in Directory.EnumerateFiles(folder[from], "*", SearchOption.AllDirectories))
        {
            string target = folder[to, Path.GetRelativePath(folder[from], file)];
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    private static void Drain(Process process)
    {
        var errors = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        errors.Wait();
        process.WaitForExit();
    }
}
