namespace KnowledgeBase.Indexer.Describing.Topics;

/// <summary>Where the cues of one leaf stand in a text; at one place only the longest cue counts.</summary>
internal sealed class CueHits
{
    private static readonly IReadOnlyList<int> Nowhere = [];

    private readonly Dictionary<string, List<int>> places = new(StringComparer.Ordinal);

    /// <summary>Looks for all cues of a leaf.</summary>
    /// <param name="leaf">The leaf; its cues are ordered longest first.</param>
    /// <param name="text">The text.</param>
    public CueHits(TopicLeaf leaf, string text)
    {
        var taken = new HashSet<int>();
        foreach (var cue in leaf.Cues)
        {
            for (int at = Next(text, cue.Word, 0); at >= 0; at = Next(text, cue.Word, at + cue.Word.Length))
            {
                if (taken.Contains(at) || taken.Contains(at + cue.Word.Length - 1))
                {
                    continue;
                }

                taken.UnionWith(Enumerable.Range(at, cue.Word.Length));
                if (!places.TryGetValue(cue.Word, out var list))
                {
                    places[cue.Word] = list = [];
                }

                list.Add(at);
            }
        }
    }

    /// <summary>Places of a cue.</summary>
    /// <param name="cue">The cue.</param>
    /// <returns>Offsets in order.</returns>
    public IReadOnlyList<int> Places(Cue cue) => places.TryGetValue(cue.Word, out var list) ? list : Nowhere;

    private static int Next(string text, string word, int from) =>
        from > text.Length ? -1 : text.IndexOf(word, from, StringComparison.Ordinal);
}
