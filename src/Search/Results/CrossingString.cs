using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Search.Analysis;
using KnowledgeBase.Search.Schema;

namespace KnowledgeBase.Search.Results;

/// <summary>Shows an exact string that begins in one passage and ends in a later one, or stands where ranking did not look.</summary>
internal static class CrossingString
{
    /// <summary>The passages that hold the first occurrence of a string.</summary>
    /// <param name="passages">All passages of an item in order.</param>
    /// <param name="needle">Characters for exact matching.</param>
    /// <param name="analyzer">The analysis.</param>
    /// <returns>The passages with their part of the string highlighted; empty when it is not in them.</returns>
    public static IReadOnlyList<PassageHit> Find(IReadOnlyList<StoredPassage> passages, string needle, TextAnalyzer analyzer)
    {
        var sequences = passages.Select(p => analyzer.Characters(p.Text)).ToList();
        int at = string.Concat(sequences.Select(s => s.Text)).IndexOf(needle, StringComparison.Ordinal);
        if (at < 0)
        {
            return [];
        }

        var shown = new List<PassageHit>();
        int begin = 0;
        for (int i = 0; i < passages.Count; i++)
        {
            int from = Math.Max(at, begin);
            int to = Math.Min(at + needle.Length, begin + sequences[i].Text.Length);
            if (from < to)
            {
                shown.Add(PassageChoice.Shown(passages[i], BracketPairs.Of(passages[i].Text).Kept([Range(sequences[i], from - begin, to - begin)])));
            }

            begin += sequences[i].Text.Length;
        }

        return shown;
    }

    // Places in the joined characters to a place in the original text.
    private static TextRange Range(CharacterSequence sequence, int from, int to)
    {
        int unit = 0;
        Token first = default;
        Token last = default;
        foreach (var token in sequence.Tokens)
        {
            first = unit <= from ? token : first;
            last = unit < to ? token : last;
            unit += token.Length;
        }

        return sequence.Folded.OriginalRange(first.Start, last.End - first.Start);
    }
}
