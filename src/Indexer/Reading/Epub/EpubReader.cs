using KnowledgeBase.Corpus;
using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Indexer.Reading.Archives;
using KnowledgeBase.Indexer.Reading.Office;
using KnowledgeBase.Indexer.Reading.Web;

namespace KnowledgeBase.Indexer.Reading.Epub;

/// <summary>Reads e-books (EPUB): each chapter, in the order of reading, is a page; its text is read as that of a web page.</summary>
internal sealed class EpubReader : ISourceReader
{
    private const int MaxChapters = 10_000;

    /// <summary>Characters all chapters may hold together.</summary>
    private const long MaxCharacters = 64 * 1024 * 1024;

    private static readonly byte[] MimeType = [.. "application/epub+zip"u8];

    /// <inheritdoc />
    public string Format => "epub";

    /// <inheritdoc />
    public bool Takes(string fileName, ReadOnlySpan<byte> bytes) =>
        Path.GetExtension(fileName).Equals(".epub", StringComparison.OrdinalIgnoreCase)
        || (ZipContents.Begins(bytes) && bytes[..Math.Min(bytes.Length, 128)].IndexOf(MimeType) > 0);

    /// <inheritdoc />
    public Outcome<ReadDocument> Read(string fileName, ReadOnlyMemory<byte> bytes)
    {
        using var contents = ZipContents.Files(fileName, XmlArchive.Stream(bytes));
        if (contents is null)
        {
            return new Problem(ProblemCode.Damaged, fileName, "An e-book is a zip file; this file does not begin as one.");
        }

        if (contents.Problem is { Code: not ProblemCode.Damaged } refused)
        {
            return refused;
        }

        var package = EpubPackage.Read(fileName, contents.Entries);
        return package.Value is { } read ? Read(fileName, read, contents.Problem) : contents.Problem ?? package.Problem!;
    }

    private Outcome<ReadDocument> Read(string fileName, EpubPackage package, Problem? damage)
    {
        if (package.Chapters.Count > MaxChapters)
        {
            return new Problem(ProblemCode.TooLarge, fileName, $"{package.Chapters.Count} chapters; at most {MaxChapters} are read.");
        }

        var pages = new List<Page>();
        var remarks = damage is null ? new List<string>() : [damage.Message];
        remarks.AddRange(package.Missing.Select(name => $"The chapter {name} is named by the e-book and is not in it."));
        Problem? tooLarge = null;
        int lines = 0;
        long characters = 0;
        foreach (var chapter in package.Chapters)
        {
            var expanded = ZipContents.Expand(chapter);
            var text = expanded.Value is { } bytes ? EpubChapter.Lines(fileName, bytes) : null;
            if (text is null)
            {
                tooLarge ??= TooLarge(fileName, expanded);
                remarks.Add($"The chapter {chapter.Path} cannot be read.");
                continue;
            }

            int first = lines;
            pages.Add(new Page(pages.Count + 1, [.. text.Select((l, i) => new PageLine(first + i + 1, l.Text, null, l.Form))]));
            lines += text.Count;
            characters += text.Sum(l => (long)l.Text.Length);
            if (characters > MaxCharacters)
            {
                return new Problem(ProblemCode.TooLarge, fileName, $"More than {MaxCharacters} characters.");
            }
        }

        return lines == 0
            ? tooLarge ?? new Problem(remarks.Count == 0 ? ProblemCode.NoText : ProblemCode.Damaged, fileName, "No chapter of the e-book holds text that can be read.")
            : new ReadDocument(Format, "utf-8", [.. pages.SelectMany(p => p.Lines).Select(l => l.Text)], pages) { Stated = package.Stated, Remarks = remarks };
    }

    private static Problem? TooLarge(string fileName, Outcome<byte[]> chapter) =>
        chapter.Problem is { Code: ProblemCode.TooLarge } problem ? problem with { Where = fileName }
        : chapter.Value?.Length > HtmlReader.MaxBytes ? new Problem(ProblemCode.TooLarge, fileName, $"A chapter holds more than {HtmlReader.MaxBytes} bytes.")
        : null;
}
