using KnowledgeBase.Corpus.Documents;

namespace KnowledgeBase.Corpus.Policies;

/// <summary>A law or document that a text names.</summary>
/// <param name="Name">Its name as printed, without the marks around it.</param>
/// <param name="Clause">The clause named behind it, as printed, or null.</param>
/// <param name="Range">Place of name and clause in the body, marks included.</param>
/// <param name="Marked">Whether the name stands in 《》; short names may stand without.</param>
public sealed record PolicyMention(string Name, string? Clause, TextRange Range, bool Marked)
{
    /// <summary>The full name, where the same text says before that <see cref="Name"/> is short for it (以下简称); else null.</summary>
    public string? Full { get; init; }

    /// <summary>What is printed of the edition in brackets behind the name (2021年修订, 试行), without the brackets; else null.</summary>
    public string? Edition { get; init; }

    /// <summary>The name it is looked up by: the full one where the text defines the short one.</summary>
    /// <returns>A name.</returns>
    public string Meant() => Full ?? Name;

    /// <summary>The address people would cite: name and clause.</summary>
    /// <returns>For example 工会法第三十九条.</returns>
    public string Reference() => Name + Clause;
}
