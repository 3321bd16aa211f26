namespace KnowledgeBase.Bench.Extraction.Typesetting;

/// <summary>Makes up names of persons, units and offices that look like those of Chinese papers.</summary>
/// <param name="random">Source of chance.</param>
public sealed class Names(Random random)
{
    private const string Surnames = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文";
    private const string Given = "伟芳娜敏静强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红建国志文斌鹏飞宇浩然欣怡思远佳琪雨晨梓涵子轩立新永胜春梅海燕晓东丽萍振宏学庆成凯瑞婷雪峰一鸣";

    private static readonly string[] Places =
        ["山西", "陕西", "河北", "山东", "河南", "安徽", "江苏", "湖北", "四川", "贵州", "云南", "甘肃", "内蒙古", "辽宁", "重庆市", "天津市", "大同", "长治", "唐山", "徐州", "鞍山", "宝鸡", "株洲", "攀枝花"];

    private static readonly string[] Cities =
        ["太原", "大同", "长治", "唐山", "徐州", "鞍山", "宝鸡", "株洲", "宜昌", "绵阳", "洛阳", "潍坊"];

    private static readonly string[] Trades =
        ["煤业", "钢铁", "电力", "化工", "机械制造", "建设工程", "水务", "港口", "城市燃气", "公共交通", "铁路物流", "轨道装备", "通信", "烟草", "石油销售", "地质勘探"];

    private static readonly string[] Forms =
        ["集团有限公司", "有限责任公司", "股份有限公司", "集团有限责任公司", "有限公司"];

    private static readonly string[] Parts =
        ["", "", "", "工会", "党群工作部", "第二分公司", "供电段", "机电分公司", "三矿", "党委工作部"];

    private static readonly string[] Offices =
        ["工会主席", "党委书记", "工会副主席", "党群工作部部长", "纪委书记", "办公室主任", "党支部书记", "政工师"];

    /// <summary>A person's name of two or three characters.</summary>
    /// <param name="length">2 or 3; 0 for either.</param>
    /// <returns>The name without spaces.</returns>
    public string Person(int length = 0)
    {
        int given = length > 0 ? length - 1 : random.Next(3) == 0 ? 1 : 2;
        string name = Pick(Surnames);
        for (int i = 0; i < given; i++)
        {
            name += Pick(Given);
        }

        return name;
    }

    /// <summary>A unit, such as 大同水务集团有限公司党群工作部.</summary>
    /// <returns>The unit's name.</returns>
    public string Unit() => random.Next(5) == 0
        ? Pick(Cities) + Pick(["市总工会", "大学马克思主义学院", "市总工会干部学校", "职业技术学院", "高新区总工会"])
        : Pick(Places) + Pick(Trades) + Pick(Forms) + Pick(Parts);

    /// <summary>An office, such as 工会主席.</summary>
    /// <returns>The office.</returns>
    public string Office() => Pick(Offices);

    /// <summary>One of several.</summary>
    /// <param name="of">Values.</param>
    /// <returns>One of them.</returns>
    public string Pick(IReadOnlyList<string> of) => of[random.Next(of.Count)];

    private string Pick(string of) => of[random.Next(of.Length)].ToString();
}
