using KnowledgeBase.Library;
using KnowledgeBase.SearchApi.Tests.Fixture;

namespace KnowledgeBase.SearchApi.Tests.Freshness;

/// <summary>What another process takes into the library is found without a restart.</summary>
public sealed class FreshnessTests
{
    [Fact]
    public async Task AFileTakenInElsewhereIsFoundSoon()
    {
        var api = new RunningApi();
        await api.InitializeAsync();
        try
        {
            Assert.Equal(0, await Total(api));
            using (var library = LibraryStore.Open(api.Folder))
            {
                var sketch = new SourceSketch("later.txt");
                sketch.Article(Corpus.Documents.ItemKind.Article, [], [sketch.Write("疗休养基地今年新增三处。")], a => a);
                library.Replace(sketch.Contents());
            }

            int total = 0;
            for (int tries = 0; tries < 300 && total == 0; tries++)
            {
                await Task.Delay(100);
                total = await Total(api);
            }

            Assert.Equal(1, total);
        }
        finally
        {
            await api.DisposeAsync();
        }
    }

    private static async Task<int> Total(RunningApi api) => (int)(await api.Json("/api/search?q=疗休养基地"))["total"]!;
}
