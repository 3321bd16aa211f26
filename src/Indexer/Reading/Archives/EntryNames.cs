using System.Text;

namespace KnowledgeBase.Indexer.Reading.Archives;

/// <summary>
/// Reads the names of entries. The zip format knows two encodings, code page 437 and UTF-8 by a flag (APPNOTE 6.3.9,
/// appendix D); Chinese Windows writes GBK without the flag, others UTF-8 without it.
/// </summary>
internal static class EntryNames
{
    /// <summary>Encoding under which the bytes of a name without the flag come through unchanged.</summary>
    public static Encoding Bytes => Encoding.Latin1;

    private static readonly UTF8Encoding StrictUtf8 = new(false, true);

    private static readonly Encoding Gb18030 =
        CodePagesEncodingProvider.Instance.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    /// <summary>The name as its writer saw it.</summary>
    /// <param name="name">Name as decoded with <see cref="Bytes"/>, or from UTF-8 where the flag says so.</param>
    public static string Decode(string name)
    {
        if (name.All(c => c < 0x80) || name.Any(c => c > 0xFF))
        {
            return name;
        }

        byte[] bytes = Bytes.GetBytes(name);
        return Try(StrictUtf8, bytes) ?? Try(Gb18030, bytes) ?? name;
    }

    /// <summary>The last part of a path in an archive, whichever way its parts are parted; never a path itself.</summary>
    /// <param name="path">Path of an entry.</param>
    public static string File(string path)
    {
        string named = path.TrimEnd('/', '\\', ':');
        string last = named[(named.LastIndexOfAny(['/', '\\', ':']) + 1)..];
        return last.Length > 0 ? last : "unnamed";
    }

    /// <summary>Whether an entry is something systems put into archives beside the files a person chose.</summary>
    /// <param name="path">Path of an entry.</param>
    public static bool IsSystem(string path)
    {
        string[] parts = path.Split('/', '\\');
        return parts.Any(p => p.StartsWith('.') && p is not ("." or "..")) || parts[0] == "__MACOSX"
            || parts[^1].ToUpperInvariant() is "THUMBS.DB" or "DESKTOP.INI";
    }

    private static string? Try(Encoding encoding, byte[] bytes)
    {
        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
