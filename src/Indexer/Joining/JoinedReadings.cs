using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Indexer.Sources;

namespace KnowledgeBase.Indexer.Joining;

/// <summary>
/// Joins texts across files that are read one after the other: files of one issue that follow each other are held back until
/// the issue ends, then given on in their order, each text in the file it begins in.
/// </summary>
internal static class JoinedReadings
{
    /// <summary>Most files held back at a time; bounds memory where a folder numbers all its files.</summary>
    private const int MostHeld = 64;

    /// <summary>Gives readings on, with texts put together.</summary>
    /// <param name="readings">Readings in order.</param>
    /// <returns>The same readings in the same order.</returns>
    public static IEnumerable<SourceReading> Of(IEnumerable<SourceReading> readings)
    {
        var held = new List<SourceReading>();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var reading in readings)
        {
            var own = Keys(reading);
            if (held.Count >= MostHeld || (held.Count > 0 && !own.Any(keys.Contains)))
            {
                foreach (var joined in Join(held))
                {
                    yield return joined;
                }

                held.Clear();
                keys.Clear();
            }

            held.Add(reading);
            keys.UnionWith(own);
        }

        foreach (var joined in Join(held))
        {
            yield return joined;
        }
    }

    private static List<string> Keys(SourceReading reading) =>
        [.. (reading.Contents?.Articles.Select(OpenEnds.Issue) ?? []).Append(IssueGroups.ByPlace(reading.Source.Place)).OfType<string>().Distinct()];

    private static List<SourceReading> Join(List<SourceReading> held)
    {
        var open = held.SelectMany(r => r.Contents?.Articles.Where(OpenEnds.Has) ?? []).ToList();
        var wholes = held.Count < 2 || open.Count < 2 ? [] : JoinRun.Wholes(open);
        if (wholes.Count == 0)
        {
            return [.. held];
        }

        var byFirst = wholes.ToDictionary(w => w.Whole.Id, StringComparer.Ordinal);
        var parts = wholes.SelectMany(w => w.Whole.Parts.Select(p => p.ItemId)).ToHashSet(StringComparer.Ordinal);
        return [.. held.Select(reading => reading.Contents is not { } contents ? reading : reading with
        {
            Contents = contents with
            {
                Articles = [.. contents.Articles.Where(a => !parts.Contains(a.Id) || byFirst.ContainsKey(a.Id))
                    .Select(a => byFirst.TryGetValue(a.Id, out var whole) ? whole.Whole : a)],
                Chunks = [.. contents.Chunks.Where(c => !parts.Contains(c.ArticleId)), .. contents.Articles
                    .Where(a => byFirst.ContainsKey(a.Id)).SelectMany(a => byFirst[a.Id].Chunks)],
            },
        })];
    }
}
