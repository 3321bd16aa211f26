using Microsoft.Data.Sqlite;

namespace KnowledgeBase.Library;

/// <summary>
/// Puts prints that are linked, directly or through others, into one group named by the print that stands for all of them.
/// Called inside the caller's transaction.
/// </summary>
internal static class PrintGroups
{
    /// <summary>Groups the prints linked with some prints anew; files of items whose group changed are logged as changed.</summary>
    public static void Group(SqliteConnection connection, IReadOnlyList<long> prints, Func<long> version)
    {
        var done = new HashSet<long>();
        foreach (long print in prints)
        {
            if (done.Contains(print))
            {
                continue;
            }

            var members = Linked(connection, print);
            done.UnionWith(members);
            Name(connection, members, version);
        }
    }

    /// <summary>Item ids of all prints of a text, the one that stands for all first, then by date.</summary>
    public static IReadOnlyList<string> Members(SqliteConnection connection, string itemId)
    {
        string work = connection.Rows(
            "SELECT work FROM prints WHERE item_id = $id AND work IS NOT NULL", row => row.GetString(0), ("$id", itemId)).FirstOrDefault(string.Empty);
        return work.Length == 0 ? [itemId] : connection.Rows(
            """
            SELECT prints.item_id FROM prints JOIN items ON items.id = prints.item_id WHERE work = $work
            ORDER BY prints.item_id <> $work, json_extract(items.json, '$.date') IS NULL, json_extract(items.json, '$.date'), prints.item_id
            """,
            row => row.GetString(0),
            ("$work", work));
    }

    private static HashSet<long> Linked(SqliteConnection connection, long start)
    {
        var members = new HashSet<long> { start };
        var open = new Queue<long>(members);
        while (open.TryDequeue(out long print))
        {
            foreach (long other in connection.Rows(
                "SELECT b FROM print_links WHERE a = $print UNION SELECT a FROM print_links WHERE b = $print", row => row.GetInt64(0), ("$print", print)))
            {
                if (members.Add(other))
                {
                    open.Enqueue(other);
                }
            }
        }

        return members;
    }

    private static void Name(SqliteConnection connection, HashSet<long> members, Func<long> version)
    {
        var prints = members.SelectMany(print => connection.Rows(
            """
            SELECT items.id, items.sha256, prints.work, items.kind = 'fragment' OR EXISTS (SELECT 1 FROM print_links WHERE excerpt = prints.print),
                json_extract(items.json, '$.date'), length(json_extract(coalesce(wholes.json, items.json), '$.body'))
            FROM prints JOIN items ON items.id = prints.item_id LEFT JOIN wholes ON wholes.id = items.id WHERE prints.print = $print
            """,
            row => new Print(row.GetString(0), row.GetString(1), row.Text(2), row.GetBoolean(3), row.Text(4), row.GetInt32(5)),
            ("$print", print))).ToList();
        string? work = prints.Count < 2 ? null : prints.OrderBy(p => p.Cut).ThenBy(p => p.Date ?? "9", StringComparer.Ordinal)
            .ThenByDescending(p => p.Length).ThenBy(p => p.Id, StringComparer.Ordinal).First().Id;
        foreach (var print in prints.Where(p => p.Work != work))
        {
            connection.Run("UPDATE prints SET work = $work WHERE item_id = $id", ("$work", work), ("$id", print.Id));
            FileWriter.Log(connection, print.Sha256, version());
        }
    }

    private sealed record Print(string Id, string Sha256, string? Work, bool Cut, string? Date, int Length);
}
