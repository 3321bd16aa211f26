using System.Text;

namespace KnowledgeBase.Indexer.Tests.Seeds;

/// <summary>Pages nobody wrote: sentences of characters drawn by chance, as the worst paper could print them.</summary>
internal static class ChancePages
{
    private const int Pages = 6;

    private static readonly string[] Characters =
    [
        "的一是在了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经",
        "總會勞動爭議調解權益維護職業培訓產業隊伍建設改革發展機關鄉鎮聯體醫療衛龍門東馬鳥魚麥黃齒龜",
        "⼀⼈⼊⼋⼒⼗⼝⼟⼤⼥⼦⼩⼭⼯⼰⼲⼼⼿⽂⽇⽉⽊⽌⽐⽑⽒⽔⽕⽗⽚⽜⽟⽣⽤⽥⽩⽬⽯⽰⽴⽵⽶⽼⽽⾃⾄⾆⾏⾐⾒⾔⾛⾜⾝⾞⾥⾦⾨⾯⾳⾸⻓⻢⻅⻉⻋⻔⻘",
        "ＡＢＣＤａｂｃｄ１２３４５６７８９０％＋＝ABCDEFGabcdefg0123456789.%+-/",
        "①②③④ⅠⅡⅢ㈠㈡℃㎡‰×÷±→★●■□◆〇々",
    ];

    private static readonly string[] Rare = ["𠮷", "𨋢", "𡃁", "𤭢", "\uF900", "\uF9D1", "é", "ü", "α", "Ж", "か", "ン"];

    private const string Marks = "，，，、；：！？（）《》【】—…·“”‘’";

    /// <summary>Writes the pages into a folder of their own.</summary>
    /// <returns>Their paths.</returns>
    public static IReadOnlyList<string> Write()
    {
        string folder = Directory.CreateTempSubdirectory("kb-chance-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        var random = new Random(20261121);
        return [.. Enumerable.Range(1, Pages).Select(n =>
        {
            string path = Path.Combine(folder, $"chance{n}.txt");
            File.WriteAllText(path, Page(random));
            return path;
        })];
    }

    private static string Page(Random random)
    {
        var text = new StringBuilder();
        for (int paragraph = 0; paragraph < 8; paragraph++)
        {
            text.Append("　　");
            for (int sentence = random.Next(2, 6); sentence > 0; sentence--)
            {
                Sentence(text, random);
            }

            text.Append('\n');
        }

        return text.ToString();
    }

    private static void Sentence(StringBuilder text, Random random)
    {
        for (int length = random.Next(8, 60); length > 0; length--)
        {
            string kind = Characters[random.Next(10) < 6 ? 0 : random.Next(Characters.Length)];
            text.Append(random.Next(40) == 0 ? Rare[random.Next(Rare.Length)] : kind[random.Next(kind.Length)].ToString());
            if (random.Next(9) == 0)
            {
                text.Append(Marks[random.Next(Marks.Length)]);
            }
        }

        text.Append('。');
    }
}
