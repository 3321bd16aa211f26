using System.Security.Cryptography;
using System.Text;
using KnowledgeBase.Corpus.Metadata;
using Microsoft.Data.Sqlite;

namespace KnowledgeBase.Library;

/// <summary>
/// The library's own table of other names of organisations: a file in its folder that editors change with any editor. What
/// it says is laid over the items when they are read, so the items themselves never change. Thread-safe.
/// </summary>
/// <param name="folder">Folder of the library.</param>
internal sealed class UnitAliasFile(string folder)
{
    public const string Name = "unit-aliases.tsv";

    private const string Template =
        """
        # 单位别名表：同一单位的其他写法归到一个名称下，筛选和计数时算一个单位；原文的印刷写法不变。
        # 每行两列，用制表符（Tab）分隔：其他写法<Tab>归入的名称。以 # 开头的行是说明。
        # 写法中的空格、全半角、括号，“有限责任公司”与“有限公司”之别，不必另列。
        # 左右两列写同一名称，表示它确是单独的单位，不再提示合并。
        # 修改保存后，运行 kb reindex，或等服务自行发现，即可生效，不必重新导入文件。
        # kb units 列出各单位的篇数和按规则找出的疑似别名，可逐条核对后复制到这里。

        """;

    private readonly Lock gate = new();
    private (DateTime Written, long Length) stamp;
    private (UnitAliases Aliases, string Hash)? read;

    /// <summary>Path of the file.</summary>
    public string Path { get; } = System.IO.Path.Combine(folder, Name);

    /// <summary>The aliases as the file has them now, and the hash of its bytes.</summary>
    public (UnitAliases Aliases, string Hash) Now()
    {
        lock (gate)
        {
            var file = new FileInfo(Path);
            var found = file.Exists ? (file.LastWriteTimeUtc, file.Length) : default;
            if (read is not { } known || found != stamp)
            {
                known = Load(file.Exists);
                (read, stamp) = (known, found);
            }

            return known;
        }
    }

    /// <summary>Writes the empty table with its explanation when there is none.</summary>
    public void Offer()
    {
        if (!File.Exists(Path))
        {
            File.WriteAllText(Path, Template);
        }
    }

    /// <summary>The hash of the table the index was told of last, or an empty text.</summary>
    public static string TakenUp(SqliteConnection connection) => connection.Rows(
        "SELECT value FROM taken_up WHERE name = $name", row => row.GetString(0), ("$name", Name)).FirstOrDefault(string.Empty);

    /// <summary>Files every item under the name the table has for it now, and logs the files of items that moved.</summary>
    /// <returns>Number of items filed under another name.</returns>
    public static int TakeUp(SqliteConnection connection, UnitAliases aliases, string hash, Func<long> version)
    {
        var moved = new List<(string Id, string Sha256, string Unit)>();
        foreach (var (id, sha256, filed, normal) in connection.Rows(
            "SELECT id, sha256, unit, json_extract(json, '$.authorUnitFacet') FROM items WHERE unit IS NOT NULL",
            row => (row.GetString(0), row.GetString(1), row.GetString(2), row.Text(3))))
        {
            string unit = aliases.Resolve(normal ?? filed);
            if (unit != filed)
            {
                moved.Add((id, sha256, unit));
            }
        }

        foreach (var (id, sha256, unit) in moved)
        {
            connection.Run("UPDATE items SET unit = $unit WHERE id = $id", ("$unit", unit), ("$id", id));
            FileWriter.Log(connection, sha256, version());
        }

        connection.Run(
            "INSERT INTO taken_up VALUES ($name, $hash) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            ("$name", Name), ("$hash", hash));
        return moved.Count;
    }

    private (UnitAliases Aliases, string Hash) Load(bool exists)
    {
        try
        {
            byte[] bytes = exists ? File.ReadAllBytes(Path) : [];
            string text = Encoding.UTF8.GetString(bytes);
            var aliases = UnitAliases.Read(text.Split('\n'));

            // A table without entries is the same as none, so that offering the empty one changes nothing.
            string hash = aliases.Count == 0 ? string.Empty : Convert.ToHexStringLower(SHA256.HashData(bytes));
            return (aliases, hash);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return read ?? (UnitAliases.None, string.Empty);
        }
    }
}
