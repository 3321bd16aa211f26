namespace KnowledgeBase.Search.Queries;

/// <summary>A field that can be asked for by name.</summary>
public enum QueryField
{
    /// <summary>Title and subtitle (标题:).</summary>
    Title,

    /// <summary>Author (作者:).</summary>
    Author,

    /// <summary>Author unit (单位: 作者单位:).</summary>
    Unit,

    /// <summary>Paper or magazine (来源:).</summary>
    Source,

    /// <summary>Topic or branch of topics (主题:).</summary>
    Topic,

    /// <summary>Kind (类型:).</summary>
    Kind,

    /// <summary>Year (年:).</summary>
    Year,
}

/// <summary>How near two words must stand.</summary>
public enum NearUnit
{
    /// <summary>In one sentence (~句).</summary>
    Sentence,

    /// <summary>In one paragraph (~段).</summary>
    Paragraph,
}

/// <summary>One part of a question. The parts of a question must all hold.</summary>
public abstract record QueryNode;

/// <summary>Words typed without quotes.</summary>
/// <param name="Text">As typed, without surrounding spaces.</param>
public sealed record TextNode(string Text) : QueryNode;

/// <summary>Words in quotes: exactly these characters in this order.</summary>
/// <param name="Text">As typed, without the quotes.</param>
public sealed record PhraseNode(string Text) : QueryNode;

/// <summary>Words that must stand near each other.</summary>
/// <param name="Unit">How near.</param>
/// <param name="Operands">Two or more texts or phrases.</param>
public sealed record NearNode(NearUnit Unit, IReadOnlyList<QueryNode> Operands) : QueryNode;

/// <summary>Parts of which one must hold.</summary>
/// <param name="Alternatives">Two or more parts.</param>
public sealed record AnyNode(IReadOnlyList<QueryNode> Alternatives) : QueryNode;

/// <summary>A part that must not hold.</summary>
/// <param name="Excluded">The part.</param>
public sealed record ExcludeNode(QueryNode Excluded) : QueryNode;

/// <summary>A field with a value.</summary>
/// <param name="Field">The field.</param>
/// <param name="Value">The value as typed, without quotes.</param>
public sealed record FieldNode(QueryField Field, string Value) : QueryNode;

/// <summary>Years, both ends included; open ends are null, and both null ask for pieces whose year is unknown.</summary>
/// <param name="From">First year.</param>
/// <param name="To">Last year.</param>
public readonly record struct YearRange(int? From, int? To)
{
    /// <summary>Asks for pieces whose year is unknown.</summary>
    public static YearRange Unknown => default;

    /// <summary>Whether a year lies in the range.</summary>
    /// <param name="year">The year, or null when unknown.</param>
    /// <returns>True when it does.</returns>
    public bool Contains(int? year) => this == Unknown
        ? year is null
        : year is { } y && (From is null || From <= y) && (To is null || y <= To);
}

/// <summary>A condition on the year.</summary>
/// <param name="Ranges">Alternatives, at least one.</param>
public sealed record YearNode(IReadOnlyList<YearRange> Ranges) : QueryNode;
