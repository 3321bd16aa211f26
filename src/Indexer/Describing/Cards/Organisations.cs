using System.Text.RegularExpressions;
using KnowledgeBase.Corpus.Documents;

namespace KnowledgeBase.Indexer.Describing.Cards;

/// <summary>
/// Finds names of organisations in running text: words that end like one and begin where a clause, a function word or a place name
/// begins. Organisations in general (基层工会, 有关企业) are none. Meant to be right rather than complete.
/// </summary>
internal static class Organisations
{
    // Characters that stand in no name, and verbs that end the search for its beginning.
    private const string Letter = @"(?:(?!能(?![源投建量])|[的了是在于为以对把将与及或而但使让被由从到向就都也并等者所之其这那要可会不无有和最更很仍已正又还该本各某每])[\u4E00-\u9FFFA-Za-z（）()])";

    private const int ShortestName = 4;

    // Interpreted on purpose: compiled by .NET 10.0, lazy loops within a loop match past their last organisation.
    private static readonly Regex Name = new(
        $"(?:{Letter}{{2,18}}?(?:{CardWords.Organisations}))(?:(?:(?!书记|主席|主任|部长|经理|局长|院长|校长|董事){Letter}){{0,6}}?(?:{CardWords.Organisations}|党委|党总支|党支部|团委))*",
        RegexOptions.CultureInvariant);

    // Names do not go beyond a run of letters and brackets; most runs hold no end of one.
    private static readonly Regex Run = new("[\u4E00-\u9FFFA-Za-z（）()]+", RegexOptions.CultureInvariant | RegexOptions.Compiled);
    private static readonly System.Buffers.SearchValues<string> Ends = System.Buffers.SearchValues.Create([.. CardWords.OrganisationEnds], StringComparison.Ordinal);

    private static readonly Regex Lead = new(
        @"^(?:日|月|以来|近年来|近日|日前|目前|今年|去年|年初|年底|近期|此外|同时|其中|例如|比如|譬如|据悉|据了解|记者从|如(?![家意新愿])|据|经(?![纬开贸济典营发信])|因此|通过|依托|根据|按照|围绕|随着|针对|成为|作为|包括|来自|组织|指导|推动|支持|帮助|联合|协同|携手|邀请|走进|进入|加入|加强|推进|实施|开展|建立|成立|设立|创建|打造|深化|发挥|坚持|参加|参与|会同|助力|引导|鼓励|动员|督促|要求|面向|服务|走访|慰问|调研|视察|落实|完善|健全|领导|负责|强化|介绍|持续|引深|浅谈|浅析|试论|关于|论|谈(?!固|判))",
        RegexOptions.CultureInvariant | RegexOptions.Compiled);

    private static readonly Regex Verb = new(
        "坚持|开展|推行|召开|通过|提供|加强|推动|促进|实现|发挥|围绕|结合|做好|提升|提高|帮助|解决|履行|维护|引导|鼓励|支持|关心|关爱|服务于|面临|属于|成为|作为|进行|负责|担任|之间|以及|组织开展|应当|需要|如何|成立|建立|创建|打造|搭建|设立|走进|深入|来到|前往|建成|推进|组成|联系|对接|牵头|强化|介绍|持续|引深|推介|浅谈|浅析|试论|关于|参观|考察|赴|召集|助推|赋能|聚焦|立足|需|须|设有|隶属|积极|大力|全力|全面|着力|不断|切实|认真|主动|广泛|充分|牢固|先后|分别|共同|探索|依据|根据|按照|依靠|依托|经由|构建|培育|凝聚|传递|夯实|彰显|展现|激发|擦亮|优化|拓展|抓好|建强|办好|举办|举行|开设|开通|创办|发放|帮扶|慰问|走访|资助|投入|筹集|募集|落实|签订|培养|选树|评选|制定|出台|启动|推广|深化|健全|完善|配备|聘请|争创|点亮|奏响|谱写|唱响|锻造|激活|畅通|延伸|覆盖|统筹|整合|汇聚|破解|筑牢|守护|做强|做优|建好|用好|管好|织密|密切|规范|扩大|增强|协调|引进|引入|委托|借助|争取|对标|携手|联手|联动|诉至|起诉|申请|请求|入职|就职|毕业于|供职|任职|收购|参股|挂靠|考入|进驻|入驻|落户|命名|授予|颁发|看望|拜访|接待|感谢|推荐|选派|抽调|派驻|派出|位于|坐落|毗邻|途经|联合(?!会|工会|公司|集团|大学|总|体|社)|会同|牵手|走出|建起|推出|强调|指出|提出|宣布|表示|认为",
        RegexOptions.CultureInvariant | RegexOptions.Compiled);

