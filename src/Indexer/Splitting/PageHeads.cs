using System.Text.RegularExpressions;
using KnowledgeBase.Corpus.Metadata;

namespace KnowledgeBase.Indexer.Splitting;

/// <summary>
/// Finds page heads, page feet and page numbers. A line is one by its form (set off by a slash or a bar at the edge of
/// the page, or a number alone), or because it comes back at the edges of several pages with nothing but numbers
/// changed.
/// </summary>
internal static partial class PageHeads
{
    private const int EdgeLines = 3;

    /// <summary>Which of the lines are page heads.</summary>
    public static bool[] Find(IReadOnlyList<TextLine> lines)
    {
        var found = new bool[lines.Count];
        var repeated = Repeated(lines);
        for (int i = 0; i < lines.Count; i++)
        {
            string text = Gap().Replace(lines[i].Text, " ");
            found[i] = (text.Length <= 90 && HeadTokens.MakeUp(text)) || (text.Length <= 40 && !Marks.EndsWithCredit(text) && (SlashForm().IsMatch(text) || (NumberForm().IsMatch(text) && Punctuation.Balance(text).Unopened == 0) || IssueForm().IsMatch(text)
                || SheetForm().IsMatch(text) || FootForm().IsMatch(text) || NamedForm().IsMatch(text) || CommentForm().IsMatch(text) || repeated.Contains(Shape(text))));
        }

        for (int i = 0; i < lines.Count; i++)
        {
            found[i] |= (PaperForm().IsMatch(lines[i].Text) && (IsDated(lines, found, i - 1) || IsDated(lines, found, i + 1))) || PeriodicalHeads.Is(lines, found, i);
        }

        return found;
    }

    // The name of the paper stands alone above or below the line with day and page.
    private static bool IsDated(IReadOnlyList<TextLine> lines, bool[] found, int i) =>
        i >= 0 && i < lines.Count && found[i] && IssueDate.Parse(lines[i].Text) is { Day: not null };

    /// <summary>Printed page number in a head, or null: digits printed double (1818) are read once.</summary>
    public static int? PageNumber(string text)
    {
        var match = Numbers().Match(text);
        if (!match.Success)
        {
            return null;
        }

        string digits = match.Groups["n"].Value;
        int half = digits.Length / 2;
        bool doubled = digits.Length % 2 == 0 && digits[..half] == digits[half..];
        return int.Parse(doubled ? digits[..half] : digits, null);
    }

    /// <summary>The words of a page head without slashes, numbers and Latin letters: the name of the column.</summary>
    public static string ColumnName(string text) => Plain().Replace(text, string.Empty);

    private static string Shape(string text) => Changing().Replace(text, string.Empty);

    private static HashSet<string> Repeated(IReadOnlyList<TextLine> lines)
    {
        var pages = new Dictionary<string, HashSet<int>>();
        var all = new Dictionary<string, int>();
        var numbers = new Dictionary<string, HashSet<string>>();
        var found = new HashSet<string>();
        var trailing = new HashSet<string>();
        var candidates = lines.Where(l => l.Text.Length is >= 2 and <= 24 && !Punctuation.EndsSentence(l.Text) && Marks.Of(l.Text) == Mark.None).ToList();
        var onEitherSide = candidates.Where(l => EdgeNumber().Match(l.Text) is { Success: true, Index: > 0 }).Select(l => Shape(l.Text)).ToHashSet();
        foreach (var line in candidates)
        {
            string shape = Shape(line.Text);
            if (shape.Count(Punctuation.IsHan) < 2 || shape.Length > 14 || (Numbering.Read(line.Text).Style != NumberStyle.None && !onEitherSide.Contains(shape)))
            {
                continue;
            }

            all[shape] = all.GetValueOrDefault(shape) + 1;
            bool plain = !line.Text.Any(c => "，,、；：:。".Contains(c, StringComparison.Ordinal));
            var match = EdgeNumber().Match(line.Text);
            bool numbered = plain && match.Success && Count(numbers, shape, match.Value) >= 2
                && (match.Index > 0 || trailing.Contains(shape) || numbers[shape].Count >= 3 || match.Value.Length > 2 || int.Parse(match.Value, null) > 12);
            trailing.UnionWith(match.Success && match.Index > 0 ? [shape] : []);
            if (IsAtEdge(lines, line.Index) || numbered)
            {
                pages.TryAdd(shape, []);
                pages[shape].Add(numbered ? -line.Index : line.Page);
                found.UnionWith(numbered ? [shape] : []);
            }
        }

        found.UnionWith(pages.Where(p => p.Value.Count >= 2 && p.Value.Count * 2 > all[p.Key]).Select(p => p.Key));
        return found;
    }

