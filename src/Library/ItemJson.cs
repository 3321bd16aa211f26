using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using KnowledgeBase.Corpus.Documents;

namespace KnowledgeBase.Library;

/// <summary>Items and passages as JSON, every value kept, so that what is read equals what was written.</summary>
internal static class ItemJson
{
    // Chinese stays readable in the database; the text never reaches a page unescaped, pages encode what they show.
    private static readonly ItemJsonContext Context = new(new JsonSerializerOptions(ItemJsonContext.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    public static string Write(Article article) => JsonSerializer.Serialize(article, Context.Article);

    public static string Write(Chunk chunk) => JsonSerializer.Serialize(chunk, Context.Chunk);

    public static Article ReadArticle(string json) =>
        JsonSerializer.Deserialize(json, Context.Article) ?? throw new InvalidDataException("An item is stored as null.");

    public static Chunk ReadChunk(string json) =>
        JsonSerializer.Deserialize(json, Context.Chunk) ?? throw new InvalidDataException("A passage is stored as null.");
}

/// <summary>Generated readers and writers; derived properties are not stored.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    IgnoreReadOnlyProperties = true,
    UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Article))]
[JsonSerializable(typeof(Chunk))]
internal sealed partial class ItemJsonContext : JsonSerializerContext;
