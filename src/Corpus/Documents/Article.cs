using KnowledgeBase.Corpus.Cards;
using KnowledgeBase.Corpus.Metadata;
using KnowledgeBase.Corpus.Policies;

namespace KnowledgeBase.Corpus.Documents;

/// <summary>On what the year of an article rests.</summary>
public enum YearBasis
{
    /// <summary>Nothing in the file tells.</summary>
    Unknown,

    /// <summary>Printed on the piece itself.</summary>
    Printed,

    /// <summary>From the masthead or another dated piece of the same issue.</summary>
    Issue,

    /// <summary>Latest year or datable event in the text: a lower bound.</summary>
    Inferred,
}

/// <summary>Printed words that a metadata value rests on.</summary>
/// <param name="Text">The words as printed.</param>
/// <param name="Spans">Lines they stand on; empty when they stand in another file.</param>
/// <param name="Confidence">0 to 1.</param>
/// <param name="Rule">Short English name of the rule that read them.</param>
public sealed record Evidence(string Text, IReadOnlyList<LineSpan> Spans, double Confidence, string Rule);

/// <summary>A stretch of a body.</summary>
/// <param name="Start">Offset of its first character in <see cref="Article.Body"/>, in UTF-16 code units.</param>
/// <param name="Length">Length in UTF-16 code units.</param>
public readonly record struct TextRange(int Start, int Length);

/// <summary>A heading of the body.</summary>
/// <param name="Text">The heading as printed, wraps undone, closing mark of a run-in heading left out.</param>
/// <param name="Level">1 for the highest.</param>
/// <param name="Start">Offset in the body.</param>
public sealed record Heading(string Text, int Level, int Start);

/// <summary>A topic of the topic tree with what it rests on.</summary>
/// <param name="Name">Name of the leaf.</param>
/// <param name="Group">Name of its branch.</param>
/// <param name="Score">Weight of evidence, comparable within one article only.</param>
/// <param name="Words">Words found, strongest first.</param>
public sealed record Topic(string Name, string Group, double Score, IReadOnlyList<string> Words);

/// <summary>A named model or method, with the sentences about it and its quantified results.</summary>
/// <param name="Name">Name as printed, for example “462”党建工作模式.</param>
/// <param name="Range">Where it is first named.</param>
/// <param name="Sentences">Sentences that name it.</param>
public sealed record Practice(string Name, TextRange Range, IReadOnlyList<TextRange> Sentences);

/// <summary>A quantified statement.</summary>
/// <param name="Text">The statement as printed.</param>
/// <param name="Range">Its place.</param>
public sealed record Figure(string Text, TextRange Range);

/// <summary>Words of a named speaker.</summary>
/// <param name="Speaker">Who said it, as printed.</param>
/// <param name="Text">What was said, without the outer quotation marks.</param>
/// <param name="Range">Place of the quoted words.</param>
public sealed record Quotation(string Speaker, string Text, TextRange Range);

/// <summary>条/款/项 of a policy, or a numbered point of a notice.</summary>
/// <param name="Chapter">Heading path above it, or null.</param>
/// <param name="Number">Number as printed, for example 第三十九条.</param>
/// <param name="Text">Text including the number.</param>
/// <param name="Range">Its place in the body.</param>
public sealed record Clause(string? Chapter, string Number, string Text, TextRange Range);

/// <summary>One file of an article that stands in several.</summary>
/// <param name="ItemId">Id of the item in that file.</param>
/// <param name="File">The file.</param>
/// <param name="Pages">Printed pages there, or null.</param>
/// <param name="Body">What of the body stands there.</param>
public sealed record ArticlePart(string ItemId, SourceFile File, string? Pages, TextRange Body);

/// <summary>
/// One described item: what the reader sees, what is searched, and what each statement rests on. Absent values are
/// null or empty, never guessed without evidence.
/// </summary>
public sealed record Article
{
    /// <summary>Stable id: first 12 characters of the file's hash, a hyphen, and the first body line.</summary>
    public required string Id { get; init; }

    /// <summary>The file it stands in.</summary>
    public required SourceFile File { get; init; }

    /// <summary>What it is.</summary>
    public required ItemKind Kind { get; init; }

    /// <summary>Line above the title (引题) as printed, or null.</summary>
    public string? Kicker { get; init; }

    /// <summary>Title with wraps undone, or null when none is printed.</summary>
    public string? Title { get; init; }

    /// <summary>A name for lists when no title is printed: taken word for word from the text, never shown as a title.</summary>
    public string? WorkingTitle { get; init; }

    /// <summary>Subtitle as printed, its dash included.</summary>
    public string? Subtitle { get; init; }