    // Nouns of what unions write about, which end the search too but where they are part of a name.
    private static readonly Regex Noun = new("工作|职工|员工|干部|党员|代表|发展|管理|文化|活动|制度|机制|精神|政策|问题|方面|情况|意识|能力|水平|作用|关系|过程|质量|生产|思想|政治", RegexOptions.CultureInvariant | RegexOptions.Compiled);

    // What names begin with though it is no place; and what may follow the people an institution is for: 职工服务中心, 干部学院.
    private static readonly Regex Beginning = new("^(?:中国|中华|国网|国家|国能|中建|中铁|中交|中核|华能|华电)", RegexOptions.CultureInvariant | RegexOptions.Compiled);
    private static readonly Regex Institution = new(
        "^(?:(?:职工|员工|干部|党员|工人|文化|管理|活动|发展|教育|技术|业余|中等|法律|服务|帮扶|维权|疗养|培训|科技|体育|子弟)*(?:中心|医院|大学|学院|学校|党校|中学|小学|文化宫|公司|研究院))$",
        RegexOptions.CultureInvariant | RegexOptions.Compiled);

    private static readonly Regex Within = new("助力|参与|参加|加入|进入|动员|督促|要求|面向|指导|邀请|协同|携手|调研|视察|加强", RegexOptions.CultureInvariant | RegexOptions.Compiled);

    /// <summary>The organisations of a stretch of the body.</summary>
    /// <param name="body">The body.</param>
    /// <param name="within">The stretch.</param>
    /// <returns>Places of their names, in order.</returns>
    public static IEnumerable<TextRange> In(BodyText body, TextRange within) =>
        In(body.FoldedSlice(within)).Select(r => new TextRange(within.Start + r.Start, r.Length));

    /// <summary>The organisations of some words.</summary>
    /// <param name="words">The words, punctuation in one width.</param>
    /// <returns>Places of their names, in order.</returns>
    public static IEnumerable<TextRange> In(string words)
    {
        foreach (Match run in Run.Matches(words))
        {
            if (!run.ValueSpan.ContainsAny(Ends))
            {
                continue;
            }

            foreach (Match match in Name.Matches(run.Value))
            {
                var (start, end) = (run.Index + match.Index, run.Index + match.Index + match.Length);
                int led = Led(words, start, end);
                var cut = Cut(words[(start + led)..end]);
                foreach (var before in BeforeVerb(words, start + led, cut))
                {
                    yield return before;
                }

                if (Trim(words, start + led, end, cut, led > 0 && IsEdge(words, start)) is { } range)
                {
                    yield return range;
                }
            }
        }
    }

    // 某某总工会依托工会…: what stands before the verb may be a name of its own.
    private static IEnumerable<TextRange> BeforeVerb(string words, int start, TextRange cut) => cut.Start < ShortestName ? []
        : In(words[start..(start + cut.Start)]).Select(r => new TextRange(start + r.Start, r.Length));

    // Length of what leads to a name. A name that begins with a place has none: 如东县总工会; 日 and 月 lead behind their number only.
    private static int Led(string words, int start, int end)
    {
        int at = start;
        while (at < end && !Places.Begins(words[at..end]) && Lead.Match(words[at..end]) is { Success: true } lead
            && (lead.ValueSpan is not ("日" or "月") || (at > 0 && char.IsDigit(words[at - 1])) || Places.Begins(words[(at + 1)..end])))
        {
            at += lead.Length;
        }

        return at - start;
    }

    // The last verb, or noun that is no part of a name; of no length when there is none.
    private static TextRange Cut(string name)
    {
        int tail = Tail.Match(name) is { Success: true } end ? end.Index : name.Length;
        var verb = Verb.Matches(name).LastOrDefault(v => v.Index < tail);
        var cut = verb is null ? default : new TextRange(verb.Index, verb.Length);
        int from = cut.Start + cut.Length;
        var noun = Noun.Matches(name[from..]).LastOrDefault(n => from + n.Index < tail && !IsPart(name[from..], n, tail - from));
        return noun is null ? cut : new TextRange(from + noun.Index, noun.Length);
    }

    // 管理 of 太原市公用事业管理集团, 职工 of 宁波市总工会职工服务中心.
    private static bool IsPart(string name, Match noun, int tail)
    {
        string before = name[..noun.Index], after = name[(noun.Index + noun.Length)..];
        if (!(Places.Begins(before) || Beginning.IsMatch(before)) || Places.InText(after) is not null || Within.IsMatch(name[noun.Index..Math.Max(noun.Index, tail)]))
        {
            return false;
        }

        return Tail.IsMatch(before) || noun.Value is "职工" or "员工" or "干部" or "党员" or "代表"
            ? Institution.IsMatch(name[noun.Index..])
            : noun.Value is "文化" || !after.StartsWith("工会", StringComparison.Ordinal);
    }

