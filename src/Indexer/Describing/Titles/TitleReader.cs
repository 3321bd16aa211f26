using System.Text.RegularExpressions;
using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Corpus.Text;

namespace KnowledgeBase.Indexer.Describing.Titles;

/// <summary>Reads the printed title, or finds words of the text that can stand for it in lists.</summary>
internal static partial class TitleReader
{
    private const int LongestClause = 30;

    private static readonly Regex[] Announcements = [Thoughts(), Study(), About(), Matters(), Undertaking()];

    /// <summary>The printed title.</summary>
    /// <param name="item">The item.</param>
    /// <param name="body">Its body.</param>
    /// <returns>The title, or null when none is printed.</returns>
    public static Finding<string>? Printed(Item item, BodyText body)
    {
        if (item.Printed(MetaRole.Title) is { } line && line.Text.Trim() is { Length: > 0 } title)
        {
            return Finding.On(title, line, 0.97, "title-line");
        }

        if (body.Paragraphs.Count == 0)
        {
            return null;
        }

        string first = body.Paragraphs[0].Text;
        var own = item.Kind switch
        {
            ItemKind.Masthead => MastheadTitle().Match(first),
            ItemKind.Toc => ContentsTitle().Match(first),
            _ => Match.Empty,
        };
        return own.Success ? new(own.Value, body.Evidence(new TextRange(own.Index, own.Length), 0.9, "title-in-body")) : null;
    }

    /// <summary>
    /// Words for lists when no title is printed, word for word from the text: what the writer says the piece is about
    /// (就…谈几点想法; 探索…的路径; …是一项系统工程), the event of a caption, or else the first clause.
    /// </summary>
    /// <param name="item">The item.</param>
    /// <param name="body">Its body.</param>
    /// <returns>The words, or null for furniture and empty bodies.</returns>
    public static Finding<string>? Working(Item item, BodyText body)
    {
        if (item.Kind == ItemKind.Furniture || body.Text.Length == 0)
        {
            return null;
        }

        if (item.MissingStart && item.JumpFrom?.Title is { } named && item.Printed(MetaRole.Jump) is { } jump)
        {
            return Finding.On(named, jump, 0.8, "title-in-jump-mark");
        }

        return (item.Kind == ItemKind.Caption ? Event(body) : Announced(body)) ?? FirstClause(body, item.Kind == ItemKind.Caption);
    }

    private static Finding<string>? Announced(BodyText body)
    {
        var places = Places(body).ToArray();
        foreach (var announcement in Announcements)
        {
            foreach (var sentence in places)
            {
                var words = announcement.Match(body.FoldedSlice(sentence)).Groups["t"];
                if (words.Success)
                {
                    var range = new TextRange(sentence.Start + words.Index, words.Length);
                    return new(body.Slice(range), body.Evidence(range, 0.6, "announced-subject"));
                }
            }
        }

        return null;
    }

    // Writers name their subject at the end of the introduction or at the beginning of the conclusion.
    private static IEnumerable<TextRange> Places(BodyText body)
    {
        var running = Enumerable.Range(0, body.Paragraphs.Count).Where(i => !body.Paragraphs[i].IsHeading).ToArray();
        foreach (int paragraph in running.Take(2).Concat(running.Skip(2).TakeLast(1)))
        {
            foreach (var sentence in body.Sentences.Where(s => body.ParagraphAt(s.Start) == paragraph).Reverse())
            {
                yield return sentence;
            }
        }
    }

    private static Finding<string>? Event(BodyText body)
    {
        var sentence = body.Sentences[0];
        var match = Held().Match(body.FoldedSlice(sentence)).Groups["t"];
        var range = new TextRange(sentence.Start + match.Index, match.Length);
        return match.Success ? new(body.Slice(range), body.Evidence(range, 0.6, "event-of-caption")) : null;
    }

