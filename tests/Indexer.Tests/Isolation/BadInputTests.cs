using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using KnowledgeBase.Indexer.Tests.Fuzzing;

namespace KnowledgeBase.Indexer.Tests.Isolation;

/// <summary>What offices and ill will put into folders: each file gets its code, and the good file among them is read.</summary>
public sealed class BadInputTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Every_bad_file_gets_its_code_and_the_good_one_is_read()
    {
        WriteAll();
        var result = KbProcess.Run("extract", folder["in"]);

        Assert.Equal(2, result.ExitCode);
        var codes = result.Output.TrimEnd('\n').Split('\n').Select(line => JsonDocument.Parse(line).RootElement)
            .GroupBy(line => line.GetProperty("file").GetString()!)
            .ToDictionary(file => file.Key, file => file.Select(Code).Distinct().Single());
        foreach (var (name, allowed) in Expected)
        {
            Assert.True(codes.TryGetValue(name, out string? code) && allowed.Split(' ').Contains(code), $"{name}: {code ?? "nothing"}, not {allowed}");
        }

        Assert.Equal(["in"], Directory.EnumerateFileSystemEntries(folder.Path).Select(Path.GetFileName));
        static string Code(JsonElement line) => line.GetProperty("kind").GetString() == "error" ? line.GetProperty("code").GetString()! : "read";
    }

    /// <summary>File and the codes it may have: several where it depends on which tools are installed.</summary>
    private static IReadOnlyDictionary<string, string> Expected { get; } = new Dictionary<string, string>
    {
        ["good.txt"] = "read",
        ["nothing.txt"] = "empty", ["nothing.pdf"] = "empty", ["nothing.docx"] = "empty",
        ["blank.txt"] = "empty",
        ["noise.txt"] = "not_text", ["noise.docx"] = "damaged", ["noise.pdf"] = "damaged unsupported",
        ["cut.docx"] = "damaged", ["cut.epub"] = "damaged", ["cut.ofd"] = "damaged", ["cut.zip"] = "damaged",
        ["locked.docx"] = "encrypted damaged",
        ["swollen.docx"] = "too_large", ["swollen.epub"] = "too_large", ["swollen.ofd"] = "too_large", ["swollen.txt"] = "too_large",
        ["deep.html"] = "damaged too_large read", ["deep.md"] = "damaged", ["deep.docx"] = "damaged too_large",
        ["many.html"] = "read too_large",
        ["pages.pdf"] = "too_large read unsupported",
        ["evil.txt"] = "read",
    };

    private void WriteAll()
    {
        byte[] noise = new byte[50_000];
        uint state = 1;
        for (int i = 0; i < noise.Length; i++)
        {
            // A linear congruential generator (Numerical Recipes): the same noise every time.
            state = (state * 1664525) + 1013904223;
            noise[i] = (byte)(state >> 24);
        }

        folder.Write("in/good.txt", SampleTexts.Text(1, 1));
        folder.Write("in/blank.txt", " \n\t\n　");
        foreach (string ending in (string[])["txt", "docx", "pdf"])
        {
            Put("nothing." + ending, []);
            Put("noise." + ending, ending == "pdf" ? [.. "%PDF-1.7\n"u8, .. noise] : noise);
        }

        foreach (var sample in FuzzSample.All.Where(s => s.IsArchive))
        {
            Put("cut" + Path.GetExtension(sample.Name), sample.Bytes[..(sample.Bytes.Length / 2)]);
        }

        Put("locked.docx", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[4096]]);
        WriteSwollen();
        folder.Write("in/deep.html", "<html><body>" + Repeated("<div>", 200_000) + "工会工作");
        folder.Write("in/many.html", "<html><body>" + Repeated("<p>工会</p>", 100_000));
        folder.Write("in/deep.md", Repeated("> ", 50_000) + "工会工作\n");
        Put("pages.pdf", Pages(10_000));
        Put("tricks.zip", FuzzSample.Archive(
            ("../../evil.txt", Encoding.UTF8.GetBytes(SampleTexts.Text(2, 1))), ("/tmp/../evil.txt", Encoding.UTF8.GetBytes(SampleTexts.Text(2, 1)))));
    }

    /// <summary>Small files that hold 200 MB each, and one nested 100,000 deep.</summary>
    private void WriteSwollen()
    {
        Swell("docx", "word/document.xml");
        Swell("epub", "OPS/c.xhtml");
        Swell("ofd", "Doc_0/Pages/Page_0/Content.xml");
        byte[] deep = Encoding.UTF8.GetBytes("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>" + Repeated("<w:sdt><w:sdtContent>", 50_000));
        Put("deep.docx", Replaced("docx", "word/document.xml", stream => stream.Write(deep)));
        using var plain = File.Create(folder["in", "swollen.txt"]);
        plain.SetLength(300L * 1024 * 1024);
    }

    private void Swell(string ending, string part) => Put("swollen." + ending, Replaced(ending, part, stream =>
    {
        byte[] spaces = Encoding.ASCII.GetBytes(new string(' ', 1024 * 1024));
        stream.Write("<?xml version=\"1.0\"?><a>"u8);
        for (int i = 0; i < 200; i++)
        {
            stream.Write(spaces);
        }

        stream.Write("</a>"u8);
    }));

    /// <summary>A sample with one part written anew.</summary>
    private static byte[] Replaced(string ending, string part, Action<Stream> write)
    {
        using var copy = new MemoryStream();
        copy.Write(FuzzSample.All.Single(s => s.Name == "a." + ending).Bytes);
        using (var archive = new ZipArchive(copy, ZipArchiveMode.Update, leaveOpen: true))
        {
            archive.GetEntry(part)!.Delete();
            using var stream = archive.CreateEntry(part).Open();
            write(stream);
        }

        return copy.ToArray();
    }

    private static byte[] Pages(int count)
    {
        var text = new StringBuilder("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count ")
            .Append(count).Append("/Kids[").Append(string.Concat(Enumerable.Range(3, count).Select(n => $"{n} 0 R "))).Append("]>>endobj\n");
        foreach (int number in Enumerable.Range(3, count))
        {
            text.Append(CultureInfo.InvariantCulture, $"{number} 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]>>endobj\n");
        }

        return Encoding.ASCII.GetBytes(text.Append("trailer<</Root 1 0 R>>\n%%EOF\n").ToString());
    }

    private static string Repeated(string text, int times) => new StringBuilder().Insert(0, text, times).ToString();

    private void Put(string name, byte[] bytes)
    {
        Directory.CreateDirectory(folder["in"]);
        File.WriteAllBytes(folder["in", name], bytes);
    }
}
