using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Corpus.Packs;
using KnowledgeBase.SearchApi.Tests.Fixture;

namespace KnowledgeBase.Packs.Tests;

public sealed class PackDeskTests
{
    [Theory]
    [InlineData("p1", "paragraph", "第1段")]
    [InlineData("c2", "passage", "第2—5段")]
    [InlineData("s0", "sentence", "第1段")]
    [InlineData("r0-17", "sentence", "第1段")]
    public void EveryKindOfPlaceIsCopiedCharacterByCharacter(string place, string kind, string words)
    {
        using var library = new PackedLibrary();
        var text = library.Pack(place).Entries.Single().Collected;
        Assert.Equal((kind, words), (text.Kind, text.Place));
        Assert.Equal(text.Text, SmallLibrary.Magazine().Articles[0].Body.Substring(text.Start, text.Text.Length));
        Assert.Equal(1, text.LibraryVersion);
    }

    [Theory]
    [InlineData("p0")]
    [InlineData("p99")]
    [InlineData("t1")]
    [InlineData("c9")]
    [InlineData("s99999")]
    [InlineData("r0-0")]
    [InlineData("r5-99999")]
    [InlineData("x1")]
    [InlineData("")]
    public void APlaceThatIsNotThereIsRefused(string place)
    {
        using var library = new PackedLibrary();
        string article = SmallLibrary.Magazine().Articles[0].Id;
        string id = library.Pack().Id;
        Assert.Equal("place_not_found", library.Desk.Collect(id, article, place).Problem?.Code);
    }

    [Fact]
    public void UndoGoesBackStepByStepAndLosesNothing()
    {
        using var library = new PackedLibrary();
        var pack = library.Pack("p1", "p3");
        library.Desk.Edit(pack.Id, "移出", p => p.Remove(p.Entries.First().Id));
        Assert.Equal(2, library.Desk.Undo(pack.Id).Pack!.Count);
        Assert.Equal(1, library.Desk.Undo(pack.Id).Pack!.Count);
        Assert.Equal(0, library.Desk.Undo(pack.Id).Pack!.Count);
        Assert.Equal(0, library.Desk.Undo(pack.Id).Pack!.Count);
        Assert.Equal(7, library.Desk.Versions(pack.Id).Count);
        Assert.Equal(2, library.Desk.Find(pack.Id, 3).Pack!.Count);
    }

    [Fact]
    public void ARestoringIsTakenBackAsOneStep()
    {
        using var library = new PackedLibrary();
        var pack = library.Pack("p1", "p3");
        Assert.Equal(0, library.Desk.Restore(pack.Id, 1).Pack!.Count);
        Assert.Equal((2, 3), Counted(library.Desk.Undo(pack.Id)));
        Assert.Equal((1, 2), Counted(library.Desk.Undo(pack.Id)));
        library.Desk.Edit(pack.Id, "改名", p => p with { Name = "新名" });
        Assert.Equal("学习", library.Desk.Undo(pack.Id).Pack!.Name);
        Assert.Equal((0, 1), Counted(library.Desk.Undo(pack.Id)));
        Assert.Equal((0, 1), Counted(library.Desk.Undo(pack.Id)));
    }

    [Fact]
    public void UndoTakesNoPackOutAgain()
    {
        using var library = new PackedLibrary();
        var pack = library.Pack("p1");
        library.Desk.Remove(pack.Id, removed: true);
        Assert.Equal("pack_not_found", library.Desk.Undo(pack.Id).Problem?.Code);
        Assert.True(library.Desk.All().Single().Removed);
    }

    [Fact]
    public void WhatWasAskedOnAnEarlierVersionIsRefused()
    {
        using var library = new PackedLibrary();
        var pack = library.Pack("p1");
        Assert.Equal("pack_changed", library.Desk.Undo(pack.Id, 1).Problem?.Code);
        Assert.Equal("pack_changed", library.Desk.Restore(pack.Id, 1, 1).Problem?.Code);
        Assert.Equal("pack_changed", library.Desk.Edit(pack.Id, "改名", p => p with { Name = "新名" }, 1).Problem?.Code);
        Assert.Equal(pack.Version, library.Desk.Find(pack.Id).Pack!.Version);
    }

    [Fact]
    public void NoPackIsBegunForATextThatIsNotThere()
    {
        using var library = new PackedLibrary();
        Assert.Equal("place_not_found", library.Desk.CollectAnew("新", SmallLibrary.Magazine().Articles[0].Id, "p99").Problem?.Code);
        Assert.Empty(library.Desk.All());
        Assert.Equal(1, library.Desk.CollectAnew("新", SmallLibrary.Magazine().Articles[0].Id, "p1").Pack?.Count);
    }

    [Fact]
    public void AParagraphThatIsTooLongIsToldFromOneThatIsNotThere()
    {
        var sketch = new SourceSketch("long.txt");
        sketch.Article(ItemKind.Article, [], [sketch.Write(new string('长', 4001)), sketch.Write(new string('短', 4000))], a => a);
        using var library = new PackedLibrary(sketch.Contents());
        string article = library.Library.Articles(library.Library.Files()[0].File.Sha256)[0].Id;
        string id = library.Pack("p2").Id;
        Assert.Equal("too_long", library.Desk.Collect(id, article, "p1").Problem?.Code);
    }

    [Fact]
    public void AnEditThatChangesNothingMakesNoVersion()
    {
        using var library = new PackedLibrary();
        var pack = library.Pack("p1");
        Assert.Equal(pack.Version, library.Desk.Edit(pack.Id, "上移", p => p.Move(p.Entries.First().Id, down: false)).Pack!.Version);
    }

    private static (int Entries, int Basis) Counted(PackAnswer answer) => (answer.Pack!.Count, answer.Pack.Basis);

    [Fact]
    public void PacksAreNoChangeForTheIndex()
    {
        using var library = new PackedLibrary();
        long before = library.Library.Version;
        library.Pack("p1", "p3");
        Assert.Equal(before, library.Library.Version);
        Assert.Empty(library.Library.Check().Faults);
    }
}
