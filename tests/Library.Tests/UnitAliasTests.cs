using KnowledgeBase.Corpus.Documents;

namespace KnowledgeBase.Library.Tests;

/// <summary>The table of other names of organisations that an editor changes.</summary>
public sealed class UnitAliasTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly LibraryStore store;

    public UnitAliasTests() => store = LibraryStore.Open(folder.Path);

    public void Dispose()
    {
        store.Dispose();
        folder.Dispose();
    }

    [Fact]
    public void A_new_library_offers_an_empty_table()
    {
        Assert.All(File.ReadAllLines(store.UnitAliasPath), line => Assert.True(line.Length == 0 || line[0] == '#'));
        Assert.True(store.NamesAreTakenUp);
        Assert.Equal(0, store.TakeUpNames());
        Assert.Equal(0, store.Version);
    }

    [Fact]
    public void A_changed_table_moves_items_and_is_taken_back()
    {
        var contents = Contents("东山矿");
        var other = Contents("西山矿");
        store.Replace(contents);
        store.Replace(other);
        Write("东山矿\t东山集团东山煤矿");

        Assert.False(store.NamesAreTakenUp);
        Assert.Equal(1, store.TakeUpNames());
        Assert.True(store.NamesAreTakenUp);
        Assert.Equal("东山集团东山煤矿", store.Article(contents.Articles[0].Id)!.AuthorUnitFacet);
        Assert.Equal("东山矿", store.Article(contents.Articles[0].Id)!.AuthorUnit);
        Assert.Equal(contents.File.File.Sha256, Assert.Single(store.ChangesSince(2).Files).Sha256);
        Assert.Equal([("东山集团东山煤矿", 1), ("西山矿", 1)], store.UnitCounts());

        Write("# 东山矿\t东山集团东山煤矿 ");
        Assert.Equal(1, store.TakeUpNames());
        Assert.Equal("东山矿", store.Article(contents.Articles[0].Id)!.AuthorUnitFacet);
    }

    [Fact]
    public void What_comes_later_is_filed_by_the_table()
    {
        Write("东山矿\t东山集团东山煤矿");
        store.TakeUpNames();
        var contents = Contents("东山矿");
        store.Replace(contents);
        Assert.Equal("东山集团东山煤矿", Assert.Single(store.Articles(contents.File.File.Sha256)).AuthorUnitFacet);
    }

    // The length differs each time, so that the change is seen however coarse the clock of the file system is.
    private void Write(string table) => File.WriteAllText(store.UnitAliasPath, table);

    private static FileContents Contents(string unit)
    {
        var contents = new RandomItems(unit[0]).File(items: 1);
        return contents with { Articles = [contents.Articles[0] with { AuthorUnit = unit, AuthorUnitFacet = unit }] };
    }
}
