using System.IO.Compression;
using System.Text;
using KnowledgeBase.Corpus;
using KnowledgeBase.Indexer.Reading.Office;
using static KnowledgeBase.Indexer.Tests.Reading.Office.WordFile;

namespace KnowledgeBase.Indexer.Tests.Reading.Office;

/// <summary>Word files that cannot be read, each with its code.</summary>
public sealed class BrokenWordTests
{
    [Fact]
    public void A_compound_file_with_an_encrypted_package_is_encrypted() =>
        Assert.Equal(ProblemCode.Encrypted, Read(CompoundBytes.With("EncryptionInfo", "EncryptedPackage")).Problem!.Code);

    [Fact]
    public void A_document_without_text_says_so() =>
        Assert.Equal(ProblemCode.NoText, Read(Make("<w:p/>" + P("　"))).Problem!.Code);

    [Fact]
    public void Every_cut_of_a_file_is_damaged()
    {
        byte[] whole = Make(P("完整。"));
        Assert.NotNull(Read(whole).Value);
        for (int length = 4; length < whole.Length; length += 97)
        {
            Assert.Equal(ProblemCode.Damaged, Read(whole[..length]).Problem!.Code);
        }
    }

    [Theory]
    [InlineData("<w:p><w:r><w:t>没有结束")]
    [InlineData("</w:body>")]
    [InlineData("<w:p>&unknown;</w:p>")]
    public void Broken_xml_is_damaged(string body) => Assert.Equal(ProblemCode.Damaged, Read(Make(body)).Problem!.Code);

    [Fact]
    public void Document_type_definitions_are_refused()
    {
        byte[] bytes = Replaced(Make(P("甲")), "word/document.xml", "<!DOCTYPE d [<!ENTITY a \"aaaa\">]><d>&a;</d>");
        Assert.Equal(ProblemCode.Damaged, Read(bytes).Problem!.Code);
    }

    [Fact]
    public void Nesting_that_would_exhaust_the_stack_is_damaged()
    {
        string deep = string.Concat(Enumerable.Repeat("<w:sdt><w:sdtContent>", 20_000)) + string.Concat(Enumerable.Repeat("</w:sdtContent></w:sdt>", 20_000));
        Assert.Equal(ProblemCode.Damaged, Read(Make(deep)).Problem!.Code);
    }

    [Fact]
    public void Two_hundred_megabytes_of_xml_in_a_tiny_file_are_too_large_and_not_kept()
    {
        byte[] bomb = Bomb(200);
        Assert.InRange(bomb.Length, 1, 1024 * 1024);
        long before = GC.GetTotalAllocatedBytes(precise: true);
        Assert.Equal(ProblemCode.TooLarge, Read(bomb).Problem!.Code);
        Assert.InRange(GC.GetTotalAllocatedBytes(precise: true) - before, 0, 64L * 1024 * 1024);
    }

    [Fact]
    public void A_size_that_is_a_lie_is_found_while_inflating()
    {
        byte[] bomb = Bomb(80);
        byte[] name = Encoding.ASCII.GetBytes("word/document.xml");
        for (int at = 0; at + 46 < bomb.Length; at++)
        {
            // The uncompressed size in the central directory (APPNOTE.TXT 4.3.12) says 1,000 bytes.
            if (bomb.AsSpan(at).StartsWith("PK\x01\x02"u8) && bomb.AsSpan(at + 46).StartsWith(name))
            {
                BitConverter.TryWriteBytes(bomb.AsSpan(at + 24), 1000);
            }
        }

        Assert.Contains(Read(bomb).Problem!.Code, new[] { ProblemCode.TooLarge, ProblemCode.Damaged });
    }

    [Fact]
    public void A_link_without_a_valid_address_does_not_close_the_file()
    {
        byte[] bytes = Replaced(
            Make(P("甲")), "word/_rels/document.xml.rels",
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId9\" "
            + "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink\" Target=\"mailto:@ @\" TargetMode=\"External\"/></Relationships>");
        Assert.Equal(["甲"], Texts(bytes));
    }

    [Fact]
    public void What_a_file_is_outweighs_its_name()
    {
        Assert.Equal(["甲"], Read(Make(P("甲")), "旧文件.doc").Value!.Lines);
        Assert.Equal("docx", Read(Make(P("甲")), "a.txt").Value!.Format);
        Assert.Equal(ProblemCode.Damaged, Read([1, 2, 3, 4, 5, 6]).Problem!.Code);
    }

    private static byte[] Bomb(int megabytes)
    {
        using var stream = new MemoryStream();
        stream.Write(Make(P("甲")));
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            archive.GetEntry("word/document.xml")!.Delete();
        }

        using (var archive = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            using var writer = new StreamWriter(archive.CreateEntry("word/document.xml", CompressionLevel.Optimal).Open());
            writer.Write($"<w:document {Namespaces}><w:body>");
            string paragraph = P(new string('a', 1024 * 1024));
            for (int i = 0; i < megabytes; i++)
            {
                writer.Write(paragraph);
            }

            writer.Write("</w:body></w:document>");
        }

        return stream.ToArray();
    }

    private static byte[] Replaced(byte[] file, string entry, string content)
    {
        using var stream = new MemoryStream();
        stream.Write(file);
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            archive.GetEntry(entry)?.Delete();
            using var writer = new StreamWriter(archive.CreateEntry(entry).Open());
            writer.Write(content);
        }

        return stream.ToArray();
    }
}
