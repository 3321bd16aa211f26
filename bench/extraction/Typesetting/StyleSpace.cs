namespace KnowledgeBase.Bench.Extraction.Typesetting;

/// <summary>How hard a careful human finds a choice of style.</summary>
public enum Difficulty
{
    /// <summary>The type itself shows the answer.</summary>
    Easy,

    /// <summary>Two signs have to be put together.</summary>
    Medium,

    /// <summary>The sense of the text has to be followed.</summary>
    Hard,
}

/// <summary>One value of a dimension.</summary>
/// <param name="Name">Name in tables and on the command line.</param>
/// <param name="Difficulty">How hard it is to read.</param>
public sealed record Choice(string Name, Difficulty Difficulty = Difficulty.Easy);

/// <summary>One way in which printed pages differ; the first choice is that of the plain style.</summary>
/// <param name="Name">Name in tables and on the command line.</param>
/// <param name="Choices">Its values.</param>
public sealed record Dimension(string Name, IReadOnlyList<Choice> Choices);

/// <summary>All dimensions of style.</summary>
public static class StyleSpace
{
    /// <summary>The dimensions, each with its plain value first.</summary>
    public static IReadOnlyList<Dimension> Dimensions { get; } =
    [
        Of("wrap", "18", "10", "13", "15", "22", "27", "33", "40", "45", "none", "uneven", "widens:m", "narrows:m"),
        Of("kinsoku", "push", "hang", "ignored"),
        Of("blank", "paragraphs", "headings", "none:m", "every-line:m"),
        Of("indent", "two-wide", "one-space", "four-spaces", "first-only:m", "none:m"),
        Of("columns", "seamless", "blank-inside:m"),
        Of("articles", "2", "1", "3", "4", "6"),
        Of("front", "title-author", "author-title", "title-last:m", "title-middle:h", "no-title:m"),
        Of("title-lines", "1", "2", "3:m"),
        Of("kicker", "none", "dashed:m"),
        Of("byline", "square", "black-square", "circle", "dot", "bullseye", "wen", "reporter", "label",
            "bracketed-label", "wen-bar", "slash-wen", "correspondent", "special", "network", "dateline:m", "signature:m", "behind-text:m", "plain:m", "none:m"),
        Of("authors", "one", "spaced-two", "two", "three"),
        Of("unit", "bracket", "lenticular", "square-bracket", "bare", "zuozhexi", "zuozhewei", "with-name:m", "below-name:m", "line-below:m", "names-unit:m", "none:m"),
        Of("punctuation", "full", "half"),
        Of("numbering", "as-source", "chinese", "chinese-half", "arabic-dot", "arabic-comma", "decimal", "bullet", "none:m"),
        Of("heading", "alone", "run-in:m"),
        Of("layout", "in-order", "two-mixed:h", "three-mixed:h", "jump-both", "jump-from:m", "jump-to:m",
            "jump-unmarked:h", "end-first:h"),
        Of("jump", "bracket", "bare", "letter", "titled", "arrow", "short", "inline:m"),
        Of("furniture", "none", "long-foot", "corner", "paper-date", "date-foot:m", "slash-column", "sheet-head", "paper-name", "number-only:m"),
        Of("insert", "none", "caption:m", "pull-quote:m", "toc", "masthead", "chronicle", "notice", "advert:m", "quotes:m", "editors-note:m", "editor-line"),
        Of("spaces", "none", "around-digits", "trailing"),
        Of("page-break", "none", "form-feed"),
        Of("cut", "none", "start-missing:m", "end-missing:m"),
        Of("kind", "prose", "policy"),
        Of("encoding", "utf-8", "utf-8-bom", "gb18030", "utf-16le", "utf-16be", "utf-8-crlf"),
    ];

    /// <summary>Finds a dimension.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The dimension.</returns>
    public static Dimension Named(string name) => Dimensions.Single(d => d.Name == name);

    private static Dimension Of(string name, params string[] choices) => new(name, [.. choices.Select(Parse)]);

    private static Choice Parse(string text) => text.Split(':') switch
    {
        [var name, "m"] => new Choice(name, Difficulty.Medium),
        [var name, "h"] => new Choice(name, Difficulty.Hard),
        _ => new Choice(text),
    };
}
