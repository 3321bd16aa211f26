using KnowledgeBase.Corpus.Documents;

namespace KnowledgeBase.SearchApi.Articles;

/// <summary>
/// One article on the wire. Line spans are pairs of first and last line of the source text (1-based); ranges are
/// pairs of start and length in <see cref="Body"/>, in UTF-16 code units.
/// </summary>
public sealed record ArticleDocument
{
    /// <summary>Article id.</summary>
    public required string Id { get; init; }

    /// <summary>File it stands in.</summary>
    public required SourceFile File { get; init; }

    /// <summary>Kind, by its wire name.</summary>
    public required string Kind { get; init; }

    /// <summary>Line above the title (引题).</summary>
    public required string? Kicker { get; init; }

    /// <summary>Printed title, or null.</summary>
    public required string? Title { get; init; }

    /// <summary>A name for lists when no title is printed, taken from the text.</summary>
    public required string? WorkingTitle { get; init; }

    /// <summary>Subtitle as printed.</summary>
    public required string? Subtitle { get; init; }

    /// <summary>Authors in printed order.</summary>
    public required IReadOnlyList<string> Authors { get; init; }

    /// <summary>Author unit as printed, without role and brackets.</summary>
    public required string? AuthorUnit { get; init; }

    /// <summary>Normalised author unit, the facet value.</summary>
    public required string? AuthorUnitFacet { get; init; }

    /// <summary>Office of the author as printed.</summary>
    public required string? AuthorRole { get; init; }

    /// <summary>Paper or magazine.</summary>
    public required string? Source { get; init; }

    /// <summary>Where it was reprinted from.</summary>
    public required string? ReprintedFrom { get; init; }

    /// <summary>Issue as printed.</summary>
    public required string? Issue { get; init; }

    /// <summary>Printed pages of the issue.</summary>
    public required string? Pages { get; init; }

    /// <summary>YYYY-MM-DD, YYYY-MM or YYYY.</summary>
    public required string? Date { get; init; }

    /// <summary>Year.</summary>
    public required int? Year { get; init; }

    /// <summary>What the year rests on: printed, issue, inferred, unknown.</summary>
    public required string YearBasis { get; init; }

    /// <summary>Name of the column.</summary>
    public required string? Column { get; init; }

    /// <summary>Document number.</summary>
    public required string? DocNumber { get; init; }

    /// <summary>Body that issued an official document.</summary>
    public required string? IssuingBody { get; init; }

    /// <summary>Headings in reading order.</summary>
    public required IReadOnlyList<HeadingDocument> Headings { get; init; }

    /// <summary>Paragraphs in reading order, headings included.</summary>
    public required IReadOnlyList<ParagraphDocument> Paragraphs { get; init; }

    /// <summary>Paragraph texts joined by line feeds.</summary>
    public required string Body { get; init; }

    /// <summary>Body lines in reading order.</summary>
    public required IReadOnlyList<int[]> Spans { get; init; }

    /// <summary>Whether the beginning is not in the library.</summary>
    public required bool MissingStart { get; init; }

    /// <summary>Whether the end is not in the library.</summary>
    public required bool MissingEnd { get; init; }

    /// <summary>Where the missing beginning stands by the mark printed (上接第1版), or null.</summary>
    public required JumpDocument? JumpFrom { get; init; }

    /// <summary>Where the missing end stands by the mark printed (下转第3版), or null.</summary>
    public required JumpDocument? JumpTo { get; init; }

    /// <summary>
    /// For an article put together from several files: every file in reading order, with the body lines that stand there.
    /// Empty when it stands in one file. Spans elsewhere are lines of the part their paragraph stands in.
    /// </summary>
    public required IReadOnlyList<PartDocument> Parts { get; init; }

    /// <summary>Printed lines outside the body.</summary>
    public required IReadOnlyList<MetaDocument> Meta { get; init; }

    /// <summary>Topics, strongest first.</summary>
    public required IReadOnlyList<Topic> Topics { get; init; }

    /// <summary>Named practices.</summary>
    public required IReadOnlyList<PracticeDocument> Practices { get; init; }

    /// <summary>Quantified statements.</summary>
    public required IReadOnlyList<FigureDocument> Figures { get; init; }

    /// <summary>Quotations of named speakers.</summary>
    public required IReadOnlyList<QuotationDocument> Quotations { get; init; }

    /// <summary>Clauses of a policy or notice.</summary>
    public required IReadOnlyList<ClauseDocument> Clauses { get; init; }

