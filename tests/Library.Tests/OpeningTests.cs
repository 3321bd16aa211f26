using Microsoft.Data.Sqlite;

namespace KnowledgeBase.Library.Tests;

public sealed class OpeningTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_missing_folder_becomes_an_empty_library()
    {
        using var store = LibraryStore.Open(folder["new", "library"]);
        Assert.Equal(0, store.Version);
        Assert.Empty(store.Files());
        Assert.Null(store.Article("none-1"));
        Assert.Null(store.File("none"));
        Assert.Null(store.OpenOriginal("../library.db"));
        Assert.Empty(store.Check().Faults);
    }

    [Fact]
    public void What_was_written_is_there_after_opening_again()
    {
        var contents = new RandomItems(1).File(items: 2);
        using (var store = LibraryStore.Open(folder.Path))
        {
            store.Replace(contents);
        }

        using var again = LibraryStore.Open(folder.Path);
        Assert.Equal(1, again.Version);
        Assert.Equal(2, again.Articles(contents.File.File.Sha256).Count);
    }

    [Fact]
    public void A_library_of_a_later_program_is_refused_with_the_reason()
    {
        LibraryStore.Open(folder.Path).Dispose();
        Execute("UPDATE schema_version SET version = 99");
        var refused = Assert.Throws<InvalidDataException>(() => LibraryStore.Open(folder.Path));
        Assert.Equal($"The library has schema version 99; this program knows versions up to {Schema.Current}. Use a newer program.", refused.Message);
    }

    [Fact]
    public void A_library_begun_among_leftovers_never_repeats_an_earlier_version()
    {
        File.WriteAllText(folder["leftover"], "");
        using var store = LibraryStore.Open(folder.Path);
        Assert.True(store.Version > 1_000_000_000);
    }

    [Fact]
    public void A_library_put_in_the_place_of_a_deleted_one_is_the_one_that_is_read()
    {
        var (before, after) = (new RandomItems(1).File("before.txt"), new RandomItems(2).File("after.txt"));
        using var store = LibraryStore.Open(folder["library"]);
        store.Replace(before);
        store.Replace(new RandomItems(3).File("more.txt"));
        using (var other = LibraryStore.Open(folder["other"]))
        {
            other.Replace(after);
        }

        Directory.Delete(folder["library"], recursive: true);
        Directory.Move(folder["other"], folder["library"]);
        Assert.Equal(1, store.Version);
        Assert.Equal(["after.txt"], store.Files().Select(file => file.File.Name));
    }

    [Fact]
    public void A_deleted_library_is_not_read_and_not_made_again()
    {
        using var store = LibraryStore.Open(folder["library"]);
        store.Replace(new RandomItems(1).File());
        Assert.True(store.Exists);
        Directory.Delete(folder["library"], recursive: true);
        Assert.False(store.Exists);
        Assert.Throws<SqliteException>(() => store.Version);
        Directory.CreateDirectory(folder["library"]);
        Assert.Throws<SqliteException>(() => store.Version);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder["library"]));
    }

    [Fact]
    public void The_check_names_damaged_and_missing_originals_and_orphans()
    {
        var (whole, lost) = (new RandomItems(1).File("whole.txt"), new RandomItems(2).File("lost.txt"));
        using var store = LibraryStore.Open(folder.Path);
        store.Replace(whole);
        store.Replace(lost);
        File.WriteAllText(folder["originals", whole.File.File.Sha256], "changed");
        File.Delete(folder["originals", lost.File.File.Sha256]);
        File.WriteAllText(folder["originals", "stray.part"], "");

        var check = store.Check();
        Assert.Equal(2, check.Faults.Count);
        Assert.Contains(check.Faults, fault => fault.Contains("whole.txt", StringComparison.Ordinal));
        Assert.Contains(check.Faults, fault => fault.Contains("lost.txt", StringComparison.Ordinal));
        Assert.Equal(["stray.part"], check.Orphans);

        Assert.Null(store.Current(lost.File.File.Sha256, lost.File.Fingerprint));
        store.Replace(whole);
        store.Replace(lost);
        Assert.Empty(store.Check().Faults);
    }

    [Fact]
    public void The_check_finds_items_that_went_missing()
    {
        using var store = LibraryStore.Open(folder.Path);
        store.Replace(new RandomItems(1).File("a.txt", items: 3));
        Execute("DELETE FROM items WHERE ordinal = 2");
        Assert.Equal(["a.txt should have 3 items and has 2."], store.Check().Faults);
    }

    private void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={folder["library.db"]};Pooling=False");
        connection.Open();
        connection.Run(sql);
    }
}