    /// <summary>How many different numbers a form of line has borne so far.</summary>
    private static int Count(Dictionary<string, HashSet<string>> numbers, string shape, string number)
    {
        numbers.TryAdd(shape, []);
        numbers[shape].Add(number);
        return numbers[shape].Count;
    }

    private static bool IsAtEdge(IReadOnlyList<TextLine> lines, int index)
    {
        int before = Math.Max(0, index - EdgeLines);
        int after = Math.Min(lines.Count - 1, index + EdgeLines);
        return lines[before].Page != lines[index].Page || lines[after].Page != lines[index].Page
            || before == 0 || after == lines.Count - 1;
    }

    [GeneratedRegex(@"^[/／|｜]\s?\S[^。，；]{0,24}\d{0,6}$|^\S[^。，；]{0,24}\s?[/／|｜]\s?\d{0,6}$")]
    private static partial Regex SlashForm();

    [GeneratedRegex(@"^[\s\-—–·•.~\[\]【】（）()<>《》〈〉―－]*(?:第\s*)?\d{1,4}\s*(?:页|版|/\s*\d{1,4})?(?:\s*共\s*\d+\s*页)?[\s\-—–·•.~\[\]【】（）()<>《》〈〉―－]*$")]
    private static partial Regex NumberForm();

    [GeneratedRegex(@"^(?:《?[\u4E00-\u9FFF]{2,10}》?\s*)?\d{4}\s*年?\s*第\s*\d{1,2}\s*期(?:\s*[（(]?总第\s*\d+\s*期[)）]?)?\s*\d{0,3}$|^\d{1,3}\s*《?[\u4E00-\u9FFF]{2,10}》?\s*\d{4}\s*[年.]\s*(?:第\s*)?\d{1,2}\s*期?$|^《?[\u4E00-\u9FFF]{1,8}(?:报|刊|工运|杂志)》?\s*(?:19|20)\d{2}\s*[./／·]\s*\d{1,2}(?:\s+\d{1,3})?$")]
    private static partial Regex IssueForm();

    [GeneratedRegex(@"^(?:第\s*\d{1,3}|[A-Z]\d{1,2})\s*[版页]\s*[\u4E00-\u9FFF]{0,8}$|^[\u4E00-\u9FFF]{2,8}\s+第?\s*\d{1,3}\s*[版页]$")]
    private static partial Regex SheetForm();

    [GeneratedRegex(@"^(?:\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日\s*)?(?:星期[一二三四五六日天]|周[一二三四五六日])(?:\s.*)?$|^\d{4}年\d{1,2}月\d{1,2}日\s+(?:责编|编辑|美编|版式|校对|第\d+版).*$|^[（(【\[]?(?:本[版栏刊期])?(?:责任编辑|责编|本版编辑|责任校对|美术编辑|执行编辑|编辑)[：:\s/／]\s*(?:[\u4E00-\u9FFF]{1,4}[\s　、]*){1,6}(?:(?:美编|校对|责校|版式)[：:\s].*)?[）)】\]]?$")]
    private static partial Regex FootForm();

    [GeneratedRegex(@"^(?:\d{1,3}\s+)[\u4E00-\u9FFF]{2,8}(?:报|刊|工运|杂志|周刊)$|^[\u4E00-\u9FFF]{2,8}(?:报|刊|工运|杂志|周刊)\s+\d{1,3}$")]
    private static partial Regex NamedForm();

    [GeneratedRegex(@"[\s　]{2,}")]
    private static partial Regex Gap();

    [GeneratedRegex(@"^<!--.*-->$")]
    private static partial Regex CommentForm();

    [GeneratedRegex(@"^《?[\u4E00-\u9FFF](?:[\s　]?[\u4E00-\u9FFF]){1,9}[\s　]?(?:报|刊|工[\s　]?运|杂[\s　]?志)》?$")]
    private static partial Regex PaperForm();

    [GeneratedRegex(@"^\d{1,3}(?=\s)|(?<=\s)\d{1,3}$")]
    private static partial Regex EdgeNumber();

    [GeneratedRegex(@"(?<n>\d{1,6})\D{0,2}$|^\D{0,2}(?<n>\d{1,6})")]
    private static partial Regex Numbers();

    [GeneratedRegex(@"[\s\d]+")]
    private static partial Regex Changing();

    [GeneratedRegex(@"[\s\dA-Za-z/／|｜·\-—.]+")]
    private static partial Regex Plain();
}
