using System.Text.RegularExpressions;
using KnowledgeBase.Corpus.Documents;

namespace KnowledgeBase.Indexer.Describing.Cards;

/// <summary>
/// Tells from the words around an organisation whether a sentence says that it acts: it opens a clause, after words of time at most, or
/// is named as the maker. One that guides, supports, accompanies, is addressed or is only where somebody comes from does not act.
/// </summary>
internal static class ActorRoles
{
    private static readonly System.Buffers.SearchValues<char> ClauseEnds = System.Buffers.SearchValues.Create("，；：。！？”\n） 　▲■●◆★※】〕△▼");

    private const int Near = 60;

    // Words of time and connection: 今年以来, 2023年3月12日起, 第一季度, 三年来. Atomic: never tried another way, else a row of numbers
    // takes time without end.
    private static readonly string When =
        $"(?>(?:{CardWords.When}|第[一二三四]季度|[一二三四五六七八九十几数]+年来|[自从](?=[0-9去今])|[0-9]+(?:年|月|日|—|-|至|、)?(?:(?:[初底末前后]|[上中下]旬|上半年|下半年|份)?(?![\u4E00-\u9FFF]{{0,3}}[省市县区州]))?|(?<=[0-9年月日来])[至起、—-]|\\s)*)";

    private static readonly Regex Passed = New($"^{When}");
    private static readonly Regex Opening = New($"^{When}(?:由|据|记者从|在)?$");
    private static readonly Regex Maker = New("(?:是|系)$");
    private static readonly Regex Made = New("^(?:在|于)?[^，。；]{0,8}(?:推出|创立|首创|开展|打造|探索|实施|推行|设立|建立|创建|创办|研发)");
    private static readonly Regex Person = new(
        "^(?:党委|党组|党总支|党支部|工会|纪委|机关|原|副|常务|党组?书记、|[^，。；：、“]{0,6}?(?:科|处|部|室|办|所|院|司|系|中心|车间|班组))*(?:副?书记|副?主席|副?主任|副?部长|副?经理|副?总经理|副?局长|副?院长|副?校长|副?厂长|副?矿长|副?所长|副?会长|副?董事长|副?总裁|副?行长|队长|站长|组长|工长|科长|处长|班长|段长|县长|市长|区长|主管|领导|"
        + "工程师|职工|员工|工人|女工|干部|负责人|有关负责|相关负责|工作人员|代表|教授|专家|律师|驾驶员|司机|医生|护士|教师|老师|学生|劳模|技师|会员|党员|居民|群众|村民|市民|客户|志愿者|一位|一名|[的]?[0-9一二三四五六七八九十]+[名位])",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    // What follows an organisation that helps another: 在某某指导下, 由某某支持.
    private static readonly Regex Helps = New(
        "^(?:、[^，。；]{2,30})?的?(?:[^，。；]{0,6})(?:指导|支持|帮助|领导|统筹|推动|协调|号召|见证|关心|关怀|带领|引导|倡导|配合|资助|部署|要求|安排|授权|委托|牵头|组织|邀请|批准|同意|赞助)(?:和[^，。；]{1,6})?(?:之)?下");

    private static readonly Regex Supports = New("^(?:指导|支持|资助|赞助|协办|监制|出资|批准|授权)");
    private static readonly Regex Owned = New("^的(?!“|一|户外|职工|困难|服务)");
    private static readonly Regex Where = New("^(?:里|内|，|工会)");

    /// <summary>Whether an organisation acts in its sentence.</summary>
    /// <param name="sentence">The sentence, punctuation in one width.</param>
    /// <param name="organisation">Place of the name in the sentence.</param>
    /// <returns>True when it acts.</returns>
    public static bool Acts(string sentence, TextRange organisation)
    {
        string before = Before(sentence, organisation.Start);
        int end = organisation.Start + organisation.Length;
        string after = sentence[end..Math.Min(sentence.Length, end + Near)];
        return !Person.IsMatch(after) && !Helps.IsMatch(after) && !Owned.IsMatch(after) && (OpensClause(before, after) || (Maker.IsMatch(before) && Made.IsMatch(after)));
    }

    /// <summary>Places where subjects of clauses may stand: the beginnings of clauses, words of time and connection passed over.</summary>
    /// <param name="sentence">The sentence, punctuation in one width.</param>
    /// <returns>Offsets in order.</returns>
    public static IEnumerable<int> Openings(string sentence)
    {
        for (int clause = 0; clause < sentence.Length;)
        {
            int end = sentence.AsSpan(clause).IndexOfAny(ClauseEnds) is var mark and >= 0 ? clause + mark : sentence.Length;
            int at = clause + Passed.Match(sentence[clause..Math.Min(end, clause + Near)]).Length;
            if (at < end)
            {
                yield return at;
            }

            clause = end + 1;
        }
    }

    private static bool OpensClause(string before, string after) => Opening.IsMatch(before)
        && (!before.EndsWith('在') || Where.IsMatch(after)) && (!before.EndsWith('由') || !Supports.IsMatch(after));

    private static string Before(string sentence, int at)
    {
        int from = Math.Max(0, at - Near);
        return sentence[(from + sentence.AsSpan(from, at - from).LastIndexOfAny(ClauseEnds) + 1)..at];
    }

    private static Regex New(string pattern) => new(pattern, RegexOptions.CultureInvariant | RegexOptions.Compiled);
}
