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

    /// <summary>Items that hold these characters in this order, with exactly the marks typed between, before and behind them.</summary>
    /// <param name="characters">The string.</param>
    /// <returns>The query, or null when there is nothing to look for.</returns>
    public static EngineQuery? WithMarks(CharacterSequence characters)
    {
        var tokens = characters.Tokens;
        var terms = new List<EngineToken>();
        bool marked = false;
        for (int i = -1; i < tokens.Count && tokens.Count > 0; i++)
        {
            bool inside = i >= 0 && i + 1 < tokens.Count;
            var marks = Kept(characters.MarksBehind(i), i, inside);
            bool kept = marks.Count > 0;
            if (kept || inside)
            {
                string term = (i < 0 ? string.Empty : tokens[i].Text) + (kept ? string.Concat(marks) : string.Empty)
                    + (i + 1 < tokens.Count ? tokens[i + 1].Text : string.Empty);
                terms.Add(new EngineToken(term, i + 1));
            }

            marked |= kept;
        }

        return !marked ? Of(characters)
            : terms.Count == 1 ? new TermQuery(IndexFields.ExactPairs, terms[0].Term)
            : new PhraseQuery(IndexFields.ExactPairs, [.. terms.Select(t => t with { Position = t.Position - terms[0].Position })]);
    }

    // The marks nearest to the characters, as many as are indexed.
    private static IReadOnlyList<string> Kept(IReadOnlyList<string> marks, int token, bool inside) =>
        marks.Count <= IndexDocuments.MostMarks ? marks
        : inside ? []
        : [.. token < 0 ? marks.TakeLast(IndexDocuments.MostMarks) : marks.Take(IndexDocuments.MostMarks)];

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
