using System.Text.RegularExpressions;
using KnowledgeBase.Corpus.Metadata;

namespace KnowledgeBase.Corpus.Policies;

/// <summary>A number of a cited part.</summary>
/// <param name="Value">The number.</param>
/// <param name="Insertion">1 for 之一; 0 for none.</param>
public readonly record struct CitedNumber(int Value, int Insertion = 0);

/// <summary>One step of an address: a rank with its number, or the first and last of a range.</summary>
/// <param name="Level">The rank.</param>
/// <param name="From">The number.</param>
/// <param name="To">Last number of a range; equal to <paramref name="From"/> for one part.</param>
public readonly record struct CitedStep(ClauseLevel Level, CitedNumber From, CitedNumber To);

/// <summary>
/// A clause as people cite it: 《中华人民共和国工会法》第三十九条第二款, 工会法39条2款, 工会法第8条之一, 工会法第三条至第五条,
/// 工会法第四章, …的意见第二部分第（三）项.
/// </summary>
/// <param name="Law">Name of the document as typed, with its marks.</param>
/// <param name="Edition">Year or date of the edition in brackets behind the name (2021修正), or null.</param>
/// <param name="Steps">From high to low; empty when only the document is named.</param>
public sealed partial record ClauseAddress(string Law, int? Edition, IReadOnlyList<CitedStep> Steps)
{
    /// <summary>Longest address that is read, in characters.</summary>
    public const int MaxLength = 300;

    private const string Numeral = ChineseNumeral.CharacterClass;

    /// <summary>Reads an address.</summary>
    /// <param name="text">Any text, in any width.</param>
    /// <returns>The address, or null when the text is empty, too long, names no document, or ends in words that are no address.</returns>
    public static ClauseAddress? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (string.IsNullOrWhiteSpace(text) || text.Length > MaxLength)
        {
            return null;
        }

        string plain = Narrow(text);
        var clause = Clause().Match(plain);
        var steps = clause.Success ? Read(clause) : [];
        // 解释（一）: a bracket at the end of a name is part of the name.
        bool cited = steps.Count > 0 && steps[0].Level is not (ClauseLevel.Item or ClauseLevel.SubItem);
        string law = (cited ? plain[..clause.Index] : plain).Trim();
        int? edition = EditionYear().Match(law) is { Success: true } year ? int.Parse(year.Groups["y"].Value, System.Globalization.CultureInfo.InvariantCulture) : null;
        return PolicyName.Key(law).Length < 2 ? null
            : new ClauseAddress(law, edition, cited ? steps : []);
    }

    /// <summary>The address behind the name in the form laws are cited: 第三十九条第二款.</summary>
    /// <returns>The words; empty when only the document is named.</returns>
    public string Path() => string.Concat(Steps.Select(s => s.From == s.To ? Written(s.Level, s.From) : $"{Written(s.Level, s.From)}至{Written(s.Level, s.To)}"));

    private static string Written(ClauseLevel level, CitedNumber number)
    {
        string han = number.Value is > 0 and < 10000 ? ChineseNumeral.Write(number.Value) : "？";
        string after = number.Insertion > 0 ? "之" + ChineseNumeral.Write(number.Insertion) : string.Empty;
        return level switch
        {
            ClauseLevel.Part => $"第{han}编",
            ClauseLevel.Chapter => $"第{han}章",
            ClauseLevel.Section => $"第{han}节",
            ClauseLevel.Article => $"第{han}条{after}",
            ClauseLevel.Paragraph => $"第{han}款",
            ClauseLevel.Item => $"第（{han}）项",
            ClauseLevel.SubItem => $"第{number.Value}目",
            _ => $"第{han}部分",
        };
    }

    private static List<CitedStep> Read(Match clause)
    {
        var steps = new List<CitedStep>();
        foreach (var (group, level) in (ReadOnlySpan<(string, ClauseLevel)>)
        [
            ("part", ClauseLevel.Part), ("chapter", ClauseLevel.Chapter), ("section", ClauseLevel.Section), ("point", ClauseLevel.Point),
            ("article", ClauseLevel.Article), ("paragraph", ClauseLevel.Paragraph), ("item", ClauseLevel.Item), ("sub", ClauseLevel.SubItem),
        ])
        {
            if (Number(clause, group) is { } from)
            {
                steps.Add(new CitedStep(level, from, Number(clause, group + "To") ?? from));
            }
        }

        return steps;
    }

    private static CitedNumber? Number(Match clause, string group) =>
        clause.Groups[group] is { Success: true } digits && ChineseNumeral.Read(digits.Value) is { } value
            ? new CitedNumber(value, clause.Groups[group + "Of"] is { Success: true } of ? ChineseNumeral.Read(of.Value) ?? 0 : 0)
            : null;

    // Full-width digits, brackets and spaces as half-width ones stand for the same.
    private static string Narrow(string text) => string.Concat(text.Trim().Select(c => c switch
    {
        >= '０' and <= '９' => (char)(c - '０' + '0'),
        '(' => '（',
        ')' => '）',
        '　' => ' ',
        '－' or '—' or '–' or '～' or '~' => '-',
        _ => c,
    }));

    [GeneratedRegex(
        @"\s*(?:第?\s*(?<part>[" + Numeral + @"]{1,4})\s*(?:编|分编)\s*)?(?:第\s*(?<chapter>[" + Numeral + @"]{1,4})\s*章\s*)?(?:第\s*(?<section>[" + Numeral + @"]{1,4})\s*节\s*)?"
        + @"(?:第\s*(?<point>[" + Numeral + @"]{1,3})\s*(?:部分|点)\s*)?"
        + @"(?:第?\s*(?<article>[" + Numeral + @"]{1,7})\s*(?:条|(?=\s*(?:至|到|-)))(?:\s*之\s*(?<articleOf>[" + Numeral + @"]{1,2}))?(?:\s*(?:至|到|-)\s*第?\s*(?<articleTo>[" + Numeral + @"]{1,7})\s*条(?:\s*之\s*(?<articleToOf>[" + Numeral + @"]{1,2}))?)?\s*)?"
        + @"(?:(?:中的?|的|,|，)?第?\s*(?<paragraph>[" + Numeral + @"]{1,3})\s*(?:款|(?=\s*(?:至|到|-)))(?:\s*(?:至|到|-)\s*第?\s*(?<paragraphTo>[" + Numeral + @"]{1,3})\s*款)?\s*)?"
        + @"(?:第?\s*(?:（\s*(?<item>[" + Numeral + @"]{1,3})\s*）\s*(?:项|点)?|(?<item>[" + Numeral + @"]{1,3})\s*项)(?:\s*(?:至|到|-)\s*第?\s*（?\s*(?<itemTo>[" + Numeral + @"]{1,3})\s*）?\s*项)?\s*)?"
        + @"(?:第?\s*(?:（\s*(?<sub>[" + Numeral + @"]{1,3})\s*）\s*目?|(?<sub>[" + Numeral + @"]{1,3})\s*目)\s*)?(?:的规定|规定)?\s*[。.]?$(?<=(?:[编章节点分条款项目）定。.]|条\s*之\s*[一二三四五六七八九十0-9]{1,2})\s*)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Clause();

    [GeneratedRegex(@"[（〔\[]\s*[^（）]{0,10}?(?<y>(?:19|20)[0-9]{2})[^（）]{0,14}[）〕\]]\s*》?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex EditionYear();
}
