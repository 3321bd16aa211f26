using KnowledgeBase.Corpus.Text;

namespace KnowledgeBase.Corpus.Metadata;

/// <summary>Chinese personal names: which words can be one, and how printed names are told apart.</summary>
public static class PersonName
{
    // Surnames by frequency, from the Hundred Family Surnames and the common ones it lacks. Rare ones are left out on
    // purpose where the character mostly means something else (于是 would otherwise begin names everywhere).
    private const string Surnames =
        "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏"
        + "钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安"
        + "颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐沿梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲"
        + "成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫来嵺"
        + "苟尚全褚娄廉闫付肖仇招凤郎蓝冷麦符简鄢商栾晏练佘岑荣宗虞储麻干缪计占党敖胥晁窦解佟门屠幸邝卓桑迟巩艾宿巫燕仲"
        + "骆蒙喻穆应卞姬师寇官谈惠荆乐郁栗谌蔺楼闻厉郜阚盖禹漆狄索宣云敬鹿雍乌赫况逯茹戎檀阴昝尧连巴井沙揭芮邸原冼匡楚裘鞠逄皮伏初步咸祖满帅冀仝库慕羊束粟展母扈那明丰危奚利亢平伊区权朴蒲亓";

    private static readonly string[] CompoundSurnames =
    [
        "欧阳", "上官", "司马", "诸葛", "皇甫", "尉迟", "令狐", "慕容", "司徒", "夏侯", "东方", "公孙", "端木", "西门", "南宫", "独孤", "宇文", "长孙",
    ];

    /// <summary>Whether a word has the shape of a name: a known surname with one or two characters more, or a name with a dot (买买提·艾力).</summary>
    /// <param name="word">A word without white space.</param>
    /// <returns>True when it may be a name; many ordinary words pass too.</returns>
    public static bool IsPlausible(string word)
    {
        if (word.Contains('·', StringComparison.Ordinal))
        {
            return word.Length is >= 4 and <= 20 && word.All(c => c == '·' || TextCuts.IsHan(c)) && char.IsAsciiDigit(word[0]) is false;
        }

        if (!word.All(TextCuts.IsHan))
        {
            return false;
        }

        return CompoundSurname(word) is not null
            ? word.Length is 3 or 4
            : word.Length is 2 or 3 && Surnames.Contains(word[0], StringComparison.Ordinal);
    }

    /// <summary>
    /// Tells apart the names of a list such as “甲某 乙某某”, “甲 某 乙 某” or “甲某、乙某某”, removing the spaces inside
    /// two-character names. Single characters that stand next to each other are put together in pairs, three of them to one name.
    /// </summary>
    /// <param name="list">Names as printed, without marks or offices.</param>
    /// <param name="anySurname">Whether the place alone proves the words to be names, so that rare surnames count too.</param>
    /// <returns>The names in printed order; anything that is not a plausible name is left out.</returns>
    public static IReadOnlyList<string> SplitList(string list, bool anySurname = false)
    {
        var names = new List<string>();
        foreach (string part in list.Split(['、', '，', ',', '/', '／', ';', '；', '和', '&'], StringSplitOptions.RemoveEmptyEntries))
        {
            var words = part.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            for (int i = 0; i < words.Length;)
            {
                i += Take(words, i, out string name);
                if (IsPlausible(name) || (anySurname && name.Length is >= 2 and <= 4))
                {
                    names.Add(name);
                }
            }
        }

        return names;
    }

    private static int Take(string[] words, int i, out string name)
    {
        int singles = 0;
        while (i + singles < words.Length && words[i + singles].Length == 1)
        {
            singles++;
        }

        int take = singles switch
        {
            3 => 3,
            >= 2 => 2,
            _ => CompoundSurname(words[i]) == words[i] && i + 1 < words.Length && words[i + 1].Length <= 2 ? 2 : 1,
        };
        name = string.Concat(words.Skip(i).Take(take));
        return take;
    }

    private static string? CompoundSurname(string word) =>
        Array.Find(CompoundSurnames, s => word.StartsWith(s, StringComparison.Ordinal));
}
