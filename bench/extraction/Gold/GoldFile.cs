using System.Text.Encodings.Web;
using System.Text.Json;

namespace KnowledgeBase.Bench.Extraction.Gold;

/// <summary>Reads and writes annotations.</summary>
public static class GoldFile
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
    };

    /// <summary>Reads a file of annotations.</summary>
    /// <param name="path">A JSON list.</param>
    /// <returns>Items in file order.</returns>
    public static IReadOnlyList<GoldItem> Read(string path) =>
        JsonSerializer.Deserialize<List<GoldItem>>(File.ReadAllText(path), Json)
            ?? throw new JsonException($"{path} holds no list");

    /// <summary>Writes annotations.</summary>
    /// <param name="path">File to write.</param>
    /// <param name="items">Items in file order.</param>
    public static void Write(string path, IReadOnlyList<GoldItem> items) =>
        File.WriteAllText(path, JsonSerializer.Serialize(items, Json));

    /// <summary>The name by which annotations call a file: its name up to the first underscore.</summary>
    /// <param name="path">Path of the text file.</param>
    /// <returns>The key.</returns>
    public static string Key(string path)
    {
        string name = Path.GetFileNameWithoutExtension(path);
        int cut = name.IndexOf('_', StringComparison.Ordinal);
        return cut < 0 ? name : name[..cut];
    }
}
