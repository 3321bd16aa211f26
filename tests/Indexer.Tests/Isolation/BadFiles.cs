using System.Globalization;
using System.IO.Compression;
using System.Text;
using KnowledgeBase.Indexer.Tests.Fuzzing;
using KnowledgeBase.Indexer.Tests.Reading.Office;

namespace KnowledgeBase.Indexer.Tests.Isolation;

/// <summary>Files that offices and ill will put into folders, each with the codes it may have.</summary>
internal static class BadFiles
{
    private const int Megabyte = 1024 * 1024;

    /// <summary>Ending of every format there is a reader for.</summary>
    private static readonly string[] Endings =
        ["txt", "md", "html", "docx", "pdf", "ofd", "epub", "zip", "doc", "wps", "rtf", "odt"];

    /// <summary>
    /// Name and bytes of each file, and its codes: <c>read</c> or codes of the extract format, several where it depends on the
    /// tools that are installed or where a reader may do either.
    /// </summary>
    public static IEnumerable<(string Name, byte[] Bytes, string Codes)> All() =>
        [.. Noise(), .. Cut(), .. Locked(), .. Swollen(), .. Deep(), .. Archives()];

    private static IEnumerable<(string, byte[], string)> Noise()
    {
        var random = new Random(1);
        foreach (string ending in Endings)
        {
            byte[] noise = new byte[20_000];
            random.NextBytes(noise);
            bool ofText = ending is "txt" or "md" or "html";
            yield return ("noise." + ending, noise, ofText ? "not_text" : "damaged");
            yield return ("nothing." + ending, [], "empty");
        }

        // Begins as markup does, and is none.
        yield return ("markup.docx", [.. "<"u8, .. Enumerable.Range(0, 20_000).Select(i => (byte)((i * 31) ^ (i >> 3)))], "damaged");
        yield return ("head.pdf", [.. "%PDF-1.7\n"u8, .. Enumerable.Range(0, 20_000).Select(i => (byte)((i * 131) ^ (i >> 5)))], "damaged unsupported");
        yield return ("blank.txt", Encoding.UTF8.GetBytes(" \n\t\n　"), "empty");
    }

    private static IEnumerable<(string, byte[], string)> Cut()
    {
        foreach (var sample in FuzzSample.All.Where(s => s.IsArchive))
        {
            yield return ("cut" + Path.GetExtension(sample.Name), sample.Bytes[..(sample.Bytes.Length / 2)], "damaged");
        }

        byte[] pdf = FuzzSample.All.Single(s => s.Name == "a.pdf").Bytes;
        yield return ("cut.pdf", pdf[..(pdf.Length / 2)], "damaged unsupported");
        yield return ("pages.pdf", Pdf(10_000, string.Empty), "too_large unsupported");
    }

    private static IEnumerable<(string, byte[], string)> Locked()
    {
        yield return ("locked.docx", CompoundBytes.With("EncryptionInfo", "EncryptedPackage"), "encrypted");
        yield return ("locked.doc", CompoundBytes.Word97(encrypted: true), "encrypted");

        // The standard handler with a password nobody knows: entries of chance (ISO 32000-1, 7.6.3).
        string sum = string.Concat(Enumerable.Repeat("5a", 32));
        yield return ("locked.pdf", Pdf(1, $"/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<{sum}>/U<{sum}>>>/ID[<{sum}><{sum}>]"), "encrypted unsupported");
    }

    /// <summary>Small files that hold 200 MB each.</summary>
    private static IEnumerable<(string, byte[], string)> Swollen()
    {
        yield return ("swollen.docx", Swell("docx", "word/document.xml"), "too_large");
        yield return ("swollen.epub", Swell("epub", "OPS/c.xhtml"), "too_large");
        yield return ("swollen.ofd", Swell("ofd", "Doc_0/Pages/Page_0/Content.xml"), "too_large");
        yield return ("swollen.txt", new byte[33 * Megabyte], "too_large");
        yield return ("long.html", Utf8("<html><body><p>" + Repeated("工", 12 * Megabyte)), "too_large");
    }

    private static IEnumerable<(string, byte[], string)> Deep()
    {
        const string Word = "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>";
        yield return ("deep.html", Utf8("<html><body>" + Repeated("<div>", 200_000) + "工会工作"), "read");
        yield return ("many.html", Utf8("<html><body>" + Repeated("<p>工会</p>", 20_000)), "read");
        yield return ("deep.md", Utf8(Repeated("> ", 50_000) + "工会工作\n"), "damaged");
        yield return ("deep.docx", Replaced("docx", "word/document.xml", stream => stream.Write(Utf8(Word + Repeated("<w:sdt><w:sdtContent>", 50_000)))), "damaged too_large");
        yield return ("laughs.docx", Replaced("docx", "word/document.xml", stream => stream.Write(Utf8(
            "<!DOCTYPE d [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]>" + Word + "&c;</w:body></w:document>"))), "damaged");
    }

