using System.Text;
using System.Text.RegularExpressions;
using KnowledgeBase.Corpus;
using KnowledgeBase.Indexer.Reading.Text;

namespace KnowledgeBase.Indexer.Reading.Web;

/// <summary>
/// Decodes a web page: by its byte order mark, by the character set its head states where the bytes agree, else by
/// detection as for plain text.
/// </summary>
internal static partial class HtmlEncoding
{
    /// <summary>Bytes at the head of a page in which its character set is looked for.</summary>
    private const int Head = 4096;

    /// <summary>Decodes a page.</summary>
    /// <param name="fileName">Name of the file, for the message.</param>
    /// <param name="bytes">Its bytes.</param>
    /// <param name="outer">Character set that what the page came in states, or null.</param>
    public static Outcome<DecodedText> Decode(string fileName, ReadOnlySpan<byte> bytes, string? outer = null)
    {
        var detected = TextDecoding.Decode(fileName, bytes);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])
            || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) || bytes.Contains((byte)0))
        {
            return detected;
        }

        string? stated = outer ?? Stated(Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Head)]));
        if (stated is null || TextDecoding.DecodeAs(bytes, stated) is not { } asStated)
        {
            return stated is not null && detected.Value is { } unlike ? unlike with { Remarks = [.. unlike.Remarks, $"The page states {stated} and is written in {unlike.Encoding}."] } : detected;
        }

        // A page that states one set and is valid UTF-8 throughout was saved anew without its head being changed.
        bool other = detected.Value is { Encoding: "utf-8", Remarks.Count: 0 } found && asStated.Encoding != "utf-8" && found.Text.Any(c => c > '\x7F');
        return other
            ? detected.Value! with { Remarks = [$"The page states {stated} and is written in utf-8."] }
            : asStated;
    }

    private static string? Stated(string head)
    {
        var match = Charset().Match(head);
        return match.Success ? match.Groups["name"].Value : null;
    }

    [GeneratedRegex(@"<(?:meta|\?xml)[^>]*?(?:charset|encoding)\s*=\s*[""']?\s*(?<name>[A-Za-z0-9_-]+)", RegexOptions.IgnoreCase)]
    private static partial Regex Charset();
}
