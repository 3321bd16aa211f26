using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Corpus.Policies;
using KnowledgeBase.Library;
using KnowledgeBase.Packs.Collecting;
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
        Assert.Equal((GapStates.Compared, 1, true), (before.State, before.Texts, before.Chosen));
        Assert.Equal(("2023", 0), before.Sides.Single(s => s.Field == "year").Values.Select(v => (v.Value, v.Entries)).Single());
        var after = library.Desk.Review(library.Desk.Collect(id, article, "p1").Pack!).Gaps;
        Assert.All(after.Sides.SelectMany(s => s.Values), v => Assert.Equal(1, v.Entries));
    }

    [Fact]
    public void AnEntryOnAnotherTopicFillsNoGap()
    {
        using var library = new PackedLibrary(SmallLibrary.Magazine());
        string id = library.Desk.Begin("学习", "困难帮扶").Pack!.Id;
        var gaps = library.Desk.Review(library.Desk.Collect(id, SmallLibrary.Magazine().Articles[1].Id, "p1").Pack!).Gaps;
        Assert.Equal(0, gaps.Sides.Single(s => s.Field == "year").Values.Single().Entries);
    }

    [Fact]
    public void ABranchIsATopicToo()
    {
        using var library = new PackedLibrary(SmallLibrary.Magazine());
        string id = library.Desk.Begin("学习", "服务").Pack!.Id;
        var gaps = library.Desk.Review(library.Desk.Collect(id, SmallLibrary.Magazine().Articles[0].Id, "p1").Pack!).Gaps;
        Assert.Equal(1, gaps.Sides.Single(s => s.Field == "year").Values.Single().Entries);
    }

    [Fact]
    public void OfManyYearsThoseWithMostTextsAreListedAndTheRestAreCounted()
    {
        var sketch = new SourceSketch("years.txt");
        int texts = 0;
        foreach (int year in Enumerable.Range(2001, 15).Prepend(2001))
        {
            sketch.Article(ItemKind.Article, [], [sketch.Write($"{year}年{new string((char)('一' + texts), 40 + (++texts))}。")], a => a with
            {
                Title = "年记" + year, Year = year, Date = $"{year}", YearBasis = YearBasis.Printed, Topics = [new Topic("劳动竞赛", "建功", 3, ["竞赛"])],
            });
        }

        using var library = new PackedLibrary(sketch.Contents());
        string id = library.Desk.Begin("学习", "劳动竞赛").Pack!.Id;
        var years = library.Desk.Review(library.Desk.Find(id).Pack!).Gaps.Sides.Single(s => s.Field == "year");
        Assert.Equal((PackGaps.MostValues, 3), (years.Values.Count, years.Others));
        Assert.Equal(("2001", 2), (years.Values[^1].Value, years.Values[^1].Texts));
        Assert.Equal(years.Values.Select(v => v.Value).OrderDescending(), years.Values.Select(v => v.Value));
    }

    [Fact]
    public void WhatWasNotComparedIsNoLackOfGaps()
    {
        using var library = new PackedLibrary(Paper(First));
        Assert.Equal(GapStates.NoTopic, library.Desk.Review(library.Pack("p1")).Gaps.State);
        Assert.Equal(GapStates.NoTexts, library.Desk.Review(library.Pack("p1") with { Id = "another", Topic = "困难帮扶" }).Gaps.State);
    }

    [Fact]
    public void ACitationThatReadsOtherwiseIsToldAndTakenOver()
    {
        using var library = new PackedLibrary(Titled("纪实", First, Second));
        var pack = library.Pack("p1", "p2");
        library.Library.Replace(Titled("工会纪实", First, Second), "/papers/paper.txt");
        var standing = library.Desk.Review(pack).Standings[0];
        Assert.Equal(StandingNames.Cited, standing.State);
        Assert.Contains("工会纪实", standing.Citation, StringComparison.Ordinal);
        var newer = library.Desk.Collect(pack.Id, standing.ArticleId!, standing.Place!, null, standing.Entry).Pack!;
        Assert.Equal([StandingNames.Unchanged, StandingNames.Cited], library.Desk.Review(newer).Standings.Select(s => s.State));
        Assert.Equal(("工会纪实", "paragraph"), (newer.Entries.First().Collected.Title, newer.Entries.First().Collected.Kind));
    }

    [Fact]
    public void ATextThatBecameTheSecondPartOfAnotherHasMovedNotVanished()
    {
        var one = Paper(First);
        var sketch = new SourceSketch("next.txt");
        sketch.Article(ItemKind.Article, [], [sketch.Write(Second), sketch.Write(Third)], a => a with { Title = "续" });
        var two = sketch.Contents();
        using var library = new PackedLibrary(one, two);
        var (head, tail) = (one.Articles[0], two.Articles[0]);
        string id = library.Desk.Begin("学习").Pack!.Id;
        var pack = library.Desk.Collect(id, tail.Id, "p1").Pack!;
        string body = head.Body + "\n" + tail.Body;
        var whole = head with
        {
            Body = body,
            Paragraphs = [.. head.Paragraphs, .. tail.Paragraphs.Select(p => p with { Spans = [.. p.Spans.Select(s => s with { Part = 1 })] })],
            Parts =
            [
                new ArticlePart(head.Id, head.File, null, new TextRange(0, head.Body.Length)),
                new ArticlePart(tail.Id, tail.File, null, new TextRange(head.Body.Length + 1, tail.Body.Length)),
            ],
        };
        new LibraryJoins(library.Library).Settle([head.Id, tail.Id], [(whole, [])]);
        var standing = library.Desk.Review(pack).Standings.Single();
        Assert.Equal((StandingNames.Moved, head.Id, Second), (standing.State, standing.ArticleId, standing.Text));
    }

    [Fact]
    public void ADifferenceNeverSplitsACharacter()
    {
        const string before = "第一行写着𠮷字，全年走访困难职工，发放慰问金，事事有回音。";
        string now = before.Replace("𠮷", "𠮶", StringComparison.Ordinal);
        using var library = new PackedLibrary(Paper(before));
        var pack = library.Pack("p1");
        library.Library.Replace(Paper(now), "/papers/paper.txt");
        var diff = library.Desk.Review(pack).Standings.Single().Diff;
        Assert.Equal(("𠮷", "𠮶"), (diff.Single(d => d.Op != "equal").Quoted, diff.Single(d => d.Op != "equal").Printed));
        Assert.Equal((before, now), (string.Concat(diff.Select(d => d.Quoted)), string.Concat(diff.Select(d => d.Printed))));
    }

    [Fact]
    public void DuplicatesThatAreReprintsAreCalledSo()
    {
        string[] text = [First + Second + Third, .. Enumerable.Range(0, 12).Select(i => $"第{i}组的做法是先听职工的意见，再商量办法，最后公开结果，共办成{i * 7 + 3}件实事。")];
        var one = new SourceSketch("one.txt");
        one.Article(ItemKind.Article, [], [.. text.Select(p => one.Write(p))], a => a with { Title = "纪实", Source = "《甲报》" });
        var two = new SourceSketch("two.txt");
        two.Write("另一家报纸");
        two.Article(ItemKind.Article, [], [.. text.Select(p => two.Write(p))], a => a with { Title = "纪实", Source = "《乙报》" });
        using var library = new PackedLibrary(one.Contents(), two.Contents());
        library.Library.FindPrints();
        string id = library.Desk.Begin("学习").Pack!.Id;
        library.Desk.Collect(id, one.Contents().Articles[0].Id, "p1");
        var pair = library.Desk.Review(library.Desk.Collect(id, two.Contents().Articles[0].Id, "p1").Pack!).Duplicates.Single();
        Assert.Equal(("same", true), (pair.Relation, pair.Reprint));
    }

    [Fact]
    public void AStretchOverSeveralArticlesOfALawNamesTheFirstAndTheLast()
    {
        var sketch = new SourceSketch("law.txt");
        string[] clauses = ["第五条　工会应当听取职工意见。", "第六条　企业应当支持工会工作。", "第七条　本办法自公布之日起施行。"];
        sketch.Article(ItemKind.Policy, [], [.. clauses.Select(c => sketch.Write(c))], a => a with { Title = "试行办法" });
        var law = sketch.Contents().Articles[0];
        var starts = law.ParagraphStarts();
        law = law with
        {
            Policy = new PolicyFacts
            {
                Outline = [.. clauses.Select((c, i) => new ClauseNode(
                    ClauseLevel.Article, c[..3], i + 5, 0, new TextRange(starts[i], c.Length), c[..3], []))],
            },
        };
        string Words(string place) => TextCollecting.Copy(law, PlaceReading.Read(law, [], place)!, 1, DateTimeOffset.UnixEpoch).Place;
        Assert.Equal("第五条", Words("t5"));
        Assert.Equal("第五条至第六条", Words($"r0-{starts[2] - 1}"));
        Assert.Equal("第五条至第七条", Words($"r4-{starts[2] + 2}"));
    }

    private static FileContents Paper(params string[] paragraphs) => Titled("纪实", paragraphs);

    private static FileContents Titled(string title, params string[] paragraphs)
    {
        var sketch = new SourceSketch("paper.txt");
        sketch.Article(ItemKind.Article, [], [.. paragraphs.Select(p => sketch.Write(p))], a => a with { Title = title });
        return sketch.Contents();
    }
}
