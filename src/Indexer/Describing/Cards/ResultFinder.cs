using System.Text.RegularExpressions;
using KnowledgeBase.Corpus.Cards;
using KnowledgeBase.Corpus.Documents;

namespace KnowledgeBase.Indexer.Describing.Cards;

/// <summary>
/// Picks from the figures of a body those that are results: beside a word of doing or having reached, and no plan, rule or mere
/// duration.
/// </summary>
internal static class ResultFinder
{
    private static readonly Regex Result = New(CardWords.Results);
    private static readonly Regex Plan = New($"(?:{CardWords.Plans})|{ModalWords.Pattern}|到20[0-9]{{2}}年(?!底?[，,]?(?:已|累计|共))");
    private static readonly Regex Question = New("^(?:如何|怎样|怎么|能否)");
    private static readonly Regex Reached = New("累计|已|共(?!同|建|享|产|性)|截至|20[0-9]{2}年(?!.*(?:计划|力争|目标))");

    private static readonly Regex OnlyTime = New(
        @"^[^0-9一二三四五六七八九十百]*(?:[0-9]+(?:\.[0-9]+)?\s?(?:年|个月|天|小时|分钟|周|岁|层|步|字|章|课时|学时|级|轮|点|时)[^0-9]*)+$");

    /// <summary>The results among the figures.</summary>
    /// <param name="figures">Figures of the body.</param>
    /// <param name="body">The body.</param>
    /// <param name="sections">Its sentences.</param>
    /// <returns>Results in order.</returns>
    public static IReadOnlyList<CardResult> Of(IReadOnlyList<Figure> figures, BodyText body, BodySections sections)
    {
        var results = new List<CardResult>();
        foreach (var figure in figures)
        {
            if (sections.At(figure.Range.Start) is var (paragraph, index) && IsResult(body, sections.Of(paragraph)[index], figure.Range))
            {
                results.Add(new CardResult(figure.Text, figure.Range, sections.Of(paragraph)[index]));
            }
        }

        return results;
    }

    private static bool IsResult(BodyText body, TextRange sentence, TextRange figure)
    {
        string text = body.FoldedSlice(figure);
        if (OnlyTime.IsMatch(text) || !text.Any(c => char.IsDigit(c) || "百千万亿".Contains(c, StringComparison.Ordinal)))
        {
            return false;
        }

        // Words of a plan hold for what follows them in the sentence, up to a semicolon, unless a later clause tells what was reached.
        string before = body.Folded[sentence.Start..figure.Start];
        string clause = before[(before.LastIndexOfAny(['，', '；', '：', '。']) + 1)..] + text;
        string near = before[(before.LastIndexOf('；') + 1)..];
        return Result.IsMatch(clause) && !Plan.IsMatch(clause) && !Question.IsMatch(clause) && (Reached.IsMatch(clause) || !Plan.IsMatch(near));
    }

    private static Regex New(string pattern) => new(pattern, RegexOptions.CultureInvariant | RegexOptions.Compiled);
}
