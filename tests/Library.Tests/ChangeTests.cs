using KnowledgeBase.Corpus.Documents;
using Microsoft.Data.Sqlite;

namespace KnowledgeBase.Library.Tests;

public sealed class ChangeTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly LibraryStore store;

    public ChangeTests() => store = LibraryStore.Open(folder.Path);

    public void Dispose()
    {
        store.Dispose();
        folder.Dispose();
    }

    [Fact]
    public void Each_change_counts_the_version_up_by_one_and_is_listed()
    {
        var (first, second) = (new RandomItems(1).File("a.txt"), new RandomItems(2).File("b.txt"));
        Assert.Equal(0, store.Version);
        store.Replace(first);
        store.Replace(second);
        Assert.Equal(2, store.Version);
        Assert.Equal([Hash(first), Hash(second)], Changed(0));
        Assert.Equal([Hash(second)], Changed(1));

        store.Replace(first);
        Assert.Equal([Hash(second), Hash(first)], Changed(-1));
        Assert.Equal([Hash(first)], Changed(2));
        Assert.Empty(Changed(3));
        Assert.Equal(3, store.ChangesSince(3).Version);
    }

    [Fact]
    public void A_second_reading_takes_the_place_of_the_first()
    {
        var first = new RandomItems(3).File(items: 4);
        store.Replace(first);
        var second = first with
        {
            File = first.File with { Fingerprint = "code 2", Items = 1 },
            Articles = [first.Articles[1] with { Title = "新题" }],
            Chunks = [],
        };
        store.Replace(second);

        Assert.Equal("新题", Assert.Single(store.Articles(Hash(first))).Title);
        Assert.Null(store.Article(first.Articles[0].Id));
        Assert.Empty(store.FileChunks(Hash(first)));
        Assert.Equal("code 2", Assert.Single(store.Files()).Fingerprint);
    }

    [Fact]
    public void A_self_test_is_not_kept_while_another_process_writes_and_nothing_fails()
    {
        using var other = LibraryStore.Open(folder.Path);
        var packs = new PackStore(other, TimeProvider.System);
        store.Change((_, _) => Assert.Null(packs.Keep("pack", new StoredTest(1, 5, 1, default, 1, "{}"))));
    }

    [Fact]
    public void A_failed_reading_is_recorded_and_loses_nothing()
    {
        var good = new RandomItems(4).File(items: 2);
        store.Replace(good, "/in/a.txt");
        store.RecordFailure(good.File with { Fingerprint = "code 2", ProblemCode = "damaged", ProblemMessage = "Broken." }, "/in/a.txt");

        var stored = store.File(Hash(good))!;
        Assert.Equal(("damaged", "Broken.", "code 2", 2), (stored.ProblemCode, stored.ProblemMessage, stored.Fingerprint, stored.Items));
        Assert.Equal(2, store.Articles(Hash(good)).Count);
        Assert.Equal(good.Lines, store.SourceLines(Hash(good)));
        Assert.NotNull(store.Current(Hash(good), "code 2"));
        Assert.Empty(store.Check().Faults);
    }

    [Fact]
    public void A_file_that_never_could_be_read_keeps_no_original()
    {
        var failure = Failure("bad.pdf");
        store.RecordFailure(failure, "/in/bad.pdf");
        Assert.Equal(failure, store.File(failure.File.Sha256));
        Assert.Null(store.OpenOriginal(failure.File.Sha256));
        Assert.Null(store.SourceLines(failure.File.Sha256));
        Assert.Equal(failure, store.Current(failure.File.Sha256, failure.Fingerprint));
        Assert.Null(store.Current(failure.File.Sha256, "another"));
        store.RecordFailure(failure, "/in/bad.pdf");
        Assert.Equal(1, store.Version);
        Assert.Empty(store.Check().Faults);
    }

    [Fact]
    public void New_bytes_at_the_same_place_replace_the_earlier_edition_in_one_change()
    {
        var (old, young) = (new RandomItems(5).File(items: 2), new RandomItems(6).File(items: 3));
        store.Replace(old, "/in/a.txt");
        store.Replace(young, "/in/a.txt");

        Assert.Equal(2, store.Version);
        Assert.Equal(Hash(young), Assert.Single(store.Files()).File.Sha256);
        Assert.Empty(store.Articles(Hash(old)));
        Assert.Equal(new[] { Hash(old), Hash(young) }.Order(), Changed(1).Order());
        Assert.NotNull(store.OpenOriginal(Hash(old)));
        Assert.Equal([Hash(young), Hash(young), null], new[] { Hash(old)[..12], Hash(young)[..12], "000000000000" }.Select(new LibraryAddresses(store).Current));
        var check = store.Check();
        Assert.Empty(check.Faults);
        Assert.Empty(check.Orphans);

        store.Replace(old, "/in/a.txt");
        Assert.Equal(Hash(old), Assert.Single(store.Files()).File.Sha256);
        Assert.Empty(store.Check().Faults);
    }

    [Fact]
    public void An_edition_that_also_lies_elsewhere_stays()
    {
        var (old, young) = (new RandomItems(5).File(items: 2), new RandomItems(6).File(items: 3));
        store.Replace(old, "/in/a.txt");
        store.NotePlace(Hash(old), "/in/b.txt");
        Assert.Equal(1, store.Version);
        store.Replace(young, "/in/a.txt");
        Assert.Equal(2, store.Files().Count);
        store.NotePlace(Hash(young), "/in/b.txt");
        Assert.Equal(Hash(young), Assert.Single(store.Files()).File.Sha256);
    }

    [Fact]
    public void Unreadable_bytes_at_a_place_leave_the_readable_edition_until_readable_ones_come()
    {
        var (old, young) = (new RandomItems(5).File(items: 2), new RandomItems(6).File(items: 3));
        store.Replace(old, "/in/a.txt");
        store.RecordFailure(Failure("a.txt"), "/in/a.txt");
        Assert.Equal(2, store.Articles(Hash(old)).Count);
        Assert.Equal(2, store.Files().Count);

        store.Replace(young, "/in/a.txt");
        Assert.Equal(Hash(young), Assert.Single(store.Files()).File.Sha256);
        Assert.Empty(store.Check().Faults);
    }

    [Fact]
    public void Bytes_that_do_not_have_the_hash_are_refused_and_change_nothing()
    {
        var contents = new RandomItems(7).File();
        Assert.Throws<ArgumentException>(() => store.Replace(contents with { Original = new byte[] { 1, 2, 3 } }));
        Assert.Equal(0, store.Version);
        Assert.Empty(store.Files());
    }

    [Fact]
    public void A_change_that_fails_half_way_leaves_the_old_state()
    {
        var good = new RandomItems(8).File(items: 2);
        store.Replace(good);
        var twice = good with { Articles = [good.Articles[0], good.Articles[0]], Chunks = [] };
        Assert.Throws<SqliteException>(() => store.Replace(twice));
        Assert.Equal(1, store.Version);
        Assert.Equal(2, store.Articles(Hash(good)).Count);
        Assert.Empty(store.Check().Faults);
    }

    [Fact]
    public void A_second_connection_sees_the_changes_and_readers_do_not_wait_for_a_writer()
    {
        using var other = LibraryStore.Open(folder.Path);
        long seenWhileWriting = -1;
        using var writer = LibraryStore.Open(folder.Path, step => seenWhileWriting = step == "before-commit" ? other.Version : seenWhileWriting);
        writer.Replace(new RandomItems(9).File());
        Assert.Equal(0, seenWhileWriting);
        Assert.Equal(1, other.Version);
    }

    [Fact]
    public void Writers_in_several_threads_wait_for_each_other()
    {
        var files = Enumerable.Range(0, 12).Select(seed => new RandomItems(100 + seed).File($"{seed}.txt")).ToList();
        Parallel.ForEach(files, file => store.Replace(file));
        Assert.Equal(12, store.Version);
        Assert.Equal(12, store.Files().Count);
        Assert.Empty(store.Check().Faults);
    }

    private IEnumerable<string> Changed(long since) => store.ChangesSince(since).Files.Select(file => file.Sha256);

    private static StoredFile Failure(string name) => new(
        new SourceFile(OriginalFolder.Hash([1, 2, 3]), name, 3), "", "code 1", 0, "not_text", "Binary.");

    private static string Hash(FileContents contents) => contents.File.File.Sha256;
}
