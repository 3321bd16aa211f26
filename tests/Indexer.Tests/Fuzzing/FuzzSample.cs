using System.IO.Compression;
using System.Text;

namespace KnowledgeBase.Indexer.Tests.Fuzzing;

/// <summary>A small, valid file of some format, to be damaged.</summary>
/// <param name="Name">File name; its ending tells the format.</param>
/// <param name="Bytes">Its bytes.</param>
public sealed record FuzzSample(string Name, byte[] Bytes)
{
    private const string Text =
        "第一厂技能竞赛工作\n□ 张三 李四\n一、抓好学习\n　　第一厂工会开展技能竞赛，覆盖职工100人。职工代表大会听取了报告。\n"
        + "（一）加强领导\n　　“四链”模式 𠮷野 compatible，2023年5月6日召开会议。\n（作者单位：第一厂工会）\n（下转第3版）\n\n第一条　为了保护职工，制定本条例。\n第二条　依法。\n";

    /// <summary>One sample of every format that is made without outside programs.</summary>
    public static IReadOnlyList<FuzzSample> All { get; } = Make();

    /// <summary>Whether a zip archive; what is in it can be damaged apart from the archive.</summary>
    public bool IsArchive => Bytes is [(byte)'P', (byte)'K', 3, 4, ..];

    /// <summary>An archive of entries.</summary>
    /// <param name="entries">Names and contents, in order.</param>
    public static byte[] Archive(params IEnumerable<(string Name, byte[] Bytes)> entries)
    {
        using var buffer = new MemoryStream();
        using (var archive = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in entries)
            {
                using var stream = archive.CreateEntry(name).Open();
                stream.Write(bytes);
            }
        }

        return buffer.ToArray();
    }

    private static List<FuzzSample> Make()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        byte[] plain = Encoding.UTF8.GetBytes(Text);
        byte[] word = Word();
        return
        [
            new("a.txt", plain), new("gb.txt", Encoding.GetEncoding("gb18030").GetBytes(Text)),
            new("wide.txt", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Text)]),
            new("a.md", Utf8("# 关于工会的规定\n\n> 引文 **粗** [链](http://a)\n\n- 一\n  - 二\n\n| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n\n```\n码\n```\n<b>x</b>\n\n" + Text)),
            new("a.html", Utf8("<!doctype html><html><head><meta charset=utf-8><meta name=author content=张三><title>题</title></head><body><nav><a href=/>首页</a></nav><article><h1>题名</h1><p>"
                + Text.Replace("\n", "</p><p>", StringComparison.Ordinal) + "</p><table><tr><td>甲<td>乙</table></article><footer>版权</footer></body></html>")),
            new("a.rtf", Utf8(@"{\rtf1\ansi\deff0{\fonttbl{\f0 SimSun;}}\f0\fs24 \u31532?\u19968?\u21378?\par union\par}")),
            new("a.docx", word), new("a.ofd", Ofd()), new("a.epub", Epub()),
            new("a.zip", Archive(("一/a.txt", plain), ("b.docx", word), ("../c.txt", plain), ("d.zip", Archive(("e.txt", plain))))),
            new("a.pdf", Pdf()),
        ];
    }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] Word() => Archive(
        ("[Content_Types].xml", Utf8("""<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>""")),
        ("_rels/.rels", Utf8("""<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>""")),
        ("word/document.xml", Utf8("""<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>"""
            + string.Concat(Text.Split('\n').Select(line => $"<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">{line}</w:t></w:r></w:p>"))
            + "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:body></w:document>")));

    private static byte[] Ofd() => Archive(
        ("OFD.xml", Utf8("""<?xml version="1.0"?><ofd:OFD xmlns:ofd="http://www.ofdspec.org/2016" Version="1.0" DocType="OFD"><ofd:DocBody><ofd:DocInfo><ofd:Title>题</ofd:Title></ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>""")),
        ("Doc_0/Document.xml", Utf8("""<?xml version="1.0"?><ofd:Document xmlns:ofd="http://www.ofdspec.org/2016"><ofd:CommonData><ofd:MaxUnitID>9</ofd:MaxUnitID><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea></ofd:CommonData><ofd:Pages><ofd:Page ID="1" BaseLoc="Pages/Page_0/Content.xml"/></ofd:Pages></ofd:Document>""")),
        ("Doc_0/Pages/Page_0/Content.xml", Utf8("""<?xml version="1.0"?><ofd:Page xmlns:ofd="http://www.ofdspec.org/2016"><ofd:Content><ofd:Layer ID="2">"""
            + string.Concat(Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select((line, i) => $"<ofd:TextObject ID=\"{i + 3}\" Boundary=\"20 {20 + (i * 6)} 170 5\" Font=\"1\" Size=\"4\"><ofd:TextCode X=\"0\" Y=\"4\" DeltaX=\"g {line.Length - 1} 4\">{line}</ofd:TextCode></ofd:TextObject>"))
            + "</ofd:Layer></ofd:Content></ofd:Page>")));

    private static byte[] Epub() => Archive(
        ("mimetype", Utf8("application/epub+zip")),
        ("META-INF/container.xml", Utf8("""<?xml version="1.0"?><container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OPS/a.opf" media-type="application/oebps-package+xml"/></rootfiles></container>""")),
        ("OPS/a.opf", Utf8("""<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>书</dc:title><dc:creator>张三</dc:creator></metadata><manifest><item id="c" href="c.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="c"/></spine></package>""")),
        ("OPS/c.xhtml", Utf8("<html xmlns=\"http://www.w3.org/1999/xhtml\"><body><h1>章</h1><p>" + Text.Replace("\n", "</p><p>", StringComparison.Ordinal) + "</p></body></html>")));

    /// <summary>One page with one line of Latin text; the cross-reference table is left for readers to rebuild.</summary>
    private static byte[] Pdf() => Encoding.ASCII.GetBytes(
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
        + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj\n"
        + "4 0 obj<</Length 52>>stream\nBT /F1 12 Tf 30 200 Td (Trade union paper, page 1.) Tj ET\nendstream endobj\n"
        + "5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\ntrailer<</Root 1 0 R/Size 6>>\n%%EOF\n");
}
