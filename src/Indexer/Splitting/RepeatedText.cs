namespace KnowledgeBase.Indexer.Splitting;

/// <summary>
/// Finds where stretches of a long text stand in it, in time that does not grow with the text: every tenth run of ten
/// characters is indexed, and a stretch of at least <see cref="Shortest"/> characters holds one of them whole.
/// </summary>
internal sealed class RepeatedText
{
    /// <summary>Fewest characters of a stretch that can be looked for.</summary>
    public const int Shortest = (2 * Run) - 1;

    private const int Run = 10;

    /// <summary>Most places of one run that are looked at: a run that stands everywhere tells nothing.</summary>
    private const int MostPlaces = 256;

    private readonly string all;
    private readonly Dictionary<int, List<int>> runs = [];

    /// <summary>Indexes a text.</summary>
    /// <param name="all">The text.</param>
    public RepeatedText(string all)
    {
        this.all = all;
        for (int i = 0; i + Run <= all.Length; i += Run)
        {
            int key = string.GetHashCode(all.AsSpan(i, Run));
            if (!runs.TryGetValue(key, out var places))
            {
                runs.Add(key, places = []);
            }

            if (places.Count < MostPlaces)
            {
                places.Add(i);
            }
        }
    }

    /// <summary>Where a stretch stands.</summary>
    /// <param name="stretch">At least <see cref="Shortest"/> characters; a shorter one is not found.</param>
    /// <returns>Offsets of its first character, in no order.</returns>
    public IEnumerable<int> Places(string stretch)
    {
        for (int offset = 0; offset < Run && offset + Run <= stretch.Length && stretch.Length >= Shortest; offset++)
        {
            foreach (int place in runs.GetValueOrDefault(string.GetHashCode(stretch.AsSpan(offset, Run))) ?? [])
            {
                int start = place - offset;
                if (start >= 0 && start + stretch.Length <= all.Length
                    && string.CompareOrdinal(all, start, stretch, 0, stretch.Length) == 0)
                {
                    yield return start;
                }
            }
        }
    }
}
