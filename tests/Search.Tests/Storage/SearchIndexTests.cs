using KnowledgeBase.Search.Requests;
using KnowledgeBase.Search.Storage;
using KnowledgeBase.Search.Tests.Support;

namespace KnowledgeBase.Search.Tests.Storage;

public sealed class SearchIndexTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("index-tests-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_new_folder_must_be_built_first()
    {
        using var index = SearchIndex.Open(folder);
        Assert.NotNull(index.Fault);
        Assert.Equal(-1, index.LibraryVersion);
        Assert.Throws<InvalidOperationException>(() => index.Apply([], 1));
        Assert.Equal("index_unavailable", new SearchService(index, TimeProvider.System).Search(new SearchRequest { Text = "工会" }).Problem!.Code);
    }

    [Fact]
    public void What_was_built_is_there_after_reopening()
    {
        Build();
        using var index = SearchIndex.Open(folder);
        Assert.Null(index.Fault);
        Assert.Equal((7L, 5, 10), (index.LibraryVersion, index.ArticleCount, index.PassageCount));
        Assert.Equal(["file-a1", "file-a2", "file-a3", "file-a4", "file-a5"], index.Files.Order());
        Assert.Equal(1, Total(index, "“四链”"));
    }

    [Fact]
    public void A_change_replaces_what_a_file_held_before()
    {
        Build();
        using var index = SearchIndex.Open(folder);
        var changed = TinyLibrary.Article("a3", "新篇", "劳模工匠进校园。");
        index.Apply([new FileChange("file-a3", [changed], [.. TinyLibrary.ChunksOf(changed)]), new FileChange("file-a1", [], [])], 8);
        Assert.Equal((0, 0, 1, 8L), (Total(index, "“四链”"), Total(index, "“民主管理的基本形式”"), Total(index, "劳模"), index.LibraryVersion));
        using var reopened = SearchIndex.Open(folder);
        Assert.Equal((8L, 4), (reopened.LibraryVersion, reopened.ArticleCount));
    }

    [Fact]
    public void A_change_by_another_process_is_noticed()
    {
        Build();
        using var reader = SearchIndex.Open(folder);
        using (var writer = SearchIndex.Open(folder))
        {
            writer.Apply([new FileChange("file-a3", [], [])], 8);
        }

        Assert.Equal((8L, 0), (reader.LibraryVersion, Total(reader, "“四链”")));
        Build();
        Assert.Equal((7L, 1), (reader.LibraryVersion, Total(reader, "“四链”")));
    }

    [Fact]
    public void Damage_is_a_fault_and_a_rebuild_mends_it()
    {
        Build();
        string file = Directory.GetFiles(folder, "*", SearchOption.AllDirectories).MaxBy(f => new FileInfo(f).Length)!;
        byte[] bytes = File.ReadAllBytes(file);
        bytes[bytes.Length / 2] ^= 0x55;
        File.WriteAllBytes(file, bytes);
        using var index = SearchIndex.Open(folder);
        Assert.NotNull(index.Fault);
        index.Rebuild(Changes(), 9);
        Assert.Equal((null, 9L, 1), (index.Fault, index.LibraryVersion, Total(index, "“四链”")));
    }

    [Fact]
    public void A_rebuild_that_fails_leaves_the_old_index()
    {
        Build();
        using var index = SearchIndex.Open(folder);
        Assert.Throws<IOException>(() => index.Rebuild(Changes().Concat(Failing()), 9));
        Assert.Equal((7L, 1), (index.LibraryVersion, Total(index, "“四链”")));
        Assert.Single(Directory.GetDirectories(folder));
    }

    [Fact]
    public async Task Searches_go_on_while_the_index_is_rebuilt()
    {
        Build();
        using var index = SearchIndex.Open(folder);
        using var done = new CancellationTokenSource();
        var searching = Task.Run(() =>
        {
            int wrong = 0;
            while (!done.IsCancellationRequested)
            {
                wrong += Total(index, "“四链”") == 1 ? 0 : 1;
            }

            return wrong;
        });
        for (int i = 0; i < 10; i++)
        {
            index.Rebuild(Changes(), 10 + i);
        }

        await done.CancelAsync();
        Assert.Equal(0, await searching);
    }

    private static IEnumerable<FileChange> Changes() =>
        Corpora.Varied().Select(a => new FileChange(a.File.Sha256, [a], [.. TinyLibrary.ChunksOf(a)]));

    private static IEnumerable<FileChange> Failing()
    {
        yield return new FileChange("file-x", [], []);
        throw new IOException("The library went away.");
    }

    private static int Total(SearchIndex index, string text) =>
        new SearchService(index, TimeProvider.System).Search(new SearchRequest { Text = text }).Response!.Total;

    private void Build()
    {
        using var index = SearchIndex.Open(folder);
        index.Rebuild(Changes(), 7);
    }
}
