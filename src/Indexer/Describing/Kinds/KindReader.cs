using System.Text.RegularExpressions;
using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Corpus.Policies;
using KnowledgeBase.Indexer.Describing.Origins;
using KnowledgeBase.Indexer.Describing.Policies;

namespace KnowledgeBase.Indexer.Describing.Kinds;

/// <summary>Refines the kind the splitter gave when title or form shows more: speech, policy, chronicle.</summary>
internal static partial class KindReader
{
    private const int FewestArticles = 3;
    private const int FirstParagraphs = 3;
    private const int LastParagraphs = 6;
    private const int FewestDays = 4;

    /// <summary>Reads the kind of an item.</summary>
    /// <param name="item">The item.</param>
    /// <param name="body">Its body.</param>
    /// <returns>The kind, with what a refinement rests on; no finding when the splitter's kind stands.</returns>
    public static (ItemKind Kind, Evidence? Evidence) Read(Item item, BodyText body)
    {
        if (item.Kind is not (ItemKind.Article or ItemKind.Fragment or ItemKind.Notice))
        {
            return (item.Kind, null);
        }

        return Policy(body) is { } policy && item.Kind != ItemKind.Notice ? (ItemKind.Policy, policy)
            : OfficialDocument(item, body) is { } official ? (ItemKind.Policy, official)
            : item.Kind == ItemKind.Article && Speech(item) is { } speech ? (ItemKind.Speech, speech)
            : item.Kind == ItemKind.Article && Chronicle(body) is { } days ? (ItemKind.NewsBrief, days)
            : (item.Kind, null);
    }

    private static Evidence? Policy(BodyText body)
    {
        var articles = ClauseSequence.Find([.. body.Paragraphs.Select(p => p.Text)]);
        return articles.Count < FewestArticles ? null
            : body.Evidence(new TextRange(body.Start(articles[0].Paragraph), articles[0].Number.Length), 0.95, "numbered-articles");
    }

    // 某某总工会关于…的通知 with its number, or addressed and signed; a title alone is no document.
    private static Evidence? OfficialDocument(Item item, BodyText body)
    {
        if (item.Printed(MetaRole.Title) is not { } title || DocumentTitle().Match(title.Text) is not { Success: true } kind
            || item.Printed(MetaRole.Author) is not null)
        {
            return null;
        }

        var number = OfficialReader.Number(item, body, 0);
        bool addressed = LetterParts.Recipients(body) is not null && LetterParts.Signature(body, body.Paragraphs.Count - LastParagraphs, int.MaxValue).Signatories is not null;
        bool passed = item.Paragraphs.Take(FirstParagraphs).Any(p => PassageReader.IsPassage(p.Text));
        return number is not null || addressed || passed ? new Evidence(kind.Value, title.Spans, number is null ? 0.8 : 0.9, "official-document") : null;
    }

    private static Evidence? Speech(Item item)
    {
        var title = item.Printed(MetaRole.Title);
        string text = title?.Text ?? string.Empty;
        var match = SpeechTitle().Match(text);
        return match.Success ? new Evidence(match.Value, title!.Spans, 0.9, "speech-title") : null;
    }

    private static Evidence? Chronicle(BodyText body)
    {
        var running = body.Paragraphs.Where(p => !p.IsHeading).ToArray();
        var dated = running.Where(p => BeginsWithDay().IsMatch(p.Text)).ToArray();
        return dated.Length >= FewestDays && dated.Length * 10 >= running.Length * 7
            ? new Evidence(BeginsWithDay().Match(dated[0].Text).Value, dated[0].Spans, 0.8, "paragraphs-begin-with-days")
            : null;
    }

    [GeneratedRegex(@"(?:条例|办法|规定|细则|规则|规程|章程|决定|决议|命令|公告|通告|意见|通知|通报|批复|答复|复函|函|纪要|解释|纲要|规划|方案|准则|制度|法)[》”]?\s*(?:[（(][^（）()]{1,14}[）)]\s*)*$", RegexOptions.CultureInvariant)]
    private static partial Regex DocumentTitle();

    [GeneratedRegex(@"(?:的讲话|讲话|致辞|致词|讲话稿|讲话要点|讲话摘要|的发言)\s*(?:[（(][^（）()]{1,12}[）)])?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex SpeechTitle();

    [GeneratedRegex(@"^\s*(?:[0-9]{4}\s?年\s?)?[0-9]{1,2}\s?月\s?[0-9]{1,2}\s?日|^\s*(?:近日|日前)", RegexOptions.CultureInvariant)]
    private static partial Regex BeginsWithDay();
}
