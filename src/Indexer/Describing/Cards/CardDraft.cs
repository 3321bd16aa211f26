using KnowledgeBase.Corpus.Cards;
using KnowledgeBase.Corpus.Documents;

namespace KnowledgeBase.Indexer.Describing.Cards;

/// <summary>The sentences of one practice, before its other fields are read.</summary>
/// <param name="Name">Place of its name, or null.</param>
/// <param name="Printed">Its name as printed, or null.</param>
/// <param name="Measures">Sentences that say what is done, in order; at least one.</param>
/// <param name="Results">Quantified results, in order.</param>
internal sealed record CardDraft(TextRange? Name, string? Printed, IReadOnlyList<TextRange> Measures, IReadOnlyList<CardResult> Results)
{
    /// <summary>What it rests on when it is the practice of a whole piece of news that gives it no name; else null.</summary>
    public Headline? Headline { get; init; }

    /// <summary>Where it begins.</summary>
    public TextRange First => Measures[0];

    /// <summary>Its sentences, each once, in order.</summary>
    public IReadOnlyList<TextRange> Sentences =>
        [.. Measures.Concat(Results.Select(r => r.Sentence)).Distinct().OrderBy(s => s.Start)];

    /// <summary>Where the part of the first sentence begins that names the practice, or tells its first result: after the last semicolon before it.</summary>
    /// <param name="body">The body.</param>
    /// <returns>Offset in the body.</returns>
    public int Part(BodyText body)
    {
        int at = Name is { } name && Holds(name.Start) ? name.Start : Results.FirstOrDefault(r => r.Sentence == First)?.Range.Start ?? First.Start;
        return body.Folded.LastIndexOf('；', at, at - First.Start + 1) is var mark and >= 0 ? mark + 1 : First.Start;
    }

    private bool Holds(int offset) => First.Start <= offset && offset < First.Start + First.Length;
}
