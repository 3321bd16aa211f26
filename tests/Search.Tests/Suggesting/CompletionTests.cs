using FsCheck;
using FsCheck.Fluent;
using KnowledgeBase.Search.Suggesting;
using KnowledgeBase.Search.Tests.Support;
using static KnowledgeBase.Search.Tests.Support.TinyLibrary;

namespace KnowledgeBase.Search.Tests.Suggesting;

/// <summary>
/// 1. Pinyin initials and full pinyin complete as characters do.
/// 2. Runs of words that several titles or headings hold are offered, with the number of items that hold them.
/// 3. What was typed whole comes before what only begins with it.
/// 4. One kind does not crowd out the others.
/// 5. A changed library is followed.
/// 6. The first question of a fresh index does not wait for the list; it comes later.
/// 7. A term that is passed over unread does not answer.
/// </summary>
public sealed class CompletionTests
{
    [Fact]
    public void P1_pinyin()
    {
        using var library = new TinyLibrary(Article("a", null, "省总工会部署工作。"), Article("b", null, "女职工权益保护。"));
        Assert.Equal("总工会", library.Service.Suggest("zgh")[0].Text);
        Assert.Equal("总工会", library.Service.Suggest("ＺＧＨ")[0].Text);
        Assert.Equal("总工会", library.Service.Suggest("zonggonghui")[0].Text);
        Assert.Equal("女职工权益", library.Service.Suggest("nvzhigong")[0].Text);
        Assert.Empty(library.Service.Suggest("xqz"));
    }

    [Fact]
    public void P2_frequent_phrases()
    {
        using var library = new TinyLibrary(
            Article("a", "青年夜校的开办", "内容一。"), Article("b", "办好青年夜校", "内容二。"),
            Article("c", "青年夜校三年", "内容三。"), Article("d", null, "青年夜校不在题中。"), Article("e", "老年大学", "内容四。"));
        var found = library.Service.Suggest("qnyx");
        Assert.Equal(("青年夜校", "phrase", 4), (found[0].Text, found[0].Kind, found[0].Count));
        Assert.DoesNotContain(library.Service.Suggest("lndx"), s => s.Kind == "phrase");
    }

    [Fact]
    public void P3_whole_first()
    {
        using var library = new TinyLibrary(Article("a", null, "工会组织。工会组织。"), Article("b", null, "工会主席。工会。"));
        Assert.Equal("工会", library.Service.Suggest("gonghui")[0].Text);
        Assert.Equal("工会", library.Service.Suggest("gh")[0].Text);
    }

    [Fact]
    public void P4_kinds_are_mixed()
    {
        var articles = Enumerable.Range(1, 12).Select(i => Article($"a{i}", $"夜校见闻之{(char)('甲' + i)}", "内容。") with
        {
            Authors = i == 1 ? ["夜明"] : [],
        });
        using var library = new TinyLibrary([.. articles]);
        var found = library.Service.Suggest("夜");
        Assert.Equal(10, found.Count);
        Assert.Contains(found, s => s.Kind == "author");
        Assert.Contains(found, s => s.Kind == "title");
    }

    [Fact]
    public async Task P5_a_changed_library()
    {
        using var library = new TinyLibrary(Article("a", "旧题", "内容。"));
        Assert.Single(library.Service.Suggest("jiuti"));
        var added = Article("b", "新题", "内容。");
        library.Index.Rebuild([new Search.Storage.FileChange("f", [added], [.. ChunksOf(added)])], 2);
        for (int i = 0; i < 500 && library.Service.Suggest("xinti").Count == 0; i++)
        {
            await Task.Delay(20);
        }

        Assert.Equal("新题", library.Service.Suggest("xinti").Single().Text);
        Assert.Empty(library.Service.Suggest("jiuti"));
    }

    [Fact]
    public async Task P6_nobody_waits()
    {
        using var library = new TinyLibrary(Article("a", "旧题", "内容。"));
        var added = Article("b", "新题", "内容。");
        library.Index.Rebuild([new Search.Storage.FileChange("f", [added], [.. ChunksOf(added)])], 2);
        var fresh = new SearchService(library.Index, TimeProvider.System);
        Assert.Empty(fresh.Suggest("新题"));
        for (int i = 0; i < 500 && fresh.Suggest("新题").Count == 0; i++)
        {
            await Task.Delay(20);
        }

        Assert.Single(fresh.Suggest("新题"));
    }

    [Fact]
    public void P7_signs_pass_over_only_what_does_not_answer() =>
        Prop.ForAll(Typed, Term, (typed, term) =>
        {
            var match = new TypedMatch(typed);
            return match.Fit(term) == TypedFit.None || match.Signs.AllIn(TypedSigns.OfTerm(term));
        }).QuickCheckThrowOnFailure();

    private static Arbitrary<string> Term { get; } = Strings(["工", "会", "女", "职", "绿", "a", "p", "1", "总", "长"]);

    private static Arbitrary<string> Typed { get; } = Strings(["工", "会", "女", "g", "h", "gong", "hui", "n", "v", "nv", "zh", "z", "chang", "a", "1", "lv"]);

    private static Arbitrary<string> Strings(string[] pieces) =>
        Gen.Elements(pieces).NonEmptyListOf().Select(string.Concat).ToArbitrary();
}
