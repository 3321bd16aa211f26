using System.Text.Json;
using KnowledgeBase.Bench.Extraction.Typesetting;

namespace KnowledgeBase.Bench.Extraction.Sources;

/// <summary>
/// Reads known articles from JSON Lines:
/// <c>{"title":…,"subtitle":…,"policy":false,"blocks":[{"text":…,"level":0,"heading":0},…]}</c>, where level is 0 for
/// running text and heading is the length of a heading that runs into its paragraph (absent: the whole block).
/// </summary>
public static class JsonArticles
{
    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    private sealed record Block(string Text, int Level = 0, int? Heading = null);

    private sealed record Line(string Title, IReadOnlyList<Block> Blocks, string? Subtitle = null, bool Policy = false);

    /// <summary>Reads a file.</summary>
    /// <param name="path">JSON Lines.</param>
    /// <returns>Articles in file order.</returns>
    public static IReadOnlyList<SourceArticle> Read(string path) =>
        [.. File.ReadLines(path).Where(l => !string.IsNullOrWhiteSpace(l)).Select(Parse)];

    private static SourceArticle Parse(string line)
    {
        var read = JsonSerializer.Deserialize<Line>(line, Json) ?? throw new JsonException("an empty line of JSON");
        return new SourceArticle(read.Title, read.Subtitle, [.. read.Blocks.Select(Of)], read.Policy);
    }

    private static SourceBlock Of(Block block) => block.Level == 0
        ? new SourceBlock(block.Text)
        : new SourceBlock(block.Text, block.Level, block.Heading ?? block.Text.Length);
}
