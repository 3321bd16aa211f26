using System.Text.RegularExpressions;
using KnowledgeBase.Corpus.Documents;

namespace KnowledgeBase.Indexer.Describing.Cards;

/// <summary>
/// Tells which clauses of a sentence say that something is done: a verb of doing, no call, no plan, no meeting held, nothing only said,
/// studied or demanded, and not within quoted speech.
/// </summary>
internal static class Doing
{
    private const int ShortestPhrase = 4;
    private const int LongestPhrase = 40;

    private static readonly Regex Verb = New($"(?:{CardWords.Deeds}|{CardWords.Acts})");
    private static readonly Regex Call = New($"{ModalWords.Pattern}|(?:{CardWords.Plans})|应当|应该|需要|必须|可以|建议|如何|争取|将(?:于|在|继续|持续|进一步|通过)");
    private static readonly Regex Done = New($"(?<!为|除)(?:{CardWords.Done})(?!解|不起|然)");

    private const string Adverb =
        "(?:积极|深入|大力|全面|先后|持续|扎实|认真|切实|不断|连续|已经?|还|也|又|再|并|则|坚持|广泛|着力|率先|主动|一直|始终|坚决|精心|充分|有序|稳步|累计|共(?!同|建|享)|共同|近年来|今年|去年|以来|年内|现场|统一|集中|重点|专门|免费|及时|首次|成功|正式|全力|努力|陆续|分批|定期|多次|每[年月周季天日]|便|就|都|均|逐步|逐户|逐一|一体|协同|牵头|相继|高标准|高质量|大规模|常态化|系统|迅速|快速|连日来|自筹资金)";

    private const string Subject =
        "(?:该|本|其|全)?(?:省|市|区|县|州|厂|矿|段|局|院|校|行|镇|街道|公司|集团|学校|医院|企业|单位|各级)?(?:总工会|工会(?:组织)?|市总|区总|县总|省总|公司|集团|学校|医院|活动(?:现场|中|期间)?|项目|工作室|驿站|服务站|站点|平台|企业|会员单位|各级|领导班子|党委|[省市区县州厂矿])?";

    // A clause that begins with its verb, after adverbs and the subject spoken of before; or one with a phrase of aim or means before it.
    private static readonly Regex Begins = New($"^{Subject}{Adverb}*(?<phrase>(?:{CardWords.Deeds}|{CardWords.Acts})(?!的|者|式|型|性|中心|工作[，。]))");

    private static readonly Regex Aimed = New(
        $"^{Subject}{Adverb}*(?<phrase>(?:为|给|向|对|将|把|用|从|让|与|针对|围绕|通过|依托|采取|采用|利用|面向|聚焦|按照|在|联合|会同|携手|邀请|以)[^，；。]{{1,30}}?(?<!的)(?:送|{CardWords.Deeds}|{CardWords.Acts})(?<!创新|培训|服务|建设|改造|调解|组织|推广|发布|检查|保障|引导))");

    private static readonly Regex Aim = New("为(?:抓手|重点|目标|主题|契机|主线|核心|引领|导向|根本|己任|宗旨|中心|原则|基础|牵引|突破口)");

    private static readonly Regex Meeting = New(
        "(?:召开|举行|举办|出席|参加|列席|主持)[^，。；]{0,30}(?:会议|大会|座谈会|研讨会|论坛|全会|全委会|年会|仪式|发布会|推进会|部署会|报告会|动员会|代表会|常委会|党组会|现场会|联席会|例会|讲座式学习|学习会|读书班|专题党课|中心组)|^[^，。；]{0,10}(?:会议|大会|与会|会上)(?!室|中心)");

    private static readonly Regex Said = New("(?:强调|指出|要求|提出(?!合理化|意见|建议|提案|金点子|了)|认为|表示|希望|呼吁|传达|学习贯彻|学习宣传|贯彻落实|审议|听取|讲话|致辞|考察|调研(?!报告|成果)|视察|取得[^，。；]{0,6}成效|说道?[，。：]?$)");
    // Words of place and receiver, behind which the verb is what counts: 在23家企业开设夜校.
    private const string Near = "在为给向对联会与从";

