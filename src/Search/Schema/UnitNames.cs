using System.Text.RegularExpressions;
using KnowledgeBase.Corpus.Documents;

namespace KnowledgeBase.Search.Schema;

/// <summary>
/// Names of an author unit: the normalised one, the printed one, and short names the article itself introduces
/// (…研究院（以下简称“…”）) when their characters stand in order in the full name.
/// </summary>
internal static partial class UnitNames
{
    /// <summary>All names of the unit of an article.</summary>
    /// <param name="article">The article.</param>
    /// <returns>Distinct names; empty when there is no unit.</returns>
    public static IReadOnlyList<string> Of(Article article)
    {
        if (article.AuthorUnitFacet is not { Length: > 0 } unit)
        {
            return article.AuthorUnit is { Length: > 0 } printed ? [printed] : [];
        }

        var names = new List<string> { unit };
        if (article.AuthorUnit is { Length: > 0 } asPrinted)
        {
            names.Add(asPrinted);
        }

        names.AddRange(ShortName().Matches(article.Body).Select(m => m.Groups[1].Value).Where(name => InOrder(name, unit)));
        return [.. names.Distinct()];
    }

    /// <summary>Whether the characters of a short name stand in order in a long one.</summary>
    /// <param name="name">Short name.</param>
    /// <param name="whole">Long name.</param>
    /// <returns>True when they do.</returns>
    public static bool InOrder(string name, string whole)
    {
        int at = 0;
        foreach (char c in name)
        {
            at = whole.IndexOf(c, at) + 1;
            if (at == 0)
            {
                return false;
            }
        }

        return true;
    }

    [GeneratedRegex("简称[:：为]?\\s*[“\"「]([^”\"」]{2,20})[”\"」]")]
    private static partial Regex ShortName();
}
