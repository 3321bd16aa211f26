using System.Globalization;
using System.Text;

namespace KnowledgeBase.Indexer.Publishing;

/// <summary>
/// Turns the escapes that the JSON writer still makes for visible characters (U+3000, Chinese characters beyond the
/// first plane) back into the characters, so that every character of a text can be seen and searched for in the file.
/// </summary>
public static class PlainJsonText
{
    private const int EscapeLength = 6;

    /// <summary>Undoes the escapes of visible characters; what JSON or a reader of lines needs escaped stays so.</summary>
    /// <param name="json">A JSON text.</param>
    /// <returns>A JSON text of the same meaning.</returns>
    public static string Unescape(string json)
    {
        var plain = new StringBuilder(json.Length);
        for (int i = 0; i < json.Length;)
        {
            int length = json[i] != '\\' ? 1 : json[i + 1] == 'u' ? EscapeLength : 2;
            if (length == EscapeLength && Character(json.AsSpan(i + 2, 4)) is var c && StandsForItself(c))
            {
                plain.Append(c);
            }
            else
            {
                plain.Append(json, i, length);
            }

            i += length;
        }

        return plain.ToString();
    }

    private static char Character(ReadOnlySpan<char> hexadecimal) =>
        (char)int.Parse(hexadecimal, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    /// <summary>Control characters and the line ends of Unicode stay escaped: one object is one line for every reader.</summary>
    private static bool StandsForItself(char c) => c >= '\u00A0' && c is not ('\u2028' or '\u2029');
}
