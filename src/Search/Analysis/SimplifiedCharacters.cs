using System.Text;
using Icu;

namespace KnowledgeBase.Search.Analysis;

/// <summary>Traditional characters and the simplified ones they stand for, from ICU's Traditional-Simplified rules.</summary>
public static class SimplifiedCharacters
{
    private const char First = '\u3400';
    private const char Last = '\u9FFF';

    /// <summary>Asks ICU once for every ideograph of the plane.</summary>
    /// <returns>Traditional to simplified; characters that stay as they are left out.</returns>
    public static IReadOnlyDictionary<char, char> Load()
    {
        // One by one, parted by a letter, so that no rule about pairs of characters applies.
        var all = new StringBuilder();
        for (char c = First; c <= Last; c++)
        {
            all.Append(c).Append('a');
        }

        using var rules = Transliterator.CreateInstance("Traditional-Simplified");
        string simplified = rules.Transliterate(all.ToString());
        if (simplified.Length != all.Length)
        {
            throw new InvalidOperationException("ICU's Traditional-Simplified rules changed the number of characters.");
        }

        var table = new Dictionary<char, char>();
        for (int i = 0; i < simplified.Length; i += 2)
        {
            char traditional = (char)(First + (i / 2));
            if (simplified[i] != traditional)
            {
                table[traditional] = simplified[i];
            }
        }

        return table;
    }
}
