using System.Text.RegularExpressions;
using KnowledgeBase.Corpus.Documents;

namespace KnowledgeBase.Indexer.Describing.Kinds;

/// <summary>Refines the kind the splitter gave when title or form shows more: speech, policy, chronicle.</summary>
internal static partial class KindReader
{
    private const int FewestArticles = 3;
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
            : item.Kind == ItemKind.Article && Speech(item) is { } speech ? (ItemKind.Speech, speech)
            : item.Kind == ItemKind.Article && Chronicle(body) is { } days ? (ItemKind.NewsBrief, days)
            : (item.Kind, null);
    }

    private static Evidence? Policy(BodyText body)
    {
        int first = -1;
        int count = 0;
        for (int i = 0; i < body.Paragraphs.Count; i++)
        {
            if (ArticleNumber().IsMatch(body.Paragraphs[i].Text))
            {
                first = first < 0 ? i : first;
                count++;
            }
        }

        return count < FewestArticles ? null
            : body.Evidence(new TextRange(body.Start(first), body.Paragraphs[first].Text.IndexOf('条', StringComparison.Ordinal) + 1), 0.95, "numbered-articles");
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

    [GeneratedRegex(@"^\s*第[一二三四五六七八九十百零〇0-9]{1,6}条(?:[\s　]|(?=[\u4E00-\u9FFF]))", RegexOptions.CultureInvariant)]
    private static partial Regex ArticleNumber();

    [GeneratedRegex(@"(?:的讲话|讲话|致辞|致词|讲话稿|讲话要点|讲话摘要|的发言)\s*(?:[（(][^（）()]{1,12}[）)])?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex SpeechTitle();

    [GeneratedRegex(@"^\s*(?:[0-9]{4}\s?年\s?)?[0-9]{1,2}\s?月\s?[0-9]{1,2}\s?日|^\s*(?:近日|日前)", RegexOptions.CultureInvariant)]
    private static partial Regex BeginsWithDay();
}
