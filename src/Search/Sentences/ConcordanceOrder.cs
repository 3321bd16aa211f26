using System.Globalization;

namespace KnowledgeBase.Search.Sentences;

/// <summary>Orders of a concordance. Contexts are compared in the order of pronunciation (CLDR's collation for Chinese).</summary>
public static class ConcordanceOrder
{
    /// <summary>Names of the orders on the wire; the first is the standard one.</summary>
    public static IReadOnlyList<string> Names { get; } = ["right", "left", "oldest", "newest"];

    private static readonly StringComparer ByCharacters =
        StringComparer.Create(CultureInfo.GetCultureInfo("zh-CN"), CompareOptions.IgnoreWidth | CompareOptions.IgnoreSymbols);

    /// <summary>Orders lines.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="order">One of <see cref="Names"/>.</param>
    /// <returns>The lines; ties by article and place.</returns>
    public static IReadOnlyList<ConcordanceLine> Of(IEnumerable<ConcordanceLine> lines, string order)
    {
        var ordered = order switch
        {
            "left" => lines.OrderBy(l => Backwards(l.Left), ByCharacters),
            "oldest" => lines.OrderBy(l => l.Date ?? "9999", StringComparer.Ordinal),
            "newest" => lines.OrderByDescending(l => l.Date ?? string.Empty, StringComparer.Ordinal),
            _ => lines.OrderBy(l => l.Right, ByCharacters),
        };
        return [.. ordered.ThenBy(l => l.ArticleId, StringComparer.Ordinal).ThenBy(l => l.Start)];
    }

    // From the words outwards.
    private static string Backwards(string left)
    {
        var elements = StringInfo.GetTextElementEnumerator(left);
        var parts = new List<string>();
        while (elements.MoveNext())
        {
            parts.Add(elements.GetTextElement());
        }

        parts.Reverse();
        return string.Concat(parts);
    }
}
