using System.Text.RegularExpressions;
using KnowledgeBase.Corpus.Text;

namespace KnowledgeBase.Corpus.Metadata;

/// <summary>What the line with the authors' names says.</summary>
/// <param name="Authors">Names in printed order, spaces inside names removed.</param>
/// <param name="Role">Office printed before the names (省总工会主席, 本报记者), or null.</param>
/// <param name="Unit">Organisation printed before the names without an office, or null.</param>
public sealed partial record Byline(IReadOnlyList<string> Authors, string? Role, string? Unit)
{
    // A longer line is no byline, whatever it was taken for.
    private const int Longest = 200;

    /// <summary>
    /// Reads a byline: □ 甲 某, ■甲某某, 文/甲某 乙某某, 作者：甲某, 本报记者 甲某 通讯员 乙某某, 省总工会主席 甲某, 某某公司 甲某,
    /// 某某公司 党委书记 甲某, 甲某（某某公司）, 甲某 某某公司.
    /// </summary>
    /// <param name="line">Line as printed, wraps undone.</param>
    /// <returns>The authors; empty when the line names nobody.</returns>
    public static Byline Parse(string line)
    {
        if (line.Length > Longest)
        {
            return new Byline([], null, null);
        }

        string text = OuterBrackets(Marks().Replace(line.Trim(), string.Empty));
        text = Closing().Replace(Picture().Replace(Label().Replace(text, string.Empty), string.Empty), string.Empty).Trim();
        if (Reporter().IsMatch(text))
        {
            return Reporters(text);
        }

        var bracketed = NamesThenBracket().Match(text);
        if (bracketed.Success)
        {
            return WithUnit(PersonName.SplitList(bracketed.Groups["names"].Value, anySurname: true), bracketed.Groups["unit"].Value);
        }

        if (OnlyNames().IsMatch(text) && !Word().Matches(text).Any(w => Offices.IsOfficeOrBody(w.Value)))
        {
            return new Byline(PersonName.SplitList(text, anySurname: true), null, null);
        }

        int names = StartOfNames(text);
        var authors = PersonName.SplitList(text[names..]);
        return names > 0 && authors.Count > 0 ? WithUnit(authors, text[..names]) : NamesFirst(text) ?? BehindOffice(text) ?? Unspaced(text);
    }

    // Unit and office in words of their own are told apart; an office printed as one word stays whole.
    private static Byline WithUnit(IReadOnlyList<string> authors, string words)
    {
        string before = words.Trim().TrimEnd('：', ':', '，', ',');
        if (!Offices.EndsWithTitle(before))
        {
            return new Byline(authors, null, TextCuts.WithoutSpace(before));
        }

        int space = before.IndexOfAny([' ', '　']);
        return space > 0 && !Offices.EndsWithTitle(before[..space]) && Offices.IsOfficeOrBody(before[..space])
            ? new Byline(authors, before[space..].Trim(), before[..space])
            : new Byline(authors, before, null);
    }

    private static Byline? NamesFirst(string text)
    {
        int space = text.LastIndexOfAny([' ', '　']);
        var authors = space > 0 ? PersonName.SplitList(text[..space]) : [];
        return authors.Count > 0 && OnlyNames().IsMatch(text[..space]) && Offices.IsOfficeOrBody(text[(space + 1)..])
            ? WithUnit(authors, text[(space + 1)..])
            : null;
    }

    private static string OuterBrackets(string text) =>
        text.Length > 2 && "（(【".Contains(text[0], StringComparison.Ordinal) && "）)】".Contains(text[^1], StringComparison.Ordinal)
            ? text[1..^1].Trim()
            : text.Trim();

    private static Byline Reporters(string text)
    {
        var offices = Reporter().Matches(text).Select(m => m.Value).Distinct().ToArray();
        var authors = new List<string>();
        foreach (string part in Reporter().Split(text))
        {
            authors.AddRange(PersonName.SplitList(part));
        }

        return authors.Count == 0
            ? new Byline([TextCuts.WithoutSpace(text)], null, null)
            : new Byline(authors, offices.Length == 1 ? offices[0] : null, null);
    }

    // The names are the last words that all look like names; what stands before them is an office or a unit.
    private static int StartOfNames(string text)
    {
        int start = text.Length;
        foreach (Match word in Word().Matches(text).Reverse())
        {
            bool isName = word.Length == 1 ? TextCuts.IsHan(word.Value[0]) : word.Value.Split('、', ',', '，').All(PersonName.IsPlausible);
            if (!isName || (start < text.Length && Offices.EndsWithTitle(word.Value)))
            {
                break;
            }

            start = word.Index;
        }

        return start == text.Length ? 0 : start;
    }