    private static Finding<string>? FirstClause(BodyText body, bool isCaption)
    {
        var first = Enumerable.Range(0, body.Paragraphs.Count).Where(i => !body.Paragraphs[i].IsHeading).Take(1).ToArray();
        int start = first.Length > 0 ? body.Start(first[0]) : 0;
        var match = Clause().Match(body.Text, start);
        int after = match.Index + match.Length + 1;
        if (DayAlone().IsMatch(match.Value) && after < body.Text.Length && Clause().Match(body.Text, after) is { Success: true } next)
        {
            match = next;
        }

        if (!match.Success)
        {
            return null;
        }

        int credit = isCaption ? match.Value.AsSpan().IndexOfAny('/', '／') : -1;
        int length = ClauseCut.Length(body.Text, match.Index, Math.Min(credit > 1 ? credit : match.Length, LongestClause));
        return new(body.Text.Substring(match.Index, length), body.Evidence(new TextRange(match.Index, length), 0.3, "first-clause"));
    }

    [GeneratedRegex(@"^\s*《[^《》\n]{2,20}》|^[^\n，。：]{2,20}$", RegexOptions.CultureInvariant)]
    private static partial Regex MastheadTitle();

    [GeneratedRegex(@"^\s*(?:本期)?目\s*[录次](?=$|\s|[A-Z])", RegexOptions.CultureInvariant)]
    private static partial Regex ContentsTitle();

    [GeneratedRegex(@"(?:就|围绕|对)(?:于)?(?<t>[^，。；：、]{4,40}?)(?:，)?(?:谈|提出|谈谈|作|做|进行)(?:了)?(?:几点|一些|些|点|一点|以下几点|如下|自己的|粗浅的)*(?:想法|看法|思考|体会|认识|建议|意见|见解|探讨|粗浅)", RegexOptions.CultureInvariant)]
    private static partial Regex Thoughts();

    [GeneratedRegex(@"(?:本文|因此|基于此|为此|笔者|以下|如下|文章|现|拟|将|需|必须)[^。；]{0,24}?(?:探索|探讨|研究|分析|阐述|论述|解析|剖析|思考|探究|浅析|浅谈)(?:了|出)?(?<t>[^，。；：]{6,40}?(?:路径|策略|方法|对策|模式|机制|措施|途径|思路|实践|举措|作用|经验|做法))(?=[，。；]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Study();

    [GeneratedRegex(@"(?:针对|关于|围绕)(?<t>[^，。；：]{6,40}(?:路径|策略|方法|对策|模式|措施|途径|思路|探讨|研究|分析|思考))(?=[，。；]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex About();

    [GeneratedRegex(@"(?:因此|所以|由此|可见)，(?<t>[^，。；：]{6,40}?)(?:显得|就显得)?(?:尤为|十分|非常|至关|具有|势在必行|刻不容缓|很有)(?:重要|必要|迫切|重大|必行|重要的?意义|[^，。]{0,12})", RegexOptions.CultureInvariant)]
    private static partial Regex Matters();

    [GeneratedRegex(@"^(?:总之，|综上所述，|综上，)?(?<t>[^，。；：]{8,40}?)是一项?(?:长期的?|复杂的?|艰巨的?|重要的?|重大的?)*(?:系统)?(?:工程|任务|工作)", RegexOptions.CultureInvariant)]
    private static partial Regex Undertaking();

    [GeneratedRegex(@"(?:主办|承办|协办|举办|组织|举行|召开|开展)的(?<t>[^，。；]{6,40}?(?:举行|召开|启动|开幕|闭幕|落幕|开赛|开班|揭牌|成立|结束))(?=[，。；]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Held();

    [GeneratedRegex(@"^\s*(?:[0-9]{4}年)?[0-9]{1,2}月[0-9]{1,2}日(?:至[0-9]{1,2}日|[上下]午|晚)?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex DayAlone();

    [GeneratedRegex(@"[^\s，。；：！？,;:!?]{2,}[^，。；：！？,;:!?\n]*|\S+", RegexOptions.CultureInvariant)]
    private static partial Regex Clause();
}
