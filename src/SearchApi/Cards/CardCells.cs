using System.Globalization;
using System.Text;

namespace KnowledgeBase.SearchApi.Cards;

/// <summary>Words of documents as office files can hold them.</summary>
public static class CardCells
{
    /// <summary>Most UTF-16 code units of a cell of Excel (its own limit).</summary>
    public const int Longest = 32_767;

    /// <summary>A text without what XML 1.0 cannot hold; for each such code unit, a surrogate without its pair too, U+FFFD stands.</summary>
    /// <param name="text">The text.</param>
    /// <returns>Text any XML file can hold.</returns>
    public static string Allowed(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var allowed = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            bool bad = rune.Value is < 0x20 and not ('\t' or '\n' or '\r') or 0xFFFE or 0xFFFF;
            allowed.Append(bad ? "\uFFFD" : rune.ToString());
        }

        return allowed.ToString();
    }

    /// <summary>A text as one cell: a longer one ends between two characters and says how much is left out.</summary>
    /// <param name="text">The text.</param>
    /// <returns>At most <see cref="Longest"/> code units.</returns>
    public static string Cut(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length <= Longest)
        {
            return text;
        }

        string Note(int left) => string.Create(CultureInfo.InvariantCulture, $"……〔一格最多 {Longest} 字符，以下 {left} 字符从略，全文见固定地址〕");
        int end = Longest - Note(text.Length).Length;
        // Not within a character as readers see it: a surrogate pair, or a sign with what is written over it.
        int at = 0;
        for (int next = StringInfo.GetNextTextElementLength(text); at + next <= end; next = StringInfo.GetNextTextElementLength(text, at))
        {
            at += next;
        }

        return text[..at] + Note(text.Length - at);
    }
}
