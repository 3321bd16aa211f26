using Microsoft.Data.Sqlite;

namespace KnowledgeBase.Library;

/// <summary>
/// Which file lies at which place, so that a file whose bytes changed replaces its earlier edition instead of standing
/// beside it. Called inside the caller's transaction.
/// </summary>
internal static class PlaceBook
{
    /// <summary>Whether the place is already known to hold this file and nothing else.</summary>
    public static bool IsSettled(SqliteConnection connection, string place, string sha256) =>
        connection.Number("SELECT count(*) FROM places WHERE path = $path", ("$path", place)) == 1
        && connection.Number(
            "SELECT count(*) FROM places WHERE path = $path AND sha256 = $sha256", ("$path", place), ("$sha256", sha256)) == 1;

    /// <summary>From now on the place holds this file; editions that lie nowhere else are taken out.</summary>
    /// <returns>Whether any file was taken out.</returns>
    public static bool Settle(SqliteConnection connection, string place, string sha256, Func<long> version) =>
        Put(connection, place, sha256, OtherFiles(connection, place, sha256, onlyFailed: false), version);

    /// <summary>The place holds a file that could not be read; an earlier readable edition stays in force.</summary>
    /// <returns>Whether any file was taken out.</returns>
    public static bool SettleFailure(SqliteConnection connection, string place, string sha256, Func<long> version) =>
        Put(connection, place, sha256, OtherFiles(connection, place, sha256, onlyFailed: true), version);

    private static bool Put(
        SqliteConnection connection, string place, string sha256, List<string> others, Func<long> version)
    {
        connection.Run("INSERT OR IGNORE INTO places VALUES ($path, $sha256)", ("$path", place), ("$sha256", sha256));
        bool removed = false;
        foreach (string other in others)
        {
            connection.Run("DELETE FROM places WHERE path = $path AND sha256 = $sha256", ("$path", place), ("$sha256", other));
            if (connection.Number("SELECT count(*) FROM places WHERE sha256 = $sha256", ("$sha256", other)) == 0)
            {
                TakeOut(connection, other, sha256, version());
                removed = true;
            }
        }

        return removed;
    }

    private static List<string> OtherFiles(SqliteConnection connection, string place, string sha256, bool onlyFailed) =>
        connection.Rows(
            """
            SELECT sha256 FROM places JOIN files USING (sha256)
            WHERE path = $path AND sha256 <> $sha256 AND (NOT $onlyFailed OR lines IS NULL) ORDER BY sha256
            """,
            row => row.GetString(0),
            ("$path", place), ("$sha256", sha256), ("$onlyFailed", onlyFailed));

    private static void TakeOut(SqliteConnection connection, string sha256, string by, long version)
    {
        // A file that was never read has no original here: nothing of it is left to keep.
        connection.Run(
            """
            INSERT OR REPLACE INTO superseded SELECT sha256, name, length, $by, $version FROM files
            WHERE sha256 = $sha256 AND lines IS NOT NULL
            """,
            ("$sha256", sha256), ("$by", by), ("$version", version));
        WholeBook.Forget(connection, sha256, () => version);
        PrintBook.Forget(connection, sha256, () => version);
        connection.Run("DELETE FROM files WHERE sha256 = $sha256", ("$sha256", sha256));
        FileWriter.Log(connection, sha256, version);
    }
}
