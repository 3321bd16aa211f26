using System.Text;

namespace KnowledgeBase.Corpus.Text;

/// <summary>
/// Which characters are the same character for matching. Sources: Unicode compatibility decompositions (NFKC) for
/// widths, compatibility forms and Kangxi radicals; Unicode's EquivalentUnifiedIdeograph for the radicals
/// supplement, which has no decompositions; simple lower-casing; and, by hand, marks that print alike.
/// </summary>
internal static class FoldingTable
{
    // First and last code point of blocks whose compatibility decomposition is wanted. Enclosed numbers are left out:
    // a circled 1 beside a 1 would otherwise read as 11.
    private static readonly (int First, int Last)[] DecomposedBlocks =
    [
        (0x00B2, 0x00B3), (0x00B9, 0x00B9), (0x2070, 0x209C), (0x2100, 0x214F), (0x2160, 0x217F), (0x2F00, 0x2FD5),
        (0x3200, 0x3243), (0x3300, 0x33FF), (0xF900, 0xFAD9), (0xFB00, 0xFB06), (0xFE10, 0xFE19), (0xFE30, 0xFE6B),
        (0xFF01, 0xFFEE), (0x1D400, 0x1D7FF), (0x2F800, 0x2FA1D),
    ];

    // Characters without a printed form: joiners, direction marks, soft hyphen, byte order mark, variation selectors.
    private static readonly (int First, int Last)[] InvisibleRanges =
    [
        (0x00AD, 0x00AD), (0x034F, 0x034F), (0x061C, 0x061C), (0x180E, 0x180E), (0x200B, 0x200F), (0x202A, 0x202E),
        (0x2060, 0x206F), (0xFE00, 0xFE0F), (0xFEFF, 0xFEFF), (0xE0100, 0xE01EF),
    ];

    // Pairs: radical of the supplement, then the ideograph it prints as.
    private const string RadicalsSupplement =
        "⺀冫⺁厂⺃乚⺄乙⺅亻⺆冂⺇几⺈刀⺉刂⺊卜⺋卩⺌小⺍小⺎兀⺏尣⺐尢⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母"
        + "⺠民⺡氵⺢水⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺪疋⺫目⺬示⺭礻⺮竹⺯糹⺰纟⺱网⺲罒⺳网⺴网⺵网⺶羊⺷羊⺸羊⺹耂⺺肀⺻聿⺼肉"
        + "⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻕阝⻖阝⻗雨⻘青"
        + "⻙韦⻚页⻛风⻜飞⻝食⻞食⻟食⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟";

    // First of each group: what the others become.
    private static readonly string[] AlikeMarks =
    [
        "\"“”„‟«»「」『』〝〞〟", "'‘’‚‛`´", "-‐‑‒–—―−⸺⸻─━", "·•‧・∙⋅", "…⋯", "~〜∼",
    ];

    /// <summary>Replacement of every character that is not left alone; an empty one drops the character.</summary>
    /// <param name="extra">Further replacements, applied last.</param>
    /// <returns>Code point to replacement; no replacement holds a character that is itself replaced.</returns>
    public static Dictionary<int, string> Build(IReadOnlyDictionary<char, char> extra)
    {
        var single = SingleReplacements(extra);
        var table = new Dictionary<int, string>();
        foreach (int point in single.Keys)
        {
            table[point] = Settle(((char)point).ToString(), single);
        }

        foreach (var (first, last) in DecomposedBlocks)
        {
            for (int point = first; point <= last; point++)
            {
                string whole = char.ConvertFromUtf32(point);
                string settled = Settle(whole.Normalize(NormalizationForm.FormKC), single);
                if (settled != whole && settled.Length > 0 && !settled.Any(char.IsWhiteSpace))
                {
                    table[point] = settled;
                }
            }
        }

        foreach (int point in Dropped())
        {
            table[point] = string.Empty;
        }

        return table;
    }

    private static Dictionary<int, char> SingleReplacements(IReadOnlyDictionary<char, char> extra)
    {
        var single = new Dictionary<int, char>();
        for (int i = 0; i < RadicalsSupplement.Length; i += 2)
        {
            single[RadicalsSupplement[i]] = RadicalsSupplement[i + 1];
        }

        foreach (string group in AlikeMarks)
        {
            foreach (char c in group.AsSpan(1))
            {
                single[c] = group[0];
            }
        }

        for (int c = 0; c < char.MaxValue; c++)
        {
            char lower = char.ToLowerInvariant((char)c);
            if (lower != c)
            {
                single[c] = lower;
            }
        }

        foreach (var (from, to) in extra)
        {
            single[from] = to;
        }

        return single;
    }

    // Follows replacements to their end; eight steps are more than any chain here has, and stop a cycle in `extra`.
    private static string Settle(string text, Dictionary<int, char> single)
    {
        var settled = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            char now = c;
            for (int step = 0; step < 8 && single.TryGetValue(now, out char next); step++)
            {
                now = next;
            }

            settled.Append(now);
        }

        return settled.ToString();
    }

    private static IEnumerable<int> Dropped() =>
        InvisibleRanges.SelectMany(range => Enumerable.Range(range.First, range.Last - range.First + 1));
}