    /// <summary>An archive does not show up itself when nothing is wrong with it as a whole; its entries are in the table as well.</summary>
    private static IEnumerable<(string, byte[], string)> Archives()
    {
        byte[] text = Utf8(SampleTexts.Text(2, 1));
        byte[] bomb = FuzzSample.Archive(("zeros.txt", new byte[100 * Megabyte]));
        yield return ("tricks.zip", FuzzSample.Archive(
            ("../../up.txt", text), ("/above/rooted.txt", text), ("C:\\Windows\\drive.txt", text), ("twice.txt", text), ("twice.txt", Utf8(SampleTexts.Text(3, 1)))), string.Empty);
        yield return ("nested.zip", FuzzSample.Archive(("a.zip", FuzzSample.Archive(("inner.txt", text)))), string.Empty);
        yield return ("bombs.zip", FuzzSample.Archive(("b.zip", bomb), ("c.zip", bomb)), string.Empty);
        yield return ("links.zip", Link("link.txt", "/etc/passwd"), string.Empty);
        yield return ("shared.zip", Shared(), "too_large");
        byte[] deep = text;
        for (int i = 0; i < 12; i++)
        {
            deep = FuzzSample.Archive((i == 0 ? "bottom.txt" : $"level{i}.zip", deep));
        }

        yield return ("deep.zip", deep, string.Empty);
        // The first is what is left of the archive that is cut off.
        foreach (string name in (string[])["a.txt", "up.txt", "rooted.txt", "drive.txt", "twice.txt", "inner.txt"])
        {
            yield return (name, [], "read");
        }

        yield return ("zeros.txt", [], "too_large");
        yield return ("link.txt", [], "unsupported");
        yield return ("level9.zip", [], "too_large");
    }

    private static byte[] Link(string name, string target)
    {
        using var buffer = new MemoryStream();
        using (var archive = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
        {
            var entry = archive.CreateEntry(name);
            entry.ExternalAttributes = unchecked((int)0xA1FF0000);
            using var stream = entry.Open();
            stream.Write(Utf8(target));
        }

        return buffer.ToArray();
    }

    /// <summary>An archive whose directory names the bytes of one entry a hundred times.</summary>
    private static byte[] Shared()
    {
        byte[] one = FuzzSample.Archive(("a.txt", Encoding.ASCII.GetBytes(Repeated("union ", 3000))));
        int end = one.Length - 22;
        int start = BitConverter.ToInt32(one, end + 16);
        byte[] entry = one[start..end];
        byte[] tail = one[end..];
        BitConverter.TryWriteBytes(tail.AsSpan(8), (ushort)100);
        BitConverter.TryWriteBytes(tail.AsSpan(10), (ushort)100);
        BitConverter.TryWriteBytes(tail.AsSpan(12), entry.Length * 100);
        return [.. one[..start], .. Enumerable.Repeat(entry, 100).SelectMany(bytes => bytes), .. tail];
    }

    private static byte[] Swell(string ending, string part) => Replaced(ending, part, stream =>
    {
        byte[] spaces = Encoding.ASCII.GetBytes(new string(' ', Megabyte));
        stream.Write("<?xml version=\"1.0\"?><a>"u8);
        for (int i = 0; i < 200; i++)
        {
            stream.Write(spaces);
        }

        stream.Write("</a>"u8);
    });

    /// <summary>A sample with one part written anew.</summary>
    private static byte[] Replaced(string ending, string part, Action<Stream> write)
    {
        using var source = new ZipArchive(new MemoryStream(FuzzSample.All.Single(s => s.Name == "a." + ending).Bytes));
        using var copy = new MemoryStream();
        using (var archive = new ZipArchive(copy, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in source.Entries)
            {
                using var to = archive.CreateEntry(entry.FullName, CompressionLevel.Fastest).Open();
                if (entry.FullName == part)
                {
                    write(to);
                    continue;
                }

                using var from = entry.Open();
                from.CopyTo(to);
            }
        }

        return copy.ToArray();
    }

    private static byte[] Pdf(int pages, string trailer)
    {
        var text = new StringBuilder("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count ")
            .Append(pages).Append("/Kids[").AppendJoin(' ', Enumerable.Range(3, pages).Select(n => $"{n} 0 R")).Append("]>>endobj\n");
        foreach (int number in Enumerable.Range(3, pages))
        {
            text.Append(CultureInfo.InvariantCulture, $"{number} 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]>>endobj\n");
        }

        return Encoding.ASCII.GetBytes(text.Append("trailer<</Root 1 0 R").Append(trailer).Append(">>\n%%EOF\n").ToString());
    }

    private static string Repeated(string text, int times) => new StringBuilder().Insert(0, text, times).ToString();

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
