namespace KnowledgeBase.Indexer.Joining;

/// <summary>
/// Which files are pages of one issue: those whose pieces name the same paper with the same issue or day, and those that lie in
/// one folder under names that differ in their page alone.
/// </summary>
internal static class IssueGroups
{
    /// <summary>What the files of one issue share by their places.</summary>
    /// <param name="place">Path of a file.</param>
    /// <returns>Folder and name without the page, or null when the name does not end in a page.</returns>
    public static string? ByPlace(string place) =>
        OpenItem.IssueOfName(Path.GetFileName(place)) is { } name ? $"{Path.GetDirectoryName(place)}\n{name}" : null;

    /// <summary>Puts members that share any key into one group.</summary>
    /// <typeparam name="T">What is grouped.</typeparam>
    /// <param name="members">Members with their keys.</param>
    /// <returns>Groups in the order of their first members.</returns>
    public static IReadOnlyList<IReadOnlyList<T>> Of<T>(IReadOnlyList<(T Member, IReadOnlyList<string> Keys)> members)
    {
        int[] leader = [.. Enumerable.Range(0, members.Count)];
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < members.Count; i++)
        {
            foreach (string key in members[i].Keys)
            {
                if (!first.TryAdd(key, i))
                {
                    leader[Root(leader, i)] = Root(leader, first[key]);
                }
            }
        }

        return [.. members.Select((m, i) => (m.Member, Root: Root(leader, i))).GroupBy(m => m.Root).Select(g => (IReadOnlyList<T>)[.. g.Select(m => m.Member)])];
    }

    private static int Root(int[] leader, int i)
    {
        while (leader[i] != i)
        {
            i = leader[i] = leader[leader[i]];
        }

        return i;
    }
}
