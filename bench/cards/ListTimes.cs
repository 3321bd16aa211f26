using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Indexer;
using KnowledgeBase.Library;
using KnowledgeBase.Search.Cards;
using KnowledgeBase.SearchApi.Cards;

namespace KnowledgeBase.Bench.Cards;

/// <summary>Times lists of cards over a made-up library of articles with three practices each.</summary>
internal static class ListTimes
{
    private static readonly string[] Places = ["太原市", "大同市", "青岛市", "长沙市", "西安市", "南昌市", "柳州市", "遵义市", "洛阳市", "鞍山市"];
    private static readonly string[] Bodies = ["总工会", "钢铁集团工会", "供电公司工会", "第一医院工会", "建工集团工会", "港务集团工会", "煤矿工会", "职业学院工会"];
    private static readonly string[] Deeds = ["困难职工帮扶", "师徒结对", "送清凉", "劳动竞赛", "集体协商", "心理关爱", "职工书屋", "安全巡查", "技能比武", "法律援助"];
    private static readonly string[] Names = ["一户一策", "四本台账", "暖心驿站", "金牌师傅", "三色预警", "五必访", "微课堂", "首席技师", "红蓝卡", "半小时服务圈"];

    /// <summary>Prints the times.</summary>
    public static void Run(int articles)
    {
        string folder = Directory.CreateTempSubdirectory("kb-cards-").FullName;
        try
        {
            using var library = LibraryStore.Open(folder);
            var watch = Stopwatch.StartNew();
            for (int i = 0; i < articles; i++)
            {
                library.Replace(Made(i));
            }

            Console.WriteLine($"{articles} articles read and stored in {watch.Elapsed.TotalSeconds:F1} s");
            var service = new CardService(library);
            var reading = new CardReading(library, service);
            Print("first list after the start", () => Total(service.List(new CardRequest())), 1);
            Print("all cards, counts, first page", () => Total(service.List(new CardRequest())), 50);
            Print("words 困难职工帮扶", () => Total(service.List(new CardRequest { Text = "困难职工帮扶" })), 50);
            Print("words, province, results", () => Total(service.List(new CardRequest { Text = "困难职工", Provinces = ["山西省"], WithResults = true })), 50);
            Print("page with the cards in full", () => reading.List(new CardRequest { Text = "师徒" }).Cards.Count, 50);
            string id = reading.List(new CardRequest()).Cards[0].Id;
            Print("the same measure elsewhere", () => reading.Similar(id)!.Count, 20);
            library.Replace(Made(articles));
            Print("list after one more file", () => Total(service.List(new CardRequest())), 1);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static int Total(CardList list) => list.Total;

    private static void Print(string what, Func<int> work, int times)
    {
        var all = new List<double>();
        int answer = 0;
        for (int i = 0; i < times; i++)
        {
            var watch = Stopwatch.StartNew();
            answer = work();
            all.Add(watch.Elapsed.TotalMilliseconds);
        }

        all.Sort();
        Console.WriteLine($"{what}: {answer}; p50 {all[all.Count / 2]:F1} ms, p95 {all[(int)(0.95 * (all.Count - 1))]:F1} ms");
    }

    private static FileContents Made(int number)
    {
        var random = new Random(number);
        string unit = Places[random.Next(Places.Length)] + (char)(0x4E00 + random.Next(2000)) + (char)(0x4E00 + random.Next(2000)) + Bodies[random.Next(Bodies.Length)];
        var text = new StringBuilder($"# {unit}工作有实招\n\n{2010 + random.Next(14)}年{1 + random.Next(12)}月5日\n\n");
        for (int i = 0; i < 3; i++)
        {
            string deed = Deeds[random.Next(Deeds.Length)];
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{unit}推行{deed}“{Names[random.Next(Names.Length)]}”工作法，由工会组织、班组落实，{deed}做到有人管、有记录。累计服务职工{random.Next(50, 5000)}人次，投入{random.Next(1, 90)}万元。\n\n");
        }

        byte[] bytes = Encoding.UTF8.GetBytes(text.ToString());
        var file = new SourceFile(Convert.ToHexStringLower(SHA256.HashData(bytes)), $"made-{number}.md", bytes.Length);
        return Pipeline.Run(file, bytes).Value ?? throw new InvalidOperationException("A made-up article was not read.");
    }
}
