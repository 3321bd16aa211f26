using KnowledgeBase.Corpus.Documents;
using Microsoft.Data.Sqlite;

namespace KnowledgeBase.Library;

/// <summary>
/// Items as readers see them: filed under the name the library has for their unit, and put together where a text stands in
/// several files. An item that is part of such a text answers with the whole text and is not listed by itself.
/// </summary>
internal static class ItemReading
{
    /// <summary>One item, or the whole text it is part of.</summary>
    public static Article? Article(SqliteConnection connection, string id) => connection.Rows(
        """
        SELECT coalesce(wholes.json, items.json), coalesce(head.unit, items.unit)
        FROM items
        LEFT JOIN whole_parts ON whole_parts.item_id = items.id
        LEFT JOIN wholes ON wholes.id = whole_parts.whole_id
        LEFT JOIN items AS head ON head.id = wholes.id
        WHERE items.id = $id
        """,
        Read,
        ("$id", id)).FirstOrDefault();

    /// <summary>Items of a file in reading order; of texts in several files those that begin in it.</summary>
    public static IReadOnlyList<Article> OfFile(SqliteConnection connection, string sha256) => connection.Rows(
        """
        SELECT coalesce(wholes.json, items.json), items.unit
        FROM items
        LEFT JOIN whole_parts ON whole_parts.item_id = items.id
        LEFT JOIN wholes ON wholes.id = items.id
        WHERE items.sha256 = $sha256 AND (whole_parts.whole_id IS NULL OR whole_parts.whole_id = items.id)
        ORDER BY items.ordinal
        """,
        Read,
        ("$sha256", sha256));

    /// <summary>One item as its own file has it.</summary>
    public static Article? Part(SqliteConnection connection, string id) => connection.Rows(
        "SELECT json, unit FROM items WHERE id = $id", Read, ("$id", id)).FirstOrDefault();

    /// <summary>Passages of an item, or of the whole text it is part of.</summary>
    public static IReadOnlyList<Chunk> Chunks(SqliteConnection connection, string articleId)
    {
        string whole = connection.Rows(
            "SELECT whole_id FROM whole_parts WHERE item_id = $id", row => row.GetString(0), ("$id", articleId)).FirstOrDefault(string.Empty);
        return whole.Length > 0
            ? connection.Rows("SELECT json FROM whole_chunks WHERE article_id = $id ORDER BY ordinal", ReadChunk, ("$id", whole))
            : connection.Rows("SELECT json FROM chunks WHERE article_id = $id ORDER BY ordinal", ReadChunk, ("$id", articleId));
    }

    /// <summary>Passages of the items <see cref="OfFile"/> gives, in the same order.</summary>
    public static IReadOnlyList<Chunk> ChunksOfFile(SqliteConnection connection, string sha256) => connection.Rows(
        """
        SELECT chunks.json, items.ordinal AS item, chunks.ordinal AS place
        FROM chunks JOIN items ON items.id = chunks.article_id
        WHERE items.sha256 = $sha256 AND items.id NOT IN (SELECT item_id FROM whole_parts)
        UNION ALL
        SELECT whole_chunks.json, items.ordinal, whole_chunks.ordinal
        FROM whole_chunks JOIN items ON items.id = whole_chunks.article_id
        WHERE items.sha256 = $sha256
        ORDER BY item, place
        """,
        ReadChunk,
        ("$sha256", sha256));

    private static Article Read(SqliteDataReader row) => ItemJson.ReadArticle(row.GetString(0)) with { AuthorUnitFacet = row.Text(1) };

    private static Chunk ReadChunk(SqliteDataReader row) => ItemJson.ReadChunk(row.GetString(0));
}
