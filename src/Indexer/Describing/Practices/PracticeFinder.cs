using System.Text.RegularExpressions;
using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Corpus.Text;

namespace KnowledgeBase.Indexer.Describing.Practices;

/// <summary>
/// Finds named practices: a quoted name that a noun of practice follows (“462”党建工作模式), precedes or ends (“党员导师制”), one
/// introduced by a verb (创设“四精”…) or explained by a dash, a numbered summary in a heading or title (“三个建设”), a measure
/// with a name of its own (大抓基层三年行动), and the writer's own rules (制定《…办法》). Political formulas and common quoted words are
/// kept out by a list. One practice per quoted name, at the first mention that qualifies.
/// </summary>
internal static class PracticeFinder
{
    private const string NoGap = "的了和与及或等为是在有以把被让使对从向由不也都要会能可就并中上占达获于内外后前即";

    private static readonly Regex Group = New(@"(?:“[^“”。！？；\n]{1,30}”、?)+");
    private static readonly Regex Core = New(@"“([^“”]+)”");
    private static readonly Regex Suffix = New(
        $@"\G(?:的(?:{PracticeWords.Models})|(?!提升|推动|促进|实现|引领|助力|增强)[^{NoGap}\W\d_]{{0,8}}?(?:{PracticeWords.Types})+)(?![师员性度化])");
    private static readonly Regex NumberedSuffix = New($@"\G[^{NoGap}\W\d_]{{0,8}}?(?:建设|工作)(?=[，。、；\n]|$)");
    private static readonly Regex Numbered = New(@"^[0-9A-Za-z+＋×—\-]{2,}$|^[一二三四五六七八九十两双]\S{1,3}$|[+＋]");
    private static readonly Regex Ending = New($@"(?:{PracticeWords.Types}|[^机体控限]制|先锋岗|工作法)$");
    private static readonly Regex Verb = New($@"(?:{PracticeWords.Verbs})(?:了|好|着)?(?:[^{NoGap}\W\d_]{{0,8}})$");
    private static readonly Regex TypeBefore = New(@"(?:(?:品牌|活动|理念|机制|平台|行动|工程)(?:——|：)|(?:理念|品牌|工作法|做法|模式)(?:——|：)?)$");
    private static readonly Regex Explained = New(@"\G(?:——|，即|（即)");

    // One of several joined by 、 that a noun of practice sums up: “甲”、“乙”、丙等活动. What follows an item decides how it is read, so that
    // a long list is tried one way only.
    private static readonly Regex Listed = New(
        @"\G(?:[^，。；：！？\n“”、]{0,14}、(?:[^，。；：！？\n“”、]{0,14}“[^“”\n]{1,24}”|[^，。；：！？\n“”、]{2,38}(?=、)))*(?:[^，。；：！？\n“”、]{0,14}、[^，。；：！？\n“”、]{2,34}|[^，。；：！？\n“”、]{0,10})等[^，。；：！？\n“”、的]{0,6}(?:活动|行动|工程|计划|品牌|项目|平台|模式|工作法|竞赛|大赛|重点工作)(?!中|上|里|下|者|人)");

    private static readonly Regex Summary = New(@"^[一二三四五六七八九十两双]个?[\u4E00-\u9FFF]{1,3}$");
    private static readonly Regex Unquoted = New(
        $@"(?<=(?:{PracticeWords.Verbs})(?:好|了)?)(?!健全|完善|建立|构建|创新|推进)(?:[^{NoGap}\W\d_]{{3,12}}?|职工|员工|工会|党员|班组|内部|网上)(?:(?:[一二三四五六七八九十]年|专项)(?:行动|计划|工程)(?:计划)?|{PracticeWords.Measures})");
    private static readonly Regex Rules = New(
        @"(?:制定|出台|编制|修订|印发|推出|签订|制订)(?:了)?[^，。；《]{0,10}(?<r>《[^《》\n]{2,50}(?:办法|细则|方案|指引|手册|意见|清单|规定|制度|责任书|规范|章程|计划|标准|导则|图|体系)(?:（[^（）]{1,6}）)?》)");

