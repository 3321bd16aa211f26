namespace KnowledgeBase.Corpus.Metadata;

/// <summary>Reads numbers written in Arabic digits (either width) or Chinese numerals.</summary>
public static class ChineseNumeral
{
    private const string Digits = "零一二三四五六七八九";

    /// <summary>
    /// Characters typed for the zero of a year in Chinese numerals: 零, 〇 (U+3007), the circles ○ and ◯, and the digit 0 and letters
    /// O of three scripts that stand in for them (二0二三年, 二O二三年); for use inside a character class.
    /// </summary>
    public const string Zeros = "零〇○◯0０OoＯｏΟО";

    /// <summary>Characters a number may be made of; for use inside a character class.</summary>
    public const string CharacterClass = "0-9０-９零〇○Ｏ一二三四五六七八九十百千两";

    /// <summary>Reads one number.</summary>
    /// <param name="text">For example 12, １２, 十二, 二十三, 一百零五 or the digit string 二〇二三.</param>
    /// <returns>The number, 0 to 99,999, or null when the text is not one.</returns>
    public static int? Read(string text)
    {
        if (text.Length is 0 or > 9)
        {
            return null;
        }

        return text.All(c => DigitValue(c) >= 0) ? ReadDigits(text) : ReadUnits(text);
    }

    /// <summary>Writes a number in Chinese numerals as laws number their clauses: 十, 二十三, 一百零五, 一千二百六十.</summary>
    /// <param name="number">1 to 9,999.</param>
    /// <returns>The numeral.</returns>
    public static string Write(int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 9999);
        var text = new System.Text.StringBuilder();
        bool gap = false;
        foreach (var (unit, name) in (ReadOnlySpan<(int, string)>)[(1000, "千"), (100, "百"), (10, "十"), (1, "")])
        {
            int digit = number / unit % 10;
            if (digit == 0)
            {
                gap = text.Length > 0;
                continue;
            }

            text.Append(gap ? "零" : "");
            gap = false;
            text.Append(digit == 1 && unit == 10 && text.Length == 0 ? "" : Digits[digit].ToString()).Append(name);
        }

        return text.ToString();
    }

    private static int? ReadDigits(string text)
    {
        if (text.Length > 5)
        {
            return null;
        }

        int value = 0;
        foreach (char c in text)
        {
            value = (value * 10) + DigitValue(c);
        }

        return value;
    }

    private static int? ReadUnits(string text)
    {
        int total = 0;
        int digit = -1;
        foreach (char c in text)
        {
            int unit = c switch { '十' or '廿' or '卅' => 10, '百' => 100, '千' => 1000, _ => 0 };
            digit = c switch { '廿' => 2, '卅' => 3, _ => digit };
            if (unit > 0)
            {
                total += (digit < 0 ? 1 : digit) * unit;
                digit = -1;
            }
            else if (DigitValue(c) is var value and >= 0)
            {
                digit = value;
            }
            else
            {
                return null;
            }
        }

        return total + Math.Max(digit, 0);
    }

    private static int DigitValue(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= '０' and <= '９' => c - '０',
        _ when Zeros.Contains(c, StringComparison.Ordinal) => 0,
        '两' => 2,
        _ => Digits.IndexOf(c, StringComparison.Ordinal),
    };
}
