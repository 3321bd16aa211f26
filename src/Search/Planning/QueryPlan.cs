using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Search.Analysis;
using KnowledgeBase.Search.Engines;

namespace KnowledgeBase.Search.Planning;

/// <summary>Characters to be shown as found.</summary>
/// <param name="Characters">Characters for exact matching.</param>
/// <param name="WholeWord">Whether only a whole Latin word or number counts.</param>
internal readonly record struct Needle(string Characters, bool WholeWord)
{
    /// <summary>Where it stands in a text.</summary>
    /// <param name="text">Characters of the text.</param>
    /// <returns>Places in the original text, ascending.</returns>
    public IEnumerable<TextRange> In(CharacterSequence text) => WholeWord ? text.FindWhole(Characters) : text.Find(Characters);
}

/// <summary>A weaker reading of the question, for when the strict one finds nothing.</summary>
/// <param name="Matches">Items.</param>
/// <param name="Reading">What was given up, in Chinese.</param>
internal sealed record Relaxation(EngineQuery Matches, string Reading);

/// <summary>A question ready to be run.</summary>
internal sealed record QueryPlan
{
    /// <summary>Items that match.</summary>
    public required EngineQuery Matches { get; init; }

    /// <summary>Weaker readings, strongest first.</summary>
    public IReadOnlyList<Relaxation> Relaxations { get; init; } = [];

    /// <summary>Items that hold all typed words as one string, or null when that makes no sense.</summary>
    public EngineQuery? Whole { get; init; }

    /// <summary>The characters of <see cref="Whole"/>.</summary>
    public string WholeCharacters { get; init; } = string.Empty;

    /// <summary>What passages are scored by, or null when only fields are asked for.</summary>
    public ScoredQuery? Scored { get; init; }

    /// <summary>Strings that must be there exactly.</summary>
    public IReadOnlyList<Needle> Phrases { get; init; } = [];

    /// <summary>Words looked for.</summary>
    public IReadOnlyList<Needle> Words { get; init; } = [];

    /// <summary>Neighbouring words of the question, joined: shown as one where a text writes them so (加班费 of 加班 and 费).</summary>
    public IReadOnlyList<Needle> Runs { get; init; } = [];

    /// <summary>What texts may write for words of the question.</summary>
    public IReadOnlyList<Needle> Others { get; init; } = [];

    /// <summary>The clause the question is the address of, or null when it is none.</summary>
    public AddressedClause? Address { get; init; }

    /// <summary>The question as understood, in Chinese, without a full stop.</summary>
    public required string Reading { get; init; }
}
