using System.Text.RegularExpressions;
using KnowledgeBase.Corpus.Cards;
using KnowledgeBase.Corpus.Documents;

namespace KnowledgeBase.Indexer.Describing.Cards;

/// <summary>
/// Tells which sentences and results of a piece of news belong to the practice of the whole: those of the same organisation. Where a
/// paragraph names nobody they do in short news, or when they go on without a subject of their own.
/// </summary>
/// <param name="body">The body.</param>
/// <param name="sections">Its sentences.</param>
/// <param name="actors">Who acts where.</param>
/// <param name="headline">The practice.</param>
internal sealed class Story(BodyText body, BodySections sections, Actors actors, Headline headline)
{
    /// <summary>Length of a body, in characters, up to which news is short: it tells of one thing.</summary>
    public const int ShortNews = 700;

    private const int MostMeasures = 6;

    private static readonly Regex GoesOn = new(
        $"^(?:{CardWords.When}|[0-9年月日至—\\-，])*(?:已|累计|共|全[省市区县镇行厂矿]|各级工会|市总|区总|县总|省总|活动|项目|平台|站点|驿站|服务站|工程|行动|竞赛|先后|同时|通过|为|针对|围绕|依托|还|并|目前|截至|{CardWords.Deeds})",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    /// <summary>Whether a result is of this practice.</summary>
    /// <param name="result">The result.</param>
    /// <returns>True when the same one acts.</returns>
    public bool Tells(CardResult result) => result.Sentence.Start >= headline.Sentence.Start && !Doing.IsReported(body.FoldedSlice(result.Sentence)) && Belongs(result.Sentence, result.Range.Start) && !InSpeech(result);

    /// <summary>Sentences that say what is done, that of the lead first.</summary>
    /// <param name="isFree">Whether a sentence is no other practice's.</param>
    /// <returns>Sentences in order; at least one.</returns>
    public IReadOnlyList<TextRange> Measures(Func<TextRange, bool> isFree) =>
    [
        .. Enumerable.Range(0, body.Paragraphs.Count).SelectMany(sections.Of)
            .Where(s => s == headline.Sentence || (isFree(s) && Doing.First(body, s, s.Start) is { } clause && body.Folded[s.Start] != '“' && Belongs(s, clause.Start + clause.Length - 1)))
            .Where(s => s.Start >= headline.Sentence.Start).Take(MostMeasures),
    ];

    private bool Belongs(TextRange sentence, int at) => actors.At(at) is { } actor
        ? Actors.AreSame(actor, headline.Actor)
        : body.Text.Length <= ShortNews || GoesOn.IsMatch(body.FoldedSlice(sentence));

    private bool InSpeech(CardResult result)
    {
        int end = result.Range.Start + result.Range.Length;
        int open = body.Folded.LastIndexOfAny(['“', '”', '\n'], end - 1);
        int close = end < body.Folded.Length ? body.Folded.IndexOfAny(['“', '”', '\n'], end) : -1;
        return open >= 0 && close >= 0 && body.Folded[open] == '“' && body.Folded[close] == '”';
    }
}
