using KnowledgeBase.Corpus.Documents;
using static KnowledgeBase.Search.Tests.Support.TinyLibrary;

namespace KnowledgeBase.Search.Tests.Support;

/// <summary>Small corpora that several tests ask.</summary>
internal static class Corpora
{
    public static Article[] Varied() =>
    [
        Described(Article("a1", "职代会制度建设", "职工代表大会是企业民主管理的基本形式。", "职代会每年召开两次，审议“十四五”规划。"), 2023, "甲矿工会", "职代会", "民主管理", ["张慧"]),
        Described(Article("a2", "困难职工帮扶", "困难职工帮扶工作要精准，12.5%的职工受益。", "送温暖、送清凉。"), 2023, "乙矿", "困难帮扶", "服务", ["李林", "张国军"]),
        Described(Article("a3", null, "以“四链”“四力”推进工联会综合改革。", "EAP 服务与心理关爱，𠮷林分会。"), 2024, "甲矿工会", "工联会改革", "组织建设", []),
        Described(Article("a4", "工会改革漫谈", "工会改革要增“三性”、去“四化”。", "职代会与厂务公开相结合；困难职工得到帮扶。"), null, null, "职代会", "民主管理", ["张慧"]),
        Article("a5", "目录", "职代会制度建设……1", "工会改革漫谈……2") with { Kind = ItemKind.Toc },
    ];

    private static Article Described(Article article, int? year, string? unit, string topic, string branch, string[] authors) => article with
    {
        Year = year,
        Date = year is null ? null : $"{year}-0{(article.Id[1] - '0')}",
        YearBasis = year is null ? YearBasis.Unknown : YearBasis.Printed,
        AuthorUnit = unit,
        AuthorUnitFacet = unit,
        Authors = authors,
        Source = year == 2023 ? "《广东工运》" : null,
        Topics = [new Topic(topic, branch, 1, [topic])],
    };
}
