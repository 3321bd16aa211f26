using System.Text.Json;

namespace KnowledgeBase.Search.Storage;

/// <summary>What the index says of itself; written with every change, in the same commit.</summary>
/// <param name="Fingerprint">Everything that decides what is indexed.</param>
/// <param name="LibraryVersion">Library version it holds.</param>
internal sealed record IndexNote(string Fingerprint, long LibraryVersion)
{
    public string Write() => JsonSerializer.Serialize(this);

    public static IndexNote? Read(string? text)
    {
        try
        {
            return text is null ? null : JsonSerializer.Deserialize<IndexNote>(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
