using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Library;
using KnowledgeBase.Packs.Reviewing;
using KnowledgeBase.SearchApi.Tests.Fixture;

namespace KnowledgeBase.Packs.Tests.Reviewing;

/// <summary>After a file was read again, or replaced by a newer edition, a pack says what became of each of its texts.</summary>
public sealed class ReviewTests
{
    private const string First = "工会要把实事办到职工心坎上，做到件件有着落、事事有回音。";
    private const string Second = "全年走访困难职工126户，发放慰问金58万元。下一步还要把档案管好。";
    private const string Third = "各班组都设了学习角，每周学习一次，每次一小时。";

    [Fact]
    public void AnUntouchedTextIsUnchanged()
    {
        using var library = new PackedLibrary(Paper(First, Second, Third));
        Assert.All(library.Desk.Review(library.Pack("p1", "s30", "p3")).Standings, s => Assert.Equal(StandingNames.Unchanged, s.State));
    }

    [Fact]
    public void ANewEditionMovesChangesAndTakesAway()
    {
        using var library = new PackedLibrary(Paper(First, Second, Third));
        var pack = library.Pack("p1", "p2", "p3");
        library.Library.Replace(Paper("新加的第一段，说别的事情。", First, Second.Replace("126", "162", StringComparison.Ordinal)), "/papers/paper.txt");

        var standings = library.Desk.Review(library.Desk.Find(pack.Id).Pack!).Standings;
        Assert.Equal([StandingNames.Moved, StandingNames.Changed, StandingNames.Vanished], standings.Select(s => s.State));
        Assert.Equal(Second.Replace("126", "162", StringComparison.Ordinal), standings[1].Text);
        Assert.Contains(standings[1].Diff, d => d.Op != "equal" && (d.Quoted + d.Printed).All(char.IsAsciiDigit));
        Assert.Equal(Second, string.Concat(standings[1].Diff.Select(d => d.Quoted)));
        Assert.Equal(standings[1].Text, string.Concat(standings[1].Diff.Select(d => d.Printed)));
        Assert.Equal([First, Second, Third], library.Desk.Find(pack.Id).Pack!.Entries.Select(e => e.Collected.Text));

        var newer = library.Desk.Collect(pack.Id, standings[1].ArticleId!, standings[1].Place!, null, standings[1].Entry).Pack!;
        Assert.Equal(standings[1].Text, newer.Entries.ElementAt(1).Collected.Text);
        Assert.Equal(StandingNames.Unchanged, library.Desk.Review(newer).Standings[1].State);
        Assert.Equal(Second, library.Desk.Find(pack.Id, pack.Version).Pack!.Entries.ElementAt(1).Collected.Text);
    }

    [Fact]
    public void AChangedSentenceIsShownAloneNotItsParagraph()
    {
        using var library = new PackedLibrary(Paper(First, Second, Third));
        var pack = library.Pack("s30");
        library.Library.Replace(Paper(First, Second.Replace("58万元", "85万元", StringComparison.Ordinal), Third), "/papers/paper.txt");
        var standing = library.Desk.Review(pack).Standings.Single();
        Assert.Equal((StandingNames.Changed, "全年走访困难职工126户，发放慰问金85万元。"), (standing.State, standing.Text));
    }

    [Fact]
    public void ATextWhoseFileIsGoneVanishesAndStaysInThePack()
    {
        using var library = new PackedLibrary(Paper(First, Second, Third));
        var pack = library.Pack("p1");
        library.Library.Replace(Paper("全是别的话，与从前没有一句相同。"), "/papers/paper.txt");
        Assert.Equal(StandingNames.Vanished, library.Desk.Review(pack).Standings.Single().State);
        Assert.Equal(First, library.Desk.Find(pack.Id).Pack!.Entries.Single().Collected.Text);
    }

    [Fact]
    public void TheSameWordsTwiceAreNamed()
    {
        using var library = new PackedLibrary(Paper(First, Second, First, Second.Replace("126", "127", StringComparison.Ordinal)));
        var pairs = library.Desk.Review(library.Pack("p1", "p2", "p3", "p4", "s30")).Duplicates;
        Assert.Equal(["same", "near", "part"], pairs.Select(p => p.Relation));
    }

    [Fact]
    public void GapsAreWhatTheLibraryHasOnTheTopicAndThePackHasNot()
    {
        using var library = new PackedLibrary(SmallLibrary.Magazine(), SmallLibrary.Sheet());
        string id = library.Desk.Begin("学习", "困难帮扶").Pack!.Id;
        string article = SmallLibrary.Magazine().Articles[0].Id;
        var before = library.Desk.Review(library.Desk.Find(id).Pack!).Gaps;
        Assert.Equal((1, true), (before.Texts, before.Chosen));
        Assert.Equal(("2023", 0), before.Sides.Single(s => s.Field == "year").Values.Select(v => (v.Value, v.Entries)).Single());
        var after = library.Desk.Review(library.Desk.Collect(id, article, "p1").Pack!).Gaps;
        Assert.All(after.Sides.SelectMany(s => s.Values), v => Assert.Equal(1, v.Entries));
    }

    private static FileContents Paper(params string[] paragraphs)
    {
        var sketch = new SourceSketch("paper.txt");
        sketch.Article(ItemKind.Article, [], [.. paragraphs.Select(p => sketch.Write(p))], a => a with { Title = "纪实" });
        return sketch.Contents();
    }
}
