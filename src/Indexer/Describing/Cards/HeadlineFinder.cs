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

    private static readonly Regex NoNews = New(
        "讲话|致辞|致词|社论|评论|时评|述评|杂谈|论坛|随笔|散文|诗|访谈|对话|问答|信箱|讣告|逝世|悼|追授|公告|公示|启事|通知|以案说法|案情|案例|维权说法|普法|理论|学术|论文|任免|简历|个人|卷首|寄语|贺信|慰问信|倡议书|感谢信|招聘(?!会)|(?:^|[^讨辩评结理])论|浅谈|浅析|试析|探析|初探|思考$|思考[（(]|应当如何|能否|是否|吗？?$|反响|反应|回信|大事记|要闻$");

    private static readonly Regex Case = New("案情|以案说法|争议焦点|处理结果|律师说法|法官说法|专家点评|裁判|申请人请求|案例分析|仲裁委");
    private static readonly Regex Comment = New("^论|社论|评论员|时评|讣告|逝世|追悼");
    private static readonly Regex Gone = New("逝世|遗体|因病医治无效|享年|讣告");
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

    private bool IsNews() => !NoNews.IsMatch($"{article.Kicker}\n{article.Column}\n{article.Title}".Trim('\n'))
        && !(article.Subtitle is { } subtitle && NoNews.IsMatch(subtitle))
        && !Gone.IsMatch(body.Folded[..Math.Min(body.Folded.Length, 400)]);

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
            ? new Headline(actor, sentence, clause, InTitle() ?? InLead(clause))
            : null;
    }

    private CardFact? InTitle()
    {
        if (article.Title is not { } title || article.Evidence.GetValueOrDefault("title") is not { } printed)
        {
            return null;
        }

        string folded = ChinesePunctuation.Fold(title);
        int head = Organisations.In(folded).FirstOrDefault() is { Start: 0, Length: > 0 } named ? named.Length : 0;
        foreach (Match part in Parts.Matches(folded[head..]))
        {
            int skip = AfterPlace(part.Value);
            string phrase = part.Value[skip..];
            int length = Doing.HasVerb(phrase) && !Doing.IsMeeting(phrase) ? Doing.Cut(phrase) : 0;
            if (length > 0)
            {
                string words = title.Substring(head + part.Index + skip, length);
                return new CardFact(words, words, null, printed.Spans, "measure-in-title", 0.65);
            }
        }

        return null;
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
    public static bool IsOther(Article article) => article.Headings.Any(h => Case.IsMatch(h.Text)) || (article.Column is { } column && Case.IsMatch(column))
        || Comment.IsMatch($"{article.Title}\n{article.Kicker}\n{article.Column}\n{string.Join(' ', article.Authors)}{article.AuthorRole}");

    private static Regex New(string pattern) => new(pattern, RegexOptions.CultureInvariant | RegexOptions.Compiled);
}
