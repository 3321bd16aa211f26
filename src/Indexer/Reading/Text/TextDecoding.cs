using System.Globalization;
using System.Text;
using KnowledgeBase.Corpus;

namespace KnowledgeBase.Indexer.Reading.Text;

/// <summary>
/// Finds the encoding of a text and decodes it: a byte order mark, validity as UTF-8, and for the rest how many
/// frequent Chinese characters each candidate gives. Bytes that stand for no character become U+FFFD, never nothing.
/// </summary>
internal static class TextDecoding
{
    /// <summary>Ideographs below which a guess between encodings is always doubtful.</summary>
    private const int FewIdeographs = 20;

    /// <summary>Difference in shares of frequent characters below which a guess is doubtful.</summary>
    private const double CloseShares = 0.12;

    private static readonly UTF8Encoding Utf8 = new(false, false);

    private static readonly (string Name, Encoding Encoding)[] Legacy =
    [
        ("gb18030", CodePagesEncodingProvider.Instance.GetEncoding("GB18030", EncoderFallback.ReplacementFallback, new DecoderReplacementFallback("\uFFFD"))!),
        ("big5", CodePagesEncodingProvider.Instance.GetEncoding(950, EncoderFallback.ReplacementFallback, new DecoderReplacementFallback("\uFFFD"))!),
    ];

    private static readonly (string Name, Encoding Encoding)[] Wide =
    [
        ("utf-16le", new UnicodeEncoding(false, false)), ("utf-16be", new UnicodeEncoding(true, false)),
    ];

    private static readonly (byte[] Mark, string Name, Encoding Encoding)[] Marked =
    [
        ([0xEF, 0xBB, 0xBF], "utf-8", Utf8),
        ([0xFF, 0xFE, 0, 0], "utf-32le", new UTF32Encoding(false, false)),
        ([0, 0, 0xFE, 0xFF], "utf-32be", new UTF32Encoding(true, false)),
        ([0xFF, 0xFE], "utf-16le", Wide[0].Encoding),
        ([0xFE, 0xFF], "utf-16be", Wide[1].Encoding),
        ([0x84, 0x31, 0x95, 0x33], "gb18030", Legacy[0].Encoding),
    ];

    /// <summary>Decodes a text whose encoding is not known.</summary>
    /// <param name="fileName">Name of the file, for the message.</param>
    /// <param name="bytes">Its bytes.</param>
    /// <returns>The text with remarks on doubts, or <c>not_text</c>.</returns>
    public static Outcome<DecodedText> Decode(string fileName, ReadOnlySpan<byte> bytes)
    {
        var decoded = ByMark(bytes) ?? (bytes.Contains((byte)0) ? Best(bytes, Wide) : Utf8Text(bytes) ?? Best(bytes, [.. Legacy, .. Wide]));
        return decoded is null || LooksBinary(decoded.Text)
            ? new Problem(ProblemCode.NotText, fileName, "Binary data where text was expected.")
            : WithBroken(decoded);
    }

    /// <summary>Decodes a text with the encoding it says it has, when it is one known here and fits the bytes.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="name">Name of the encoding as stated, for example gb2312.</param>
    /// <returns>The text, or null when the name is unknown or more than every hundredth character is broken.</returns>
    public static DecodedText? DecodeAs(ReadOnlySpan<byte> bytes, string name)
    {
        var encoding = Named(name.Trim().ToUpperInvariant());
        if (encoding is not var (known, codec))
        {
            return null;
        }

        string text = codec.GetString(bytes);
        return Broken(text) * 100 > text.Length ? null : WithBroken(new DecodedText(known, text, []));
    }

    private static (string Name, Encoding Encoding)? Named(string name) => name switch
    {
        "UTF-8" or "UTF8" or "US-ASCII" or "ASCII" => ("utf-8", Utf8),
        "GB2312" or "GBK" or "GB18030" or "GB_2312-80" or "X-GBK" or "CP936" or "WINDOWS-936" => Legacy[0],
        "BIG5" or "BIG5-HKSCS" or "X-X-BIG5" or "CP950" => Legacy[1],
        "UTF-16" or "UTF-16LE" => Wide[0],
        "UTF-16BE" => Wide[1],
        _ => null,
    };

