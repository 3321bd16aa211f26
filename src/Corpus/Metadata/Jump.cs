using System.Globalization;
using System.Text.RegularExpressions;

namespace KnowledgeBase.Corpus.Metadata;

/// <summary>What a jump mark says: （下转第3版）, 上接A1版, 【上接01版“标题”】, （转第12页）, (紧接第二版).</summary>
/// <param name="Onward">True when the text goes on there (下转), false when it comes from there (上接).</param>
/// <param name="Page">
/// Printed page, as the heads of pages print it, without leading zeros and in half-width digits: 3, A3, 17; Chinese
/// numerals as digits; null when the mark names none. Of several pages (下转第17、18页) the first.
/// </param>
/// <param name="Title">Words of the title that the mark repeats, without their brackets, or null.</param>
public sealed partial record Jump(bool Onward, string? Page, string? Title)
{
    private const int Longest = 60;

    /// <summary>The page as a number, or null when there is none or it bears a letter.</summary>
    public int? Number => int.TryParse(Page, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;

    /// <summary>Reads a line that is nothing but a jump mark.</summary>
    /// <param name="line">Line as printed.</param>
    /// <returns>What it says, or null when it is no jump mark.</returns>
    public static Jump? Parse(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        string text = line.Trim();
        return text.Length is >= 3 and <= Longest && Whole().Match(text) is { Success: true } match ? Read(match) : null;
    }

    /// <summary>Finds a bracketed mark that stands at the end (下转) or at the head (上接) of a line of running text.</summary>
    /// <param name="line">Line as printed.</param>
    /// <returns>Place and length of the mark in the line, brackets included, and what it says; null without one.</returns>
    public static (int Start, int Length, Jump Jump)? Within(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        var match = AtEnd().Match(line) is { Success: true } end ? end : AtHead().Match(line);
        return match.Success && match.Length < line.Trim().Length ? (match.Index, match.Length, Read(match)) : null;
    }

    private static Jump Read(Match match)
    {
        string title = match.Groups["title"].Value.Trim(' ', '　', '《', '》', '“', '”', '"', '「', '」', '：', ':', '·', '—');
        return new Jump(match.Groups["on"].Success, PageOf(match.Groups["page"].Value), title.Length > 0 ? title : null);
    }

    private static string? PageOf(string printed)
    {
        string page = string.Concat(printed.Where(c => !char.IsWhiteSpace(c)).Select(c => c is >= '！' and <= '～' ? (char)(c - 0xFEE0) : c)).ToUpperInvariant();
        if (page.Length == 0 || page[0] == '封')
        {
            return page.Length == 0 ? null : page;
        }

        if (char.IsAsciiLetter(page[0]))
        {
            string digits = page[1..].TrimStart('0');
            return digits.Length > 0 ? page[0] + digits : null;
        }

        return ChineseNumeral.Read(page)?.ToString(CultureInfo.InvariantCulture);
    }

    private const string MarkForm =
        @"(?:(?:本文|此文)\s*)?(?:(?<on>下\s*转|紧\s*转|转)|上\s*接|紧\s*接|接)\s*(?:本[报刊]|今日|本期)?\s*第?\s*"
        + @"(?<page>[A-Za-zＡ-Ｚ]?[\s]?[0-9０-９]{1,3}|[一二三四五六七八九十]{1,3}|封[二三底])\s*(?:[、，,—\-–~～至]\s*第?\s*[A-Za-z]?[0-9]{1,3}\s*)*";

    private const string TitleForm = @"\s*(?<title>[《“「：:·][^（）()]{2,40}?)?\s*";

    [GeneratedRegex(@"^[（(【\[〔<〈▲▼△▽◆■●★☆→←⇒⇐►◄▶◀>\s]*" + MarkForm + @"(?:[页版面]|(?<=下\s*转[^页版面]*|上\s*接[^页版面]*))" + TitleForm + @"[）)】\]〕>〉▲▼△▽◆■●→←⇒⇐►◄▶◀\s]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Whole();

    [GeneratedRegex(@"[（(【\[〔]\s*(?=(?:本文\s*|此文\s*)?(?:下\s*转|紧\s*转|转))" + MarkForm + @"[页版面]?" + TitleForm + @"[）)】\]〕]\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex AtEnd();

    [GeneratedRegex(@"^\s*[（(【\[〔]\s*(?=(?:上\s*接|紧\s*接|接))" + MarkForm + @"[页版面]" + TitleForm + @"[）)】\]〕]", RegexOptions.CultureInvariant)]
    private static partial Regex AtHead();
}