    /// <summary>What a policy says of itself; null for other kinds.</summary>
    public required PolicyDocument? Policy { get; init; }

    /// <summary>Field name to what its value rests on.</summary>
    public required IReadOnlyDictionary<string, EvidenceDocument> Evidence { get; init; }

    /// <summary>Passages in order.</summary>
    public required IReadOnlyList<ChunkDocument> Chunks { get; init; }
}

/// <summary>What a jump mark says.</summary>
/// <param name="Page">Printed page, or null.</param>
/// <param name="Title">Words of the title it repeats, or null.</param>
public sealed record JumpDocument(string? Page, string? Title);

/// <summary>One file of an article that stands in several.</summary>
/// <param name="File">The file.</param>
/// <param name="Pages">Printed pages there, or null.</param>
/// <param name="Range">What of the body stands there.</param>
/// <param name="Spans">Body lines there.</param>
public sealed record PartDocument(SourceFile File, string? Pages, int[] Range, IReadOnlyList<int[]> Spans);

/// <summary>A heading.</summary>
/// <param name="Text">The heading.</param>
/// <param name="Level">1 for the highest.</param>
/// <param name="Start">Offset in the body.</param>
public sealed record HeadingDocument(string Text, int Level, int Start);

/// <summary>A paragraph.</summary>
/// <param name="Number">1-based place in the article; <c>#p</c> and this number is its anchor on the article's page.</param>
/// <param name="Start">Offset in the body.</param>
/// <param name="Text">Its text.</param>
/// <param name="HeadingLevel">0 for running text.</param>
/// <param name="HeadingLength">How many leading characters are a heading.</param>
/// <param name="Spans">Its lines.</param>
/// <param name="Address">Permanent address: still leads here when the file is read again, or replaced by a newer edition.</param>
public sealed record ParagraphDocument(
    int Number, int Start, string Text, int HeadingLevel, int HeadingLength, IReadOnlyList<int[]> Spans, string Address);

/// <summary>Printed words outside the body.</summary>
/// <param name="Role">What they say: title, author, author_unit, …</param>
/// <param name="Text">The words.</param>
/// <param name="Spans">Their lines.</param>
public sealed record MetaDocument(string Role, string Text, IReadOnlyList<int[]> Spans);

/// <summary>A named practice.</summary>
/// <param name="Name">Name as printed.</param>
/// <param name="Range">Where it is first named.</param>
/// <param name="Sentences">Ranges of the sentences that name it.</param>
public sealed record PracticeDocument(string Name, int[] Range, IReadOnlyList<int[]> Sentences);

/// <summary>A quantified statement.</summary>
/// <param name="Text">As printed.</param>
/// <param name="Range">Its place.</param>
public sealed record FigureDocument(string Text, int[] Range);

/// <summary>Words of a named speaker.</summary>
/// <param name="Speaker">Who.</param>
/// <param name="Text">What.</param>
/// <param name="Range">Place of the quoted words.</param>
public sealed record QuotationDocument(string Speaker, string Text, int[] Range);

/// <summary>A clause.</summary>
/// <param name="Chapter">Heading path above it, or null.</param>
/// <param name="Number">Number as printed.</param>
/// <param name="Text">Text including the number.</param>
/// <param name="Range">Its place.</param>
public sealed record ClauseDocument(string? Chapter, string Number, string Text, int[] Range);

/// <summary>What a value rests on.</summary>
/// <param name="Text">Printed words.</param>
/// <param name="Spans">Their lines; empty when they stand in another file.</param>
/// <param name="Confidence">0 to 1.</param>
/// <param name="Rule">Name of the rule that read them.</param>
public sealed record EvidenceDocument(string Text, IReadOnlyList<int[]> Spans, double Confidence, string Rule);

/// <summary>A passage.</summary>
/// <param name="Id">Passage id.</param>
/// <param name="Ordinal">1-based place.</param>
/// <param name="HeadingPath">Headings above it.</param>
/// <param name="Range">Its place.</param>
/// <param name="Text">Its text.</param>
/// <param name="Spans">Its lines.</param>
/// <param name="Clause">Address of the clause of a policy it is or is part of, or null.</param>
public sealed record ChunkDocument(
    string Id, int Ordinal, IReadOnlyList<string> HeadingPath, int[] Range, string Text, IReadOnlyList<int[]> Spans, string? Clause);
