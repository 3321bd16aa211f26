using System.Text.RegularExpressions;
using KnowledgeBase.Corpus.Cards;
using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Corpus.Text;

namespace KnowledgeBase.Indexer.Describing.Cards;

/// <summary>
/// Finds the practice of a piece of news that gives it no name of its own: the first sentence of its lead in which an organisation or
/// place does something, or one further down by whom the title names. Speeches, opinion, cases, obituaries, meetings and pieces without
/// a beginning have none.
/// </summary>
/// <param name="article">The article as described so far.</param>
/// <param name="body">Its body.</param>
/// <param name="sections">Its sentences.</param>
/// <param name="actors">Who acts where.</param>
internal sealed class HeadlineFinder(Article article, BodyText body, BodySections sections, Actors actors)
{
    private const int LeadSentences = 4;
    private const int SearchedParagraphs = 8;
    private const int ShortestCore = 2;
    private const int ShortestPhrase = 4;
    private const int HeadOfTitle = 14;

    // Of a kicker or a column, which name what follows.
    private static readonly Regex NoNews = New(
        "讲话|致辞|致词|社论|评论|时评|述评|杂谈|论坛|随笔|散文|诗|访谈|对话|问答|信箱|讣告|逝世|悼|追授|公告|公示|启事|通知|以案说法|案情|案例|维权说法|普法|理论|学术|论文|任免|简历|个人|卷首|寄语|贺信|慰问信|倡议书|感谢信|招聘|(?:^|[^讨辩评结理])论|浅谈|浅析|试析|探析|初探|反响|反应|回信|大事记|要闻$");

    // Of a title only its first or last words say what it is: 普法宣讲走进工地 and 推行公示制度 are news.
    private static readonly Regex NoNewsTitle = New(
        "(?:讲话|致辞|致词|访谈|访谈录|问答|公告|启事|简章|简历|寄语|贺信|慰问信|倡议书|感谢信|公开信|回信|随笔|散文|杂谈|述评|时评|社论|评论|讣告|大事记|要闻|反响|反应|思考|初探|探析|浅析|浅论|论文|卷首语|组诗|短诗|诗[一二三四]首)(?:[（(][^（）()]*[）)])?$"
        + "|^(?:[再三四五]?论(?!坛|文|证)|试论|浅论|略论|浅谈|浅析|试析|(?:社论|评论|时评|述评|对话|访谈|问答|案例|普法|理论|学术|诗歌|诗)(?=[：:｜|\\s·]))"
        + "|逝世|追悼|悼念|追授|以案说法|维权说法|应当?如何|能否|是否|吗？?$");

    // Nor is a title without a verb of doing news where it ends so.
    private static readonly Regex NoNewsAlone = New("(?:案例|案情|理论|招聘|公示|通知|对话|信箱|诗|论坛|普法|学术|任免|(?<![讨辩评结理舆])论)(?:选登|选|分析|评析|解析)?(?:[（(][^（）()]*[）)])?$");

    // A heading that is nothing but one part of a case tells one; words of law within a heading may be those of a practice.
    private static readonly Regex Case = New(
        "^[（(]?[0-9一二三四五六七八九十]*[）)、.．：\\s]*[【〔]?(?:基本)?(?:案情(?:简介|回放|介绍|概要|回顾)?|争议焦点|(?:仲裁|法院|裁判|处理|裁决|判决|审理)(?:结果|要旨|理由|要点|观点)|(?:律师|法官|仲裁员|专家)(?:说法|点评|评析|释法)|申请人(?:的|仲裁)?请求|案(?:例|件)(?:分析|评析|解析|点评)|以案说法)[】〕：:]?$");

    private static readonly Regex CaseColumn = New("案情|以案说法|律师说法|法官说法|案例分析|维权说法");
    private static readonly Regex CommentTitle = New("^(?:[再三四五]?论(?!坛|文|证)|社论|时评|讣告)|(?:社论|时评|讣告)$|(?:同志)?逝世|追悼会");
    private static readonly Regex Comment = New("^论|社论|评论员|时评|讣告|逝世|追悼");
    private static readonly Regex Gone = New("逝世|遗体|因病医治无效|享年|讣告");
    private static readonly Regex Somebody = New("(?:[部委厅局会院署司办处所厂矿校段站市省县区州旗镇乡]|公司|集团|企业|银行|分行|支行|中心|大学|医院|街道|工会组织|政府|学校)$");
    private static readonly Regex Unions = New("(?:各级|市|省|区|县)?(?:总工会|工会(?:组织)?|市总|省总|区总|县总|总)$");
    private static readonly Regex Parts = New("[^，。；：！？\\s—]+");

    /// <summary>Finds it.</summary>
    /// <returns>The practice, or null.</returns>
    public Headline? Find()
    {
        if (article.Kind is ItemKind.Speech || article.MissingStart || !IsNews())
        {
            return null;
        }

        return Candidates().Select(Read).FirstOrDefault(h => h is not null);
    }

    private bool IsNews() => !NoNews.IsMatch($"{article.Kicker}\n{article.Column}".Trim('\n')) && !IsNoNews(article.Title) && !IsNoNews(article.Subtitle)
        && !Gone.IsMatch(body.Folded[..Math.Min(body.Folded.Length, 400)]);

    private static bool IsNoNews(string? title) => title?.Trim() is { Length: > 0 } words
        && (NoNewsTitle.IsMatch(words) || (NoNewsAlone.Match(words) is { Success: true } last && !Doing.HasVerb(words[..last.Index])));

