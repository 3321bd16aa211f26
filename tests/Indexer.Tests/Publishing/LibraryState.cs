using System.Security.Cryptography;
using System.Text.Json;
using KnowledgeBase.Library;

namespace KnowledgeBase.Indexer.Tests.Publishing;

/// <summary>What a library holds of each file, as one comparable text a file.</summary>
internal static class LibraryState
{
    /// <summary>By hash: the record, the text, the items, the passages and the original.</summary>
    public static SortedDictionary<string, string> Of(LibraryStore library)
    {
        var state = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in library.Files())
        {
            string sha256 = file.File.Sha256;
            state[sha256] = JsonSerializer.Serialize(new
            {
                file,
                lines = library.SourceLines(sha256),
                items = library.Articles(sha256),
                passages = library.FileChunks(sha256),
                original = Hash(library.OpenOriginal(sha256)),
            });
        }

        return state;
    }

    private static string? Hash(Stream? stream)
    {
        using (stream)
        {
            return stream is null ? null : Convert.ToHexStringLower(SHA256.HashData(stream));
        }
    }
}
