using KnowledgeBase.Corpus.Cards;
using KnowledgeBase.Corpus.Documents;
using Microsoft.Data.Sqlite;

namespace KnowledgeBase.Library;

/// <summary>Writes and reads what practice cards are listed by. Writing happens inside the caller's transaction.</summary>
internal static class CardRows
{
    /// <summary>Writes the cards of an item or of a text put together from several.</summary>
    public static void Write(SqliteConnection connection, Article article, bool isWhole)
    {
        foreach (var card in article.Cards)
        {
            connection.Run(
                "INSERT INTO cards VALUES ($item, $whole, $ordinal, $name, $unit, $province, $city, $industry, $year, $stage, $topics, $results, $date, $text)",
                ("$item", article.Id), ("$whole", isWhole ? 1 : 0), ("$ordinal", card.Ordinal), ("$name", card.Name?.Value), ("$unit", card.Unit?.Value),
                ("$province", card.Province?.Value), ("$city", card.City?.Value), ("$industry", card.Industry?.Value), ("$year", card.Year),
                ("$stage", card.Stage?.Value), ("$topics", string.Join('\n', card.Topics.Select(t => t.Value))), ("$results", card.Results.Count),
                ("$date", article.Date), ("$text", Text(article, card)));
        }
    }

    /// <summary>The cards of the items of one file; of texts that go on in other files those that begin in it.</summary>
    public static IReadOnlyList<StoredCard> OfFile(SqliteConnection connection, string sha256) =>
        connection.Rows(Query("items.sha256 = $sha256 AND"), Read, ("$sha256", sha256));

    /// <summary>All cards.</summary>
    public static IReadOnlyList<(string Sha256, StoredCard Card)> All(SqliteConnection connection) => connection.Rows(
        Query(string.Empty), row => (row.GetString(14), Read(row)));

    private static string Query(string where) =>
        $"""
        SELECT cards.item_id, cards.ordinal, name, cards.unit, province, city, industry, cards.year, stage, topics, results, date, text, prints.work, items.sha256
        FROM cards JOIN items ON items.id = cards.item_id
        LEFT JOIN whole_parts ON whole_parts.item_id = cards.item_id
        LEFT JOIN prints ON prints.item_id = cards.item_id
        WHERE {where} cards.whole = (whole_parts.whole_id IS NOT NULL)
        ORDER BY items.sha256, items.ordinal, cards.ordinal
        """;

    private static StoredCard Read(SqliteDataReader row) => new(
        row.GetString(0), row.GetInt32(1), row.Text(2), row.Text(3), row.Text(4), row.Text(5), row.Text(6), row.IsDBNull(7) ? null : row.GetInt32(7), row.Text(8),
        row.GetString(9).Split('\n', StringSplitOptions.RemoveEmptyEntries), row.GetInt32(10), row.Text(11), row.GetString(12), row.Text(13));

    private static string Text(Article article, PracticeCard card) => string.Join('\n', card.Measures.Concat(card.Results.Select(r => r.Sentence)).Distinct()
        .Select(range => article.Body.Substring(range.Start, range.Length)).Prepend(card.Label.Words));
}
