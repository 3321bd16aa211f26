namespace KnowledgeBase.Indexer.Describing.Topics;

/// <summary>A cue found in a text.</summary>
/// <param name="Leaf">Index of its leaf in <see cref="TopicTree.Leaves"/>.</param>
/// <param name="Cue">The cue.</param>
/// <param name="Offset">Its first character; for a pair of words, that of the first of them.</param>
internal readonly record struct CueHit(int Leaf, Cue Cue, int Offset);

/// <summary>Finds the cues of all leaves in a text.</summary>
internal static class CueFinder
{
    private static readonly CueHit[] All =
        [.. TopicTree.Leaves.SelectMany((leaf, i) => leaf.Cues.Select(cue => new CueHit(i, cue, 0)))];

    private static readonly CueHit[] Words = [.. All.Where(h => h.Cue.Words.Count == 1)];

    private static readonly CueHit[] Pairs = [.. All.Where(h => h.Cue.Words.Count > 1)];

    /// <summary>Cues of one word each. A cue within a longer one, of whatever leaf, does not count.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The hits in order of place.</returns>
    public static IReadOnlyList<CueHit> Find(string text)
    {
        var kept = new List<CueHit>();
        var last = (Start: -1, End: -1);
        foreach (var hit in Words.SelectMany(c => Places(c, text)).OrderBy(h => h.Offset).ThenByDescending(h => h.Cue.Word.Length))
        {
            var range = (Start: hit.Offset, End: hit.Offset + hit.Cue.Word.Length);
            if (range.End > last.End || range == last)
            {
                kept.Add(hit);
                last = range;
            }
        }

        return kept;
    }

    /// <summary>Cues of several words that all stand in a title or heading.</summary>
    /// <param name="line">The title or heading.</param>
    /// <returns>The hits, in the order of the tree.</returns>
    public static IEnumerable<CueHit> FindPairs(string line) =>
        Pairs.Where(p => p.Cue.Words.All(w => line.Contains(w, StringComparison.Ordinal)))
            .Select(p => p with { Offset = line.IndexOf(p.Cue.Words[0], StringComparison.Ordinal) });

    private static IEnumerable<CueHit> Places(CueHit cue, string text)
    {
        string word = cue.Cue.Word;
        for (int at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = Next(text, word, at + word.Length))
        {
            yield return cue with { Offset = at };
        }
    }

    private static int Next(string text, string word, int from) =>
        from >= text.Length ? -1 : text.IndexOf(word, from, StringComparison.Ordinal);
}
