using System.Text.RegularExpressions;
using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Corpus.Text;

namespace KnowledgeBase.Indexer.Describing.Practices;

/// <summary>
/// Finds named practices: a quoted name that a noun of practice follows (“462”党建工作模式) or ends (“党员导师制”), one
/// introduced by a verb (创设“四精”工作机制), a numbered summary in a heading or title (“三个建设”), a measure without quotation marks
/// that a year or number names (大抓基层三年行动), and the writer's own rules (制定《…办法》). Political formulas and common
/// quoted words are kept out by a list. One practice per quoted name, at its best first mention.
/// </summary>
internal static class PracticeFinder
{
    private const string NoGap = "的了和与及或等为是在有以把被让使对从向由不也都要会能可就并中上";

    private static readonly Regex Group = New(@"(?:[“""][^“”""。！？；\n]{1,30}[”""]、?)+");
    private static readonly Regex Core = New(@"[“""]([^“”""]+)[”""]");
    private static readonly Regex Suffix = New($@"\G(?:的(?:工作|发展|创建|管理|服务|企业)?(?<t>{PracticeWords.Types})|[^{NoGap}\W\d_]{{0,8}}?(?<t>{PracticeWords.Types}|制|岗|法)(?![\u4E00-\u9FFF]?度))");
    private static readonly Regex Ending = New($@"(?:{PracticeWords.Types}|制|岗|法)$");
    private static readonly Regex Verb = New($@"(?:{PracticeWords.Verbs})(?:了|好|着)?(?:[^{NoGap}\W\d_]{{0,8}})$");
    private static readonly Regex Summary = New(@"^[一二三四五六七八九十两双][个种大项位步条句讲能心维化融精链力强专高会联包抓到建]?[\u4E00-\u9FFF]{1,4}$");
    private static readonly Regex Unquoted = New($@"(?<=(?:{PracticeWords.Verbs})(?:好|了)?)[^{NoGap}\W\d_]{{2,10}}(?:[一二三四五六七八九十]年|专项)(?:行动|计划|工程)(?:计划)?");
    private static readonly Regex Rules = New($@"(?:制定|出台|编制|修订|印发|推出|签订|制订)(?:了)?[^，。；《]{{0,10}}(?<r>《[^《》\n]{{2,50}}(?:办法|细则|方案|指引|手册|意见|清单|规定|制度|责任书|规范|章程|计划|标准|导则|图|体系)(?:（[^（）]{{1,6}}）)?》)");

    /// <summary>Finds the practices of a body.</summary>
    /// <param name="title">Printed title, or null; a summary it quotes counts when the body names it too.</param>
    /// <param name="body">The body.</param>
    /// <returns>Practices in order of first mention.</returns>
    public static IReadOnlyList<Practice> Find(string? title, BodyText body)
    {
        var found = new Dictionary<string, TextRange>(StringComparer.Ordinal);
        foreach (Match group in Group.Matches(body.Text))
        {
            AddQuoted(found, title, body, group);
        }

        foreach (Match match in Unquoted.Matches(body.Text))
        {
            found.TryAdd(match.Value, new TextRange(match.Index, match.Length));
        }

        foreach (Match match in Rules.Matches(body.Text))
        {
            var rule = match.Groups["r"];
            var sentence = body.SentenceAt(match.Index);
            if (!Regex.IsMatch(body.Text[sentence.Start..match.Index], PracticeWords.State, RegexOptions.CultureInvariant))
            {
                found.TryAdd(rule.Value, new TextRange(rule.Index, rule.Length));
            }
        }

        return [.. found.OrderBy(f => f.Value.Start).Select(f => new Practice(body.Slice(f.Value), f.Value, Naming(body, f.Key)))];
    }

    private static void AddQuoted(Dictionary<string, TextRange> found, string? title, BodyText body, Match group)
    {
        int length = group.Value.TrimEnd('、').Length;
        var cores = Core.Matches(group.Value).Select(m => m.Groups[1].Value.Trim()).ToArray();
        string key = cores[0];
        if (found.ContainsKey(key) || cores.All(IsCommon))
        {
            return;
        }

        string text = body.Text;
        var suffix = Suffix.Match(text, group.Index + length);
        if (suffix.Success && IsNamed(key))
        {
            found[key] = new TextRange(group.Index, length + suffix.Length);
        }
        else if (IsIntroduced(body, group, cores, title))
        {
            found[key] = new TextRange(group.Index, length);
        }
    }

    private static bool IsIntroduced(BodyText body, Match group, string[] cores, string? title)
    {
        string core = cores[0];
        if (!IsNamed(core) || core.Contains('，', StringComparison.Ordinal))
        {
            return false;
        }

        bool verb = Verb.IsMatch(body.Text[Math.Max(0, group.Index - 14)..group.Index]);
        bool ending = Ending.IsMatch(core) && core.Length >= 4;
        bool summary = Summary.IsMatch(core);
        return (ending && (verb || core.Length >= 5))
            || (verb && core.Length is >= 3 and <= 16)
            || (summary && (body.InHeading(group.Index) || title?.Contains($"“{core}”", StringComparison.Ordinal) == true));
    }

    private static bool IsCommon(string core) => PracticeWords.Stops.Contains(TextCuts.WithoutSpace(core));

    private static bool IsNamed(string core) => core.Length >= 2 && !IsCommon(core);

    private static IReadOnlyList<TextRange> Naming(BodyText body, string key) =>
        [.. body.Sentences.Where(s => body.Text.AsSpan(s.Start, s.Length).Contains(key, StringComparison.Ordinal))];

    private static Regex New(string pattern) => new(pattern, RegexOptions.CultureInvariant | RegexOptions.Compiled);
}
