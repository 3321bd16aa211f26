using System.IO.Compression;
using System.Security;
using KnowledgeBase.Corpus;
using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Indexer.Reading;
using KnowledgeBase.Indexer.Reading.Office.FixedLayout;

namespace KnowledgeBase.Indexer.Tests.Reading.Office;

/// <summary>OFD files (GB/T 33190-2016) made for one test.</summary>
public sealed class OfdReaderTests
{
    private const double Size = 5.6;

    private static readonly string[] Sentences =
    [
        "各级工会要把职工群众的急难愁盼问题放在心上，健全常态化", "送温暖机制，做到精准识别、精准帮扶、精准施策，不断提高", "服务的针对性和实效性，让职工群众真切感受到党的关怀。",
    ];

    [Fact]
    public void Lines_of_a_page_are_read_in_order_with_places_and_sizes()
    {
        var read = Read(Text(60, 30, "工会服务职工", 9) + Body(45, Sentences)).Value!;
        Assert.Equal("ofd", read.Format);
        var lines = read.Pages[0].Lines.Where(l => !l.IsBlank).ToList();
        Assert.Equal(["工会服务职工", .. Sentences], lines.Select(l => l.Text.Trim()));
        Assert.InRange(lines[0].Form!.SizeRatio!.Value, 1.5, 1.7);
        Assert.InRange(lines[0].Box!.Value.Left, 59 * OfdValues.Points, 61 * OfdValues.Points);
    }

    [Fact]
    public void Two_pieces_on_one_base_line_are_one_line()
    {
        string half = Sentences[0][..10];
        var read = Read(Text(20, 45, half, Size) + Text(20 + (10 * Size), 45, Sentences[0][10..], Size) + Body(55, Sentences[1..])).Value!;
        Assert.Contains(Sentences[0], read.Lines.Select(l => l.Trim()));
    }

    [Fact]
    public void A_matrix_moves_and_scales()
    {
        string moved = $"<ofd:TextObject ID=\"9\" Boundary=\"0 0 210 297\" Size=\"2.8\" CTM=\"2 0 0 2 20 0\"><ofd:TextCode X=\"0\" Y=\"22.5\" DeltaX=\"g {Sentences[0].Length - 1} 2.8\">{Sentences[0]}</ofd:TextCode></ofd:TextObject>";
        var line = Read(moved + Body(55, Sentences[1..])).Value!.Pages[0].Lines.First(l => !l.IsBlank);
        Assert.Equal(Sentences[0], line.Text.Trim());
        Assert.InRange(line.Box!.Value.Left, 19.5 * OfdValues.Points, 20.5 * OfdValues.Points);
        Assert.InRange(line.Form!.SizeRatio!.Value, 0.95, 1.05);
    }

    [Fact]
    public void Slanting_text_and_doubled_text_are_not_read_twice()
    {
        string slanting = "<ofd:TextObject ID=\"8\" Boundary=\"0 0 210 297\" Size=\"20\" CTM=\"0.7 0.7 -0.7 0.7 0 0\"><ofd:TextCode X=\"10\" Y=\"10\">内部资料</ofd:TextCode></ofd:TextObject>";
        var read = Read(Body(45, Sentences) + Body(45, Sentences) + slanting).Value!;
        Assert.Equal(Sentences, read.Lines.Select(l => l.Trim()).Where(l => l.Length > 0));
        Assert.Single(read.Remarks);
    }

    [Fact]
    public void Texts_without_a_place_and_pages_that_are_missing_are_told()
    {
        var read = Read(Body(45, Sentences) + "<ofd:TextObject ID=\"7\" Size=\"4\"><ofd:TextCode X=\"0\" Y=\"0\">无处可放</ofd:TextCode></ofd:TextObject>").Value!;
        Assert.Contains("1 texts do not say where they stand", Assert.Single(read.Remarks), StringComparison.Ordinal);
        byte[] two = Make([Body(45, Sentences), Body(45, Sentences)]);
        using var stream = new MemoryStream();
        stream.Write(two);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            zip.Entries.Last(e => e.FullName.Contains("Page", StringComparison.Ordinal)).Delete();
        }

