using System.Text.RegularExpressions;
using KnowledgeBase.Corpus.Policies;

namespace KnowledgeBase.Indexer.Describing.Mentions;

/// <summary>Short names a text gives to laws and documents: 《…》（以下简称《…》）. They hold in that text alone, from there on.</summary>
internal static partial class DefinedNames
{
    /// <summary>Finds them.</summary>
    /// <param name="body">The body.</param>
    /// <returns>Definitions with the place of the full name, in order.</returns>
    public static IReadOnlyList<(int Start, NameDefinition Name)> Find(BodyText body) =>
        [.. Definition().Matches(body.Text)
            .Select(m => (m.Index, Name: new NameDefinition(m.Groups["title"].Value, m.Groups["short"].Value.Trim())))
            .Where(d => d.Name.ShortName.Length >= 2 && PolicyName.Key(d.Name.Title) != PolicyName.Key(d.Name.ShortName))];

    /// <summary>The full name a short one stands for at a place.</summary>
    /// <param name="defined">Definitions of the text.</param>
    /// <param name="name">The name there.</param>
    /// <param name="at">Offset in the body.</param>
    /// <returns>The full name given last before, or null.</returns>
    public static string? Full(IReadOnlyList<(int Start, NameDefinition Name)> defined, string name, int at) =>
        defined.LastOrDefault(d => d.Start < at && string.Equals(d.Name.ShortName, name.Trim(), StringComparison.Ordinal)).Name?.Title;

    [GeneratedRegex(
        @"《(?<title>(?:[^《》\n]|《[^《》\n]*》)+)》\s?(?:[（(][^（）()\n]{1,24}[）)]\s?)?[（(](?:[^（）()。\n]{0,20}[，,；;])?以下(?:统|均|合)?(?:简)?称(?:为|作)?\s?[：:]?\s?[《“""「]?(?<short>[\u4E00-\u9FFF]{2,20})[》”""」]?[）)]",
        RegexOptions.CultureInvariant)]
    private static partial Regex Definition();
}
