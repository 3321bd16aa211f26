using KnowledgeBase.Corpus.Documents;

namespace KnowledgeBase.Corpus.Tests;

public sealed class DocumentTests
{
    [Fact]
    public void Kind_names_round_trip()
    {
        foreach (var kind in Enum.GetValues<ItemKind>())
        {
            Assert.Equal(kind, ItemKinds.Parse(kind.Name()));
        }

        Assert.Null(ItemKinds.Parse("nonsense"));
        Assert.Null(ItemKinds.Parse(null));
    }
}
