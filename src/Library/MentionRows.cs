using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Corpus.Policies;
using Microsoft.Data.Sqlite;

namespace KnowledgeBase.Library;

/// <summary>Which laws and documents items name. Writing happens inside the caller's transaction.</summary>
internal static class MentionRows
{
    /// <summary>Writes what an item, or a text put together from several, names.</summary>
    public static void Write(SqliteConnection connection, Article article, bool isWhole)
    {
        foreach (var named in article.Mentions.GroupBy(m => PolicyName.Key(m.Meant()), StringComparer.Ordinal).Where(g => g.Key.Length > 0))
        {
            connection.Run(
                "INSERT INTO policy_mentions VALUES ($key, $item, $whole, $mentions)",
                ("$key", named.Key), ("$item", article.Id), ("$whole", isWhole ? 1 : 0), ("$mentions", named.Count()));
        }
    }

    /// <summary>Ids of the items that name one of some keys, one print of each text, newest first.</summary>
    public static IReadOnlyList<string> Naming(SqliteConnection connection, IReadOnlyCollection<string> keys) => [.. keys.SelectMany(key => connection.Rows(
        """
        SELECT coalesce(prints.work, policy_mentions.item_id), max(json_extract(items.json, '$.date'))
        FROM policy_mentions JOIN items ON items.id = policy_mentions.item_id
        LEFT JOIN whole_parts ON whole_parts.item_id = policy_mentions.item_id
        LEFT JOIN prints ON prints.item_id = policy_mentions.item_id
        WHERE policy_mentions.key = $key AND policy_mentions.whole = (whole_parts.whole_id IS NOT NULL)
        GROUP BY 1
        """,
        row => (Id: row.GetString(0), Date: row.Text(1)), ("$key", key)))
        .DistinctBy(r => r.Id).OrderByDescending(r => r.Date, StringComparer.Ordinal).ThenBy(r => r.Id, StringComparer.Ordinal).Select(r => r.Id)];
}
