using FsCheck;
using FsCheck.Fluent;
using KnowledgeBase.Corpus.Bibliography;
using KnowledgeBase.Corpus.Packs;

namespace KnowledgeBase.Packs.Tests;

/// <summary>No order of moves loses an entry or makes another of it.</summary>
public sealed class PackEditsTests
{
    [Fact]
    public void MovesKeepEveryEntryOnce() => Check.QuickThrowOnFailure(Prop.ForAll(
        ArbMap.Default.ArbFor<int[]>(),
        acts =>
        {
            var pack = Begun(6).AddSection("二").AddSection("三");
            foreach (int act in acts)
            {
                int at = Math.Abs(act % 6);
                string entry = "e" + at;
                pack = (Math.Abs(act / 7) % 6) switch
                {
                    0 => pack.Move(entry, down: true),
                    1 => pack.Move(entry, down: false),
                    2 => pack.MoveTo(entry, pack.Sections[at % pack.Sections.Count].Id),
                    3 => pack.MoveSection(pack.Sections[at % pack.Sections.Count].Id, act % 2 == 0),
                    4 => pack.RemoveSection(pack.Sections[at % pack.Sections.Count].Id),
                    _ => pack.AddSection("新"),
                };
            }

            return pack.Entries.Select(e => e.Id).Order().SequenceEqual(Enumerable.Range(0, 6).Select(i => "e" + i))
                && pack.Sections.DistinctBy(s => s.Id).Count() == pack.Sections.Count;
        }));

    [Fact]
    public void PastTheEndOfASectionAnEntryGoesIntoTheNext()
    {
        var pack = Begun(2).AddSection("二").Move("e1", down: true);
        Assert.Equal(["e0"], pack.Sections[0].Entries.Select(e => e.Id));
        Assert.Equal(["e1"], pack.Sections[1].Entries.Select(e => e.Id));
        Assert.True(PackEdits.SaysTheSame(Begun(2).AddSection("二"), pack.Move("e1", down: false)));
    }

    [Fact]
    public void EntriesAndSectionsGoWhereTheyAreSent()
    {
        var pack = Begun(3).AddSection("二").AddSection("三").MoveTo("e0", "s3").MoveTo("e1", "s2");
        Assert.Equal(["e2", "e1", "e0"], pack.Entries.Select(e => e.Id));
        Assert.True(PackEdits.SaysTheSame(pack, pack.MoveTo("e0", "s9").MoveTo("e9", "s1")));
        pack = pack.MoveSection("s3", down: false).RemoveSection("s2");
        Assert.Equal(["s1", "s3"], pack.Sections.Select(s => s.Id));
        Assert.Equal(["e0", "e1"], pack.Sections[1].Entries.Select(e => e.Id));
        Assert.Equal(["e2", "e0", "e1"], pack.RemoveSection("s1").Sections.Single().Entries.Select(e => e.Id));
    }

    [Theory]
    [InlineData("s1", true)]
    [InlineData("s999999", true)]
    [InlineData("s0", false)]
    [InlineData("s01", false)]
    [InlineData("s1000000", false)]
    [InlineData("s2147483647", false)]
    [InlineData("s１", false)]
    [InlineData("s", false)]
    [InlineData("", false)]
    public void IdsOfSectionsAreSmallNumbers(string id, bool fits) => Assert.Equal(fits, SectionIds.Fits(id));

    [Fact]
    public void ANewSectionNeverGetsAnIdThatIsTaken()
    {
        Assert.Equal("s1", SectionIds.Next(["", "条", "s0"]));
        Assert.Equal("s8", SectionIds.Next(["s7", "s2"]));
        Assert.Equal("s2", SectionIds.Next(["s999999", "s1"]));
    }

    internal static Pack Begun(int entries) => Enumerable.Range(0, entries).Aggregate(
        new Pack { Id = "0123456789ab", Name = "包", Sections = [new PackSection("s1", string.Empty, [])] },
        (pack, i) => pack.Add(Text("e" + i, "文字" + i)));

    internal static CollectedText Text(string id, string text) => new()
    {
        Id = id,
        Kind = CollectedKinds.Paragraph,
        Text = text,
        ArticleId = "0123456789ab-1",
        Start = 0,
        Address = "/at/0123456789ab/1-01234567",
        Place = "第1段",
        Reference = new Reference { Id = "0123456789ab-1", Mark = DocumentMark.Journal, Title = "题名", Authors = ["甲"], Container = "刊", Year = 2023, Number = "6" },
        ArticleKind = "article",
        YearBasis = "printed",
        LibraryVersion = 1,
        At = DateTimeOffset.UnixEpoch,
    };
}
