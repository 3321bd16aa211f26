using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Library;
using KnowledgeBase.Search.Quotations;
using KnowledgeBase.Search.Tests.Support;
using static KnowledgeBase.Search.Tests.Support.TinyLibrary;

namespace KnowledgeBase.Search.Tests.Quotations;

/// <summary>
/// What the checking of quotations promises: 1 the same characters are exact, width, white space and style of quotation marks
/// aside; 2 any other character or mark makes a quotation altered, with both sides shown; 3 the same words in different texts
/// are ambiguous; 4 running text is found too; 5 a formula that stands where the library has another is pointed out.
/// </summary>
public sealed class QuoteCheckerTests : IDisposable
{
    private const string Clause = "工会应当向职工宣传党的路线方针政策，听取和反映职工的意见和要求，关心职工的生活。";
    private const string Shared = "坚持把竭诚服务职工群众作为一切工作的出发点和落脚点，不断提升服务质量";

    private readonly string folder = Directory.CreateTempSubdirectory("quote-tests-").FullName;
    private readonly LibraryStore store;
    private readonly TinyLibrary library = new(
        Policy("p1", "中华人民共和国样本法", "第一条 为了保障职工权益，制定本法。", "第二条 " + Clause, "第三条 增强“四个意识”、坚定“四个自信”、做到“两个维护”。"),
        Article("a1", "服务职工记", "去年以来，集团工会" + Shared + "。", "走访时说：‘有困难找工会。’大家都笑了。"),
        Article("a2", "再说服务", "要" + Shared + "，办好实事。"),
        Article("a4", "两个名字", "依照《中华人民共和国样本法实施办法》推进精细化、数字化、智能化。"),
        Article("a3", "洗过的文章", "各级组织增强信心，做到“两个坚守”，抓好落实。"));

    private readonly QuoteChecker checker;

    public QuoteCheckerTests()
    {
        store = LibraryStore.Open(folder);
        checker = new QuoteChecker(library.Index, store, TimeProvider.System);
    }

    [Theory]
    [InlineData("条文说：“听取和反映职工的意见和要求，关心职工的生活”。", "听取和反映职工的意见和要求，关心职工的生活")]
    [InlineData("条文说：「听取和反映职工的意见和要求,关心职工的生活」。", "听取和反映职工的意见和要求,关心职工的生活")]
    [InlineData("条文说：“听取和反映 职工的意见和要求，关心职工的生活”。", "听取和反映 职工的意见和要求，关心职工的生活")]
    [InlineData("他转述“走访时说：「有困难找工会。」大家都笑了”。", "走访时说：「有困难找工会。」大家都笑了")]
    public void TheSameCharactersAreExact(string draft, string words)
    {
        var quote = Assert.Single(Check(draft), q => q.Text == words);
        Assert.Equal("exact", quote.Verdict);
        Assert.Equal(draft.IndexOf(words, StringComparison.Ordinal), quote.Start);
        Assert.Equal(words.Length, quote.Length);
        Assert.Empty(quote.Matches[0].Diff);
    }

    [Theory]
    [InlineData("听取和反映职工的意见与要求，关心职工的生活", "replace", "与", "和")]
    [InlineData("听取和反映职工的意见和要求，关心职工生活", "delete", "", "的")]
    [InlineData("听取和反映职工的意见和各种要求，关心职工的生活", "insert", "各种", "")]
    [InlineData("听取和反映职工的意见和要求、关心职工的生活", "replace", "、", "，")]
    [InlineData("聽取和反映职工的意见和要求，关心职工的生活", "replace", "聽", "听")]
    public void AnyOtherCharacterMakesItAltered(string words, string op, string quoted, string printed)
    {
        var quote = Assert.Single(Check($"《样本法》第二条规定：“{words}”。"));
        Assert.Equal("altered", quote.Verdict);
        var match = quote.Matches[0];
        Assert.Equal("p1", match.ArticleId);
        Assert.Equal("p1.2", match.ChunkId);
        Assert.Equal([2, 2], match.Spans[0]);
        Assert.Contains(match.Diff, d => d == new DiffPart(op, quoted, printed));
        Assert.Equal(words, string.Concat(match.Diff.Select(d => d.Quoted)));
        Assert.Equal(match.Text, string.Concat(match.Diff.Select(d => d.Printed)));
    }

    [Fact]
    public void MatchesPointIntoTheBody()
    {
        foreach (var match in Check($"他说“{Shared}”，又写道：听取和反映职工的意见和要求，关心职工生活。").SelectMany(q => q.Matches))
        {
            string body = library.Articles.Single(a => a.Id == match.ArticleId).Body;
            Assert.Equal(match.Text, body.Substring(match.Start, match.Text.Length));
        }
    }

