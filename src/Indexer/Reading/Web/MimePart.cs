using System.Text;
using System.Text.RegularExpressions;

namespace KnowledgeBase.Indexer.Reading.Web;

/// <summary>One part of a MIME message (RFC 2045, RFC 2046): what its head says, and its body as bytes of Latin-1.</summary>
/// <param name="Type">Type and subtype, lower case; text/plain when none is stated.</param>
/// <param name="Charset">Character set that is stated, or null.</param>
/// <param name="Boundary">What parts its own parts, or null.</param>
/// <param name="Coding">Transfer encoding, lower case.</param>
/// <param name="Body">The body, each character one byte.</param>
internal sealed partial record MimePart(string Type, string? Charset, string? Boundary, string Coding, string Body)
{
    private const int Deepest = 6;

    private const int MostParts = 5000;

    /// <summary>Parses a message or part.</summary>
    /// <param name="text">Head, empty line, body; each character one byte.</param>
    public static MimePart Parse(string text)
    {
        var end = EmptyLine().Match(text);
        string head = FoldedLine().Replace(end.Success ? text[..end.Index] : string.Empty, " ");
        string body = end.Success ? text[(end.Index + end.Length)..] : text;
        string type = Field(head, "content-type");
        return new MimePart(
            type.Split(';')[0].Trim().ToLowerInvariant() is { Length: > 0 } stated ? stated : "text/plain",
            Parameter(type, "charset"), Parameter(type, "boundary"), Field(head, "content-transfer-encoding").Trim().ToLowerInvariant(), body);
    }

    /// <summary>This part and all inside it that hold no parts themselves, in order.</summary>
    /// <param name="depth">Parts around this one.</param>
    public IEnumerable<MimePart> Leaves(int depth = 0)
    {
        if (Boundary is null || !Type.StartsWith("multipart/", StringComparison.Ordinal))
        {
            return [this];
        }

        // The part before the first boundary is a note for old programs; the one behind the closing boundary is nothing.
        // Only a line that is nothing but the boundary parts them (RFC 2046, 5.1.1).
        string[] parts = Regex.Split("\n" + Body, @"\n--" + Regex.Escape(Boundary) + @"(?=(?:--)?[ \t]*\r?(?:\n|$))");
        return depth == Deepest ? [] : parts.Skip(1).Take(MostParts).TakeWhile(part => !part.StartsWith("--", StringComparison.Ordinal))
            .SelectMany(part => Parse(part[(part.IndexOf('\n', StringComparison.Ordinal) + 1)..]).Leaves(depth + 1));
    }

    /// <summary>The bytes of the body, its transfer encoding undone; signs that do not belong to it are passed over.</summary>
    public byte[] Bytes() => Coding switch
    {
        "quoted-printable" => Encoding.Latin1.GetBytes(Escape().Replace(SoftBreak().Replace(Body, string.Empty), match => ((char)Convert.ToByte(match.Value[1..], 16)).ToString())),
        "base64" => Base64(),
        _ => Encoding.Latin1.GetBytes(Body),
    };

    // Each run up to its padding is whole in itself.
    private byte[] Base64() => [.. Padding().Split(Body).SelectMany(Run)];

    private static byte[] Run(string body)
    {
        string signs = NoBase64().Replace(body, string.Empty);
        return Convert.FromBase64String(signs[..(signs.Length / 4 * 4)] + (signs.Length % 4) switch
        {
            2 => signs[^2..] + "==",
            3 => signs[^3..] + "=",
            _ => string.Empty,
        });
    }

    private static string Field(string head, string name) =>
        head.Split('\n').FirstOrDefault(line => line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase)) is { } line ? line[(name.Length + 1)..].Trim() : string.Empty;

    private static string? Parameter(string field, string name)
    {
        var match = Parameters().Matches(field).FirstOrDefault(m => m.Groups["name"].Value.Equals(name, StringComparison.OrdinalIgnoreCase));
        return match is null ? null : match.Groups["quoted"].Success ? match.Groups["quoted"].Value : match.Groups["plain"].Value;
    }

    [GeneratedRegex(@"\A\r?\n|\r?\n\r?\n")]
    private static partial Regex EmptyLine();

    [GeneratedRegex(@"\r?\n[ \t]+")]
    private static partial Regex FoldedLine();

    [GeneratedRegex(@";\s*(?<name>[A-Za-z0-9-]+)\s*=\s*(?:""(?<quoted>[^""]*)""|(?<plain>[^\s;""]+))")]
    private static partial Regex Parameters();

    [GeneratedRegex(@"=[ \t]*\r?\n")]
    private static partial Regex SoftBreak();

    [GeneratedRegex("=[0-9A-Fa-f]{2}")]
    private static partial Regex Escape();

    [GeneratedRegex("=+")]
    private static partial Regex Padding();

    [GeneratedRegex("[^A-Za-z0-9+/]")]
    private static partial Regex NoBase64();
}
