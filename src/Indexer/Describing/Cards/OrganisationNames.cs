using System.Text.RegularExpressions;
using KnowledgeBase.Corpus.Documents;

namespace KnowledgeBase.Indexer.Describing.Cards;

/// <summary>
/// What the names of organisations in one article stand for: short names the text defines (以下简称) and short names of the author's own
/// unit for the whole ones. Tells whether two names are of the same organisation.
/// </summary>
/// <param name="article">The article as described so far.</param>
/// <param name="body">Its body.</param>
internal sealed partial class OrganisationNames(Article article, BodyText body)
{
    private const int LongestBefore = 40;
    private const int ShortestCore = 3;

    private readonly Dictionary<string, string> full = Definitions(body);

    /// <summary>Whether the text says that some words are short for an organisation's name.</summary>
    public IEnumerable<string> Short => full.Keys;

    /// <summary>The whole name of printed words.</summary>
    /// <param name="range">Place of the words in the body.</param>
    /// <returns>Normalised name.</returns>
    public string Of(TextRange range) => Of(body.Slice(range));

    /// <summary>The whole name of printed words.</summary>
    /// <param name="words">The words.</param>
    /// <returns>Normalised name.</returns>
    public string Of(string words)
    {
        string name = Corpus.Metadata.AuthorUnit.Normalise(words);
        name = full.GetValueOrDefault(Core(name), name);
        return OwnUnit(name) ?? name;
    }

    /// <summary>
    /// Whether two names are of one organisation: equal without 工会, 党委 and the form of a company at their end, or one the end of the
    /// other, as 某某矿 of 某某集团某某矿.
    /// </summary>
    /// <param name="one">Whole name.</param>
    /// <param name="other">Whole name.</param>
    /// <returns>True for the same.</returns>
    public static bool Same(string one, string other)
    {
        var (a, b) = (Bare(one), Bare(other));
        return a == b || (a.Length >= ShortestCore && b.EndsWith(a, StringComparison.Ordinal)) || (b.Length >= ShortestCore && a.EndsWith(b, StringComparison.Ordinal));
    }

    // A short name of the author's own unit stands for the whole one: 某某矿 for 某某集团某某矿.
    private string? OwnUnit(string name)
    {
        string core = Core(name);
        return article.AuthorUnitFacet is { } unit && core.Length >= ShortestCore && core.Length < unit.Length && unit.Contains(core, StringComparison.Ordinal) ? unit : null;
    }

    private static string Core(string name) => OwnBodies().Replace(name, string.Empty);

    private static string Bare(string name) => CompanyForms().Replace(Core(name), string.Empty) is { Length: >= 2 } bare ? bare : name;

    private static Dictionary<string, string> Definitions(BodyText body)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (Match match in Definition().Matches(body.Folded))
        {
            int start = Math.Max(0, match.Index - LongestBefore);
            var named = Organisations.In(body.Folded[start..match.Index]).LastOrDefault();
            if (named.Length > 0 && start + named.Start + named.Length == match.Index)
            {
                names.TryAdd(match.Groups["short"].Value, Corpus.Metadata.AuthorUnit.Normalise(body.Text.Substring(start + named.Start, named.Length)));
            }
        }

        return names;
    }

    [GeneratedRegex("（(?:以下|下)?简称：?“?(?<short>[^“”（）]{2,12})”?）", RegexOptions.CultureInvariant)]
    private static partial Regex Definition();

    [GeneratedRegex("(?<!总)(?:工会|党委|委员会)+$", RegexOptions.CultureInvariant)]
    private static partial Regex OwnBodies();

    [GeneratedRegex("(?:股份|有限|责任|集团|公司)+$", RegexOptions.CultureInvariant)]
    private static partial Regex CompanyForms();
}
