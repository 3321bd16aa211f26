using System.Text;
using Icu;
using KnowledgeBase.Search.Analysis;

namespace KnowledgeBase.Indexer.Tests.Seeds;

/// <summary>The same string as other type, another script or a broken line would give it.</summary>
internal static class PrintVariants
{
    private static readonly Lazy<Dictionary<char, char>> Radicals = new(() => Enumerable.Range(0x2F00, 0xD6).Select(c => (char)c)
        .ToDictionary(c => c.ToString().Normalize(NormalizationForm.FormKC)[0], c => c));

    private static readonly Lazy<Dictionary<char, char>> TraditionalOf = new(() =>
        SimplifiedCharacters.Load().GroupBy(p => p.Value).ToDictionary(g => g.Key, g => g.Min(p => p.Key)));

    /// <summary>All variants by name; the first changes nothing.</summary>
    public static readonly IReadOnlyList<(string Name, Func<string, Random, string> Of)> All =
    [
        ("as printed", (s, _) => s),
        ("full width", (s, _) => Each(s, c => c is > ' ' and <= '~' ? (char)(c + 0xFEE0) : c)),
        ("half width", (s, _) => Each(s, c => c is >= '！' and <= '～' && c != '＂' ? (char)(c - 0xFEE0) : c)),
        ("traditional", (s, _) => Each(s, c => TraditionalOf.Value.GetValueOrDefault(c, c))),
        ("radicals", (s, _) => Each(s, c => Radicals.Value.GetValueOrDefault(c, c))),
        ("capitals", (s, _) => Each(s, c => char.IsAsciiLetterLower(c) ? char.ToUpperInvariant(c) : c)),
        ("broken lines", (s, random) => Parted(s, random, "\r\n　　")),
        ("spaces", (s, random) => Parted(s, random, " ")),
        ("invisible", (s, random) => Parted(s, random, "\u200B")),
    ];

    private static string Each(string text, Func<char, char> change) => string.Concat(text.Select(change));

    // Between ideographs: a space between Latin letters or digits makes two words of one.
    private static string Parted(string text, Random random, string between)
    {
        var parted = new StringBuilder();
        for (int i = 0; i < text.Length; i++)
        {
            parted.Append(text[i]);
            bool apart = text[i] >= '\u4E00' && text[i] <= '\u9FFF' && i + 1 < text.Length && text[i + 1] is >= '\u4E00' and <= '\u9FFF';
            parted.Append(apart && random.Next(4) == 0 ? between : string.Empty);
        }

        return parted.ToString();
    }
}
