using KnowledgeBase.Library;
using KnowledgeBase.SearchApi.Errors;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace KnowledgeBase.SearchApi.Files;

/// <summary><c>GET /api/files/{sha256}</c>: the original, byte for byte.</summary>
internal static class FileEndpoint
{
    // Whatever the bytes are, a browser must only save them.
    private const string SavedOnly = "sandbox; default-src 'none'; frame-ancestors 'none'";

    /// <summary>Maps the resource.</summary>
    /// <param name="api">The group of API addresses.</param>
    public static void MapFiles(this RouteGroupBuilder api) =>
        api.MapGet("/files/{sha256}", Original)
            .WithName("originalFile")
            .WithTags("Files")
            .WithSummary("The original file, byte for byte.")
            .Produces<Stream>(StatusCodes.Status200OK, "application/octet-stream");

    private static Results<FileStreamHttpResult, NotFoundProblem> Original(
        string sha256, LibraryStore library, HttpResponse response)
    {
        if (!IsHash(sha256) || library.File(sha256) is not StoredFile file ||
            library.OpenOriginal(sha256) is not Stream bytes)
        {
            return Problems.NoFile(sha256);
        }

        response.Headers.ContentSecurityPolicy = SavedOnly;
        response.Headers.CacheControl = "private, max-age=31536000, immutable";
        return TypedResults.Stream(
            bytes,
            MediaType(file),
            file.File.Name,
            entityTag: new EntityTagHeaderValue($"\"{sha256}\""),
            enableRangeProcessing: bytes.CanSeek);
    }

    private static bool IsHash(string text) => text.Length == 64 && text.All(char.IsAsciiHexDigitLower);

    private static string MediaType(StoredFile file) =>
        file.ProblemCode is null && file.File.Name.EndsWith(".txt", StringComparison.OrdinalIgnoreCase)
            ? "text/plain; charset=" + file.Encoding
            : "application/octet-stream";
}