    private IEnumerable<TextRange> Candidates()
    {
        var lead = Enumerable.Range(0, body.Paragraphs.Count).Where(p => sections.Of(p).Count > 0).ToList();
        int first = lead.Count == 0 ? -1 : lead[0];
        if (first < 0 || sections.Heading(first) is not null)
        {
            return [];
        }

        return sections.Of(first).Take(LeadSentences).Concat(lead.Skip(1).Take(SearchedParagraphs).SelectMany(sections.Of).Where(NamedInTitle));
    }

    private bool NamedInTitle(TextRange sentence) => article.Title is { } title && actors.In(sentence).FirstOrDefault(a => a.Name is not null) is { } actor
        && Cores(actor.Name!).Any(core => title.Contains(core, StringComparison.Ordinal));

    // The name itself, without the bodies at its end, and the last of its places: 江苏省南通市崇川区, 崇川区, 崇川.
    private static IEnumerable<string> Cores(string name)
    {
        yield return name;
        foreach (Match place in Places.Units().Matches(name))
        {
            yield return place.Value;
            if (place.Length > ShortestCore)
            {
                yield return place.Value[..^1];
            }
        }
    }

    private Headline? Read(TextRange sentence)
    {
        if (body.Folded[sentence.Start] == '“' || actors.In(sentence).FirstOrDefault(a => a.Name is not null) is not { } actor)
        {
            return null;
        }

        var measure = Doing.First(body, sentence, Math.Max(actor.Start, sentence.Start) + (actor.Words is { } words && words.Start == actor.Start ? words.Length : 0));
        return measure is { } clause && actors.IsSame(actor.Start, clause.Start, null)
            ? new Headline(actor, sentence, clause, InTitle(actor) ?? InLead(clause))
            : null;
    }

    // Only where the title has no other subject: what another organisation or place did is no name for this one's practice.
    private CardFact? InTitle(Actor actor)
    {
        if (article.Title is not { } title || article.Evidence.GetValueOrDefault("title") is not { } printed)
        {
            return null;
        }

        string folded = ChinesePunctuation.Fold(title);
        int head = Organisations.In(folded).FirstOrDefault() is { Start: 0, Length: > 0 } named ? named.Length : 0;
        if (head > 0 && !IsOf(folded[..head], actor))
        {
            return null;
        }

        foreach (Match part in Parts.Matches(folded[head..]))
        {
            int skip = AfterPlace(part.Value);
            string phrase = part.Value[skip..];
            int length = Doing.HasVerb(phrase) && !Doing.IsMeeting(phrase) ? Doing.Cut(phrase) : 0;
            if (length > 0)
            {
                string words = title.Substring(head + part.Index + skip, length);
                string subject = part.Value[..skip] + Doing.BeforeVerb(phrase);
                return (skip > 0 || Somebody.IsMatch(subject)) && !IsOf(subject, actor) ? null : new CardFact(words, words, null, printed.Spans, "measure-in-title", 0.65);
            }
        }

        return null;
    }

    // 浙江 and 宁波市总工会 fit one another; 宁波市公安局 and 宁波市总工会, or 福建 and 宁波市总工会, do not.
    private static bool IsOf(string subject, Actor actor)
    {
        string name = actor.Name!;
        var (there, here) = (Places.InName(subject), Places.InName(name));
        if (there is not null && here is not null && !there.Holds(here) && !here.Holds(there))
        {
            return false;
        }

        string rest = Unions.Replace(there is { Start: 0 } ? subject[there.Length..] : subject, string.Empty);
        bool isUnion = there is null || subject.Length > there.Length;
        return (rest.Length == 0 && (!isUnion || actor.IsPlace || name.Contains("工会", StringComparison.Ordinal)))
            || (rest.Length > 0 && name.Contains(rest, StringComparison.Ordinal)) || OrganisationNames.Same(subject, name)
            || Cores(name).Any(core => core.Length > ShortestCore && rest.Contains(core, StringComparison.Ordinal));
    }

    private static int AfterPlace(string words) => Places.InName(words[..Math.Min(words.Length, HeadOfTitle)]) is { Start: 0 } place
        && words.Length - place.Length >= ShortestPhrase && !"各级全人".Contains(words[place.Length], StringComparison.Ordinal) ? place.Length : 0;

    private CardFact? InLead(TextRange clause)
    {
        string words = body.FoldedSlice(clause);
        int length = Doing.Cut(words);
        if (length == 0)
        {
            return null;
        }

        var range = new TextRange(clause.Start, length);
        return new CardFact(body.Slice(range), body.Slice(range), range, body.Paragraphs[body.ParagraphAt(range.Start)].Spans, "measure-in-lead", 0.6);
    }

    /// <summary>Whether a piece tells of a case of law or of a death, or is comment.</summary>
    /// <param name="article">The article.</param>
    /// <returns>True for what holds no practices.</returns>
    public static bool IsOther(Article article) => article.Headings.Any(h => Case.IsMatch(h.Text.Trim())) || (article.Column is { } column && CaseColumn.IsMatch(column))
        || CommentTitle.IsMatch(article.Title?.Trim() ?? string.Empty) || Comment.IsMatch($"{article.Kicker}\n{article.Column}\n{string.Join(' ', article.Authors)}{article.AuthorRole}");

    private static Regex New(string pattern) => new(pattern, RegexOptions.CultureInvariant | RegexOptions.Compiled);
}
