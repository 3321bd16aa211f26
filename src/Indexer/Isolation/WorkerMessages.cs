using System.Buffers.Binary;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
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

    /// <summary>Writes an order.</summary>
    public static byte[] Write(WorkerOrder order) => JsonSerializer.SerializeToUtf8Bytes(order, Json.WorkerOrder);

    /// <summary>Reads an order.</summary>
    public static WorkerOrder ReadOrder(byte[] message) =>
        JsonSerializer.Deserialize(message, Json.WorkerOrder) ?? throw new InvalidDataException("An order says nothing.");

    /// <summary>Writes what is in an archive.</summary>
    public static byte[] Write(ArchiveAnswer answer) => JsonSerializer.SerializeToUtf8Bytes(answer, Json.ArchiveAnswer);

    /// <summary>Reads what is in an archive.</summary>
    /// <returns>The answer, or null when these bytes are none.</returns>
    public static ArchiveAnswer? ReadArchive(byte[] message) => Read(message, Json.ArchiveAnswer);

    /// <summary>Writes a loaded file: the length of what is said of it, that, and its bytes.</summary>
    public static byte[] Write(LoadedSource source)
    {
        byte[] head = JsonSerializer.SerializeToUtf8Bytes(new LoadedAnswer(source.File, source.Problem), Json.LoadedAnswer);
        byte[] message = new byte[sizeof(int) + head.Length + source.Bytes.Length];
        BinaryPrimitives.WriteInt32LittleEndian(message, head.Length);
        head.CopyTo(message, sizeof(int));
        source.Bytes.CopyTo(message.AsMemory(sizeof(int) + head.Length));
        return message;
    }

    /// <summary>Reads a loaded file.</summary>
    /// <returns>What is said of it and its bytes, or null when the message is none.</returns>
    public static (LoadedAnswer Answer, ReadOnlyMemory<byte> Bytes)? ReadLoaded(byte[] message)
    {
        int length = message.Length < sizeof(int) ? -1 : BinaryPrimitives.ReadInt32LittleEndian(message);
        return length >= 0 && length <= message.Length - sizeof(int) && Read(message.AsSpan(sizeof(int), length), Json.LoadedAnswer) is { } answer
            ? (answer, message.AsMemory(sizeof(int) + length)) : null;
    }

    /// <summary>Writes an answer.</summary>
    public static byte[] Write(WorkerAnswer answer) => JsonSerializer.SerializeToUtf8Bytes(
        answer with { Contents = answer.Contents is { } contents ? contents with { Original = default } : null },
        Json.WorkerAnswer);

    /// <summary>Reads an answer.</summary>
    /// <returns>The answer, or null when these bytes are none.</returns>
    public static WorkerAnswer? ReadAnswer(byte[] message) => Read(message, Json.WorkerAnswer);

    private static T? Read<T>(ReadOnlySpan<byte> message, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(message, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>Generated readers and writers; derived properties are not sent.</summary>
[JsonSourceGenerationOptions(IgnoreReadOnlyProperties = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(WorkerOrder))]
[JsonSerializable(typeof(ArchiveAnswer))]
[JsonSerializable(typeof(LoadedAnswer))]
[JsonSerializable(typeof(WorkerAnswer))]
internal sealed partial class WorkerJson : JsonSerializerContext;
