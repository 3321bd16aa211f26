using System.Text.RegularExpressions;
using KnowledgeBase.Corpus.Metadata;

namespace KnowledgeBase.Corpus.Policies;

/// <summary>Forms of the numbers below a 条, or of the points of a document without 条.</summary>
public enum PointForm
{
    /// <summary>第一部分.</summary>
    Division,

    /// <summary>一、.</summary>
    Han,

    /// <summary>（一）.</summary>
    HanBracket,

    /// <summary>甲、 of old laws.</summary>
    Stem,

    /// <summary>1. or 1、.</summary>
    Arabic,

    /// <summary>（1）, 1）.</summary>
    ArabicBracket,

    /// <summary>①.</summary>
    Circled,
}

/// <summary>A number at the head of a paragraph.</summary>
/// <param name="Printed">The number as printed: 第八条之一, （二）, 一、, with the stop of a point.</param>
/// <param name="Value">As an integer.</param>
/// <param name="Insertion">1 for 之一; 0 for none.</param>
/// <param name="Length">Characters up to the end of the number and its stop, white space before it included.</param>
public readonly record struct ClauseNumber(string Printed, int Value, int Insertion, int Length)
{
    /// <summary>Whether there is a number at all.</summary>
    public bool Exists => Printed is not null;
}

/// <summary>Reads the numbers that head the parts of a policy.</summary>
public static partial class ClauseNumbers
{
    private const string Numeral = ChineseNumeral.CharacterClass;
    private const string Stems = "甲乙丙丁戊己庚辛壬癸";

    private static readonly (string Group, PointForm Form)[] Forms =
    [
        ("division", PointForm.Division), ("han", PointForm.Han), ("hanb", PointForm.HanBracket), ("stem", PointForm.Stem),
        ("arabic", PointForm.Arabic), ("arabicb", PointForm.ArabicBracket), ("circled", PointForm.Circled),
    ];

    /// <summary>The number of a 条 at the head of a paragraph: 第八条, 第8条, 第八条之一.</summary>
    /// <param name="text">Text of the paragraph.</param>
    /// <returns>The number; none when the paragraph does not begin with one.</returns>
    public static ClauseNumber Article(string text)
    {
        var match = ArticleHead().Match(text);
        return match.Success && ChineseNumeral.Read(Squeezed(match.Groups["n"].Value)) is { } value and > 0
            ? new ClauseNumber(match.Groups["all"].Value, value, Insertion(match.Groups["i"]), match.Length)
            : default;
    }

    /// <summary>The number of 编, 章 or 节 at the head of a paragraph that is nothing but its number and name.</summary>
    /// <param name="text">Text of the paragraph.</param>
    /// <returns>Level and number; no number when the paragraph is none.</returns>
    public static (ClauseLevel Level, ClauseNumber Number) Chapter(string text)
    {
        var match = ChapterHead().Match(text);
        if (!match.Success || ChineseNumeral.Read(Squeezed(match.Groups["n"].Value)) is not { } value || value == 0)
        {
            return default;
        }

        var level = match.Groups["kind"].Value[^1] switch { '章' => ClauseLevel.Chapter, '节' => ClauseLevel.Section, _ => ClauseLevel.Part };
        return (level, new ClauseNumber(match.Groups["all"].Value, value, 0, match.Length));
    }

    /// <summary>The number of a point, 项 or 目 at the head of a paragraph.</summary>
    /// <param name="text">Text of the paragraph.</param>
    /// <returns>Form and number; no number when the paragraph does not begin with one.</returns>
    public static (PointForm Form, ClauseNumber Number) Point(string text)
    {
        var match = PointHead().Match(text);
        if (!match.Success)
        {
            return default;
        }

        foreach (var (name, form) in Forms)
        {
            if (match.Groups[name] is { Success: true } group && Value(form, group.Value) is { } value and > 0)
            {
                return (form, new ClauseNumber(match.Value.Trim().TrimEnd('：', ':'), value, 0, match.Length));
            }
        }

        return default;
    }

    private static int? Value(PointForm form, string number) => form switch
    {
        PointForm.Stem => Stems.IndexOf(number, StringComparison.Ordinal) + 1,
        PointForm.Circled => number[0] - '①' + 1,
        _ => ChineseNumeral.Read(number),
    };

    private static int Insertion(Group group) => group.Success ? ChineseNumeral.Read(group.Value) ?? 0 : 0;

    private static string Squeezed(string number) => string.Concat(number.Where(c => !char.IsWhiteSpace(c)));

    [GeneratedRegex(@"^[\s　【\[]*(?<all>第[\s　]?(?<n>[" + Numeral + @"]{1,7}|[一二三四五六七八九十百](?:[\s　][一二三四五六七八九十百]){1,4})[\s　]?条(?:之(?<i>[一二三四五六七八九十]{1,2}))?)[】\]、：:．.]?", RegexOptions.CultureInvariant)]
    private static partial Regex ArticleHead();

    [GeneratedRegex(@"^[\s　]*(?<all>第[\s　]?(?<n>[" + Numeral + @"]{1,5})[\s　]?(?<kind>分编|编|篇|章|节))(?=[\s　：:]|$|[\u4E00-\u9FFF、（）()《》“”]{1,30}$)(?![^。]*。)", RegexOptions.CultureInvariant)]
    private static partial Regex ChapterHead();

    [GeneratedRegex(@"^[\s　]*(?:第(?<division>[一二三四五六七八九十]{1,3})部分[\s　：:、]*|(?<han>[一二三四五六七八九十]{1,3})[\s　]?[、．.]|[（(][\s　]?(?<hanb>[一二三四五六七八九十百]{1,5})[\s　]?[)）]、?|(?<stem>[甲乙丙丁戊己庚辛壬癸])、|(?<arabic>[0-9０-９]{1,3})(?:[、．]|\.(?![0-9]))|[（(](?<arabicb>[0-9０-９]{1,3})[)）]、?|(?<arabicb>[0-9]{1,2})[)）]|(?<circled>[①-⑳]))[\s　]*", RegexOptions.CultureInvariant)]
    private static partial Regex PointHead();
}
