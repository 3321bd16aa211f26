namespace KnowledgeBase.Bench.Extraction.Typesetting;

/// <summary>The house style of one file: one choice for every dimension.</summary>
/// <param name="Choices">Choice by dimension name.</param>
public sealed record Style(IReadOnlyDictionary<string, Choice> Choices)
{
    /// <summary>Name of the choice in a dimension.</summary>
    /// <param name="dimension">Name of the dimension.</param>
    public string this[string dimension] => Choices[dimension].Name;

    /// <summary>The plainest style: the first choice everywhere.</summary>
    public static Style Plain { get; } = new(StyleSpace.Dimensions.ToDictionary(d => d.Name, d => d.Choices[0]));

    /// <summary>This style with one dimension changed.</summary>
    /// <param name="dimension">Name of the dimension.</param>
    /// <param name="choice">Name of the choice.</param>
    /// <returns>The changed style.</returns>
    public Style With(string dimension, string choice) => new(new Dictionary<string, Choice>(Choices)
    {
        [dimension] = StyleSpace.Named(dimension).Choices.Single(c => c.Name == choice),
    });

    /// <summary>Draws a style. Dimensions that each make a page hard are plain more often than not.</summary>
    /// <param name="random">Source of chance.</param>
    /// <returns>The style.</returns>
    public static Style Draw(Random random)
    {
        var style = new Style(StyleSpace.Dimensions.ToDictionary(d => d.Name, d => Draw(random, d)));
        return style.MadePossible();
    }

    private static Choice Draw(Random random, Dimension dimension)
    {
        double plain = dimension.Name switch
        {
            "layout" => 0.45, "jump" => 0.3, "insert" or "furniture" or "columns" => 0.4,
            "cut" or "kicker" or "spaces" or "page-break" => 0.8, "kind" => 0.92, "encoding" => 0.6, "heading" => 0.7, "front" => 0.35, _ => 0,
        };
        return random.NextDouble() < plain
            ? dimension.Choices[0]
            : dimension.Choices[random.Next(dimension.Choices.Count)];
    }

    /// <summary>Takes back combinations that no human could read with certainty.</summary>
    private Style MadePossible()
    {
        var style = this;
        if (style["blank"] is "none" or "every-line" or "headings" && style["indent"] is "none" or "first-only")
        {
            style = style.With("indent", "two-wide");
        }

        if (style["wrap"] == "none" && style["blank"] == "every-line")
        {
            style = style.With("blank", "paragraphs");
        }

        if (style["heading"] == "run-in" && style["numbering"] is "none" or "as-source" or "bullet")
        {
            style = style.With("numbering", "chinese");
        }

        if (style["front"] is "no-title" or "title-middle" && style["unit"] is "none" or "with-name" or "below-name" or "line-below" or "names-unit")
        {
            style = style.With("unit", "bracket");
        }

        if (style["byline"] is "dateline" or "signature" or "behind-text")
        {
            style = style["unit"] is "with-name" or "below-name" or "line-below" or "names-unit" ? style.With("unit", "none") : style;
            style = style["front"] is "author-title" or "title-last" or "title-middle" ? style.With("front", "title-author") : style;
        }

        if (style["cut"] != "none")
        {
            style = style.With("layout", "in-order");
            style = style["front"] == "title-last" ? style.With("front", "title-author") : style;
        }

        if (style["layout"] != "in-order" && style["articles"] is "1")
        {
            style = style.With("articles", "3");
        }

        return style;
    }
}
