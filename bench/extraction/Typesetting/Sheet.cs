using System.Text;
using KnowledgeBase.Bench.Extraction.Formats;
using KnowledgeBase.Bench.Extraction.Gold;

namespace KnowledgeBase.Bench.Extraction.Typesetting;

/// <summary>One raw text file as it was set, with what is on it.</summary>
/// <param name="Name">File name.</param>
/// <param name="Style">Its style.</param>
/// <param name="Lines">Its lines without line ends.</param>
/// <param name="Gold">Its exact annotation.</param>
public sealed record Sheet(string Name, Style Style, IReadOnlyList<string> Lines, IReadOnlyList<GoldItem> Gold)
{
    /// <summary>The same lines with what each of them is.</summary>
    public IReadOnlyList<TypeLine> Flow { get; init; } = [];

    /// <summary>Format of the file: txt, docx, or that of a file made by <see cref="Formats.FormatSheets"/> with its kind.</summary>
    public string Format { get; init; } = "txt";

    /// <summary>Seed of what a format leaves open.</summary>
    public int Seed { get; init; }

    /// <summary>The bytes of a file whose lines are what a reader of it sees, not what stands in it; null for plain text.</summary>
    public byte[]? Source { get; init; }

    /// <summary>The bytes of the file in the encoding of its style.</summary>
    /// <returns>Bytes, byte order mark included where the style has one.</returns>
    public byte[] Bytes() => Format == "docx" ? WordSheet.Write(this) : PlainBytes();

    private byte[] PlainBytes()
    {
        if (Source is not null)
        {
            return Source;
        }

        string text = string.Join(Style["encoding"] == "utf-8-crlf" ? "\r\n" : "\n", Lines);
        var encoding = Style["encoding"] switch
        {
            "gb18030" => CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!,
            "utf-16le" => Encoding.Unicode,
            "utf-16be" => Encoding.BigEndianUnicode,
            "utf-8-bom" => Encoding.UTF8,
            _ => new UTF8Encoding(false),
        };
        return [.. encoding.GetPreamble(), .. encoding.GetBytes(text)];
    }
}
