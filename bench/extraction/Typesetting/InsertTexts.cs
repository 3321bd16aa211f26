namespace KnowledgeBase.Bench.Extraction.Typesetting;

/// <summary>Words of the small pieces.</summary>
public static class InsertTexts
{
    private static readonly string[] Scenes =
        ["图为{0}组织职工开展消防应急演练。", "近日，{0}举办职工趣味运动会，图为拔河比赛现场。", "{0}工会志愿者为高温岗位职工送上清凉饮品和防暑药品。",
            "图为{0}职工在技能竞赛中精心操作。", "{0}青年职工在劳模创新工作室交流技术难题。"];

    private static readonly string[] Events =
        ["{0}召开职工代表大会，审议通过年度工作报告和集体合同草案", "{0}举办班组长综合管理技能竞赛，来自基层的46名选手参加比赛",
            "{0}启动困难职工帮扶行动，走访慰问一线职工320人次", "{0}劳模工匠宣讲团走进车间，与青年职工面对面交流",
            "{0}组织开展女职工权益保护法律知识讲座", "{0}职工书屋揭牌，首批上架图书两千余册"];

    private static readonly string[] Sayings =
        ["干一行就要爱一行，把小事做细，把细事做精，才对得起身上的工装。", "工会就是我们的娘家，有了难处，心里先想到的就是这里。",
            "技术没有捷径，手上的茧子就是最好的老师。", "把职工的笑脸当作成绩单，这份答卷要年年写下去。"];

    /// <summary>A caption with the photographer's name.</summary>
    public static string Caption(Names names, Random random)
    {
        string text = string.Format(null, Scenes[random.Next(Scenes.Length)], names.Unit());
        return random.Next(2) == 0 ? $"{text} {names.Person(3)} 摄" : $"{text}/{names.Person(2)}供图";
    }

    /// <summary>An imprint.</summary>
    public static IReadOnlyList<string> Imprint(Names names, string paper, int year, int month) =>
    [
        $"《{paper}》", $"{year}年第{month}期", $"总第{Total(year, month)}期", $"主 办 {names.Unit()}",
        $"编 辑 出 版 《{paper}》编辑部", $"主 编 {names.Person(3)}", $"编 辑 {names.Person(3)} {names.Person(2)}",
        "地 址 建设路18号", "邮 编 030006", "电 话 0351-4042188", $"印刷日期 {year}年{month}月20日",
    ];

    /// <summary>Number of an issue counted from the first one.</summary>
    public static int Total(int year, int month) => ((year - 1990) * 12) + month;

    /// <summary>A month's events.</summary>
    public static IReadOnlyList<string> Chronicle(Names names, Random random, int month) =>
        [.. Events.OrderBy(_ => random.Next()).Take(4)
            .Select((e, i) => $"{month}月{(i * 6) + random.Next(1, 6)}日，{string.Format(null, e, names.Unit())}。")];

    /// <summary>A lost-and-found notice.</summary>
    public static IReadOnlyList<string> Notice(Names names, int year, int month, int day)
    {
        string unit = names.Unit();
        return [$"{unit}不慎遗失工会法人资格证书副本，统一社会信用代码81140100MC0{year}X，声明作废。", unit, $"{year}年{month}月{day}日"];
    }

    /// <summary>An editor's note.</summary>
    public static string EditorsNote(Random random) => new[]
    {
        "编者按：为展示基层工会工作的新成效，本刊从今日起开设专栏，陆续刊发各地的经验做法，敬请关注。",
        "【编者按】近年来，各级组织围绕中心、服务大局，创造了许多鲜活经验。本期选登几篇文章，供大家学习借鉴。",
        "编者的话：读者来信中常问到这个话题，我们约请几位一线同志谈谈体会，欢迎来稿参与讨论。",
    }[random.Next(3)];

    /// <summary>An advertisement of the paper itself.</summary>
    public static IReadOnlyList<string> Advert(string paper) =>
        [$"《{paper}》面向全国公开发行，每期定价12元，全年144元，全国各地邮局均可订阅。", "订阅热线：0351-4042188", "投稿邮箱：bianjibu@gonghuibao.cn"];

    /// <summary>A column of sayings.</summary>
    public static IReadOnlyList<string> Quotes(Names names, Random random) =>
        [.. Sayings.OrderBy(_ => random.Next()).Take(3).SelectMany(s => new[] { s, $"——{names.Unit()}职工{names.Person()}" })];
}
