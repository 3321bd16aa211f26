using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Corpus.Metadata;
using Microsoft.Data.Sqlite;

namespace KnowledgeBase.Library;

/// <summary>The statements that change the library; each is called inside the caller's transaction.</summary>
internal static class FileWriter
{
    /// <summary>Counts the library version up and returns it.</summary>
    public static long NextVersion(SqliteConnection connection)
    {
        connection.Run("UPDATE library_version SET version = version + 1");
        return connection.Number("SELECT version FROM library_version");
    }

    /// <summary>Notes that a file changed.</summary>
    public static void Log(SqliteConnection connection, string sha256, long version) => connection.Run(
        "INSERT INTO changes VALUES ($sha256, $version) ON CONFLICT (sha256) DO UPDATE SET version = excluded.version",
        ("$sha256", sha256), ("$version", version));

    /// <summary>Writes the file, its items and its passages in place of what was there of it.</summary>
    public static void Write(SqliteConnection connection, FileContents contents, UnitAliases aliases)
    {
        string sha256 = contents.File.File.Sha256;
        connection.Run("DELETE FROM items WHERE sha256 = $sha256", ("$sha256", sha256));
        connection.Run("DELETE FROM superseded WHERE sha256 = $sha256", ("$sha256", sha256));
        WriteFile(connection, contents.File with { Items = contents.Articles.Count }, SourceText.Pack(contents.Lines));
        for (int ordinal = 0; ordinal < contents.Articles.Count; ordinal++)
        {
            WriteItem(connection, sha256, ordinal + 1, contents.Articles[ordinal], aliases);
            PolicyNameBook.Write(connection, contents.Articles[ordinal]);
            CardRows.Write(connection, contents.Articles[ordinal], isWhole: false);
            MentionRows.Write(connection, contents.Articles[ordinal], isWhole: false);
        }

        WholeBook.NoteEnds(connection, contents.Articles);
        foreach (var chunk in contents.Chunks)
        {
            connection.Run(
                "INSERT INTO chunks VALUES ($id, $articleId, $ordinal, $json)",
                ("$id", chunk.Id), ("$articleId", chunk.ArticleId), ("$ordinal", chunk.Ordinal), ("$json", ItemJson.Write(chunk)));
        }
    }

    /// <summary>Writes that a file could not be read; what an earlier reading left of it stays.</summary>
    /// <returns>False when this was already written.</returns>
    public static bool WriteFailure(SqliteConnection connection, StoredFile failure)
    {
        string sha256 = failure.File.Sha256;
        if (connection.Number("SELECT count(*) FROM files WHERE sha256 = $sha256", ("$sha256", sha256)) == 0)
        {
            WriteFile(connection, failure with { Items = 0 }, null);
            return true;
        }

        return connection.Run(
            """
            UPDATE files SET fingerprint = $fingerprint, problem_code = $code, problem_message = $message
            WHERE sha256 = $sha256 AND (fingerprint, problem_code, problem_message) IS NOT ($fingerprint, $code, $message)
            """,
            ("$fingerprint", failure.Fingerprint), ("$code", failure.ProblemCode), ("$message", failure.ProblemMessage),
            ("$sha256", sha256)) > 0;
    }

    private static void WriteFile(SqliteConnection connection, StoredFile file, byte[]? lines) => connection.Run(
        """
        INSERT INTO files VALUES ($sha256, $name, $length, $encoding, $fingerprint, $items, $code, $message, $lines, $remarks)
        ON CONFLICT (sha256) DO UPDATE SET
            name = excluded.name, length = excluded.length, encoding = excluded.encoding,
            fingerprint = excluded.fingerprint, items = excluded.items, problem_code = excluded.problem_code,
            problem_message = excluded.problem_message, lines = excluded.lines, remarks = excluded.remarks
        """,
        ("$sha256", file.File.Sha256), ("$name", file.File.Name), ("$length", file.File.Length),
        ("$encoding", file.Encoding), ("$fingerprint", file.Fingerprint), ("$items", file.Items),
        ("$code", file.ProblemCode), ("$message", file.ProblemMessage), ("$lines", lines), ("$remarks", file.Remarks));

    private static void WriteItem(
        SqliteConnection connection, string sha256, int ordinal, Article article, UnitAliases aliases) => connection.Run(
        "INSERT INTO items VALUES ($id, $sha256, $ordinal, $kind, $title, $unit, $year, $json)",
        ("$id", article.Id), ("$sha256", sha256), ("$ordinal", ordinal), ("$kind", article.Kind.Name()),
        ("$title", article.Title), ("$unit", article.AuthorUnitFacet is { } unit ? aliases.Resolve(unit) : null), ("$year", article.Year),
        ("$json", ItemJson.Write(article)));
}
