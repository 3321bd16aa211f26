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

    private static readonly Regex Past = New($"(?:{CardWords.Done})(?!解|不起|然)|(?<!到|至)(?:19|20)[0-9]{{2}}年");
    private static readonly Regex Call = New($"{ModalWords.Pattern}|(?:{CardWords.Calls})");

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

        foreach (var sentence in draft.Measures)
        {
            string text = body.FoldedSlice(sentence);
            var call = Call.Match(text);
            var past = Past.Match(text);
            bool calls = call.Success && (!past.Success || call.Index < past.Index);
            if (calls || past.Success)
            {
                var match = calls ? call : past;
                return Fact(calls ? Called : Done, new TextRange(sentence.Start + match.Index, match.Length), calls ? "call-word" : "past-word", 0.65, body);
            }
        }

        return null;
    }

    private static CardFact Fact(string value, TextRange range, string rule, double confidence, BodyText body) =>
        new(value, body.Slice(range), range, body.Paragraphs[body.ParagraphAt(range.Start)].Spans, rule, confidence);

    private static Regex New(string pattern) => new(pattern, RegexOptions.CultureInvariant | RegexOptions.Compiled);
}
