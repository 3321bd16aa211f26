using System.Text.RegularExpressions;

namespace KnowledgeBase.Indexer.Describing.Cards;

/// <summary>Tells the section of GB/T 4754-2017 from the name of an organisation, by the words of industries.tsv.</summary>
internal static partial class Industries
{
    private static readonly (string Word, bool AtEnd, string Section)[] Words =
    [
        .. DataTable.Read("industries.tsv", 2).SelectMany(r => r[1].Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(w => (w.TrimEnd('$'), w.EndsWith('$'), r[0]))),
    ];

    /// <summary>The section of an organisation.</summary>
    /// <param name="unit">Its name.</param>
    /// <returns>Section and the word that told it, or null.</returns>
    public static (string Section, string Word)? Of(string unit)
    {
        string name = Body().Replace(unit, string.Empty);
        name = name.Length >= 2 ? name : unit;
        var found = Words.SelectMany(w => Places(name, w.Word, w.AtEnd).Select(at => (End: at + w.Word.Length, w.Word, w.Section)))
            .OrderByDescending(w => w.End).ThenByDescending(w => w.Word.Length).ToList();
        return found.Count == 0 ? null : (found[0].Section, found[0].Word);
    }

    private static IEnumerable<int> Places(string name, string word, bool atEnd)
    {
        int at = name.LastIndexOf(word, StringComparison.Ordinal);
        return at >= 0 && (!atEnd || at + word.Length == name.Length) ? [at] : [];
    }

    // A committee or union of an organisation belongs where the organisation does; a 总工会 stands for itself.
    [GeneratedRegex(@"(?:机关)?(?:(?<!总)工会(?:委员会)?|党委|党总支|党支部|党组|团委|纪委)$", RegexOptions.CultureInvariant)]
    private static partial Regex Body();
}
