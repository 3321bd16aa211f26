using System.Text.RegularExpressions;
using KnowledgeBase.Corpus.Cards;
using KnowledgeBase.Corpus.Documents;

namespace KnowledgeBase.Indexer.Describing.Cards;

/// <summary>Tells what was done from what is called for: results and words of the past, against 要, 应 and their like before the measure.</summary>
internal static class StageReader
{
    /// <summary>Value of a practice that was done.</summary>
    public const string Done = "已实施";

    /// <summary>Value of a practice that is called for.</summary>
    public const string Called = "倡议";

    private static readonly Regex Past = New($"(?<!为|除)(?:{CardWords.Done})(?!解|不起|然)");
    private static readonly Regex Time = New($"(?:{CardWords.Past})|(?<!到|至)(?:19|20)[0-9]{{2}}年");
    private static readonly Regex Call = New($"{ModalWords.Pattern}|(?:{CardWords.Calls})");
    private static readonly Regex Wish = New($"(?:{CardWords.Wishes})");
    private static readonly Regex Clause = New("[^，；。！？]+");

    /// <summary>Reads the stage of a practice.</summary>
    /// <param name="draft">Its sentences.</param>
    /// <param name="body">The body.</param>
    /// <returns>The stage with its word, or null when nothing tells.</returns>
    public static CardFact? Read(CardDraft draft, BodyText body)
    {
        if (draft.Results.Count > 0)
        {
            return Fact(Done, draft.Results[0].Range, "result-told", 0.85, body);
        }

        return draft.Measures.Select(m => OfSentence(m, body)).FirstOrDefault(f => f is not null);
    }

    // The first clause that tells decides. A call is one unless its clause goes on to say that it was done; times and words of a wish
    // only count where no clause of the sentence tells.
    private static CardFact? OfSentence(TextRange sentence, BodyText body)
    {
        CardFact? time = null, wish = null;
        foreach (Match clause in Clause.Matches(body.FoldedSlice(sentence)))
        {
            int start = sentence.Start + clause.Index;
            var (call, done) = (Call.Match(clause.Value), Past.Matches(clause.Value).LastOrDefault());
            if (done is not null && (!call.Success || done.Index > call.Index))
            {
                return Fact(Done, Within(start, done), "past-word", 0.65, body);
            }

            if (call.Success)
            {
                return Fact(Called, Within(start, call), "call-word", 0.65, body);
            }

            time ??= Time.Match(clause.Value) is { Success: true } past ? Fact(Done, Within(start, past), "past-time", 0.6, body) : null;
            wish ??= Wish.Match(clause.Value) is { Success: true } weak ? Fact(Called, Within(start, weak), "wish-word", 0.5, body) : null;
        }

        return time ?? wish;
    }

    private static TextRange Within(int start, Match match) => new(start + match.Index, match.Length);

    private static CardFact Fact(string value, TextRange range, string rule, double confidence, BodyText body) =>
        new(value, body.Slice(range), range, body.Paragraphs[body.ParagraphAt(range.Start)].Spans, rule, confidence);

    private static Regex New(string pattern) => new(pattern, RegexOptions.CultureInvariant | RegexOptions.Compiled);
}
