using FsCheck;
using FsCheck.Fluent;
using KnowledgeBase.Corpus.Text;

namespace KnowledgeBase.Corpus.Tests.Text;

public sealed class TextFoldingTests
{
    private static readonly string[] Pieces =
    [
        "工", "会", "劳", "Ａ", "a", "Z", "9", "９", " ", "\u3000", "\n", "，", "“", "”", "⼯", "⻓", "㎡", "ﬁ", "\u200B", "\0",
        "\uD842\uDFB7", "\U0002F800", "𝐀", "\uD800", "\uDC00", "é", "\u0301", "…", "—", "ﾌ", "İ", "ß", "Ⅲ", "\uFE0F", "\uFEFF",
    ];

    private static readonly Arbitrary<string> Texts =
        Gen.Elements(Pieces).ListOf().Select(string.Concat).ToArbitrary();

    [Theory]
    [InlineData("ＡＢＣ１２３，：", "abc123,:")]
    [InlineData("⼯会⻓", "工会长")]
    [InlineData("工 会　改\n革", "工会改革")]
    [InlineData("open  source\n工 会 EAP 服务", "open source工会eap服务")]
    [InlineData("“四链”「四力」『职工』", "\"四链\"\"四力\"\"职工\"")]
    [InlineData("50㎡、Ⅲ级、№3", "50m2、iii级、no3")]
    [InlineData("豈\U0002F800", "豈丽")]
    [InlineData("工\u200B会\uFEFF", "工会")]
    [InlineData("︵一︶", "(一)")]
    public void Folds_what_reads_alike(string original, string folded) =>
        Assert.Equal(folded, TextFolding.Standard.Fold(original).Text);

    [Fact]
    public void Further_replacements_also_reach_what_the_standard_rules_leave()
    {
        var folding = TextFolding.With(new Dictionary<char, char> { ['長'] = '长', ['龜'] = '龟' });
        Assert.Equal("长长长龟", folding.Fold("長⻑⾧⻱").Text);
    }

    [Fact]
    public void Kangxi_radicals_all_become_ideographs()
    {
        for (char c = '\u2F00'; c <= '\u2FD5'; c++)
        {
            Assert.InRange(Assert.Single(TextFolding.Standard.Fold(c.ToString()).Text), '\u4E00', '\u9FFF');
        }
    }

    [Fact]
    public void A_range_goes_back_to_the_original_characters()
    {
        var folded = TextFolding.Standard.Fold("Ａ 工 会㎡\U00020BB7X");
        Assert.Equal("a工会m2\U00020BB7x", folded.Text);
        Assert.Equal("工 会", Original(folded, 1, 2));
        Assert.Equal("㎡", Original(folded, 4, 1));
        Assert.Equal("\U00020BB7", Original(folded, 6, 1));
    }

    [Fact]
    public void Folding_twice_changes_nothing() =>
        Prop.ForAll(Texts, text =>
        {
            string once = TextFolding.Standard.Fold(text).Text;
            return once == TextFolding.Standard.Fold(once).Text;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_folded_character_folds_from_the_original_it_points_at() =>
        Prop.ForAll(Texts, text =>
        {
            var folded = TextFolding.Standard.Fold(text);
            return Enumerable.Range(0, folded.Text.Length).All(i => folded.Text[i] == ' '
                ? TextFolding.Standard.Fold(Original(folded, i, 1)).Text.Length == 0
                : TextFolding.Standard.Fold(Original(folded, i, 1)).Text.Contains(folded.Text[i], StringComparison.Ordinal));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Ranges_never_cut_a_surrogate_pair_and_never_run_backwards() =>
        Prop.ForAll(Texts, text =>
        {
            var folded = TextFolding.Standard.Fold(text);
            int end = 0;
            for (int i = 0; i < folded.Text.Length; i++)
            {
                var range = folded.OriginalRange(i, 1);
                if (CutsPair(text, range.Start) || CutsPair(text, range.Start + range.Length) || range.Start + range.Length < end)
                {
                    return false;
                }

                end = range.Start + range.Length;
            }

            return true;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_character_of_the_plane_is_accepted()
    {
        for (int c = 0; c <= char.MaxValue; c++)
        {
            string once = TextFolding.Standard.Fold(((char)c).ToString()).Text;
            Assert.Equal(once, TextFolding.Standard.Fold(once).Text);
        }
    }

    private static string Original(FoldedText folded, int start, int length)
    {
        var range = folded.OriginalRange(start, length);
        return folded.Original.Substring(range.Start, range.Length);
    }

    private static bool CutsPair(string text, int at) =>
        at > 0 && at < text.Length && char.IsHighSurrogate(text[at - 1]) && char.IsLowSurrogate(text[at]);
}
