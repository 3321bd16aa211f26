using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using KnowledgeBase.Corpus.Packs;

namespace KnowledgeBase.Library;

/// <summary>Collected texts as JSON, every value kept.</summary>
internal static class PackJson
{
    private static readonly PackJsonContext Context = new(new JsonSerializerOptions(PackJsonContext.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    public static string Write(CollectedText text) => JsonSerializer.Serialize(text, Context.CollectedText);

    public static CollectedText Read(string json) =>
        JsonSerializer.Deserialize(json, Context.CollectedText) ?? throw new InvalidDataException("A collected text is stored as null.");
}

/// <summary>Generated reader and writer; derived properties are not stored.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    IgnoreReadOnlyProperties = true,
    UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(CollectedText))]
internal sealed partial class PackJsonContext : JsonSerializerContext;