    private static DecodedText? ByMark(ReadOnlySpan<byte> bytes)
    {
        foreach (var (mark, name, encoding) in Marked)
        {
            if (bytes.StartsWith(mark))
            {
                var text = new DecodedText(name, encoding.GetString(bytes[mark.Length..]), []);
                return Broken(text.Text) * 20 > text.Text.Length ? null : text;
            }
        }

        return null;
    }

    /// <summary>UTF-8 when all of it, or nearly all of what is not ASCII, is valid: other encodings hardly ever are.</summary>
    private static DecodedText? Utf8Text(ReadOnlySpan<byte> bytes)
    {
        string text = Utf8.GetString(bytes);
        int broken = Broken(text);
        int foreign = text.Count(c => c > '\x7F') - broken;
        return broken == 0 || foreign >= broken * 9 ? new DecodedText("utf-8", text, []) : null;
    }

    /// <summary>The candidate that gives the greatest share of frequent characters, if any reads as Chinese.</summary>
    private static DecodedText? Best(ReadOnlySpan<byte> bytes, (string Name, Encoding Encoding)[] candidates)
    {
        var read = new List<(DecodedText Text, double Score, int Ideographs)>();
        foreach (var (name, encoding) in candidates)
        {
            string text = encoding.GetString(bytes);
            var (share, ideographs) = CommonCharacters.Of(text);
            int strange = Strange(text);
            int foreign = Math.Max(1, text.Count(c => c > '\x7F'));
            bool reads = strange * 20 <= foreign && !LooksBinary(text);
            if (reads)
            {
                read.Add((new DecodedText(name, text, []), share - ((double)strange / foreign), ideographs));
            }
        }

        var order = read.OrderByDescending(r => r.Score).ToList();
        if (order.Count == 0)
        {
            return null;
        }

        var (first, score, count) = order[0];
        bool doubtful = count < FewIdeographs || (order.Count > 1 && score - order[1].Score < CloseShares);
        string others = order.Count > 1 ? $"; {order[1].Text.Encoding} is possible too" : string.Empty;
        return doubtful ? first with { Remarks = [$"The encoding {first.Encoding} was guessed{others}."] } : first;
    }

    /// <summary>Characters that Chinese or Latin text hardly ever holds.</summary>
    private static int Strange(string text) => text.Count(c => !(c is (>= ' ' and < '\x7F') or '\n' or '\r' or '\t' or '\f' or '\v'
        or (>= '\u00A0' and <= '\u00FF') or (>= '\u2010' and <= '\u2642') or (>= '\u3000' and <= '\u30FF') or (>= '\u3200' and <= '\u33FF')
        or (>= '\u4E00' and <= '\u9FA5') or (>= '\uFE30' and <= '\uFE6F') or (>= '\uFF00' and <= '\uFFEF')));

    private static int Broken(string text) => text.Count(c => c == '\uFFFD');

    private static DecodedText WithBroken(DecodedText decoded)
    {
        int at = decoded.Text.IndexOf('\uFFFD', StringComparison.Ordinal);
        if (at < 0)
        {
            return decoded;
        }

        string line = DecodedText.Split(decoded.Text[..at]).Length.ToString(CultureInfo.InvariantCulture);
        return decoded with
        {
            Remarks = [.. decoded.Remarks, $"{Broken(decoded.Text)} bytes stand for no character in {decoded.Encoding} and are shown as U+FFFD, the first in line {line}."],
        };
    }

    private static bool LooksBinary(string text)
    {
        int control = text.Count(c => c < ' ' && c is not ('\n' or '\r' or '\t' or '\f' or '\v'));
        return text.Contains('\0', StringComparison.Ordinal) || control * 100 > text.Length;
    }
}
