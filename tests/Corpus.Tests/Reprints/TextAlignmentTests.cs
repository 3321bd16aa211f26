using FsCheck;
using FsCheck.Fluent;
using KnowledgeBase.Corpus.Reprints;

namespace KnowledgeBase.Corpus.Tests.Reprints;

public sealed class TextAlignmentTests
{
    [Fact]
    public void Nothing_of_two_texts_is_lost_and_what_is_shared_is_the_same() => Prop.ForAll<int>(seed =>
    {
        var (a, b) = Pair(new Random(seed));
        var alignment = TextAlignment.Of(a, b);

        Assert.Equal(Rest(a, alignment.Differences.Select(d => (d.StartA, d.LengthA))), Rest(b, alignment.Differences.Select(d => (d.StartB, d.LengthB))));
        Assert.Equal(alignment.Shared, a.Length - alignment.Differences.Sum(d => d.LengthA));
        Assert.Equal(alignment.Shared, b.Length - alignment.Differences.Sum(d => d.LengthB));
        Assert.All(alignment.Differences, d => Assert.True(d.LengthA + d.LengthB > 0));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void A_text_is_itself()
    {
        var (text, _) = Pair(new Random(5));
        var alignment = TextAlignment.Of(text, text);
        Assert.Equal(1, alignment.ShareOfA);
        Assert.Empty(alignment.Differences);
        Assert.Equal(0, TextAlignment.Of(string.Empty, "甲").ShareOfA);
    }

    [Fact]
    public void Each_edit_is_one_difference()
    {
        const string text = "企业工会承担着维护职工合法权益竭诚服务职工群众的基本职责也承担着协调劳动关系促进共同发展的任务";
        string edited = text.Replace("竭诚", "全心", StringComparison.Ordinal).Replace("基本", string.Empty, StringComparison.Ordinal) + "完";
        Assert.Equal(3, TextAlignment.Of(text, edited).Differences.Count);
    }

    // Few different characters, so that runs come again and anchors are scarce; then edits, cuts and insertions.
    private static (string A, string B) Pair(Random random)
    {
        string alphabet = "工会职人业的。民主管理"[..random.Next(2, 11)];
        string a = string.Concat(Enumerable.Range(0, random.Next(600)).Select(_ => alphabet[random.Next(alphabet.Length)]));
        var b = new System.Text.StringBuilder(a);
        for (int edit = random.Next(12); edit > 0 && b.Length > 0; edit--)
        {
            int at = random.Next(b.Length);
            _ = random.Next(3) switch
            {
                0 => b.Remove(at, random.Next(b.Length - at)),
                1 => b.Insert(at, alphabet[random.Next(alphabet.Length)]),
                _ => b.Insert(at, a[..random.Next(a.Length + 1)]),
            };
        }

        return (a, b.ToString());
    }

    private static string Rest(string text, IEnumerable<(int Start, int Length)> without)
    {
        var rest = new System.Text.StringBuilder();
        int at = 0;
        foreach (var (start, length) in without)
        {
            Assert.True(start >= at);
            rest.Append(text, at, start - at);
            at = start + length;
        }

        return rest.Append(text, at, text.Length - at).ToString();
    }
}