    [Fact]
    public void TheSameWordsInDifferentTextsAreAmbiguous()
    {
        var quote = Assert.Single(Check($"大家都讲“{Shared}”。"));
        Assert.Equal(("ambiguous", 2), (quote.Verdict, quote.Sources));
        Assert.Equal(["a1", "a2"], quote.Matches.Select(m => m.ArticleId));
    }

    [Fact]
    public void ANamedSourceSettlesIt()
    {
        var quote = Assert.Single(Check($"《再说服务》中说“{Shared}”。"));
        Assert.Equal("exact", quote.Verdict);
        Assert.Equal("a2", quote.Matches[0].ArticleId);
    }

    [Fact]
    public void WordsNobodyPrintedAreNotFound()
    {
        var quote = Assert.Single(Check("常言道“天上掉下来的石头也会说一口流利的外国话”。"));
        Assert.Equal("not_found", quote.Verdict);
        Assert.Empty(quote.Matches);
    }

    [Theory]
    [InlineData("我们学习后认识到，工会应当向职工宣传党的路线方针政策，听取和反映职工的意见和要求，关心职工的生活。", "exact")]
    [InlineData("我们学习后认识到，工会应当向职工宣讲党的路线方针政策，听取和反映职工的意见和要求，关心职工的生活。", "altered")]
    [InlineData("我们学习后认识到，工会应当向职工宣传党的路线方针政策，听取和反映职工的意见和要求，关注职工生话。", "altered")]
    public void RunningTextIsFoundToo(string draft, string verdict)
    {
        var quote = Assert.Single(Check(draft));
        Assert.Equal(("unmarked", verdict), (quote.Kind, quote.Verdict));
        Assert.Equal("p1", quote.Matches[0].ArticleId);
    }

    [Fact]
    public void ProseOfItsOwnRaisesNoAlarm() =>
        Assert.Empty(Check("昨天下午我们去了江边，风很大，船一只接一只地过去。老张说他想起了小时候的事情。\n晚饭以后大家围坐在一起，讲起了各自的家乡。"));

    [Theory]
    [InlineData("请看《中华人民共和国样本条例实施办法》。")]
    [InlineData("班组活动“信息化、数字化、智慧化”已成风气。")]
    public void NamesAndShortPhrasesOfTheWritersOwnRaiseNoAlarm(string draft) =>
        Assert.DoesNotContain(Check(draft), q => q.Verdict == "altered");

    [Fact]
    public void AWashedFormulaIsPointedOut()
    {
        var quote = Assert.Single(Check("我们要做到“两个坚守”，不断前进。"), q => q.Text == "两个坚守");
        Assert.Equal("altered", quote.Verdict);
        Assert.Equal("两个维护", quote.Matches[0].Text);
        Assert.Equal("p1", quote.Matches[0].ArticleId);
        Assert.Contains("a3", quote.Matches.Select(m => m.ArticleId));
        Assert.Contains("两个维护", Assert.Single(quote.Notes), StringComparison.Ordinal);
        Assert.Equal("exact", Assert.Single(Check("我们要做到“两个维护”，不断前进。"), q => q.Text == "两个维护").Verdict);
    }

    [Fact]
    public void AWrongClauseIsPointedOut()
    {
        // Passages here have no clause address, so nothing can be said against the one named.
        Assert.Empty(Assert.Single(Check("《样本法》第九条规定：“为了保障职工权益，制定本法。”")).Notes);
    }

    [Theory]
    [InlineData(QuoteVerdict.Exact, true, "出处不符")]
    [InlineData(QuoteVerdict.Exact, false, "一致")]
    [InlineData(QuoteVerdict.Altered, true, "有出入")]
    public void RightWordsUnderAWrongSourceHaveANameOfTheirOwn(string verdict, bool noted, string name)
    {
        var quote = new CheckedQuote("制定本法", 0, 4, verdict, "marked", 1, [], noted ? ["草稿注明出自第四十一条，原文在第四十二条。"] : []);
        Assert.Equal(name, VerdictNames.Of(quote));
        Assert.Equal(name + " 2 处", VerdictNames.Counts([quote, quote]));
    }

    [Fact]
    public void PlacesAreCountedInTheDraftAsGiven()
    {
        const string Draft = "𠮷林说：“关心职工的生活”。\r\n\r\n“𠮷”是一个字。又说“关心职工的生话”。";
        foreach (var quote in Check(Draft))
        {
            Assert.Equal(quote.Text, Draft.Substring(quote.Start, quote.Length));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("“”“")]
    [InlineData("\uD800“\uDC00字字字字”")]
    public void AnyTextIsAccepted(string draft) => Assert.All(Check(draft), q => Assert.Equal(q.Text, draft.Substring(q.Start, q.Length)));

    public void Dispose()
    {
        library.Dispose();
        store.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private static Article Policy(string id, string title, params string[] clauses) => Article(id, title, clauses) with { Kind = ItemKind.Policy };

    private IReadOnlyList<CheckedQuote> Check(string draft) => checker.Check(draft)!.Quotes;
}
