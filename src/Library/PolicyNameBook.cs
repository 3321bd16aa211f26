using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Corpus.Policies;
using Microsoft.Data.Sqlite;

namespace KnowledgeBase.Library;

/// <summary>Under which names the policies of a library can be asked for, and which names they give to or repeal of others.</summary>
internal static class PolicyNameBook
{
    /// <summary>Writes the names of one item, just written; nothing for other kinds.</summary>
    public static void Write(SqliteConnection connection, Article article)
    {
        if (article is not { Kind: ItemKind.Policy, Policy: { } policy, Title: { } title })
        {
            return;
        }

        var keys = PolicyName.Keys(title);
        for (int i = 0; i < keys.Count; i++)
        {
            Add(connection, article.Id, i == 0 ? "title" : "alias", keys[i], null);
        }

        foreach (var definition in policy.Definitions)
        {
            Add(connection, article.Id, "defines", PolicyName.Key(definition.ShortName), PolicyName.Key(definition.Title));
        }

        foreach (var repeal in policy.Repeals)
        {
            Add(connection, article.Id, "repeals", PolicyName.Key(repeal.Title), policy.EffectiveDate ?? policy.EditionDate);
        }
    }

    /// <summary>Policies with a name, as title or alias.</summary>
    public static IReadOnlyList<string> Named(SqliteConnection connection, string key) => connection.Rows(
        "SELECT DISTINCT items.json FROM policy_names JOIN items ON items.id = policy_names.item_id WHERE name = $key AND role IN ('title', 'alias') ORDER BY items.id",
        row => row.GetString(0), ("$key", key));

    /// <summary>Full names that documents of the library shorten to a name.</summary>
    public static IReadOnlyList<string> DefinedAs(SqliteConnection connection, string key) => connection.Rows(
        "SELECT DISTINCT other FROM policy_names WHERE name = $key AND role = 'defines' AND other IS NOT NULL ORDER BY other",
        row => row.GetString(0), ("$key", key));

    /// <summary>Which documents repeal a name, and from when.</summary>
    public static IReadOnlyList<(string ArticleId, string? From)> RepealedBy(SqliteConnection connection, string key) => connection.Rows(
        "SELECT item_id, other FROM policy_names WHERE name = $key AND role = 'repeals' ORDER BY other, item_id",
        row => (row.GetString(0), row.Text(1)), ("$key", key));

    /// <summary>Titles of all policies, each once.</summary>
    public static IReadOnlyList<string> Titles(SqliteConnection connection) => connection.Rows(
        "SELECT DISTINCT items.title FROM policy_names JOIN items ON items.id = policy_names.item_id WHERE role = 'title' ORDER BY items.title",
        row => row.GetString(0));

    private static void Add(SqliteConnection connection, string item, string role, string name, string? other)
    {
        if (name.Length > 0)
        {
            connection.Run(
                "INSERT OR IGNORE INTO policy_names VALUES ($name, $role, $item, $other)",
                ("$name", name), ("$role", role), ("$item", item), ("$other", other));
        }
    }
}
