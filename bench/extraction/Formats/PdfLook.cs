namespace KnowledgeBase.Bench.Extraction.Formats;

/// <summary>How the pages of one PDF look: everything a layout stage has to see through.</summary>
/// <param name="Layout">broadsheet, tabloid, jump, magazine or official.</param>
/// <param name="Columns">Columns of a page.</param>
/// <param name="Headline">centre, left, vertical, beside or inset.</param>
/// <param name="Size">Type size of the text, in points.</param>
/// <param name="Leading">Distance of lines, in type sizes.</param>
/// <param name="Gap">Distance of columns, in type sizes.</param>
/// <param name="Serif">Whether the text is set in Song rather than Hei type.</param>
/// <param name="Rules">Whether rules stand between columns.</param>
/// <param name="Justified">Whether lines are stretched to the measure.</param>
/// <param name="Photo">Whether a picture with a caption stands in the first article.</param>
public sealed record PdfLook(
    string Layout, int Columns, string Headline, double Size, double Leading, double Gap, bool Serif, bool Rules, bool Justified, bool Photo)
{
    /// <summary>Width and height of a page in millimetres.</summary>
    public (double Width, double Height) Page => Layout switch
    {
        "broadsheet" => (390, 545),
        "tabloid" or "jump" => (270, 390),
        _ => (210, 297),
    };

    /// <summary>White edge of a page in millimetres.</summary>
    public double Margin => Layout switch { "broadsheet" => 15, "official" => 28, _ => 18 };

    /// <summary>Draws a look.</summary>
    /// <param name="random">Source of chance.</param>
    /// <param name="layout">Layout, or null for any.</param>
    /// <returns>The look.</returns>
    public static PdfLook Draw(Random random, string? layout)
    {
        string[] layouts = ["broadsheet", "tabloid", "tabloid", "jump", "magazine", "magazine", "official"];
        string drawn = layout ?? layouts[random.Next(layouts.Length)];
        int columns = drawn switch { "broadsheet" => random.Next(4, 7), "tabloid" or "jump" => random.Next(3, 6), "magazine" => random.Next(1, 4), _ => 1 };
        string[] headlines = ["centre", "left", "centre", "vertical", "beside", "inset"];
        double size = drawn == "official" ? 16 : drawn == "magazine" ? 9.5 + (random.Next(5) * 0.5) : 8.5 + (random.Next(5) * 0.5);
        return new PdfLook(
            drawn, columns, drawn is "magazine" or "official" ? "centre" : headlines[random.Next(headlines.Length)], size, 1.35 + (random.Next(5) * 0.1),
            1.4 + (random.Next(4) * 0.4), random.Next(3) > 0, random.Next(3) == 0, random.Next(4) > 0, drawn != "official" && random.Next(3) == 0);
    }
}
