using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Indexer.Publishing;
using KnowledgeBase.Library;
using KnowledgeBase.Search;
using KnowledgeBase.Search.Requests;
using KnowledgeBase.Search.Results;
using KnowledgeBase.Search.Storage;

namespace KnowledgeBase.Indexer.Tests.Seeds;

/// <summary>A library with the founding documents and pages made by chance, made once; its folder goes when the process ends.</summary>
internal sealed class SeedLibrary
{
    private static readonly Lazy<SeedLibrary> OfSeeds = new(() => new SeedLibrary(Directory.GetFiles(SeedItems.Folder)));
    private static readonly Lazy<SeedLibrary> WithChance = new(() => new SeedLibrary([.. Directory.GetFiles(SeedItems.Folder), .. ChancePages.Write()]));

    private SeedLibrary(IReadOnlyList<string> files)
    {
        var folder = new TemporaryFolder();
        var store = LibraryStore.Open(folder["library"]);
        var index = SearchIndex.Open(folder["index"]);
        new IngestRun(store, index, _ => { }).Execute([.. files]);
        IndexFollower.CatchUp(store, index);
        Indexed = [.. store.Files().SelectMany(f => store.Articles(f.File.Sha256)).Where(a => a.Kind != ItemKind.Furniture)];
        Service = new SearchService(index, TimeProvider.System);
        Service.Prepare();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Dispose();
    }

    /// <summary>The founding documents.</summary>
    public static SeedLibrary Shared => OfSeeds.Value;

    /// <summary>The founding documents, and pages of characters drawn by chance from many scripts.</summary>
    public static SeedLibrary WithChancePages => WithChance.Value;

    /// <summary>Items that can be found: all but furniture.</summary>
    public IReadOnlyList<Article> Indexed { get; }

    public SearchService Service { get; }

    public SearchResponse Ask(SearchRequest request)
    {
        var outcome = Service.Search(request);
        return outcome.Response ?? throw new InvalidOperationException($"{request.Text}: {outcome.Problem}");
    }
}
