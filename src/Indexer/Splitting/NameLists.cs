using System.Text.RegularExpressions;

namespace KnowledgeBase.Indexer.Splitting;

/// <summary>
/// Whether words are nothing but personal names: a family name and one or two characters more, a family name of two characters
/// and one or two more (欧阳某某), or a name of another language of the country, written with a dot (阿依某某·买某某).
/// </summary>
internal static partial class NameLists
{
    /// <summary>Whether words between spaces or pause marks are all names. A word of the language in a list with 、 (安全、和谐) is none.</summary>
    /// <param name="text">Words as printed, the spaces inside names of two characters included.</param>
    public static bool AreNames(string text)
    {
        string[] words = Separators().Split(Spaced().Replace(text.Trim(), "$1$2"));
        bool listed = text.AsSpan().IndexOfAny("、，,") >= 0;
        return !Briefs.IsColumn(text) && Array.TrueForAll(words, w => IsName(w) && !(listed && IsCommonWord(w)));
    }

    /// <summary>Whether a line is nothing but two or more names between pause marks (甲某某、乙某), or one name with a dot.</summary>
    /// <param name="text">The line.</param>
    public static bool IsList(string text) =>
        text.Length <= 40 && ((text.AsSpan().IndexOfAny("、，,") > 0 && AreNames(text)) || IsForeignAlone(text));

    private static bool IsName(string word) => word.Length switch
    {
        2 or 3 => Surnames.Begins(word) && word.All(Punctuation.IsHan),
        4 when word.All(Punctuation.IsHan) => Surnames.BeginsCompound(word),
        _ => Dotted().IsMatch(word),
    };

    private static bool IsCommonWord(string word) => word.Length switch
    {
        2 => NameLines.IsWord(word),
        3 => NameLines.IsWord(word[..2]) && NameLines.IsWord(word[1..]),
        _ => false,
    };

    // Two words with a dot between them are also a way to print a title (书香·家园): alone, most characters must be such as sounds are written with.
    private static bool IsForeignAlone(string text) =>
        Dotted().IsMatch(text) && text.Count(c => Sounds.Contains(c, StringComparison.Ordinal)) * 10 >= text.Count(c => c != '·') * 7;

    // Characters that write the sounds of Uyghur, Kazakh, Mongolian and Tibetan names in the press.
    private const string Sounds =
        "阿艾依古丽娜尔江买提麦木拉克苏力热吐逊合孜努哈萨马巴图吾斯曼库尼亚孜玛依玉帕提沙迪卡德姆汗别肯叶加娅旦增扎西次仁卓嘎达瓦央金才让措洛桑格桑白玛多吉罗布朝鲁其木乌云赛音呼和布仁毕力格伊敏再乃甫夏米兰吉太外穆热孜万赛买里比耶塔";

    [GeneratedRegex(@"[\s　]*[、，,][\s　]*|[\s　]+")]
    private static partial Regex Separators();

    [GeneratedRegex(@"(?<=^|[\s　、，,])([\u4E00-\u9FFF])[\s　]([\u4E00-\u9FFF])(?=$|[\s　、，,])")]
    private static partial Regex Spaced();

    [GeneratedRegex(@"^[\u4E00-\u9FFF]{2,8}(?:·[\u4E00-\u9FFF]{1,8}){1,3}$")]
    private static partial Regex Dotted();
}
