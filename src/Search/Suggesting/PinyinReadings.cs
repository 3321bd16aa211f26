using System.Globalization;
using System.Text;
using Icu;
using KnowledgeBase.Search.Analysis;

namespace KnowledgeBase.Search.Suggesting;

/// <summary>
/// How ideographs are read in pinyin, without tones and with ü as u: one reading from ICU's Han-Latin rules, further ones
/// from <c>Data/readings.tsv</c>. Immutable.
/// </summary>
internal sealed class PinyinReadings
{
    private const char First = '\u3400';
    private const char Last = '\u9FFF';

    private readonly string[][] readings;

    private PinyinReadings(string[][] readings) => this.readings = readings;

    /// <summary>The readings, asked of ICU at first use.</summary>
    public static PinyinReadings Shared { get; } = Load();

    /// <summary>Readings of a character, the usual one first.</summary>
    /// <param name="character">Any code unit.</param>
    /// <returns>Empty for all but ideographs of the first plane.</returns>
    public ReadOnlySpan<string> Of(char character) => character is >= First and <= Last ? readings[character - First] : [];

    /// <summary>The usual readings of a string, parted by spaces; other characters stand for themselves.</summary>
    /// <param name="characters">Folded characters.</param>
    /// <returns>One reading a character.</returns>
    public string Usual(string characters)
    {
        var text = new StringBuilder(characters.Length * 5);
        foreach (char c in characters)
        {
            var own = Of(c);
            text.Append(own.Length > 0 ? own[0] : c.ToString()).Append(' ');
        }

        return text.ToString();
    }

    private static PinyinReadings Load()
    {
        Wrapper.Init();

        // One a line, so that no rule about neighbouring characters applies.
        string all = string.Join('\n', Enumerable.Range(First, Last - First + 1).Select(c => (char)c));
        using var rules = Transliterator.CreateInstance("Han-Latin");
        string[] latin = rules.Transliterate(all).Split('\n');
        if (latin.Length != Last - First + 1)
        {
            throw new InvalidOperationException("ICU's Han-Latin rules changed the number of lines.");
        }

        var readings = latin.Select(l => Letters(l) is { Length: > 0 } letters ? new[] { letters } : []).ToArray();
        foreach (string line in DataFile.Lines("readings.tsv"))
        {
            string[] parts = line.Split('\t', 2);
            int at = parts[0][0] - First;
            readings[at] = [.. readings[at].Concat(parts[1].Split(' ')).Distinct(StringComparer.Ordinal)];
        }

        return new PinyinReadings(readings);
    }

    // Tones and the dots of ü are combining marks; a character without a reading stays as it is and holds no letter.
    private static string Letters(string latin) =>
        string.Concat(latin.Normalize(NormalizationForm.FormD)
            .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && char.IsAsciiLetter(c))
            .Select(char.ToLowerInvariant));
}
