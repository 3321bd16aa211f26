using System.IO.Compression;
using System.Text;
using KnowledgeBase.Corpus;
using KnowledgeBase.Indexer.Reading;

namespace KnowledgeBase.Indexer.Tests.Reading.Epub;

public sealed class EpubReaderTests
{
    private const string Container = """<?xml version="1.0"?><container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/content.opf"/></rootfiles></container>""";

    private const string Package = """
        <?xml version="1.0" encoding="utf-8"?><package xmlns="http://www.idpf.org/2007/opf"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
        <dc:title>工会工作文集</dc:title><dc:creator>张三</dc:creator><dc:creator>李四</dc:creator><dc:publisher>某某出版社</dc:publisher><dc:date>2020-05</dc:date></metadata>
        <manifest><item id="b" href="text/%E4%BA%8C.xhtml"/><item id="a" href="text/one.xhtml"/></manifest><spine><itemref idref="a"/><itemref idref="b"/></spine></package>
        """;

    private static readonly (string, string)[] Book =
    [
        ("mimetype", "application/epub+zip"), ("META-INF/container.xml", Container), ("OEBPS/content.opf", Package),
        ("OEBPS/text/二.xhtml", "<html xmlns='http://www.w3.org/1999/xhtml'><head><title/></head><body><h1>第二篇文章的题名</h1><p>第二篇的第一段，讲的是工会怎样服务职工，职工怎样参与工会，两者缺一不可。</p><p>第二篇的第二段，讲的是下一步还要做哪些事情，怎样把事情做实做细做好。</p></body></html>"),
        ("OEBPS/text/one.xhtml", "<html xmlns='http://www.w3.org/1999/xhtml'><head><title/><script src='x'/></head><body><a id='p1'/><h1>第一篇文章的题名</h1><p>第一篇的第一段，讲的是班组建设，班组是企业的细胞，抓好班组就抓住了根本。</p><p>第一篇的第二段，讲的是民主管理，职工代表大会是它的基本形式，要开实开好。</p></body></html>"),
    ];

    [Fact]
    public void Chapters_come_in_the_order_of_reading_each_a_page_and_the_book_states_what_it_is()
    {
        var document = Read(Book).Value!;
        Assert.Equal(["第一篇文章的题名", "第二篇文章的题名"], document.Pages.Select(p => p.Lines[0].Text));
        Assert.Equal([0, 0], document.Pages.Select(p => p.Lines[0].Form!.HeadingLevel));
        Assert.Equal(Enumerable.Range(1, 6), document.Pages.SelectMany(p => p.Lines).Select(l => l.Number));
        Assert.Equal(new StatedMetadata("工会工作文集", "张三、李四", "某某出版社", "2020-05"), document.Stated);
    }

    [Fact]
    public void Each_chapter_with_a_title_is_an_article()
    {
        byte[] bytes = Zip(Book);
        var articles = Pipeline.Run(new Corpus.Documents.SourceFile(new string('0', 64), "书.epub", bytes.Length), bytes).Value!.Articles;
        Assert.Equal(["第一篇文章的题名", "第二篇文章的题名"], articles.Select(a => a.Title));
        Assert.All(articles, a => Assert.Equal(2, a.Paragraphs.Count));
    }

    [Fact]
    public void A_protected_book_is_encrypted_and_one_with_scrambled_fonts_is_not()
    {
        Assert.Equal("encrypted", Read([.. Book, ("META-INF/encryption.xml", Encryption("http://www.w3.org/2001/04/xmlenc#aes128-cbc"))]).Problem!.CodeName);
        Assert.NotNull(Read([.. Book, ("META-INF/encryption.xml", Encryption("http://www.idpf.org/2008/embedding"))]).Value);
    }

    [Fact]
    public void What_is_missing_is_said()
    {
        Assert.Equal("damaged", Read(Book[..2]).Problem!.CodeName);
        Assert.Equal("damaged", SourceReaders.Read("a.epub", Encoding.UTF8.GetBytes("不是电子书")).Problem!.CodeName);
    }

    [Fact]
    public void A_chapter_that_is_not_in_the_book_is_named() =>
        Assert.Contains("text/%E4%BA%8C.xhtml", Assert.Single(Read([.. Book[..3], Book[4]]).Value!.Remarks), StringComparison.Ordinal);

    private static string Encryption(string algorithm) =>
        $"<encryption xmlns='urn:oasis:names:tc:opendocument:xmlns:container'><EncryptedData><EncryptionMethod Algorithm='{algorithm}'/></EncryptedData></encryption>";

    private static Outcome<ReadDocument> Read((string, string)[] entries) => SourceReaders.Read("书.epub", Zip(entries));

    private static byte[] Zip((string Path, string Text)[] entries)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, text) in entries)
            {
                using var entry = zip.CreateEntry(path, CompressionLevel.NoCompression).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return stream.ToArray();
    }
}
