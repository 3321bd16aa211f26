using System.Globalization;
using System.Net;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using KnowledgeBase.Bench.Extraction.Scoring;
using KnowledgeBase.Bench.Extraction.Typesetting;

namespace KnowledgeBase.Bench.Extraction.Formats;

/// <summary>
/// Sets a sheet as a Word file, one paragraph a line. How titles and headings are set varies from file to file: by styles,
/// by numbers the program generates, or only by place, size, weight and face, as documents typed by hand are.
/// </summary>
public sealed class WordSheet
{
    private const string Namespace = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    private const string Counting = "一二三四五六七八九十";

    private static readonly string[] TitleWays = ["title-style", "heading-style", "centred-bold", "centred-large", "centred-face"];

    private readonly Sheet sheet;
    private readonly string titles;
    private readonly bool automatic;
    private readonly int size;
    private readonly int headingWay;
    private readonly Dictionary<string, int> levels = new(StringComparer.Ordinal);
    private int numbered;
    private int instances = 1;

    private WordSheet(Sheet sheet)
    {
        this.sheet = sheet;
        var random = new Random(sheet.Seed);
        titles = TitleWays[random.Next(TitleWays.Length)];
        headingWay = random.Next(3);
        automatic = random.Next(2) == 0;
        size = new[] { 21, 24, 28, 32 }[random.Next(4)];
        foreach (var item in sheet.Gold)
        {
            foreach (var (heading, level) in item.Headings.Zip(item.HeadingLevels))
            {
                levels.TryAdd(heading, level);
            }
        }
    }

    /// <summary>The style of a sheet as far as a Word file can have it: no wraps, no columns, no encodings.</summary>
    /// <param name="style">A style.</param>
    /// <param name="seed">Seed of the file.</param>
    /// <returns>The style to set.</returns>
    public static Style Possible(Style style, int seed) => style
        .With("wrap", "none").With("columns", "seamless").With("layout", "in-order").With("spaces", "none")
        .With("encoding", "utf-8").With("page-break", "none").With("furniture", "none").With("indent", "two-wide")
        .With("blank", (seed % 3) switch { 0 => "paragraphs", 1 => "headings", _ => "none" });

    /// <summary>The bytes of the file.</summary>
    /// <param name="sheet">A sheet set without wraps.</param>
    /// <returns>A .docx file whose printed lines are the lines of the sheet.</returns>
    public static byte[] Write(Sheet sheet)
    {
        var writing = new WordSheet(sheet);
        string body = writing.Body();
        using var stream = new MemoryStream();
        using (var package = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = package.AddMainDocumentPart();
            Put(main.AddNewPart<StyleDefinitionsPart>(), $"<w:styles {Namespace}>{writing.Styles()}</w:styles>");
            Put(main.AddNewPart<NumberingDefinitionsPart>(), $"<w:numbering {Namespace}>{writing.Numbering()}</w:numbering>");
            Put(main, $"<w:document {Namespace}><w:body>{body}</w:body></w:document>");
        }

        return stream.ToArray();
    }

    private static void Put(OpenXmlPart part, string xml)
    {
        using var writer = new StreamWriter(part.GetStream(FileMode.Create), new UTF8Encoding(false));
        writer.Write(xml);
    }

    private string Body()
    {
        var text = new StringBuilder();
        foreach (var line in sheet.Flow)
        {
            text.Append(line.IsBlank ? "<w:p/>" : line.Role switch
            {
                "title" => Title(line),
                "body" when Level(line) is { } level => Heading(line, level),
                "body" => Paragraph(line.Text, "<w:ind w:firstLineChars=\"200\" w:firstLine=\"640\"/>", ""),
                "author_unit" => Paragraph(line.Text, "<w:jc w:val=\"right\"/>", ""),
                _ => Paragraph(line.Text, "<w:jc w:val=\"center\"/>", "<w:rFonts w:eastAsia=\"楷体\"/>"),
            });
        }

        return text.ToString();
    }

    private int? Level(TypeLine line) =>
        !line.Starts && levels.TryGetValue(Flat.Of(line.Text), out int level) ? level : null;

    private string Title(TypeLine line)
    {
        numbered = 0;
        return titles switch
        {
            "title-style" => Paragraph(line.Text, "<w:pStyle w:val=\"T\"/>", ""),
            "heading-style" => Paragraph(line.Text, "<w:pStyle w:val=\"H1\"/>", ""),
            "centred-bold" => Paragraph(line.Text, "<w:jc w:val=\"center\"/>", "<w:b/>"),
            "centred-large" => Paragraph(line.Text, "<w:jc w:val=\"center\"/>", $"<w:sz w:val=\"{size + 12}\"/>"),
            _ => Paragraph(line.Text, "<w:jc w:val=\"center\"/>", $"<w:rFonts w:eastAsia=\"方正小标宋简体\"/><w:sz w:val=\"{size + 8}\"/>"),
        };
    }

    private string Heading(TypeLine line, int level)
    {
        string text = line.Text.Trim();
        string number = automatic && level == 1 && text.Length > 2 && text[1] == '、' && Counting.IndexOf(text[0], StringComparison.Ordinal) is var value
            && (value == 0 || value == numbered) && value >= 0 ? Automatic(value) : "";
        string shown = number.Length > 0 ? text[2..] : text;
        int rank = titles == "heading-style" ? level + 1 : level;
        return titles is "title-style" or "heading-style"
            ? Paragraph(shown, $"<w:pStyle w:val=\"H{rank}\"/>{number}", "")
            : Paragraph(shown, $"{number}<w:ind w:firstLineChars=\"200\"/>", headingWay switch { 0 => "<w:b/>", 1 => "<w:rFonts w:eastAsia=\"黑体\"/>", _ => "" });
    }

    private string Automatic(int value)
    {
        instances += value == 0 ? 1 : 0;
        numbered = value + 1;
        return string.Create(CultureInfo.InvariantCulture, $"<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"{instances}\"/></w:numPr>");
    }

    private static string Paragraph(string text, string properties, string run) =>
        $"<w:p><w:pPr>{properties}</w:pPr><w:r><w:rPr>{run}</w:rPr><w:t xml:space=\"preserve\">{WebUtility.HtmlEncode(text.Trim())}</w:t></w:r></w:p>";

    private string Styles()
    {
        string heads = string.Concat(Enumerable.Range(1, 5).Select(n => string.Create(
            CultureInfo.InvariantCulture,
            $"<w:style w:type=\"paragraph\" w:styleId=\"H{n}\"><w:name w:val=\"heading {n}\"/><w:pPr><w:outlineLvl w:val=\"{n - 1}\"/></w:pPr><w:rPr><w:b/><w:sz w:val=\"{size + 12 - (2 * n)}\"/></w:rPr></w:style>")));
        return string.Create(CultureInfo.InvariantCulture, $"<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val=\"{size}\"/></w:rPr></w:rPrDefault></w:docDefaults>")
            + "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"a\"><w:name w:val=\"Normal\"/></w:style>" + heads
            + "<w:style w:type=\"paragraph\" w:styleId=\"T\"><w:name w:val=\"Title\"/><w:pPr><w:jc w:val=\"center\"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>";
    }

    private string Numbering() =>
        "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"chineseCounting\"/><w:suff w:val=\"nothing\"/><w:lvlText w:val=\"%1、\"/></w:lvl></w:abstractNum>"
        + string.Concat(Enumerable.Range(1, instances).Select(n => string.Create(
            CultureInfo.InvariantCulture,
            $"<w:num w:numId=\"{n}\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>")));
}