    // An office with a space behind it proves a word to be a name, whatever it begins with: 市总工会主席 阿依某某.
    private static Byline? BehindOffice(string text)
    {
        int space = text.LastIndexOfAny([' ', '　']);
        string last = text[(space + 1)..];
        return space > 0 && last.Length is >= 2 and <= 4 && last.All(TextCuts.IsHan) && Offices.EndsWithTitle(text[..space].TrimEnd()) && !Offices.IsOfficeOrBody(last)
            ? WithUnit([last], text[..space])
            : null;
    }

    // 省总工会主席吕某某: an office runs into the name.
    private static Byline Unspaced(string text)
    {
        foreach (int length in (int[])[3, 2, 4])
        {
            if (text.Length > length + 2
                && PersonName.IsPlausible(text[^length..])
                && Offices.EndsWithTitle(text[..^length]))
            {
                return new Byline([text[^length..]], text[..^length].Trim(), null);
            }
        }

        // A body or an editorial office signs for itself: 本刊编辑部, 省总工会宣教部.
        string signed = TextCuts.WithoutSpace(text);
        return new Byline(signed.Length is >= 2 and <= 30 ? [signed] : [], null, null);
    }

    [GeneratedRegex(@"^[□■○●◎◇◆☆★△▲▽▼•·◯▪▫⬜⬛\s]+", RegexOptions.CultureInvariant)]
    private static partial Regex Marks();

    // 文 靖 is a name of two characters, 文 甲某某 says who wrote: without a stroke, one character alone or before whole names belongs to 文.
    [GeneratedRegex(@"^(?:(?:作\s*者|撰\s*文|撰\s*稿|执\s*笔|整\s*理|编\s*译|口\s*述|文\s*图|图\s*文|文)\s*[:：/／|｜丨]|作\s*者\s+|(?:读者|工友|网友)\s+(?=\p{IsCJKUnifiedIdeographs}{2}|\p{IsCJKUnifiedIdeographs}\s\p{IsCJKUnifiedIdeographs}\s*$)|文\s+(?!\p{IsCJKUnifiedIdeographs}(?:\s+(?:\p{IsCJKUnifiedIdeographs}\s\p{IsCJKUnifiedIdeographs}|\p{IsCJKUnifiedIdeographs}{2,4})(?=\s|$))*\s*$))\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    [GeneratedRegex(@"(?:\s+文\s*[/／]\s*图|(?:(?<=\p{IsCJKUnifiedIdeographs}{2})\s+|\s*[/／]\s*)(?:文\s*[/／]\s*图|文)|(?<=(?:顾问|主任|会长|庭长|院长|委员)[\s　]+\p{IsCJKUnifiedIdeographs}{2,3})(?:律师|法官|教授|老师)|\s*(?:文图|图文|文并图)|\s*(?:综合|摄影|编译)?报道|\s+撰|\s*撰文|\s*整理|\s*供稿|\s*撰稿)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Closing();

    [GeneratedRegex(@"(?:本报|本刊|本网|工人日报|中工网|新华社|[—－\-]|特约|见习|实习|全媒体|首席|融媒体|驻[\u4E00-\u9FFF]{1,4})*(?:记者|通讯员|特约撰稿人|撰稿人|实习生|评论员|特约评论员|摄影报道)", RegexOptions.CultureInvariant)]
    private static partial Regex Reporter();

    [GeneratedRegex(@"^(?:\p{IsCJKUnifiedIdeographs}{1,4}(?:[\s、，,]+|$))+$", RegexOptions.CultureInvariant)]
    private static partial Regex OnlyNames();

    [GeneratedRegex(@"\s*(?:摄\s*影|摄|图|供图|制图|漫画)\s*[:：/／].*$|\s+\S{2,4}\s*(?:摄|供图|制图)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Picture();

    [GeneratedRegex(@"^(?<names>[\p{IsCJKUnifiedIdeographs}\s、，,]{2,40}?)\s*[（(](?<unit>[^（()）]{4,40}(?:（[^（）]{1,8}）[^（()）]{0,20})?)[)）]$", RegexOptions.CultureInvariant)]
    private static partial Regex NamesThenBracket();

    [GeneratedRegex(@"\S+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
