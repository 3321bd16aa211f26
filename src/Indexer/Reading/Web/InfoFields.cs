using System.Text.RegularExpressions;
using KnowledgeBase.Corpus.Documents;

namespace KnowledgeBase.Indexer.Reading.Web;

/// <summary>One statement of the line under a title.</summary>
/// <param name="Role">What it says; null for counters, buttons and names of editors.</param>
/// <param name="Text">The words as printed, label included.</param>
/// <param name="Value">The words without their label.</param>
internal sealed record InfoField(MetaRole? Role, string Text, string Value);

/// <summary>
/// Cuts the line that Chinese sites print under a title into its statements:
/// <c>来源：工人日报 作者：张三 发布时间：2023-05-06 浏览次数：12</c>.
/// </summary>
internal static partial class InfoFields
{
    private const int Longest = 260;

    /// <summary>Cuts a line.</summary>
    /// <param name="line">A line near the title or at the end of the text.</param>
    /// <returns>Its statements in order, together all its characters but white space; none when it is no such line.</returns>
    public static IReadOnlyList<InfoField> Read(string line)
    {
        if (line.Length > Longest)
        {
            return [];
        }

        string bare = line.Trim('（', '）', '(', ')', '【', '】', '[', ']', ' ', '\u3000', '\u00A0');
        if (BareDate().IsMatch(bare))
        {
            return [new InfoField(MetaRole.Date, line, bare)];
        }

        var labels = Label().Matches(line).ToList();
        if (labels.Count == 0 || Rest(line[..labels[0].Index]) is not { } head)
        {
            return [];
        }

        List<InfoField> fields = [.. head];
        for (int i = 0; i < labels.Count; i++)
        {
            // A bracket that opens before the first label belongs to it.
            int start = i == 0 && head.Length == 0 ? 0 : labels[i].Index;
            int end = i + 1 < labels.Count ? labels[i + 1].Index : line.Length;
            fields.Add(Field(labels[i], line[start..end], labels[i].Index + labels[i].Length - start));
        }

        return fields;
    }

    /// <summary>What stands before the first label: nothing, or a date, or the name of a site; a sentence is none of them.</summary>
    private static InfoField[]? Rest(string text)
    {
        string bare = text.Trim(' ', '\u3000', '\u00A0', '|', '｜', '丨', '/', '\t', '（', '(', '[', '【');
        return bare.Length == 0 ? []
            : BareDate().IsMatch(bare) ? [new InfoField(MetaRole.Date, bare, bare)]
            : bare.Length <= 16 && bare.AsSpan().IndexOfAny("，。；、") < 0 ? [new InfoField(null, text.Trim(), bare)] : null;
    }

    private static InfoField Field(Match label, string text, int from)
    {
        string printed = text.Trim(' ', '\u3000', '\u00A0', '|', '｜', '丨', '/', '\t');
        string value = text[from..].Trim('|', '｜', '丨', '/', '\t').Trim(' ', '\u3000', '\u00A0', '）', ')', ']', '】');
        MetaRole? role = label.Groups["source"].Success ? MetaRole.Source
            : label.Groups["author"].Success ? MetaRole.Author
            : label.Groups["date"].Success ? MetaRole.Date : null;
        bool stated = value.Length > 0 && value.Length <= 60 && (role != MetaRole.Date || BareDate().IsMatch(value));
        return new InfoField(stated ? role : null, printed, value);
    }

    [GeneratedRegex(@"(?<![\u4E00-\u9FFF]{3})(?:(?<source>(?:信息|文章|稿件|新闻|内容|资料)?来\s*源|稿\s*源|出\s*处|供稿单位)|(?<author>作\s*者|撰\s*[文稿]|记\s*者|通讯员|供\s*稿(?:人)?)|(?<date>(?:发布|发表|发稿|更新|添加|成文|信息|公布|印发)?(?:时\s*间|日\s*期))|(?<other>责任编辑|责\s*编|编\s*辑|审\s*核|校\s*对|录\s*入|发布[人者]|点击(?:数|量|次数|率)?|浏览(?:数|量|次数)?|阅读(?:数|量|次数)?|访问(?:量|次数)|人气|次数|字\s*[体号]|字体大小|分享(?:到|至)?|打\s*印|收\s*藏|评\s*论|关键[字词]|标\s*签|所属栏目|栏目|分类|类别|索\s*引\s*号))\s*[：:]\s*")]
    private static partial Regex Label();

    [GeneratedRegex(@"^\d{4}\s*[-./年]\s*\d{1,2}\s*[-./月]\s*\d{1,2}\s*日?(?:[\sT]*\d{1,2}[:：]\d{1,2}(?:[:：]\d{1,2})?)?(?:\s*星期[一二三四五六日])?$")]
    private static partial Regex BareDate();
}
