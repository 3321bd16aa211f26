using System.Globalization;
using KnowledgeBase.Corpus.Packs;
using Microsoft.Data.Sqlite;

namespace KnowledgeBase.Library;

/// <summary>The statements about packs; those that write are called inside the caller's transaction.</summary>
internal static class PackBook
{
    public static IReadOnlyList<PackSummary> All(SqliteConnection connection) => connection.Rows(
        """
        SELECT packs.id, name, topic, packs.version,
            (SELECT count(*) FROM pack_entries e WHERE e.pack_id = packs.id AND e.version = packs.version), made, library_version, change, removed
        FROM packs JOIN pack_versions ON pack_id = packs.id AND pack_versions.version = packs.version
        ORDER BY made DESC, packs.id
        """,
        row => new PackSummary(
            row.GetString(0), row.GetString(1), row.Text(2), row.GetInt32(3), row.GetInt32(4), Moment(row.GetString(5)), row.GetInt64(6), row.GetString(7),
            row.GetBoolean(8)));

    public static (int Version, bool Removed)? Now(SqliteConnection connection, string id) => connection.Rows(
        "SELECT version, removed FROM packs WHERE id = $id", row => ((int, bool)?)(row.GetInt32(0), row.GetBoolean(1)), ("$id", id)).FirstOrDefault();

    public static IReadOnlyList<PackVersion> Versions(SqliteConnection connection, string id) => connection.Rows(
        """
        SELECT version, made, change, (SELECT count(*) FROM pack_entries e WHERE e.pack_id = v.pack_id AND e.version = v.version), library_version, basis
        FROM pack_versions v WHERE pack_id = $id ORDER BY version DESC
        """,
        row => new PackVersion(row.GetInt32(0), Moment(row.GetString(1)), row.GetString(2), row.GetInt32(3), row.GetInt64(4), row.GetInt32(5)),
        ("$id", id));

    public static Pack? Read(SqliteConnection connection, string id, int version)
    {
        var entries = connection.Rows(
            """
            SELECT section, note, json FROM pack_entries JOIN pack_collected ON pack_collected.id = collected_id
            WHERE pack_entries.pack_id = $id AND version = $version ORDER BY section, ordinal
            """,
            row => (Section: row.GetInt32(0), Entry: new PackEntry(PackJson.Read(row.GetString(2)), row.GetString(1))),
            ("$id", id), ("$version", version)).ToLookup(e => e.Section, e => e.Entry);
        var sections = connection.Rows(
            "SELECT ordinal, section_id, title FROM pack_sections WHERE pack_id = $id AND version = $version ORDER BY ordinal",
            row => new PackSection(row.GetString(1), row.GetString(2), [.. entries[row.GetInt32(0)]]),
            ("$id", id), ("$version", version));
        return connection.Rows(
            "SELECT name, topic, note, library_version, made, change, basis FROM pack_versions WHERE pack_id = $id AND version = $version",
            row => new Pack
            {
                Id = id,
                Version = version,
                Name = row.GetString(0),
                Topic = row.Text(1),
                Note = row.GetString(2),
                Sections = sections,
                LibraryVersion = row.GetInt64(3),
                Made = Moment(row.GetString(4)),
                Change = row.GetString(5),
                Basis = row.GetInt32(6),
            },
            ("$id", id), ("$version", version)).FirstOrDefault();
    }

    public static CollectedText? Collected(SqliteConnection connection, string packId, string id) => connection.Rows(
        "SELECT json FROM pack_collected WHERE id = $id AND pack_id = $pack", row => PackJson.Read(row.GetString(0)), ("$id", id), ("$pack", packId))
        .FirstOrDefault();

    public static void Write(SqliteConnection connection, Pack pack)
    {
        connection.Run(
            "INSERT INTO packs VALUES ($id, $version, 0) ON CONFLICT (id) DO UPDATE SET version = excluded.version, removed = 0",
            ("$id", pack.Id), ("$version", pack.Version));
        connection.Run(
            "INSERT INTO pack_versions VALUES ($id, $version, $made, $library, $change, $basis, $name, $topic, $note)",
            ("$id", pack.Id), ("$version", pack.Version), ("$made", pack.Made.ToString("O", CultureInfo.InvariantCulture)),
            ("$library", pack.LibraryVersion), ("$change", pack.Change), ("$basis", pack.Basis),
            ("$name", pack.Name), ("$topic", pack.Topic), ("$note", pack.Note));
        for (int section = 0; section < pack.Sections.Count; section++)
        {
            WriteSection(connection, pack, section);
        }
    }

    public static void Remove(SqliteConnection connection, string id, bool removed) =>
        connection.Run("UPDATE packs SET removed = $removed WHERE id = $id", ("$removed", removed ? 1 : 0), ("$id", id));

    private static void WriteSection(SqliteConnection connection, Pack pack, int ordinal)
    {
        var section = pack.Sections[ordinal];
        connection.Run(
            "INSERT INTO pack_sections VALUES ($id, $version, $ordinal, $section, $title)",
            ("$id", pack.Id), ("$version", pack.Version), ("$ordinal", ordinal + 1), ("$section", section.Id), ("$title", section.Title));
        for (int place = 0; place < section.Entries.Count; place++)
        {
            var entry = section.Entries[place];
            connection.Run(
                "INSERT OR IGNORE INTO pack_collected VALUES ($id, $pack, $text, $address, $json)",
                ("$id", entry.Id), ("$pack", pack.Id), ("$text", entry.Collected.Text), ("$address", entry.Collected.Address),
                ("$json", PackJson.Write(entry.Collected)));
            connection.Run(
                "INSERT INTO pack_entries VALUES ($pack, $version, $section, $ordinal, $collected, $note)",
                ("$pack", pack.Id), ("$version", pack.Version), ("$section", ordinal + 1), ("$ordinal", place + 1),
                ("$collected", entry.Id), ("$note", entry.Note));
        }
    }

    private static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);
}