    /// <summary>Authors in printed order, spaces inside names removed.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>Author unit as printed, role and brackets removed.</summary>
    public string? AuthorUnit { get; init; }

    /// <summary>Normalised author unit, the facet value.</summary>
    public string? AuthorUnitFacet { get; init; }

    /// <summary>Office of the author as printed.</summary>
    public string? AuthorRole { get; init; }

    /// <summary>Paper or magazine, in its 《》.</summary>
    public string? Source { get; init; }

    /// <summary>Where the piece was reprinted from, in its 《》.</summary>
    public string? ReprintedFrom { get; init; }

    /// <summary>Issue as printed, for example 2023年第11期（总第400期）.</summary>
    public string? Issue { get; init; }

    /// <summary>Printed pages of the issue, for example 8-9,17.</summary>
    public string? Pages { get; init; }

    /// <summary>YYYY-MM-DD, YYYY-MM or YYYY.</summary>
    public string? Date { get; init; }

    /// <summary>Year, the facet value.</summary>
    public int? Year { get; init; }

    /// <summary>What the year rests on.</summary>
    public YearBasis YearBasis { get; init; }

    /// <summary>Name of the column.</summary>
    public string? Column { get; init; }

    /// <summary>Document number (文号) of an official document.</summary>
    public string? DocNumber { get; init; }

    /// <summary>Body that issued an official document.</summary>
    public string? IssuingBody { get; init; }

    /// <summary>Headings in reading order.</summary>
    public IReadOnlyList<Heading> Headings { get; init; } = [];

    /// <summary>Paragraphs in reading order, headings included.</summary>
    public required IReadOnlyList<Paragraph> Paragraphs { get; init; }

    /// <summary>Paragraph texts joined by line feeds.</summary>
    public required string Body { get; init; }

    /// <summary>Body lines in reading order.</summary>
    public required IReadOnlyList<LineSpan> Spans { get; init; }

    /// <summary>
    /// For an article put together from several files: every file in reading order, the first the one it begins in.
    /// Empty when it stands in one file.
    /// </summary>
    public IReadOnlyList<ArticlePart> Parts { get; init; } = [];

    /// <summary>Printed lines outside the body that belong to it.</summary>
    public IReadOnlyList<MetaLine> Meta { get; init; } = [];

    /// <summary>Whether the beginning is not in its file.</summary>
    public bool MissingStart { get; init; }

    /// <summary>Whether the end is not in its file.</summary>
    public bool MissingEnd { get; init; }

    /// <summary>Where the missing beginning stands, by the mark printed; see <see cref="Item.JumpFrom"/>.</summary>
    public Jump? JumpFrom { get; init; }

    /// <summary>Where the missing end stands, by the mark printed; see <see cref="Item.JumpTo"/>.</summary>
    public Jump? JumpTo { get; init; }

    /// <summary>One to four topics, strongest first; empty for furniture and the like.</summary>
    public IReadOnlyList<Topic> Topics { get; init; } = [];

    /// <summary>Named practices in order of first mention.</summary>
    public IReadOnlyList<Practice> Practices { get; init; } = [];

    /// <summary>Quantified statements in order.</summary>
    public IReadOnlyList<Figure> Figures { get; init; } = [];

    /// <summary>Quotations of named speakers in order.</summary>
    public IReadOnlyList<Quotation> Quotations { get; init; } = [];

    /// <summary>Practices with unit, place, time, measures and results, in order; see <see cref="PracticeCard"/>.</summary>
    public IReadOnlyList<PracticeCard> Cards { get; init; } = [];

    /// <summary>Laws and documents the text names, in order.</summary>
    public IReadOnlyList<PolicyMention> Mentions { get; init; } = [];

    /// <summary>Clauses, for policies and notices: every 条 once and in order, or the numbered points.</summary>
    public IReadOnlyList<Clause> Clauses { get; init; } = [];

    /// <summary>What a policy says of itself, and its clauses as a tree; null for other kinds.</summary>
    public PolicyFacts? Policy { get; init; }

    /// <summary>Field name (camelCase, as on the wire) to what its value rests on.</summary>
    public IReadOnlyDictionary<string, Evidence> Evidence { get; init; } = new Dictionary<string, Evidence>();

    /// <summary>Offset in <see cref="Body"/> of each paragraph.</summary>
    /// <returns>One offset per paragraph, ascending.</returns>
    public IReadOnlyList<int> ParagraphStarts()
    {
        var starts = new int[Paragraphs.Count];
        for (int i = 1; i < starts.Length; i++)
        {
            starts[i] = starts[i - 1] + Paragraphs[i - 1].Text.Length + 1;
        }

        return starts;
    }
}
