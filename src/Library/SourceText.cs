using System.IO.Compression;
using System.Text;

namespace KnowledgeBase.Library;

/// <summary>The decoded lines of a file as one compressed blob: UTF-8, joined by line feeds, Brotli.</summary>
internal static class SourceText
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Packs lines; a line holds no line feed, that is what parts it from the next.</summary>
    public static byte[] Pack(IReadOnlyList<string> lines)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Optimal))
        {
            // A list without lines must not come back as a list of one empty line: every line ends in a line feed.
            foreach (string line in lines)
            {
                if (line.Contains('\n', StringComparison.Ordinal))
                {
                    throw new ArgumentException("A source line holds a line feed.", nameof(lines));
                }

                brotli.Write(Strict.GetBytes(line + "\n"));
            }
        }

        return packed.ToArray();
    }

    /// <summary>Reverses <see cref="Pack"/>.</summary>
    public static IReadOnlyList<string> Unpack(byte[] packed)
    {
        using var brotli = new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var reader = new MemoryStream();
        brotli.CopyTo(reader);
        string text = Strict.GetString(reader.GetBuffer(), 0, (int)reader.Length);
        return text.Length == 0 ? [] : text[..^1].Split('\n');
    }
}
