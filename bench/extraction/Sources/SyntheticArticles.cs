using System.Text;
using KnowledgeBase.Bench.Extraction.Typesetting;

namespace KnowledgeBase.Bench.Extraction.Sources;

/// <summary>
/// Writes plain prose in the manner of union papers from phrases, so that the bench runs without any other text.
/// Each article keeps to a field of work and a kind of enterprise, so that its parts can be told from another's.
/// </summary>
public static class SyntheticArticles
{
    private static readonly (string Name, string[] Words)[] Fields =
    [
        ("集体协商", ["协商代表", "工资专项合同", "要约行动", "行业工资标准", "协商会议纪要", "履约检查"]),
        ("职工疗休养", ["疗休养基地", "一线班组", "健康讲座", "轮休安排", "名额分配", "费用标准"]),
        ("班组安全", ["班前会", "隐患排查", "岗位风险", "应急演练", "安全监督员", "整改清单"]),
        ("职工书屋", ["借阅制度", "读书分享会", "电子阅读终端", "流动书箱", "阅读积分", "领读人"]),
        ("劳模工作室", ["技术攻关", "师徒结对", "创新成果", "专利申报", "课题清单", "技能传承"]),
        ("困难帮扶", ["入户走访", "建档立卡", "大病救助", "助学金", "帮扶责任人", "动态管理"]),
        ("厂务公开", ["公开栏", "职工代表巡视", "提案办理", "民主评议", "重大事项", "意见征集"]),
        ("女职工关爱", ["哺乳室", "专项体检", "特殊权益", "亲子课堂", "心理驿站", "巾帼标兵"]),
    ];

    private static readonly string[] Places =
        ["煤矿", "港口", "地铁公司", "纺织厂", "供电公司", "化肥厂", "公交集团", "造船厂", "水泥厂", "物流园区", "环卫公司", "机车厂"];

    private static readonly string[] Sentences =
    [
        "{0}把{1}作为{2}的突破口，先后召开{3}次座谈会，听取{4}名职工的意见。", "针对{1}不够规范的问题，{0}工会与行政部门一起修订办法，明确由{5}牵头、车间配合、职工监督。",
        "在推进{2}的过程中，{0}注意把{1}与{6}结合起来，做到同部署、同检查、同考核。", "过去，{1}往往停留在纸面上；如今，{0}的职工每季度都能看到{6}的进展情况。",
        "一位在{0}工作了{3}年的老职工说：“{1}抓实了，大家心里就踏实了。”", "截至目前，{0}已完成{1}{4}项，{6}覆盖率达到{7}%，职工满意度比上年提高{3}个百分点。",
        "实践证明，{2}要取得实效，关键在于让职工成为{1}的参与者、监督者和受益者。", "同时，{0}建立了{1}台账，对{6}中发现的{3}类问题逐一销号，防止边改边犯。",
        "为了让{1}落到实处，{0}工会选派{4}名骨干参加培训，并请{5}的同志现场讲解。", "也要看到，{0}的{2}工作仍有短板，{1}的经费来源不够稳定，{6}的标准还需细化。",
    ];

    private static readonly string[] Heads =
        ["健全机制，让{0}有章可循", "找准问题，把{0}抓在日常", "创新载体，使{0}贴近职工", "强化保障，推动{0}走深走实", "注重实效，检验{0}的成色"];

    private static readonly string[] Titles =
        ["{0}{1}工作的实践与思考", "做实{1}，让{0}职工更有获得感", "浅谈新形势下{0}如何做好{1}工作", "{0}：{1}绘就职工幸福底色", "以{1}为抓手提升{0}工会工作水平"];

    /// <summary>Writes articles.</summary>
    /// <param name="count">How many.</param>
    /// <param name="seed">Seed of chance.</param>
    /// <returns>The articles; the same for the same seed.</returns>
    public static IReadOnlyList<SourceArticle> Make(int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(n => One(random, n))];
    }

    private static SourceArticle One(Random random, int number)
    {
        var (field, words) = Fields[number % Fields.Length];
        string place = Places[(number + (number / Fields.Length)) % Places.Length];
        var blocks = new List<SourceBlock> { new(Paragraph(random, place, field, words)) };
        foreach (string head in Heads.OrderBy(_ => random.Next()).Take(random.Next(3, 5)))
        {
            string heading = Numeral(blocks.Count(b => b.Level > 0)) + "、" + string.Format(null, head, field);
            blocks.Add(new SourceBlock(heading, 1, heading.Length));
            blocks.AddRange(Enumerable.Range(0, random.Next(1, 4)).Select(_ => new SourceBlock(Paragraph(random, place, field, words))));
        }

        return new SourceArticle(string.Format(null, Titles[random.Next(Titles.Length)], place, field), null, blocks);
    }

    private static char Numeral(int index) => "一二三四五六"[index];

    private static string Paragraph(Random random, string place, string field, string[] words)
    {
        var text = new StringBuilder();
        foreach (string sentence in Sentences.OrderBy(_ => random.Next()).Take(random.Next(2, 6)))
        {
            string[] pair = [.. words.OrderBy(_ => random.Next()).Take(2)];
            string office = new[] { "工会", "人力资源部", "安全监察部", "办公室", "生产部" }[random.Next(5)];
            text.AppendFormat(null, sentence, place, pair[0], field, random.Next(2, 30), random.Next(31, 400), office, pair[1], random.Next(70, 99));
        }

        return text.ToString();
    }
}