    private static readonly Regex Reported = New("^[^，。；]{0,12}(?:会议|大会|会上|全会|与会)[^，。；]{0,10}(?:指出|强调|要求|认为|提出|透露|通报|审议|听取|总结)");
    private static readonly Regex Speech = New("(?:表示|介绍|说|认为|指出|强调)$");
    private static readonly Regex Clause = New("(?:[^，；。！？：\\s]|(?<=\\S)[ ](?=\\S))+");
    /// <summary>The first clause from a place on that says something is done; one that begins with its verb before others.</summary>
    /// <param name="body">The body.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="from">Offset in the body to begin at.</param>
    /// <returns>What is done, without subject and adverbs before it; null when there is none.</returns>
    public static TextRange? First(BodyText body, TextRange sentence, int from)
    {
        string text = body.Folded[from..(sentence.Start + sentence.Length)];
        TextRange? aimed = null;
        foreach (Match clause in Clause.Matches(text))
        {
            if (Speech.IsMatch(clause.Value))
            {
                return aimed;
            }

            var phrase = Phrase(Begins, clause.Value) ?? (aimed is null ? Phrase(Aimed, clause.Value) : null);
            if (phrase is not { } at || InSpeech(text, clause.Index))
            {
                continue;
            }

            var found = new TextRange(from + clause.Index + at, clause.Length - at);
            if (Begins.IsMatch(clause.Value) || Near.Contains(clause.Value[at]))
            {
                return found;
            }

            aimed = found;
        }

        return aimed;
    }

    /// <summary>Whether a sentence says that something is done.</summary>
    /// <param name="body">The body.</param>
    /// <param name="sentence">The sentence.</param>
    /// <returns>True for a measure.</returns>
    public static bool Is(BodyText body, TextRange sentence) => body.Folded[sentence.Start] is not '“' && First(body, sentence, sentence.Start) is not null;

    /// <summary>Whether words hold a verb of doing.</summary>
    /// <param name="words">The words.</param>
    /// <returns>True for 开展困难职工帮扶.</returns>
    public static bool HasVerb(string words) => Verb.IsMatch(words);

    /// <summary>What stands before the first verb of doing.</summary>
    /// <param name="words">The words.</param>
    /// <returns>市公安局 for 市公安局开展慰问; all of them when there is no verb.</returns>
    public static string BeforeVerb(string words) => Verb.Match(words) is { Success: true } verb ? words[..verb.Index] : words;

    /// <summary>Whether words tell of a meeting or of what was said there.</summary>
    /// <param name="words">The words.</param>
    /// <returns>True for 召开全委会.</returns>
    public static bool IsMeeting(string words) => Meeting.IsMatch(words) || Said.IsMatch(words);

    private static int? Phrase(Regex form, string clause) => form.Match(clause) is { Success: true } match && IsDone(clause) ? match.Groups["phrase"].Index : null;

    /// <summary>Whether a sentence only reports what was said at a meeting.</summary>
    /// <param name="sentence">The sentence, punctuation in one width.</param>
    /// <returns>True for 会议指出….</returns>
    public static bool IsReported(string sentence) => Reported.IsMatch(sentence);

    /// <summary>A phrase of a measure cut to a length that serves as a name.</summary>
    /// <param name="words">The clause.</param>
    /// <returns>Length of what is kept; 0 when too short to say anything.</returns>
    public static int Cut(string words)
    {
        int length = Math.Min(words.Length, LongestPhrase);
        if (length < words.Length)
        {
            int mark = words.LastIndexOf('、', length - 1, length);
            length = mark >= ShortestPhrase ? mark : length;
        }

        length = char.IsHighSurrogate(words[Math.Max(0, length - 1)]) ? length - 1 : length;
        return length >= ShortestPhrase && words[..length].Count(c => c == '“') == words[..length].Count(c => c == '”') ? length : 0;
    }

    private static bool IsDone(string clause) => !IsMeeting(clause) && !Aim.IsMatch(clause) && (!Call.IsMatch(clause) || Done.Match(clause) is { Success: true } done && done.Index > Call.Match(clause).Index);

    private static bool InSpeech(string text, int at)
    {
        int open = at == 0 ? -1 : text.LastIndexOfAny(['“', '”'], at - 1);
        return open >= 0 && text[open] == '“';
    }

    private static Regex New(string pattern) => new(pattern, RegexOptions.CultureInvariant | RegexOptions.Compiled);
}