        Assert.Equal("Pages missing in the archive: 2.", Assert.Single(SourceReaders.Read("a.ofd", stream.ToArray()).Value!.Remarks));
    }

    [Fact]
    public void Templates_are_furniture_and_pages_are_numbered_over_all_documents()
    {
        var read = SourceReaders.Read("a.ofd", Make([Body(45, Sentences), Body(45, Sentences)], documents: 2, template: Text(20, 10, "某市总工会文件", 4))).Value!;
        Assert.Equal([1, 2, 3, 4], read.Pages.Select(p => p.Number));
        var furniture = read.Pages.SelectMany(p => p.Lines).Where(l => l.Form?.Furniture == true).ToList();
        Assert.Equal(["某市总工会文件", "某市总工会文件"], furniture.Select(l => l.Text.Trim()));
        Assert.Equal(Enumerable.Range(1, read.Lines.Count), read.Pages.SelectMany(p => p.Lines).Select(l => l.Number));
        Assert.Equal(read.Lines, read.Pages.SelectMany(p => p.Lines).Select(l => l.Text));
    }

    [Fact]
    public void Advances_may_be_said_in_groups() =>
        Assert.Equal([3.5, 1, 1, 1, 2], OfdValues.Advances("3.5 g 3 1 2 g x"));

    [Fact]
    public void A_group_of_a_billion_advances_is_cut_off() =>
        Assert.InRange(OfdValues.Advances("g 999999999 1 g 999999999 1").Count, 1, 100_000);

    [Fact]
    public void Problems_have_their_codes()
    {
        byte[] whole = Make([Body(45, Sentences)]);
        Assert.Equal(ProblemCode.Damaged, SourceReaders.Read("a.ofd", whole.AsMemory(0, whole.Length / 2)).Problem!.Code);
        Assert.Equal(ProblemCode.Damaged, SourceReaders.Read("a.ofd", (byte[])[1, 2, 3]).Problem!.Code);
        Assert.Equal(ProblemCode.Damaged, SourceReaders.Read("a.ofd", Zip(("OFD.xml", "<OFD><DocRoot>missing.xml</DocRoot></OFD>"))).Problem!.Code);
        Assert.Equal(ProblemCode.Damaged, SourceReaders.Read("a.ofd", Zip(("OFD.xml", "<!DOCTYPE a [<!ENTITY b \"c\">]><OFD>&b;</OFD>"))).Problem!.Code);
        Assert.Equal(ProblemCode.Encrypted, SourceReaders.Read("a.ofd", Zip(("OFD.xml", "<OFD/>"), ("Encryptions.xml", "<a/>"))).Problem!.Code);
        Assert.Equal(ProblemCode.NoText, Read("<ofd:ImageObject ID=\"1\" Boundary=\"0 0 210 297\"/>").Problem!.Code);
    }

    private static Outcome<ReadDocument> Read(string content) => SourceReaders.Read("a.ofd", Make([content]));

    private static string Body(double top, IEnumerable<string> lines) => string.Concat(lines.Select((l, i) => Text(20, top + (i * 10), l, Size)));

    private static string Text(double left, double baseline, string text, double size) => FormattableString.Invariant(
        $"<ofd:TextObject ID=\"1\" Font=\"3\" Size=\"{size}\" Boundary=\"{left} {baseline - size} 180 {size * 1.3}\"><ofd:TextCode X=\"0\" Y=\"{size}\" DeltaX=\"g {text.Length - 1} {size}\">{SecurityElement.Escape(text)}</ofd:TextCode></ofd:TextObject>");

    private static byte[] Make(string[] pages, int documents = 1, string? template = null)
    {
        const string Namespace = "xmlns:ofd=\"http://www.ofdspec.org/2016\"";
        var files = new List<(string, string)>
        {
            ("OFD.xml", $"<ofd:OFD {Namespace} Version=\"1.0\" DocType=\"OFD\">" + string.Concat(Enumerable.Range(0, documents).Select(d => $"<ofd:DocBody><ofd:DocRoot>Doc_{d}/Document.xml</ofd:DocRoot></ofd:DocBody>")) + "</ofd:OFD>"),
        };
        for (int d = 0; d < documents; d++)
        {
            string templates = template is null ? string.Empty : "<ofd:TemplatePage ID=\"2\" BaseLoc=\"Tpls/Content.xml\"/>";
            files.Add(($"Doc_{d}/Document.xml", $"<ofd:Document {Namespace}><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea>{templates}</ofd:CommonData><ofd:Pages>"
                + string.Concat(pages.Select((_, i) => $"<ofd:Page ID=\"{i + 10}\" BaseLoc=\"Pages/Page_{i}/Content.xml\"/>")) + "</ofd:Pages></ofd:Document>"));
            files.AddRange(pages.Select((content, i) => ($"Doc_{d}/Pages/Page_{i}/Content.xml", $"<ofd:Page {Namespace}><ofd:Content><ofd:Layer ID=\"1\">{content}</ofd:Layer></ofd:Content></ofd:Page>")));
            if (template is not null)
            {
                files.Add(($"Doc_{d}/Tpls/Content.xml", $"<ofd:Page {Namespace}><ofd:Content><ofd:Layer ID=\"1\"><ofd:PageBlock>{template}</ofd:PageBlock></ofd:Layer></ofd:Content></ofd:Page>"));
            }
        }

        return Zip([.. files]);
    }

    private static byte[] Zip(params (string Name, string Text)[] files)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in files)
            {
                using var writer = new StreamWriter(archive.CreateEntry(name).Open());
                writer.Write(text);
            }
        }

        return stream.ToArray();
    }
}
