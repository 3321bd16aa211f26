using KnowledgeBase.Corpus.Bibliography;

namespace KnowledgeBase.Corpus.Packs;

/// <summary>Names of what can be collected; the list is open: further kinds need nothing but a name.</summary>
public static class CollectedKinds
{
    /// <summary>A passage as the search shows it.</summary>
    public const string Passage = "passage";

    /// <summary>A paragraph.</summary>
    public const string Paragraph = "paragraph";

    /// <summary>条, 款 or 项 of a policy.</summary>
    public const string Clause = "clause";

    /// <summary>A sentence.</summary>
    public const string Sentence = "sentence";

    /// <summary>The Chinese name of a kind.</summary>
    /// <param name="kind">Name as stored.</param>
    /// <returns>The Chinese name; 资料 for a kind this program does not know.</returns>
    public static string Chinese(string kind) => kind switch
    {
        Passage => "段落摘录",
        Paragraph => "自然段",
        Clause => "条文",
        Sentence => "语句",
        "card" => "案例",
        _ => "资料",
    };
}

/// <summary>
/// Words of the library as they stood when a trainer collected them: a copy that nothing changes afterwards, with what is needed
/// to cite them and to find them again. Immutable.
/// </summary>
public sealed record CollectedText
{
    /// <summary>Id within the library, given when it is collected.</summary>
    public required string Id { get; init; }

    /// <summary>One of <see cref="CollectedKinds"/>, or a later one.</summary>
    public required string Kind { get; init; }

    /// <summary>The characters, exactly those of the body they were taken from; paragraphs are parted by line feeds.</summary>
    public required string Text { get; init; }

    /// <summary>Article id at that time.</summary>
    public required string ArticleId { get; init; }

    /// <summary>Offset in the body of the article at that time, in UTF-16 code units.</summary>
    public required int Start { get; init; }

    /// <summary>Permanent address of the paragraph it begins in: <c>/at/{file}/{line}-{hash}</c>.</summary>
    public required string Address { get; init; }

    /// <summary>The place as a citation names it: 第3段, 第三十九条第二款.</summary>
    public required string Place { get; init; }

    /// <summary>Elements of its citation; place and address are not among them.</summary>
    public required Reference Reference { get; init; }

    /// <summary>Kind of the article on the wire: article, policy, speech, …</summary>
    public required string ArticleKind { get; init; }

    /// <summary>Paper or magazine as printed, or null.</summary>
    public string? Source { get; init; }

    /// <summary>Year as far as known, or null.</summary>
    public int? Year { get; init; }

    /// <summary>What the year rests on: printed, issue, inferred or unknown.</summary>
    public required string YearBasis { get; init; }

    /// <summary>Unit of the author as filed, or null.</summary>
    public string? Unit { get; init; }

    /// <summary>Topics of the article, strongest first.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>Version of the library it was collected from.</summary>
    public required long LibraryVersion { get; init; }

    /// <summary>Moment it was collected.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Its title, or the words that stand for it in 〔〕.</summary>
    public string Title => Reference.FullTitle;
}
