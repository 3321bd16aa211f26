using FsCheck;
using FsCheck.Fluent;
using KnowledgeBase.Web.Passages;

namespace KnowledgeBase.Web.Tests.Passages;

public sealed class ExcerptTests
{
    [Fact]
    public void AShortPassageIsShownWhole()
    {
        var excerpt = Excerpt.Of("开好职代会，关键在会前。", [[2, 3]]);
        Assert.Equal([new TextRun("开好", false), new TextRun("职代会", true), new TextRun("，关键在会前。", false)], excerpt.Runs);
    }

    [Fact]
    public void ALongPassageBeginsAtTheSentenceOfItsMatch()
    {
        string text = string.Concat(Enumerable.Repeat("这一句没有要找的词语。", 20)) + "这里说到职代会。" + string.Concat(Enumerable.Repeat("后面还有别的话。", 30));
        int at = text.IndexOf("职代会", StringComparison.Ordinal);
        var excerpt = Excerpt.Of(text, [[at, 3]]);
        Assert.StartsWith("这里说到", text[excerpt.Start..], StringComparison.Ordinal);
        Assert.EndsWith("。", text[..excerpt.End], StringComparison.Ordinal);
        Assert.True(excerpt.End - excerpt.Start <= Excerpt.Longest);
    }

    [Fact]
    public void ALongerMatchIsShownBeforeAnEarlierOne()
    {
        string text = "职工" + string.Concat(Enumerable.Repeat("这一句没有要找的词语。", 30)) + "这里说到困难职工帮扶。" + new string('后', 200);
        int at = text.IndexOf("困难职工帮扶", StringComparison.Ordinal);
        var excerpt = Excerpt.Of(text, [[0, 2], [at, 6]]);
        Assert.Contains(new TextRun("困难职工帮扶", true), excerpt.Runs);
    }

    [Fact]
    public void OfMatchesOfOneLengthTheDensestIsTaken() =>
        Assert.Equal([500, 2], Excerpt.Best([[0, 2], [500, 2], [510, 2], [520, 2]])!);

    [Fact]
    public void NoMatchIsCutByAnEdge()
    {
        string text = string.Concat(Enumerable.Repeat("没有句号的长句", 60));
        Assert.All(Enumerable.Range(150, 30), at => Assert.DoesNotContain(Excerpt.Of(text, [[0, 9], [at, 8]]).Runs, r => r.Marked && r.Text.Length < 8));
        Assert.Equal(230, Excerpt.Of(text, [[20, 230]]).Runs.Single(r => r.Marked).Text.Length);
    }

    [Fact]
    public void RunsAreExactlyTheShownCharactersAndTheLongestMatchIsShownWhole() => Prop.ForAll(
        Cases().ToArbitrary(),
        found =>
        {
            var (text, highlights) = found;
            var excerpt = Excerpt.Of(text, highlights);
            string shown = string.Concat(excerpt.Runs.Select(r => r.Text));
            int longest = highlights.Select(h => h[1]).DefaultIfEmpty(0).Max();
            bool whole = longest == 0 || highlights.Any(h => h[1] == longest && excerpt.Start <= h[0] && h[0] + h[1] <= excerpt.End);
            bool cut = highlights.Any(h => (h[0] < excerpt.Start && excerpt.Start < h[0] + h[1]) || (h[0] < excerpt.End && excerpt.End < h[0] + h[1]));
            return shown == text[excerpt.Start..excerpt.End]
                && whole
                && !cut
                && string.Concat(Excerpt.Whole(text, highlights).Select(r => r.Text)) == text;
        }).QuickCheckThrowOnFailure();

    private static Gen<(string Text, IReadOnlyList<int[]> Highlights)> Cases() =>
        from length in Gen.Choose(1, 900)
        from characters in Gen.Elements('工', '会', '。', '！', 'a', '\n').ArrayOf(length)
        from cuts in Gen.Choose(0, length).ArrayOf(6)
        select (new string(characters), Pairs([.. cuts.Order()]));

    private static IReadOnlyList<int[]> Pairs(int[] cuts) =>
        [.. cuts.Chunk(2).Select(c => new[] { c[0], Math.Min(40, c[1] - c[0]) }).Where(p => p[1] > 0)];
}
