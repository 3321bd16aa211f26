using FsCheck;
using FsCheck.Fluent;
using KnowledgeBase.Search.Analysis;
using KnowledgeBase.Search.Requests;
using KnowledgeBase.Search.Results;
using KnowledgeBase.Search.Tests.Support;
using static KnowledgeBase.Search.Tests.Support.TinyLibrary;

namespace KnowledgeBase.Search.Tests.Results;

/// <summary>
/// 1. A highlight holds both brackets of a pair or neither, and no half of a surrogate pair.
/// 2. Together the highlights hold every character of the string that was asked for.
/// 3. They ascend and do not overlap.
/// </summary>
public sealed class BracketPairsTests
{
    private const string Opening = "《“（「【";
    private const string Closing = "》”）」】";

    [Theory]
    [InlineData("学习工会法", "认真学习《工会法》的规定", "学习《工会法》")]
    [InlineData("学习工会法", "认真学习《工会法律》的规定", "学习|工会法")]
    [InlineData("法治工会", "《工会与法治》（工会版）", "法治|工会")]
    [InlineData("三性四化", "增“三性”、去“四化”。又说“三性”“四化”。", "“三性”“四化”")]
    [InlineData("性四", "增“三性”“四化”。", "性|四")]
    [InlineData("他说好", "他说：“好。”大家都说好。", "他说：“好。”")]
    [InlineData("甲乙", "没有配对的（甲》乙在这里", "甲》乙")]
    [InlineData("吉林分会", "（吉林）分会", "（吉林）分会")]
    [InlineData("𠮷林分会", "“𠮷林分会”与《𠮷林》", "𠮷林分会")]
    [InlineData("办法第三条", "《甲〈办法〉》第三条", "〈办法〉|第三条")]
    public void A_pair_is_not_cut(string asked, string text, string marked) => Assert.Equal(marked.Split('|'), Marked(asked, text));

    [Fact]
    public void Of_a_string_across_passages_no_pair_is_cut()
    {
        using var library = new TinyLibrary(Article("a", null, "认真学习《工会法》和《劳动法》", "《劳动合同法》施行"));
        var hit = library.Search("\"法和劳动法劳动合\"").Hits.Single();
        Assert.Equal(["法", "和《劳动法》", "劳动合"], hit.Passages.SelectMany(p => p.Highlights.Select(h => p.Text.Substring(h[0], h[1]))));
    }

    [Fact]
    public void Any_string_of_any_text() => Prop.ForAll(Cases.ToArbitrary(), found =>
    {
        var (text, asked) = found;
        var characters = TextAnalyzer.Shared.Characters(text);
        string needle = TextAnalyzer.Shared.Characters(asked).Text;
        var ranges = characters.Find(needle).ToList();
        var kept = BracketPairs.Of(text).Kept(ranges);
        string Lit(IEnumerable<string> parts) => TextAnalyzer.Shared.Characters(string.Concat(parts)).Text;
        int end = 0;
        bool apart = true;
        foreach (int[] range in kept)
        {
            apart &= range[0] >= end && range[1] > 0;
            end = range[0] + range[1];
        }

        return apart && end <= text.Length
            && kept.All(k => IsWhole(text, k[0], k[0] + k[1]))
            && Lit(kept.Select(k => text.Substring(k[0], k[1]))) == Lit(ranges.Select(r => text.Substring(r.Start, r.Length)));
    }).QuickCheckThrowOnFailure();

    // Texts whose brackets are all in pairs, nested at will, and strings cut out of them anywhere.
    private static Gen<(string Text, string Asked)> Cases { get; } =
        from pieces in Gen.Choose(0, 9).ListOf()
        let text = Text(pieces)
        from start in Gen.Choose(0, text.Length - 1)
        from length in Gen.Choose(1, text.Length - start)
        select (text, text.Substring(start, length));

    private static string Text(IEnumerable<int> pieces)
    {
        string text = "会";
        foreach (int piece in pieces)
        {
            text = piece < 5 ? Opening[piece] + text + Closing[piece] : text + "工，\U00020BB7会 "[(piece - 5)..] + (piece == 9 ? "“法”" : string.Empty);
        }

        return new string([.. text.Where((c, i) => !IsHalf(text, i))]);
    }

    private static bool IsHalf(string text, int at) => char.IsHighSurrogate(text[at])
        ? at + 1 == text.Length || !char.IsLowSurrogate(text[at + 1])
        : char.IsLowSurrogate(text[at]) && (at == 0 || !char.IsHighSurrogate(text[at - 1]));

    // In a text of pairs a stretch cuts none exactly when its own brackets are all in pairs.
    private static bool IsWhole(string text, int start, int end)
    {
        var open = new Stack<char>();
        foreach (char c in text[start..end])
        {
            int kind = Closing.IndexOf(c, StringComparison.Ordinal);
            if (Opening.Contains(c, StringComparison.Ordinal))
            {
                open.Push(c);
            }
            else if (kind >= 0 && (open.Count == 0 || open.Pop() != Opening[kind]))
            {
                return false;
            }
        }

        return open.Count == 0 && !IsHalf(text[start..end], 0) && !IsHalf(text[start..end], end - start - 1);
    }

    private static IEnumerable<string> Marked(string asked, string text)
    {
        using var library = new TinyLibrary(Article("a", null, text));
        var shown = library.Search(new SearchRequest { Text = $"\"{asked}\"" }).Hits.Single().Passages.Single();
        return [.. shown.Highlights.Select(h => shown.Text.Substring(h[0], h[1]))];
    }
}
