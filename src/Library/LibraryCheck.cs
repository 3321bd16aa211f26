using Microsoft.Data.Sqlite;

namespace KnowledgeBase.Library;

/// <summary>What a check of the library found. Orphans are harmless: left by a run that was stopped before its end.</summary>
/// <param name="Faults">What is wrong, one English sentence each; empty for a sound library.</param>
/// <param name="Orphans">Files in the originals folder that belong to no file of the library.</param>
public sealed record LibraryCheck(IReadOnlyList<string> Faults, IReadOnlyList<string> Orphans)
{
    internal static LibraryCheck Make(SqliteConnection connection, OriginalFolder originals)
    {
        var faults = connection.Rows("PRAGMA integrity_check", row => row.GetString(0)).Where(line => line != "ok")
            .Select(line => $"The database is damaged: {line}").ToList();
        faults.AddRange(connection.Rows(
            "PRAGMA foreign_key_check", row => $"Table {row.GetString(0)} refers to a row of {row.GetString(2)} that is missing."));
        faults.AddRange(connection.Rows(
            """
            SELECT name, items, (SELECT count(*) FROM items WHERE items.sha256 = files.sha256) AS found
            FROM files WHERE items <> found
            """,
            row => $"{row.GetString(0)} should have {row.GetInt32(1)} items and has {row.GetInt32(2)}."));

        var expected = connection.Rows(
            "SELECT sha256, name FROM files WHERE lines IS NOT NULL UNION SELECT sha256, name FROM superseded ORDER BY 1",
            row => (Sha256: row.GetString(0), Name: row.GetString(1)));
        faults.AddRange(expected.Where(file => !originals.IsSound(file.Sha256))
            .Select(file => $"The original of {file.Name} ({file.Sha256}) is missing or not the bytes that were given."));

        var known = expected.Select(file => file.Sha256).ToHashSet(StringComparer.Ordinal);
        return new LibraryCheck(faults, [.. originals.Names().Where(name => !known.Contains(name))]);
    }
}
