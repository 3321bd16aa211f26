using System.Security.Cryptography;
using System.Text;
using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Indexer;
using KnowledgeBase.Indexer.Publishing;
using KnowledgeBase.Library;

namespace KnowledgeBase.SearchApi.Tests.Fixture;

/// <summary>Made-up articles on practices, one of them printed twice, and two editions of a law, read as the product reads files.</summary>
internal static class SampleCards
{
    public const string Port = """
        # 青岛港湾集团工会建起困难职工帮扶“四本台账”

        2023年6月5日

        （作者单位：青岛港湾集团有限公司工会）

        困难职工帮扶是工会的基本职责。根据《工会法》第二条的规定，青岛港湾集团有限公司工会推行困难职工帮扶“四本台账”工作法，逐户走访，一户一档。2022年以来，累计帮扶困难职工126户，发放慰问金58.6万元。

        ## 建好驿站暖人心

        集团工会依据工会法第三条和《关于加强户外劳动者服务的意见》，建立“港湾驿站”服务站，为货车司机提供热水和休息。今年已建成驿站12个，服务职工3000余人次。
        """;

    public const string Mine = """
        # 大同云岗煤矿工会困难职工帮扶有实招

        2021年3月10日

        大同云岗煤矿工会推行困难职工帮扶“一户一策”工作法，逐户走访，一户一档，精准帮扶。2020年，累计帮扶困难职工88户，发放救助金30万元。家家有干部联系，月月有走访记录，年年有帮扶计划，职工的事有人管，职工的难有人帮，矿区的人心更齐了。走访时问清收入、医疗、子女就学三件事，当场填写走访单，由本人签字确认，班组长和工会小组长一起核对，做到情况清、底数明。春节前后再走一遍，看看困难解决了没有，还缺什么，能办的当场办，办不了的说清楚原因，列入下一季的台账接着办。
        """;

    public const string EarlyLaw = """
        # 中华人民共和国工会法

        （1992年4月3日第七届全国人民代表大会第五次会议通过 2009年8月27日修正）

        第一条 为保障工会在国家生活中的地位，制定本法。

        第二条 工会是职工自愿结合的工人阶级的群众组织。

        第三条 劳动者都有依法参加和组织工会的权利，任何组织和个人不得阻挠和限制。
        """;

    public const string LateLaw = """
        # 中华人民共和国工会法

        （1992年4月3日第七届全国人民代表大会第五次会议通过 2009年8月27日修正 2021年12月24日第十三届全国人民代表大会常务委员会第三十二次会议修正）

        第一条 为保障工会在国家生活中的地位，制定本法。

        第二条 工会是中国共产党领导的职工自愿结合的工人阶级群众组织。

        第三条 劳动者都有依法参加和组织工会的权利，任何组织和个人不得阻挠和限制。工会适应企业组织形式的发展变化。
        """;

    /// <summary>The mine's article as another paper printed it, without its day.</summary>
    public static string Reprint { get; } = Mine.Replace("2021年3月10日", string.Empty, StringComparison.Ordinal);

    /// <summary>Fills a library.</summary>
    public static void Fill(LibraryStore library)
    {
        foreach (var (name, text) in new[] { ("port.md", Port), ("mine.md", Mine), ("reprint.md", Reprint), ("law-early.md", EarlyLaw), ("law-late.md", LateLaw) })
        {
            library.Replace(Read(name, text));
        }

        LibrarySettling.Settle(library, _ => { });
    }

    /// <summary>Reads a text as the product does.</summary>
    public static FileContents Read(string name, string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        return Pipeline.Run(new SourceFile(Convert.ToHexStringLower(SHA256.HashData(bytes)), name, bytes.Length), bytes).Value!;
    }
}
