using KnowledgeBase.Indexer.Publishing;
using KnowledgeBase.Indexer.Sources;
using KnowledgeBase.Library;
using KnowledgeBase.Search.Storage;

namespace KnowledgeBase.Indexer.Tests.Publishing;

public sealed class IngestRunTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly LibraryStore library;
    private readonly SearchIndex index;

    public IngestRunTests()
    {
        library = LibraryStore.Open(folder["library"]);
        index = SearchIndex.Open(IndexFollower.FolderOf(library.Folder));
    }

    public void Dispose()
    {
        index.Dispose();
        library.Dispose();
        folder.Dispose();
    }

    [Fact]
    public void The_second_run_changes_nothing()
    {
        for (int number = 1; number <= 4; number++)
        {
            folder.Write($"in/{number}.txt", SampleTexts.Text(number, 1));
        }

        folder.Write("in/bad.txt", "\0\u0001\0\u0002");
        var first = Ingest();
        var state = LibraryState.Of(library);
        var second = Ingest();

        Assert.Equal((4, 0, 1), (first.Count(FileFate.Stored), first.Count(FileFate.Unchanged), first.Count(FileFate.Failed)));
        Assert.Equal((0, 4, 1), (second.Count(FileFate.Stored), second.Count(FileFate.Unchanged), second.Count(FileFate.Failed)));
        Assert.Equal(5, first.LibraryVersion);
        Assert.Equal(5, second.LibraryVersion);
        Assert.Equal(state, LibraryState.Of(library));
        Assert.Equal(5, index.LibraryVersion);
    }

    [Fact]
    public void The_index_holds_what_the_library_holds()
    {
        folder.Write("in/1.txt", SampleTexts.Text(1, 1));
        folder.Write("in/2.txt", SampleTexts.Text(2, 1));
        Ingest();
        Assert.Equal(library.Files().Select(file => file.File.Sha256).Order(), index.Files.Order());
        Assert.Equal(library.Files().Sum(file => library.FileChunks(file.File.Sha256).Count), index.PassageCount);
    }

    [Fact]
    public void A_changed_file_takes_the_place_of_its_earlier_edition_in_library_and_index()
    {
        folder.Write("in/1.txt", SampleTexts.Text(1, 1));
        Ingest();
        folder.Write("in/1.txt", SampleTexts.Text(1, 2));
        Assert.Equal(FileFate.Stored, Assert.Single(IngestEach()).Fate);
        var file = Assert.Single(library.Files());
        Assert.Contains("第2年", string.Concat(library.SourceLines(file.File.Sha256)!), StringComparison.Ordinal);
        Assert.Equal([file.File.Sha256], index.Files);
    }

    [Fact]
    public void A_file_that_turned_unreadable_keeps_its_earlier_edition_and_is_reported_every_time()
    {
        string path = folder.Write("in/1.txt", SampleTexts.Text(1, 1));
        Ingest();
        string good = Assert.Single(library.Files()).File.Sha256;
        File.WriteAllBytes(path, []);
        Assert.Equal("empty", Assert.Single(IngestEach()).Failure!.Code);
        Assert.Equal("empty", Assert.Single(IngestEach()).Failure!.Code);
        Assert.NotEmpty(library.Articles(good));
        Assert.Equal([good], index.Files);
    }

    [Fact]
    public void The_same_bytes_under_two_names_are_one_file()
    {
        folder.Write("in/a.txt", SampleTexts.Text(1, 1));
        folder.Write("in/b.txt", SampleTexts.Text(1, 1));
        Assert.Equal([FileFate.Stored, FileFate.Unchanged], IngestEach().Select(file => file.Fate));
        Assert.Equal("a.txt", Assert.Single(library.Files()).File.Name);
        Assert.Equal(1, library.Version);
    }

    [Fact]
    public void An_original_that_went_missing_is_put_back()
    {
        folder.Write("in/a.txt", SampleTexts.Text(1, 1));
        Ingest();
        File.Delete(folder["library", "originals", library.Files()[0].File.Sha256]);
        Ingest();
        Assert.Empty(library.Check().Faults);
    }

    [Fact]
    public void An_index_that_was_deleted_or_damaged_or_left_behind_catches_up()
    {
        folder.Write("in/1.txt", SampleTexts.Text(1, 1));
        Ingest();
        int passages = index.PassageCount;
        index.Dispose();
        foreach (string file in Directory.EnumerateFiles(IndexFollower.FolderOf(library.Folder), "*", SearchOption.AllDirectories))
        {
            File.WriteAllText(file, "damaged");
        }

        using var opened = SearchIndex.Open(IndexFollower.FolderOf(library.Folder));
        Assert.NotNull(opened.Fault);
        Assert.NotNull(IndexFollower.CatchUp(library, opened).RebuildReason);
        Assert.Null(opened.Fault);
        Assert.Equal(passages, opened.PassageCount);
    }

    [Fact]
    public void Damage_found_while_catching_up_is_mended_at_once()
    {
        folder.Write("in/1.txt", SampleTexts.Text(1, 1));
        Ingest();
        foreach (string file in Directory.EnumerateFiles(index.Folder, "manifest", SearchOption.AllDirectories))
        {
            File.WriteAllText(file, "damaged");
        }

        folder.Write("in/2.txt", SampleTexts.Text(2, 1));
        Ingest();
        Assert.Null(index.Fault);
        Assert.Equal((library.Version, 2), (index.LibraryVersion, index.Files.Count));
    }

    [Fact]
    public void An_index_ahead_of_a_library_from_a_backup_is_built_anew()
    {
        folder.Write("in/1.txt", SampleTexts.Text(1, 1));
        Ingest();
        index.Apply([new FileChange("stranger", [], [])], 99);
        Assert.Equal("The index is ahead of the library.", IndexFollower.CatchUp(library, index).RebuildReason);
        Assert.Equal(1, index.LibraryVersion);
    }

    [Fact]
    public void An_index_of_a_library_that_was_deleted_does_not_pass_for_one_of_the_next()
    {
        folder.Write("in/1.txt", SampleTexts.Text(1, 1));
        Ingest();
        index.Dispose();
        library.Dispose();
        foreach (string file in Directory.EnumerateFiles(folder["library"], "library.db*"))
        {
            File.Delete(file);
        }

        File.Delete(folder["in", "1.txt"]);
        folder.Write("in/2.txt", SampleTexts.Text(2, 1));
        using var next = LibraryStore.Open(folder["library"]);
        using var old = SearchIndex.Open(IndexFollower.FolderOf(next.Folder));
        new IngestRun(next, old, _ => { }).Execute(SourceFinder.Find([folder["in"]]).Files);
        Assert.Equal(next.Files().Select(file => file.File.Sha256), old.Files);
    }

    [Fact]
    public void A_second_catching_up_has_nothing_to_do()
    {
        folder.Write("in/1.txt", SampleTexts.Text(1, 1));
        Ingest();
        Assert.Equal(new FollowReport(1, 0, null), IndexFollower.CatchUp(library, index));
        Assert.Equal("Asked for.", IndexFollower.Rebuild(library, index).RebuildReason);
    }

    [Fact]
    public void Bytes_that_a_newer_edition_replaced_a_moment_ago_are_read_again_where_they_lie_now()
    {
        folder.Write("in/1.txt", SampleTexts.Text(1, 1));
        Ingest();
        // The old edition moves to the end of the folder: known when the run begins, gone when it gets there.
        folder.Write("in/2.txt", SampleTexts.Text(1, 1));
        folder.Write("in/1.txt", SampleTexts.Text(1, 2));
        Assert.Equal([FileFate.Stored, FileFate.Stored], IngestEach().Select(file => file.Fate));
        Assert.Equal(2, library.Files().Count);
        Assert.Empty(library.Check().Faults);
    }

    [Fact]
    public void A_failure_for_want_of_a_tool_is_tried_again_when_tools_change()
    {
        string path = folder.Write("in/1.txt", SampleTexts.Text(1, 1));
        var source = SourceLoader.Load(path);
        library.RecordFailure(
            new StoredFile(source.File, "", Fingerprint.Current + " othertool", 0, "unsupported", "Install it."), path);
        Assert.Equal(FileFate.Stored, Assert.Single(IngestEach()).Fate);
    }

    [Fact]
    public void A_stopped_run_keeps_what_it_stored_and_the_next_goes_on()
    {
        for (int number = 1; number <= 9; number++)
        {
            folder.Write($"in/{number}.txt", SampleTexts.Text(number, 1));
        }

        using var stop = new CancellationTokenSource();
        int told = 0;
        var report = new IngestRun(library, index, _ => { }).Execute(Files(), _ => Stop(), stop.Token);
        Assert.True(report.Stopped);
        Assert.Equal(3, report.Files);
        Assert.Equal(3, library.Files().Count);
        Assert.Empty(library.Check().Faults);
        var rest = Ingest();
        Assert.Equal((6, 3, false), (rest.Count(FileFate.Stored), rest.Count(FileFate.Unchanged), rest.Stopped));
        Assert.Equal(library.Version, index.LibraryVersion);

        void Stop()
        {
            if (++told == 3)
            {
                stop.Cancel();
            }
        }
    }

    private IEnumerable<string> Files() => SourceFinder.Find([folder["in"]]).Files;

    private IngestReport Ingest() => new IngestRun(library, index, _ => { }).Execute(Files());

    private List<FileResult> IngestEach()
    {
        var results = new List<FileResult>();
        new IngestRun(library, index, _ => { }).Execute(Files(), results.Add);
        return results;
    }
}
