using System.Globalization;
using System.Text.RegularExpressions;

namespace KnowledgeBase.Corpus.Bibliography;

/// <summary>Volume and number of an issue, read from its printed form.</summary>
/// <param name="Volume">Volume in digits, or null.</param>
/// <param name="Number">Number within the year in digits, combined issues as <c>7/8</c>, or null.</param>
/// <param name="Edition">Number of the newspaper page (版) in digits, or null.</param>
public sealed partial record IssueNumbers(string? Volume, string? Number, string? Edition)
{
    private const string Digits = "〇一二三四五六七八九";

    /// <summary>Reads for example <c>2023年第11期（总第400期）</c>; the running number in brackets is not the issue's.</summary>
    /// <param name="issue">Issue as printed, or null.</param>
    /// <returns>The numbers; absent ones are null.</returns>
    public static IssueNumbers Read(string? issue)
    {
        string text = issue ?? string.Empty;
        return new IssueNumbers(
            Find(VolumePattern(), text), Find(NumberPattern(), text), Find(EditionPattern(), text));
    }

    private static string? Find(Regex pattern, string text)
    {
        var match = pattern.Match(text);
        return match.Success
            ? string.Join('/', match.Groups["n"].Captures.Select(c => InDigits(c.Value)))
            : null;
    }

    /// <summary>Arabic digits stay without leading zeros; Chinese numerals up to 九十九 are converted.</summary>
    private static string InDigits(string number)
    {
        if (int.TryParse(number.Normalize(System.Text.NormalizationForm.FormKC), CultureInfo.InvariantCulture, out int value))
        {
            return value.ToString(CultureInfo.InvariantCulture);
        }

        int ten = number.IndexOf('十', StringComparison.Ordinal);
        if (ten < 0)
        {
            return string.Concat(number.Select(c => Digit(c)));
        }

        int tens = ten == 0 ? 1 : Digit(number[ten - 1]);
        int ones = ten == number.Length - 1 ? 0 : Digit(number[ten + 1]);
        return ((10 * tens) + ones).ToString(CultureInfo.InvariantCulture);
    }

    private static int Digit(char c) => c is '零' or '○' ? 0 : Digits.IndexOf(c, StringComparison.Ordinal);

    [GeneratedRegex(@"第\s*(?<n>[0-9０-９]+|[〇○零一二三四五六七八九十]+)\s*卷")]
    private static partial Regex VolumePattern();

    [GeneratedRegex(@"(?<!总)第\s*(?<n>[0-9０-９]+|[〇○零一二三四五六七八九十]+)(?:\s*[、,，/\-—–·]\s*(?<n>[0-9０-９]+|[〇○零一二三四五六七八九十]+))?\s*期")]
    private static partial Regex NumberPattern();

    [GeneratedRegex(@"第?\s*(?<n>[0-9０-９]+|[〇○零一二三四五六七八九十]+)\s*版")]
    private static partial Regex EditionPattern();
}
