using System.Text.Json.Serialization;

namespace KnowledgeBase.Bench.Extraction.Gold;

/// <summary>Lines of one role outside a body: <c>{"role":"title","lines":[3,4]}</c>.</summary>
/// <param name="Role">title, subtitle, author, author_unit, date, source, column or jump.</param>
/// <param name="Lines">First and last line, 1-based.</param>
public sealed record GoldMeta(string Role, int[] Lines);

/// <summary>A place where reading jumps from one span to the next.</summary>
/// <param name="From">Last line of the earlier span.</param>
/// <param name="To">First line of the later span.</param>
/// <param name="Text">Words across the jump, without white space.</param>
public sealed record GoldJoin(int From, int To, string Text);

/// <summary>Words on a body line that are no part of the body.</summary>
/// <param name="Line">The line, 1-based.</param>
/// <param name="Text">The words, as printed.</param>
public sealed record GoldAside(int Line, string Text);

/// <summary>One annotated piece of a file, in the JSON shape of the seed gold.</summary>
public sealed record GoldItem
{
    /// <summary>File name up to its first underscore.</summary>
    public required string File { get; init; }

    /// <summary>article, fragment, notice, caption, toc, masthead, news_brief, quotes, furniture or policy.</summary>
    public required string Kind { get; init; }

    public string? Subkind { get; init; }

    public string? Title { get; init; }

    public string? Subtitle { get; init; }

    public bool TitlePresent => Title is not null;

    public IReadOnlyList<string> Authors { get; init; } = [];

    public string? AuthorUnit { get; init; }

    public string? AuthorRole { get; init; }

    public string? Source { get; init; }

    public string? ReprintedFrom { get; init; }

    public string? Issue { get; init; }

    public string? Date { get; init; }

    public string? YearEvidence { get; init; }

    public string? DateBasis { get; init; }

    public string? Column { get; init; }

    public string? Subcolumn { get; init; }

    public string? Credit { get; init; }

    public IReadOnlyList<string> Headings { get; init; } = [];

    public IReadOnlyList<int> HeadingLevels { get; init; } = [];

    public string FirstSentence { get; init; } = "";

    public string LastSentence { get; init; } = "";

    public int ParagraphCount { get; init; }

    public IReadOnlyList<int> ParagraphStarts { get; init; } = [];

    public int CharCount { get; init; }

    /// <summary>Body lines in reading order, as [first, last] pairs.</summary>
    public required IReadOnlyList<int[]> Spans { get; init; }

    public IReadOnlyList<GoldMeta> MetaSpans { get; init; } = [];

    public IReadOnlyList<GoldJoin> Joins { get; init; } = [];

    /// <summary>Words on body lines that are no part of the body: jump marks at the edge of a line.</summary>
    public IReadOnlyList<GoldAside> Asides { get; init; } = [];

    public string? Notes { get; init; }

    /// <summary>Whether its body is compared by content rather than by lines.</summary>
    [JsonIgnore]
    public bool IsText => Kind is "article" or "fragment" or "policy" or "speech";

    /// <summary>A short name for tables.</summary>
    [JsonIgnore]
    public string Name => Title ?? (FirstSentence.Length > 0 ? FirstSentence : Kind);

    /// <summary>Non-blank body lines in reading order.</summary>
    /// <param name="lines">Lines of the file, the first at index 0.</param>
    /// <returns>1-based line numbers.</returns>
    public IReadOnlyList<int> BodyLines(IReadOnlyList<string> lines) =>
        [.. Spans.SelectMany(s => Enumerable.Range(s[0], s[1] - s[0] + 1))
            .Where(n => !string.IsNullOrWhiteSpace(lines[n - 1]))];

    /// <summary>The body as printed, without the words that are no part of it.</summary>
    /// <param name="lines">Lines of the file, the first at index 0.</param>
    /// <returns>Its characters in reading order, white space included.</returns>
    public string BodyText(IReadOnlyList<string> lines) => string.Concat(BodyLines(lines).Select(n =>
        Asides.Where(a => a.Line == n).Aggregate(lines[n - 1], (text, aside) => text.Replace(aside.Text, "", StringComparison.Ordinal))));

    /// <summary>Non-blank lines of body and meta together.</summary>
    /// <param name="lines">Lines of the file, the first at index 0.</param>
    /// <returns>1-based line numbers.</returns>
    public IReadOnlySet<int> AllLines(IReadOnlyList<string> lines)
    {
        var all = new HashSet<int>(BodyLines(lines));
        foreach (var meta in MetaSpans)
        {
            all.UnionWith(Enumerable.Range(meta.Lines[0], meta.Lines[1] - meta.Lines[0] + 1)
                .Where(n => !string.IsNullOrWhiteSpace(lines[n - 1])));
        }

        return all;
    }

    /// <summary>Named practices.</summary>
    public IReadOnlyList<string> Practices { get; init; } = [];
}
