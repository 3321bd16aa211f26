using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Indexer.Sources;
using KnowledgeBase.Library;

namespace KnowledgeBase.Indexer.Isolation;

/// <summary>What a worker answers for one file: contents without the original bytes, or a failure.</summary>
/// <param name="Contents">Everything read from the file; the bytes themselves are left out, the asker has them.</param>
/// <param name="Failure">Why nothing was read, or null.</param>
/// <param name="OutOfMemory">Whether the worker's memory was not enough; then there is nothing else.</param>
internal sealed record WorkerAnswer(FileContents? Contents, FileFailure? Failure, bool OutOfMemory = false)
{
    /// <summary>The worker's memory was not enough.</summary>
    public static WorkerAnswer NoMemory { get; } = new(null, null, OutOfMemory: true);
}

/// <summary>Orders and answers as bytes: JSON in UTF-8 by generated code, every value kept.</summary>
internal static class WorkerMessages
{
    private static readonly WorkerJson Json = new(new JsonSerializerOptions(WorkerJson.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>Writes what file is to be read.</summary>
    public static byte[] Write(SourceFile file) => JsonSerializer.SerializeToUtf8Bytes(file, Json.SourceFile);

    /// <summary>Reads what file is to be read.</summary>
    public static SourceFile ReadFile(byte[] message) =>
        JsonSerializer.Deserialize(message, Json.SourceFile) ?? throw new InvalidDataException("An order names no file.");

    /// <summary>Writes an answer.</summary>
    public static byte[] Write(WorkerAnswer answer) => JsonSerializer.SerializeToUtf8Bytes(
        answer with { Contents = answer.Contents is { } contents ? contents with { Original = default } : null },
        Json.WorkerAnswer);

    /// <summary>Reads an answer.</summary>
    /// <returns>The answer, or null when these bytes are none.</returns>
    public static WorkerAnswer? ReadAnswer(byte[] message)
    {
        try
        {
            return JsonSerializer.Deserialize(message, Json.WorkerAnswer);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>Generated readers and writers; derived properties are not sent.</summary>
[JsonSourceGenerationOptions(IgnoreReadOnlyProperties = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(SourceFile))]
[JsonSerializable(typeof(WorkerAnswer))]
internal sealed partial class WorkerJson : JsonSerializerContext;
