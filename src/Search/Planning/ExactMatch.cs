using KnowledgeBase.Search.Analysis;
using KnowledgeBase.Search.Engines;
using KnowledgeBase.Search.Schema;

namespace KnowledgeBase.Search.Planning;

/// <summary>Engine queries for exact strings, on whole items.</summary>
internal static class ExactMatch
{
    /// <summary>Items that hold these characters in this order; marks between them do not matter.</summary>
    /// <param name="characters">The string; one of nothing but marks asks for items that hold these marks.</param>
    /// <returns>The query, or null when there is nothing to look for.</returns>
    public static EngineQuery? Of(CharacterSequence characters)
    {
        var tokens = characters.Tokens;
        return tokens.Count switch
        {
            0 => OfMarks(characters.Folded.Text),
            1 => new TermQuery(IndexFields.Characters, tokens[0].Text),
            2 => new TermQuery(IndexFields.ExactPairs, tokens[0].Text + tokens[1].Text),
            _ => OfPairs(characters),
        };
    }

    // Every second pair, and the last one, already hold every character in its place.
    private static PhraseQuery OfPairs(CharacterSequence characters)
    {
        var pairs = characters.Bigrams().ToList();
        var places = Enumerable.Range(0, pairs.Count).Where(i => i % 2 == 0 || i == pairs.Count - 1);
        return new PhraseQuery(IndexFields.ExactPairs, [.. places.Select(i => new EngineToken(pairs[i], i))]);
    }

    private static AllQuery? OfMarks(string folded)
    {
        var marks = IndexDocuments.MarksOf(folded).Distinct().ToList();
        return marks.Count == 0 ? null : new AllQuery([.. marks.Select(m => new TermQuery(IndexFields.Marks, m))]);
    }
}
