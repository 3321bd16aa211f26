using System.Globalization;

namespace KnowledgeBase.Indexer.Reading.Office.Word;

/// <summary>
/// Characters of symbol fonts, which stand in the private area U+F020 to U+F0FF or below U+0100, as the Unicode characters
/// that look the same. Sources: the fonts' own charts for Wingdings, and the Symbol encoding of Adobe's standard.
/// </summary>
internal static class Symbols
{
    private static readonly Dictionary<int, string> Wingdings = new()
    {
        [0x21] = "✏", [0x22] = "✂", [0x28] = "☎", [0x29] = "✆", [0x2A] = "✉", [0x36] = "⌛", [0x46] = "☞", [0x4A] = "☺", [0x4C] = "☹", [0x52] = "☼",
        [0x54] = "❄", [0x6C] = "●", [0x6D] = "❍", [0x6E] = "■", [0x6F] = "□", [0x70] = "❐", [0x71] = "❑", [0x72] = "❒", [0x73] = "⬧", [0x74] = "⧫",
        [0x75] = "◆", [0x76] = "❖", [0x77] = "⬥", [0x78] = "⌧", [0x7B] = "❀", [0x7C] = "✿", [0x80] = "⓪", [0x81] = "①", [0x82] = "②", [0x83] = "③",
        [0x84] = "④", [0x85] = "⑤", [0x86] = "⑥", [0x87] = "⑦", [0x88] = "⑧", [0x89] = "⑨", [0x8A] = "⑩", [0x8C] = "❶", [0x8D] = "❷", [0x8E] = "❸",
        [0x8F] = "❹", [0x90] = "❺", [0x91] = "❻", [0x92] = "❼", [0x93] = "❽", [0x94] = "❾", [0x95] = "❿", [0x9E] = "·", [0x9F] = "•", [0xA0] = "▪",
        [0xA1] = "○", [0xA3] = "◉", [0xA4] = "◉", [0xA5] = "◎", [0xA7] = "▪", [0xA8] = "□", [0xAA] = "✦", [0xAB] = "★", [0xAC] = "✶", [0xB2] = "✧",
        [0xD8] = "➢", [0xDC] = "➲", [0xDF] = "←", [0xE0] = "→", [0xE1] = "↑", [0xE2] = "↓", [0xE8] = "➔", [0xEF] = "⇦", [0xF0] = "⇨", [0xFB] = "✗",
        [0xFC] = "✓", [0xFD] = "☒", [0xFE] = "☑",
    };

    private static readonly Dictionary<int, string> Wingdings2 = new()
    {
        [0x4F] = "✗", [0x50] = "✓", [0x51] = "☒", [0x52] = "☑", [0x53] = "☒", [0x54] = "☒", [0x97] = "●", [0x98] = "●", [0xA2] = "■", [0xA3] = "□",
    };

    private static readonly Dictionary<int, string> SymbolFont = new()
    {
        [0x2D] = "−", [0x61] = "α", [0x62] = "β", [0x67] = "γ", [0x64] = "δ", [0x6C] = "λ", [0x6D] = "μ", [0x70] = "π", [0x73] = "σ", [0x77] = "ω",
        [0x44] = "Δ", [0x53] = "Σ", [0x57] = "Ω", [0xA3] = "≤", [0xB3] = "≥", [0xB1] = "±", [0xB4] = "×", [0xB7] = "•", [0xB8] = "÷", [0xB9] = "≠",
        [0xBB] = "≈", [0xA5] = "∞", [0xAB] = "↔", [0xAC] = "←", [0xAD] = "↑", [0xAE] = "→", [0xAF] = "↓", [0xB0] = "°", [0xD6] = "√", [0xE5] = "∑",
    };

    /// <summary>The character printed for a code of a font; null when nobody knows.</summary>
    /// <param name="font">Name of the font.</param>
    /// <param name="code">Hexadecimal code.</param>
    public static string? Print(string? font, string? code)
    {
        if (!int.TryParse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out int number) || number is <= 0 or > 0xFFFF)
        {
            return null;
        }

        int low = number is >= 0xF000 and <= 0xF0FF ? number - 0xF000 : number;
        var table = Table(font);
        if (table is not null && low < 0x100)
        {
            return table.GetValueOrDefault(low);
        }

        return number is >= 0xE000 and <= 0xF8FF || char.IsSurrogate((char)number) ? null : ((char)number).ToString();
    }

    /// <summary>Text of numbering, whose characters from the private area are set in a symbol font.</summary>
    /// <param name="font">Name of the font.</param>
    /// <param name="text">The text.</param>
    public static string PrintAll(string? font, string text) => string.Concat(text.Select(c => c is >= '\uF000' and <= '\uF0FF' || Table(font) is not null
        ? Print(font ?? "Wingdings", ((int)c).ToString("X4", CultureInfo.InvariantCulture)) ?? string.Empty
        : c.ToString()));

    private static Dictionary<int, string>? Table(string? font) => font?.ToUpperInvariant() switch
    {
        "WINGDINGS" => Wingdings,
        "WINGDINGS 2" => Wingdings2,
        "SYMBOL" => SymbolFont,
        _ => null,
    };
}
