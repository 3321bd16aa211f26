using KnowledgeBase.Corpus.Packs;
using KnowledgeBase.Library;
using KnowledgeBase.Search;
using KnowledgeBase.Search.Storage;
using KnowledgeBase.SearchApi.Tests.Fixture;

namespace KnowledgeBase.Packs.Tests;

/// <summary>A small library in a folder of its own, indexed, with a desk for packs.</summary>
internal sealed class PackedLibrary : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("pack-tests-").FullName;
    private readonly SearchIndex index;

    public PackedLibrary(params FileContents[] files)
    {
        Library = LibraryStore.Open(folder);
        foreach (var file in files.DefaultIfEmpty(SmallLibrary.Magazine()))
        {
            Library.Replace(file, "/papers/" + file.File.File.Name);
        }

        index = SearchIndex.Open(IndexFollower.FolderOf(folder));
        IndexFollower.CatchUp(Library, index);
        Search = new SearchService(index, TimeProvider.System);
        Desk = new PackDesk(Library, new PackStore(Library, TimeProvider.System), Search, TimeProvider.System);
    }

    public LibraryStore Library { get; }

    public SearchService Search { get; }

    public PackDesk Desk { get; }

    /// <summary>Reads a file again.</summary>
    public void Replace(FileContents file)
    {
        Library.Replace(file, "/papers/" + file.File.File.Name);
        IndexFollower.CatchUp(Library, index);
    }

    /// <summary>A pack of places of the first article.</summary>
    public Pack Pack(params string[] places)
    {
        string article = Library.Articles(Library.Files()[0].File.Sha256)[0].Id;
        string id = Desk.Begin("学习").Pack!.Id;
        foreach (string place in places)
        {
            Assert.Null(Desk.Collect(id, article, place).Problem);
        }

        return Desk.Find(id).Pack!;
    }

    public void Dispose()
    {
        index.Dispose();
        Library.Dispose();
        Directory.Delete(folder, recursive: true);
    }
}
