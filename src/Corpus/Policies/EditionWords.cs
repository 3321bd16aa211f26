using System.Globalization;
using System.Text.RegularExpressions;

namespace KnowledgeBase.Corpus.Policies;

/// <summary>What is printed of an edition in brackets at a name: 2021年修订, 2009-08-27, 试行, 2021—2025年.</summary>
/// <param name="Words">The words, without brackets.</param>
/// <param name="Year">The year they name, or null.</param>
/// <param name="Mark">试行, 暂行, 草案, 征求意见稿 or the like, or null.</param>
/// <param name="Span">Whether two years stand there, the term of a plan: they are part of its name.</param>
public sealed partial record EditionWords(string Words, int? Year, string? Mark, bool Span)
{
    /// <summary>Papers of a text that is not yet made: words of a regular expression.</summary>
    internal const string Papers = "征求意见稿|送审稿|讨论稿|审议稿|审查稿|审稿|报批稿|建议稿|初稿|草稿";

    private const string DraftWords = @"[\u4E00-\u9FFF0-9]{0,8}(?:草\s?案|" + Papers + @")[\u4E00-\u9FFF·]{0,8}";

    /// <summary>Whether words in brackets tell an edition; the number of a document (国发〔2015〕10号, 国务院令第493号) tells none.</summary>
    /// <param name="words">The words, punctuation in any width.</param>
    /// <returns>True when they do.</returns>
    public static bool Fits(string words) => Form().IsMatch(words);

    /// <summary>Whether a title is that of a draft: 条例草案, （修订草案征求意见稿）, （送审稿）; not what is said of one (关于…草案的说明).</summary>
    /// <param name="title">Title as printed.</param>
    /// <returns>True when it is.</returns>
    public static bool IsDraft(string title) => Draft().IsMatch(title);

    /// <summary>Reads the words behind a name, else those in brackets at its end.</summary>
    /// <param name="name">The name as printed.</param>
    /// <param name="behind">Words in brackets printed behind its 》, or null.</param>
    /// <returns>The edition; null when none is told.</returns>
    public static EditionWords? Of(string name, string? behind)
    {
        string? words = behind ?? (Bracket().Match(name) is { Success: true } match ? match.Groups["words"].Value : null);
        if (words is null || !Fits(words))
        {
            return null;
        }

        var years = Years().Matches(words);
        return new EditionWords(
            words, years.Count > 0 ? int.Parse(years[0].Value, CultureInfo.InvariantCulture) : null, Marks().Match(words) is { Success: true } mark ? mark.Value : null, years.Count > 1);
    }

    /// <summary>Whether a policy is of this edition.</summary>
    /// <param name="title">Title of the policy.</param>
    /// <param name="facts">What it says of itself, or null.</param>
    /// <returns>True when its title says the same, or a day of this edition lies in the year.</returns>
    public bool Is(string title, PolicyFacts? facts)
    {
        var own = Of(title, null);
        if (Mark is not null && !title.Contains(Mark, StringComparison.Ordinal))
        {
            return false;
        }

        if (Year is not int year)
        {
            return true;
        }

        if (Span)
        {
            return own?.Span == true && own.Term() == Term();
        }

        string begin = year.ToString(CultureInfo.InvariantCulture);
        return own?.Year == year || Days(facts).Any(d => d?.StartsWith(begin, StringComparison.Ordinal) == true);
    }

    /// <summary>The years named, with a hyphen between: of a term the same for every spelling.</summary>
    /// <returns>For example 2021-2030.</returns>
    public string Term() => string.Join('-', Years().Matches(Words).Select(y => y.Value));

    /// <summary>Whether a year lies in the term.</summary>
    /// <param name="year">The year, or null.</param>
    /// <returns>True when it does; false without a year or a term.</returns>
    public bool Holds(int? year) =>
        Span && year is int asked && Years().Matches(Words).Select(y => int.Parse(y.Value, CultureInfo.InvariantCulture)).ToList() is var years && years[0] <= asked && asked <= years[^1];

    // The days that belong to the edition at hand: not those of earlier editions its head lists too.
    private static IEnumerable<string?> Days(PolicyFacts? facts)
    {
        if (facts is null)
        {
            yield break;
        }

        string? changed = facts.Passage.Where(s => s.Act is PassageAct.Amended or PassageAct.Revised or PassageAct.Adopted).Select(s => s.Date).Max(StringComparer.Ordinal);
        yield return facts.EditionDate;
        yield return changed;
        foreach (string? day in new[] { facts.PublishedDate, facts.SignedDate, facts.EffectiveDate }.Where(d => string.CompareOrdinal(d, changed ?? string.Empty) >= 0))
        {
            yield return day;
        }
    }

    [GeneratedRegex(
        @"^\s*(?:试\s?行|暂\s?行|" + DraftWords + @"|(?:(?:19|20)[0-9]{2}\s?年?\s?)?(?:最新)?(?:第[一二三四五六七八九十]次)?修\s?[正订改](?:草案|案)?[版本稿]?"
        + @"|(?:19|20)[0-9]{2}\s?年?\s?(?:版|本)?|(?:19|20)[0-9]{2}\s?[年.\-]\s?[0-9]{1,2}(?:\s?[月.\-]\s?(?:[0-9]{1,2}\s?日?)?)?\s?(?:第[一二三四五六七八九十]次)?(?:通过|修[正订改]|公布|颁布|发布|印发|施行|起施行|实施)?"
        + @"|(?:19|20)[0-9]{2}\s?年\s?(?:通过|公布|颁布|发布|印发|施行|实施|制定)|(?:19|20)[0-9]{2}\s?年?\s?(?:—+|-|－|~|～|至)\s?(?:19|20)[0-9]{2}\s?年?)\s*$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Form();

    [GeneratedRegex(@"[（(〔\[]\s*(?<words>[^（()）〔〕\[\]]{1,24}?)\s*[）)〕\]]\s*》?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Bracket();

    [GeneratedRegex("(?:19|20)[0-9]{2}(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Years();

    [GeneratedRegex(@"(?:草\s?案|" + Papers + @")(?:[^（()）〔〕《》]{0,12}[）)〕\]])?(?:\s*[（(〔\[][^（()）〔〕《》]{0,24}[）)〕\]])*\s*》?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Draft();

    [GeneratedRegex("试行|暂行|草案|" + Papers, RegexOptions.CultureInvariant)]
    private static partial Regex Marks();
}
