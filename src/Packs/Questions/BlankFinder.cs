using System.Globalization;
using System.Text.RegularExpressions;
using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Corpus.Metadata;
using KnowledgeBase.Search.Analysis;

namespace KnowledgeBase.Packs.Questions;

/// <summary>
/// Finds what a text says that can be asked for: numbers with units, years, names of laws and documents, names in quotation marks,
/// terms of union work. Ordinals, days, approximate numbers (七八个), numbers inside names and countings of thoughts (三个方面) are none of these.
/// </summary>
internal static partial class BlankFinder
{
    private const int ShortestTerm = 4;
    private const int LongestName = 12;

    private static readonly string[] Terms =
        [.. TextAnalyzer.Shared.Terms.Where(t => t.Length >= ShortestTerm).OrderByDescending(t => t.Length).ThenBy(t => t, StringComparer.Ordinal)];

    /// <summary>All that can be asked for, by place.</summary>
    public static IReadOnlyList<Blank> Find(string text)
    {
        var found = new List<Blank>();
        found.AddRange(Digits().Matches(text).Where(m => !InName(text, m)).Select(Figure).OfType<Blank>());
        found.AddRange(Numerals().Matches(text).Where(m => !InName(text, m)).Select(Numeral).OfType<Blank>());
        found.AddRange(Years().Matches(text).Where(m => !InName(text, m)).Select(m => new Blank(
            AnswerForm.Year, At(m.Groups["n"]), m.Groups["n"].Value, "年", decimal.Parse(m.Groups["n"].Value, CultureInfo.InvariantCulture))));
        found.AddRange(Laws().Matches(text).Select(m => new Blank(AnswerForm.Law, At(m.Groups["n"]), m.Groups["n"].Value)));
        found.AddRange(Names().Matches(text).Where(m => m.Groups["n"].Length <= LongestName)
            .Select(m => new Blank(AnswerForm.Name, At(m.Groups["n"]), m.Groups["n"].Value)
            {
                Kind = BlankKind.Of(AnswerForm.Name, m.Groups["n"].Value, text.Substring(m.Index + m.Length, Math.Min(6, text.Length - m.Index - m.Length))),
            }));
        found.AddRange(Words(text, found));
        return [.. found.OrderBy(b => b.Range.Start)];
    }

    // The longest term at a place; none inside a name or law that is asked for as a whole.
    private static List<Blank> Words(string text, List<Blank> known)
    {
        var found = new List<Blank>();
        foreach (string term in Terms)
        {
            int at = text.IndexOf(term, StringComparison.Ordinal);
            if (at >= 0 && !known.Concat(found).Any(b => at < b.Range.Start + b.Range.Length && b.Range.Start < at + term.Length))
            {
                found.Add(new Blank(AnswerForm.Term, new TextRange(at, term.Length), term));
            }
        }

        return found;
    }

    private static Blank? Figure(Match match)
    {
        string number = match.Groups["n"].Value;
        bool read = decimal.TryParse(number.Replace(",", string.Empty, StringComparison.Ordinal), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal value);
        return read ? new Blank(AnswerForm.Figure, At(match.Groups["n"]), number, match.Groups["u"].Value, value) : null;
    }

    private static Blank? Numeral(Match match)
    {
        string number = match.Groups["n"].Value;
        string unit = match.Groups["p"].Success ? match.Groups["p"].Value : match.Groups["u"].Value;
        return !Approximate().IsMatch(number) && ChineseNumeral.Read(number) is int value and > 1 ? new Blank(AnswerForm.Figure, At(match.Groups["n"]), number, unit, value) : null;
    }

    private static TextRange At(Group group) => new(group.Index, group.Length);

    // Between quotation marks or 《》 that are not far apart a number belongs to a name.
    private static bool InName(string text, Match match)
    {
        int open = match.Index == 0 ? -1 : text.LastIndexOfAny(['“', '”', '《', '》'], match.Index - 1);
        int close = text.IndexOfAny(['“', '”', '《', '》'], match.Index + match.Length);
        return open >= 0 && close >= 0 && text[open] is '“' or '《' && text[close] is '”' or '》' && close - open <= 30;
    }

    [GeneratedRegex(
        @"(?<![0-9A-Za-z.,第〔+＋×\-—－/号:：“年月])(?<n>[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?)\s?(?<u>[%％‰]|[余多]?[万亿千百]?[余多]?"
        + @"(?:个百分点|人次|平方米|平方公里|公里|千米|元|名|人|位|个(?!方面|维度|层面|环节|阶段|问题|关键|百分点|月)|个月|家|项|次|件|场|期|批|支|台|套|条|篇|册|本|座|处|间|辆|户|种|类|门|起|例|吨|米|亩|小时|分钟|天|岁|倍|份|节|课时|学时|组|队|只|箱))",
        RegexOptions.CultureInvariant)]
    private static partial Regex Digits();

    [GeneratedRegex(
        @"(?<![第一二三四五六七八九十百千万两几数多零〇点月每前后近上下])(?<!分之)(?:(?<p>百分之)(?<n>(?>[一二两三四五六七八九十百零〇]+))(?![点几])|(?<n>[二三四五六七八九十两][一二三四五六七八九十百千零]*|一[百千][一二三四五六七八九十百千零]*)"
        + @"(?<u>个月|个工作日|日(?![常益前后])|天|年(?![代度级底初末来间])|小时|人(?!民|员|才)|名|周岁|倍|元))",
        RegexOptions.CultureInvariant)]
    private static partial Regex Numerals();

    // 七八, 两三, 二三十 are no exact numbers; 二零二三 is a year.
    [GeneratedRegex(@"[一二两三四五六七八九][一二两三四五六七八九零〇]", RegexOptions.CultureInvariant)]
    private static partial Regex Approximate();

    [GeneratedRegex(@"(?<![0-9—－\-~～至])(?<n>(?:19|20)[0-9]{2})\s?年(?![代度级])", RegexOptions.CultureInvariant)]
    private static partial Regex Years();

    [GeneratedRegex(@"《(?<n>[^《》\n]{2,40}(?:法|条例|规定|办法|意见|方案|通知|决定|纲要|规划|章程|细则|规则|公约|计划|准则)(?:[（(][^《》）)]{1,12}[）)])?)》", RegexOptions.CultureInvariant)]
    private static partial Regex Laws();

    [GeneratedRegex(@"“(?<n>[\p{L}0-9+＋·]{3,})”", RegexOptions.CultureInvariant)]
    private static partial Regex Names();
}
