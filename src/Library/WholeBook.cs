using KnowledgeBase.Corpus.Documents;
using Microsoft.Data.Sqlite;

namespace KnowledgeBase.Library;

/// <summary>An item that goes on elsewhere or began elsewhere.</summary>
/// <param name="ItemId">Its id.</param>
/// <param name="Sha256">Hash of its file.</param>
/// <param name="FileName">Name of its file.</param>
/// <param name="Issue">What all pieces of its issue share by print, or null.</param>
/// <param name="Places">Where its file was found.</param>
public sealed record OpenEnd(string ItemId, string Sha256, string FileName, string? Issue, IReadOnlyList<string> Places);

/// <summary>Texts put together from items of several files. Called inside the caller's transaction.</summary>
internal static class WholeBook
{
    /// <summary>Notes the items of a file that have an open end.</summary>
    public static void NoteEnds(SqliteConnection connection, IEnumerable<Article> items)
    {
        foreach (var item in items.Where(OpenEnds.Has))
        {
            connection.Run("INSERT INTO open_ends VALUES ($id, $issue)", ("$id", item.Id), ("$issue", OpenEnds.Issue(item)));
        }
    }

    /// <summary>All open ends, by item id.</summary>
    public static IReadOnlyList<OpenEnd> Ends(SqliteConnection connection)
    {
        var places = connection.Rows(
            "SELECT DISTINCT places.sha256, path FROM places JOIN items USING (sha256) JOIN open_ends ON item_id = items.id ORDER BY path",
            row => (Sha256: row.GetString(0), Path: row.GetString(1))).ToLookup(p => p.Sha256, p => p.Path);
        return connection.Rows(
            """
            SELECT item_id, items.sha256, files.name, issue
            FROM open_ends JOIN items ON items.id = item_id JOIN files ON files.sha256 = items.sha256 ORDER BY item_id
            """,
            row => new OpenEnd(row.GetString(0), row.GetString(1), row.GetString(2), row.Text(3), [.. places[row.GetString(1)]]));
    }

    /// <summary>Ids of the items each of the given items stands together with, in reading order; items that stand alone are left out.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Chains(SqliteConnection connection, IEnumerable<string> itemIds) => [.. itemIds
        .SelectMany(id => connection.Rows("SELECT whole_id FROM whole_parts WHERE item_id = $id", row => row.GetString(0), ("$id", id)))
        .Distinct()
        .Select(whole => connection.Rows(
            "SELECT item_id FROM whole_parts WHERE whole_id = $id ORDER BY ordinal", row => row.GetString(0), ("$id", whole)))];

    /// <summary>Puts a text in for its parts.</summary>
    public static void Put(SqliteConnection connection, Article whole, IReadOnlyList<Chunk> chunks, Func<long> version)
    {
        CardRows.Write(connection, whole, isWhole: true);
        MentionRows.Write(connection, whole, isWhole: true);
        string[] parts = [.. whole.Parts.Select(p => p.ItemId)];
        PrintBook.Forget(connection, parts, version);
        connection.Run("INSERT INTO wholes VALUES ($id, $json)", ("$id", whole.Id), ("$json", ItemJson.Write(whole)));
        for (int i = 0; i < parts.Length; i++)
        {
            connection.Run("INSERT INTO whole_parts VALUES ($item, $whole, $ordinal)", ("$item", parts[i]), ("$whole", whole.Id), ("$ordinal", i));
            FileWriter.Log(connection, whole.Parts[i].File.Sha256, version());
        }

        foreach (var chunk in chunks)
        {
            connection.Run(
                "INSERT INTO whole_chunks VALUES ($id, $articleId, $ordinal, $json)",
                ("$id", chunk.Id), ("$articleId", chunk.ArticleId), ("$ordinal", chunk.Ordinal), ("$json", ItemJson.Write(chunk)));
        }
    }

    /// <summary>Takes texts apart again; their items stand for themselves.</summary>
    public static void TakeApart(SqliteConnection connection, IEnumerable<string> itemIds, Func<long> version)
    {
        foreach (var chain in Chains(connection, itemIds))
        {
            PrintBook.Forget(connection, chain, version);
            foreach (string sha256 in chain.SelectMany(id => connection.Rows(
                "SELECT sha256 FROM items WHERE id = $id", row => row.GetString(0), ("$id", id))))
            {
                FileWriter.Log(connection, sha256, version());
            }

            connection.Run("DELETE FROM wholes WHERE id = $id", ("$id", chain[0]));
            connection.Run("DELETE FROM cards WHERE item_id = $id AND whole = 1", ("$id", chain[0]));
            connection.Run("DELETE FROM policy_mentions WHERE item_id = $id AND whole = 1", ("$id", chain[0]));
        }
    }

    /// <summary>Takes apart the texts that a file holds a part of.</summary>
    public static void Forget(SqliteConnection connection, string sha256, Func<long> version) => TakeApart(
        connection,
        connection.Rows(
            "SELECT item_id FROM whole_parts JOIN items ON items.id = item_id WHERE sha256 = $sha256", row => row.GetString(0), ("$sha256", sha256)),
        version);
}
