using KnowledgeBase.Search.Engines;
using KnowledgeBase.Search.Schema;

namespace KnowledgeBase.Search.Storage;

/// <summary>Items that are prints of one text, by the library's judgement. Items printed once are in no group. Immutable.</summary>
internal sealed class PrintGroups
{
    private readonly List<int[]> groups;
    private readonly Dictionary<int, (string Work, int[] Prints)> byItem;

    private PrintGroups(List<int[]> groups, Dictionary<int, (string Work, int[] Prints)> byItem)
    {
        this.groups = groups;
        this.byItem = byItem;
    }

    /// <summary>Reads the groups of a state.</summary>
    public static PrintGroups Of(IEngineSnapshot snapshot, DocumentSet articles)
    {
        var several = snapshot.Count(IndexFields.Work, articles).Where(c => c.Value > 1).Select(c => c.Key).ToList();
        if (several.Count == 0)
        {
            return new PrintGroups([], []);
        }

        var found = snapshot.Match(new ColumnQuery(IndexFields.Work, several));
        found.IntersectWith(articles);
        var groups = found.Numbers().GroupBy(d => snapshot.Values(IndexFields.Work, d)[0])
            .Select(g => (Work: g.Key, Prints: g.ToArray())).ToList();
        return new PrintGroups(
            [.. groups.Select(g => g.Prints)],
            groups.SelectMany(g => g.Prints.Select(p => (Print: p, Group: g))).ToDictionary(p => p.Print, p => p.Group));
    }

    /// <summary>Groups of which at least two prints are in a set, with those prints.</summary>
    public IEnumerable<int[]> Among(DocumentSet items) =>
        groups.Select(group => Array.FindAll(group, items.Contains)).Where(group => group.Length > 1);

    /// <summary>All prints of the text of an item, itself among them; the item alone when it was printed once.</summary>
    public IReadOnlyList<int> Of(int item) => byItem.TryGetValue(item, out var group) ? group.Prints : [item];

    /// <summary>Id of the print that stands for all prints of the text of an item, or null when it was printed once.</summary>
    public string? Work(int item) => byItem.TryGetValue(item, out var group) ? group.Work : null;

    /// <summary>A number that all prints of one text share and no other item has.</summary>
    public int Text(int item) => byItem.TryGetValue(item, out var group) ? group.Prints[0] : item;
}
