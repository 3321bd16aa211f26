using System.Globalization;
using Microsoft.Data.Sqlite;

namespace KnowledgeBase.Library;

/// <summary>The statements about self-tests of packs; those that write are called inside the caller's transaction.</summary>
internal static class PackTestBook
{
    public static StoredTest? Read(SqliteConnection connection, string packId, int version, int asked, int seed) => connection.Rows(
        "SELECT version, asked, seed, made, library_version, json FROM pack_tests WHERE pack_id = $id AND version = $version AND asked = $asked AND seed = $seed",
        Row, ("$id", packId), ("$version", version), ("$asked", asked), ("$seed", seed)).FirstOrDefault();

    public static IReadOnlyList<StoredTest> All(SqliteConnection connection, string packId) => connection.Rows(
        "SELECT version, asked, seed, made, library_version, '' FROM pack_tests WHERE pack_id = $id ORDER BY made DESC, version DESC, asked, seed", Row, ("$id", packId));

    public static long Count(SqliteConnection connection, string packId, int version) =>
        connection.Number("SELECT count(*) FROM pack_tests WHERE pack_id = $id AND version = $version", ("$id", packId), ("$version", version));

    public static void Write(SqliteConnection connection, string packId, StoredTest test) => connection.Run(
        "INSERT INTO pack_tests VALUES ($id, $version, $asked, $seed, $made, $library, $json)",
        ("$id", packId), ("$version", test.Version), ("$asked", test.Asked), ("$seed", test.Seed),
        ("$made", test.Made.ToString("O", CultureInfo.InvariantCulture)), ("$library", test.LibraryVersion), ("$json", test.Json));

    private static StoredTest Row(SqliteDataReader row) => new(
        row.GetInt32(0), row.GetInt32(1), row.GetInt32(2),
        DateTimeOffset.Parse(row.GetString(3), CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind), row.GetInt64(4), row.GetString(5));
}
