using System.Globalization;
using System.Text;

namespace KnowledgeBase.Indexer.Reading.Office.Word;

/// <summary>Prints numbers in the formats of automatic numbering (ST_NumberFormat, ISO/IEC 29500-1, 17.18.59).</summary>
internal static class CountingFormat
{
    private const string Digits = "〇一二三四五六七八九";
    private const string LegalDigits = "零壹贰叁肆伍陆柒捌玖";
    private const string TraditionalLegalDigits = "零壹貳參肆伍陸柒捌玖";
    private const string Stems = "甲乙丙丁戊己庚辛壬癸";
    private const string Branches = "子丑寅卯辰巳午未申酉戌亥";

    /// <summary>A number as printed.</summary>
    /// <param name="format">Name of the format; one that is not known counts as decimal.</param>
    /// <param name="number">The number, from 0.</param>
    /// <returns>Its characters; none for formats that print no number.</returns>
    public static string Print(string? format, int number) => format switch
    {
        "none" or "bullet" => string.Empty,
        "chineseCounting" or "chineseCountingThousand" or "japaneseCounting" or "taiwaneseCounting" or "taiwaneseCountingThousand"
            or "japaneseDigitalTenThousand" => Grouped(number, Digits, "十百千", "万", shortTen: true),
        "ideographDigital" or "taiwaneseDigital" or "koreanDigital2" => Each(number, Digits),
        "chineseLegalSimplified" => Grouped(number, LegalDigits, "拾佰仟", "万", shortTen: false),
        "ideographLegalTraditional" or "japaneseLegal" => Grouped(number, TraditionalLegalDigits, "拾佰仟", "萬", shortTen: false),
        "ideographTraditional" => Pick(number, Stems),
        "ideographZodiac" => Pick(number, Branches),
        "ideographZodiacTraditional" => number is > 0 and <= 60 ? $"{Stems[(number - 1) % 10]}{Branches[(number - 1) % 12]}" : Decimal(number),
        "decimalEnclosedCircle" or "decimalEnclosedCircleChinese" => Circled(number),
        "decimalEnclosedParen" => number is > 0 and <= 20 ? Char(0x2474 + number - 1) : $"({number})",
        "decimalEnclosedFullstop" => number is > 0 and <= 20 ? Char(0x2488 + number - 1) : $"{number}.",
        "ideographEnclosedCircle" => number is > 0 and <= 10 ? Char(0x3280 + number - 1) : Decimal(number),
        "decimalFullWidth" or "decimalFullWidth2" => string.Concat(Decimal(number).Select(c => (char)(c - '0' + '０'))),
        "decimalZero" => number.ToString("00", CultureInfo.InvariantCulture),
        "numberInDash" => $"- {number} -",
        "upperLetter" => Letters(number, 'A'),
        "lowerLetter" => Letters(number, 'a'),
        "upperRoman" => Roman(number),
        "lowerRoman" => Roman(number).ToLowerInvariant(),
        _ => Decimal(number),
    };

    /// <summary>A number in a circle, up to 50; in brackets beyond.</summary>
    /// <param name="number">The number.</param>
    public static string Circled(int number) => number switch
    {
        > 0 and <= 20 => Char(0x2460 + number - 1),
        > 20 and <= 35 => Char(0x3251 + number - 21),
        > 35 and <= 50 => Char(0x32B1 + number - 36),
        _ => $"({number})",
    };

    private static string Decimal(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Char(int code) => ((char)code).ToString();

    private static string Pick(int number, string from) => number > 0 && number <= from.Length ? from[number - 1].ToString() : Decimal(number);

    private static string Each(int number, string digits) => string.Concat(Decimal(number).Select(c => c is >= '0' and <= '9' ? digits[c - '0'] : c));

    /// <summary>Counting with 十, 百, 千, 万; a run of zeros inside is said once; 10 to 19 without 一 in the common form.</summary>
    private static string Grouped(int number, string digits, string units, string tenThousand, bool shortTen)
    {
        if (number is <= 0 or >= 100_000_000)
        {
            return number == 0 ? digits[..1] : Decimal(number);
        }

        var text = new StringBuilder();
        if (number >= 10_000)
        {
            text.Append(Thousands(number / 10_000, digits, units)).Append(tenThousand);
            number %= 10_000;
            text.Append(number is > 0 and < 1000 ? Zero(digits) : string.Empty);
        }

        text.Append(Thousands(number, digits, units));
        bool isTen = shortTen && text.Length >= 2 && text[0] == digits[1] && text[1] == units[0];
        return isTen ? text.ToString(1, text.Length - 1) : text.ToString();
    }

    private static string Thousands(int number, string digits, string units)
    {
        var text = new StringBuilder();
        bool gap = false;
        for (int power = 3, unit = 1000; power >= 0; power--, unit /= 10)
        {
            int digit = number / unit % 10;
            if (digit == 0)
            {
                gap = text.Length > 0;
                continue;
            }

            text.Append(gap ? Zero(digits) : string.Empty).Append(digits[digit]).Append(power > 0 ? units[power - 1].ToString() : string.Empty);
            gap = false;
        }

        return text.ToString();
    }

    // Within a number the common form says 零, not 〇.
    private static string Zero(string digits) => digits == Digits ? "零" : digits[..1];

    private static string Letters(int number, char first) =>
        number is > 0 and <= 26 * 30 ? new string((char)(first + ((number - 1) % 26)), ((number - 1) / 26) + 1) : Decimal(number);

    private static string Roman(int number)
    {
        if (number is <= 0 or >= 4000)
        {
            return Decimal(number);
        }

        (int Value, string Sign)[] signs =
        [
            (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
        ];
        var text = new StringBuilder();
        foreach (var (value, sign) in signs)
        {
            for (; number >= value; number -= value)
            {
                text.Append(sign);
            }
        }

        return text.ToString();
    }
}
