using System.Text.RegularExpressions;
using KnowledgeBase.Corpus.Metadata;
using KnowledgeBase.Indexer.Splitting;

namespace KnowledgeBase.Indexer.Reading.Pdf;

/// <summary>
/// Makes of recognised marks those that Chinese type has in their place. Recognition cannot tell “，” from “,” by its ink and writes
/// either; beside Chinese characters the wide mark is printed (GB/T 15834-2011), between figures and letters the narrow one. Where the
/// language hardly allows the character, strokes and boxes are what they look like: a dash before the words of a subtitle (一一论…, but
/// not 一一整改), the box before an author's name (口李文), the stop before a closing quotation mark (到-”).
/// </summary>
internal static partial class RecognisedMarks
{
    private const string Narrow = ",;:!?()";
    private const string Wide = "，；：！？（）";

    /// <summary>The characters as printed.</summary>
    /// <param name="text">Recognised characters of a line.</param>
    /// <returns>As many characters, less the spaces beside widened marks.</returns>
    public static string Of(string text) => Stop().Replace(WithBox(Dash().Replace(Widened(text), "——")), "。");

    // No family name is 口: before nothing but names it is the box of a byline.
    private static string WithBox(string line) =>
        line.StartsWith('口') && line[1..].Split((char[])[' ', '　', '、'], StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } names && names.All(PersonName.IsPlausible)
            ? "□" + line[1..] : line;

    private static string Widened(string text)
    {
        var marks = text.ToCharArray();
        for (int i = 0; i < marks.Length; i++)
        {
            int at = Narrow.IndexOf(marks[i], StringComparison.Ordinal);
            if (at >= 0 && (IsChinese(marks, i, -1) || IsChinese(marks, i, 1)))
            {
                marks[i] = Wide[at];
            }
        }

        return string.Concat(marks.Where((c, i) => c != ' ' || !BesideWide(marks, i)));
    }

    // The next character that is no space.
    private static bool IsChinese(char[] text, int at, int step)
    {
        int i = at + step;
        while (i >= 0 && i < text.Length && text[i] == ' ')
        {
            i += step;
        }

        return i >= 0 && i < text.Length && (Punctuation.IsHan(text[i]) || "，。、；：！？（）“”《》".Contains(text[i], StringComparison.Ordinal));
    }

    private static bool BesideWide(char[] text, int at) =>
        (at > 0 && Wide.Contains(text[at - 1], StringComparison.Ordinal)) || (at + 1 < text.Length && Wide.Contains(text[at + 1], StringComparison.Ordinal));

    [GeneratedRegex(@"^(?:[一\-—－]{2}(?<!一一)(?=[\u4E00-\u9FFF])|一一(?=(?:记|论|访|评|谈|写在|来自|走进)[\u4E00-\u9FFF]|[\u4E00-\u9FFF“”《》]{2,24}(?:纪实|侧记|掠影|综述|巡礼|速写|启示|调查|报告)$))", RegexOptions.CultureInvariant)]
    private static partial Regex Dash();

    [GeneratedRegex(@"(?<=[\u4E00-\u9FFF])-(?=[”’」』])", RegexOptions.CultureInvariant)]
    private static partial Regex Stop();
}
