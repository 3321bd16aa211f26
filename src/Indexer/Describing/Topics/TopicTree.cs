using System.Globalization;

namespace KnowledgeBase.Indexer.Describing.Topics;

/// <summary>A word that speaks for a topic, or several words that do so when they stand together in a title or heading.</summary>
/// <param name="Word">The word as printed, or the words joined by &amp;.</param>
/// <param name="Weight">How strongly, 0 to 3.</param>
internal sealed record Cue(string Word, double Weight)
{
    /// <summary>The words as printed.</summary>
    public IReadOnlyList<string> Words { get; } = Word.Split('&');
}

/// <summary>A leaf of the topic tree.</summary>
/// <param name="Group">Its branch.</param>
/// <param name="Name">Its name.</param>
/// <param name="Cues">Its cues, longest first.</param>
internal sealed record TopicLeaf(string Group, string Name, IReadOnlyList<Cue> Cues);

/// <summary>The topic tree, read from the data file topics.tsv.</summary>
internal static class TopicTree
{
    /// <summary>All leaves in the order of the file.</summary>
    public static IReadOnlyList<TopicLeaf> Leaves { get; } = [.. DataTable.Read("topics.tsv", 3).Select(Leaf)];

    private static TopicLeaf Leaf(string[] row) => new(row[0], row[1],
        [.. row[2].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Cue).OrderByDescending(c => c.Word.Length)]);

    private static Cue Cue(string cell)
    {
        int colon = cell.LastIndexOf(':');
        return new Cue(cell[..colon], double.Parse(cell[(colon + 1)..], CultureInfo.InvariantCulture));
    }
}
