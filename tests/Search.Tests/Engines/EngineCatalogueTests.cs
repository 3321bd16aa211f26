using KnowledgeBase.Search.Engines;
using KnowledgeBase.Search.Storage;

namespace KnowledgeBase.Search.Tests.Engines;

public sealed class EngineCatalogueTests
{
    [Fact]
    public void The_default_comes_first_and_every_engine_is_found_by_its_name()
    {
        Assert.Same(EngineCatalogue.All[0], EngineCatalogue.Default);
        Assert.Contains(EngineCatalogue.Builtin, EngineCatalogue.All);
        Assert.All(EngineCatalogue.All, kind => Assert.Same(kind, EngineCatalogue.Find(kind.Name)));
        Assert.Null(EngineCatalogue.Find("nosuch"));
        Assert.Equal(EngineCatalogue.All.Count, EngineCatalogue.All.Select(kind => IndexFollower.FolderOf("library", kind)).Distinct().Count());
    }
}