    /// <summary>Whether words hold a verb, and so are no name.</summary>
    /// <param name="words">The words.</param>
    /// <returns>True for 实现市.</returns>
    public static bool HasVerb(string words) => Verb.IsMatch(words) || Noun.IsMatch(words);

    private static TextRange? Trim(string words, int start, int end, TextRange cut, bool isLed)
    {
        start += cut.Start + cut.Length;
        if (start < end && !Places.Begins(words[start..end]) && Places.InText(words[start..end]) is { Start: > 0 and <= 6 } place && !Tail.IsMatch(words[start..(start + place.Start)]))
        {
            start += place.Start;
        }

        string name = words[start..end];
        return name.Length >= ShortestName && !NoName.IsMatch(name) && Balanced(name) && IsParticular(name) && ((cut.Length == 0 && isLed) || Opens(words, start)) ? new TextRange(start, name.Length) : null;
    }

    // 某某集团 stands behind a mark, a function word, or begins with its place.
    private static bool Opens(string words, int start) => start == 0 || Places.Begins(words[start..Math.Min(words.Length, start + 12)])
        || !char.IsLetterOrDigit(words[start - 1]) || "在由对向为与和及是如据经被把将让从到".Contains(words[start - 1], StringComparison.Ordinal);

    // Whether no letter a name may hold stands before.
    private static bool IsEdge(string words, int at) => at == 0 || !OneLetter.IsMatch(words[(at - 1)..at]);

    private static readonly Regex OneLetter = new(Letter, RegexOptions.CultureInvariant | RegexOptions.Compiled);

    // 江城市建筑工会 is one, though there may be no such town in the table.
    private static readonly Regex OfTown = new("^(?!全|我|该|本|各|两|某|每|城市|地区)[\u4E00-\u9FFF]{2,4}[市县区州旗](?!场|区|域|民|级|直)[\u4E00-\u9FFF]{2}", RegexOptions.CultureInvariant | RegexOptions.Compiled);

    // Verbs and words of relation no name begins with, though it may hold them further on: 确保工会, 公司周边社区.
    private static readonly Regex NoName = new(
        "^(?:确保|突出|保证|使得|促使|巩固|掌握|把握|了解|熟悉|分析|研究(?!院|所|中心)|学习|考虑|选择|体现|反映|涉及|影响|改变|改善|改进|创造|形成|具有|拥有|存在|处于|做到|抓住|抓实|树立|弘扬|传承|宣传|教育(?!局|厅|集团|学院)|培训|监督|检查|考核|评价|奖励|激励|保障|保护|保持|支撑|支援|援助|回报|转变|转化|转型|升级|适应|满足|赢得|获得|取得|得到|收到|接到|接受|承担|担负|行使|享受|享有|遵守|遵循|违反|侵犯|侵害|构成|合并|撤销|拨缴|缴纳|拨付|支付|使用|利用|运用|采取|采用|采纳|公司|企业|单位|周边|附近|辖区|沿线|内设|下设|设在|外围|兄弟|友邻|对口|诉|告知|告诉|凡|若|倘|即|只|才|去|来|请|找|进|入|到|往|帮|教|送|带|跟|同|离|看|听|问|给|叫|喊|爱|想|愿|敢|肯)",
        RegexOptions.CultureInvariant | RegexOptions.Compiled);

    // What is left of a name without its end and general words must still say something; before a bare 工会 it must name a trade
    // (某某钢铁工会), as any verb may stand there (共享工会).
    private static bool IsParticular(string name)
    {
        if (Places.Begins(name) || OfTown.IsMatch(name))
        {
            return true;
        }

        var tail = Tail.Match(name);
        string head = name[..tail.Index];
        for (int length = Math.Min(6, head.Length); length > 0; length--)
        {
            if (CardWords.Generic.Contains(head[..length]))
            {
                head = head[length..];
                length = Math.Min(6, head.Length) + 1;
            }
        }

        return head.Length >= 2 && !EndsGenerally(head) && (tail.Value != "工会" || Industries.Of(head) is not null);
    }

    // 新时代基层工会 is any of them.
    private static bool EndsGenerally(string head) => Enumerable.Range(2, Math.Max(0, Math.Min(5, head.Length - 1)))
        .Any(length => length <= head.Length && CardWords.Generic.Contains(head[^length..]));

    private static readonly Regex Tail = new($"(?:{CardWords.Organisations}|党委|党总支|党支部|团委)+$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    private static bool Balanced(string name) => name.Count(c => c is '（' or '(') == name.Count(c => c is '）' or ')');
}