    /// <summary>Finds the practices of a body.</summary>
    /// <param name="title">Printed title, or null; a summary it quotes counts when the body names it too.</param>
    /// <param name="body">The body.</param>
    /// <returns>Practices in order of first mention.</returns>
    public static IReadOnlyList<Practice> Find(string? title, BodyText body)
    {
        var found = new Dictionary<string, TextRange>(StringComparer.Ordinal);
        string folded = title is null ? string.Empty : ChinesePunctuation.Fold(title);
        foreach (Match group in Group.Matches(body.Folded))
        {
            AddQuoted(found, folded, body.Folded, group, body.InHeading(group.Index));
        }

        foreach (Match match in Unquoted.Matches(body.Folded))
        {
            found.TryAdd(match.Value, new TextRange(match.Index, match.Length));
        }

        foreach (Match match in Rules.Matches(body.Folded))
        {
            var rule = match.Groups["r"];
            var sentence = body.SentenceAt(match.Index);
            if (!Regex.IsMatch(body.Folded[sentence.Start..match.Index], PracticeWords.State, RegexOptions.CultureInvariant))
            {
                found.TryAdd(rule.Value, new TextRange(rule.Index, rule.Length));
            }
        }

        return [.. found.OrderBy(f => f.Value.Start).Select(f => new Practice(body.Slice(f.Value), f.Value, Naming(body, f.Key)))];
    }

    private static void AddQuoted(Dictionary<string, TextRange> found, string title, string text, Match group, bool inHeading)
    {
        var cores = Core.Matches(group.Value).Select(m => m.Groups[1].Value.Trim()).ToArray();
        if (found.ContainsKey(cores[0]) || IsCommon(cores[0]) || cores[0].Length < 2)
        {
            return;
        }

        int end = group.Index + group.Value.TrimEnd('、').Length;
        var suffix = Suffix.Match(text, end);
        if (!suffix.Success && Numbered.IsMatch(cores[0]))
        {
            suffix = NumberedSuffix.Match(text, end);
        }

        if (suffix.Success || (!IsSubject(title, cores[0]) && IsIntroduced(text, group.Index, end, cores[0])) || (inHeading || Quotes(title, cores[0])) && Summary.IsMatch(cores[0]))
        {
            found[cores[0]] = new TextRange(group.Index, end + suffix.Length - group.Index);
        }
    }

    private static bool IsIntroduced(string text, int start, int end, string core)
    {
        if (core.AsSpan().IndexOfAny("，、：") >= 0 || core.Length > 16)
        {
            return false;
        }

        string before = text[Math.Max(0, start - 14)..start];
        return (Ending.IsMatch(core) && core.Length >= 4)
            || (Verb.IsMatch(before) && core.Length >= 3)
            || TypeBefore.IsMatch(before)
            || (core.Length >= 3 && Listed.IsMatch(text, end))
            || (core.Length is >= 3 and <= 8 && Explained.IsMatch(text, end));
    }

    private static bool Quotes(string title, string core) => title.Contains($"“{core}”", StringComparison.Ordinal);

    // Words the title says without quotation marks are the subject of the piece, not the name of a practice.
    private static bool IsSubject(string title, string core) => title.Contains(core, StringComparison.Ordinal) && !Quotes(title, core);

    private static bool IsCommon(string core) => PracticeWords.Stops.Contains(TextCuts.WithoutSpace(core));

    private static IReadOnlyList<TextRange> Naming(BodyText body, string key) =>
        [.. body.Sentences.Where(s => body.Folded.AsSpan(s.Start, s.Length).Contains(key, StringComparison.Ordinal))];

    private static Regex New(string pattern) => new(pattern, RegexOptions.CultureInvariant | RegexOptions.Compiled);
}
