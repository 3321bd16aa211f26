using System.Text;
using System.Text.RegularExpressions;
using KnowledgeBase.Corpus.Text;

namespace KnowledgeBase.Corpus.Policies;

/// <summary>
/// Names of policies, by rule and not by a list of laws: the form people cite (中华人民共和国, brackets of a year or 试行 left
/// out), and the key under which two spellings of one name are the same.
/// </summary>
public static partial class PolicyName
{
    private const int ShortestAlias = 4;
    private const string Country = "中华人民共和国";

    /// <summary>The title as people cite it: 《中华人民共和国工会法》(2021修正) is 工会法, 北京市实施《中华人民共和国工会法》办法 keeps its region.</summary>
    /// <param name="title">Title as printed, with or without its outer 《》.</param>
    /// <returns>The short title; never empty unless the title is.</returns>
    public static string Brief(string title)
    {
        string name = Bare(title);
        string without = name.StartsWith(Country, StringComparison.Ordinal) ? name[Country.Length..] : name;
        return without.Length >= 2 ? without : name;
    }

    /// <summary>The key of a name: without marks, white space, 中华人民共和国, brackets of edition; width folded. Equal keys are one name.</summary>
    /// <param name="title">Title or short name, in any spelling.</param>
    /// <returns>The key; empty when nothing is left.</returns>
    public static string Key(string title)
    {
        var key = new StringBuilder();
        foreach (char c in TextFolding.Standard.Fold(Bare(title)).Text)
        {
            if (char.IsLetterOrDigit(c))
            {
                key.Append(char.ToUpperInvariant(c));
            }
        }

        string whole = key.ToString();
        string without = whole.Replace(Country, string.Empty, StringComparison.Ordinal);
        return without.Length >= 2 ? without : whole;
    }

    /// <summary>
    /// The keys under which a policy can be asked for: its own, without the region it begins with (上海市), and without the
    /// organ before 关于.
    /// </summary>
    /// <param name="title">Title as printed.</param>
    /// <returns>Distinct keys, the full one first; empty when the title holds no letters.</returns>
    public static IReadOnlyList<string> Keys(string title)
    {
        string full = Key(title);
        string[] shorter = [Region().Replace(full, string.Empty), Organ().Replace(full, string.Empty), OrganAndAbout().Replace(full, string.Empty)];
        return [.. shorter.Where(s => s.Length >= ShortestAlias).Prepend(full).Where(s => s.Length > 0).Distinct(StringComparer.Ordinal)];
    }

    // Outer marks and what is said of the edition at the end: （试行）, (2021修正), （2018-12-29）, （草案）.
    private static string Bare(string title)
    {
        string name = title.Trim();
        for (string before = string.Empty; before != name;)
        {
            before = name;
            name = Edition().Replace(name, string.Empty).Trim();
            name = name.Length > 2 && name[0] == '《' && name.IndexOf('》', StringComparison.Ordinal) == name.Length - 1 ? name[1..^1].Trim() : name;
        }

        return name;
    }

    [GeneratedRegex(@"\s*[（(〔\[]\s*(?:试\s*行|暂\s*行|[\u4E00-\u9FFF0-9]{0,8}(?:草\s*案|" + EditionWords.Papers + @")[\u4E00-\u9FFF·]{0,8}|修\s*[正订]\s*[本版稿]?|[^（()）]{0,12}[0-9]{4}[^（()）]{0,12}|[0-9]{4}[-.年][^（()）]{0,12})\s*[）)〕\]]\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Edition();

    [GeneratedRegex(@"^[\u4E00-\u9FFF]{2,6}?(?:省|自治区|特别行政区|经济特区|自治州|市|自治县|县)(?=[\u4E00-\u9FFF]{4})", RegexOptions.CultureInvariant)]
    private static partial Regex Region();

    [GeneratedRegex(@"^[\u4E00-\u9FFF]{2,30}?(?:院|会|部|厅|局|委|署|办公室|政府)(?=关于)", RegexOptions.CultureInvariant)]
    private static partial Regex Organ();

    [GeneratedRegex(@"^[\u4E00-\u9FFF]{2,30}?(?:院|会|部|厅|局|委|署|办公室|政府)关于", RegexOptions.CultureInvariant)]
    private static partial Regex OrganAndAbout();
}
