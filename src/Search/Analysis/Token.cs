namespace KnowledgeBase.Search.Analysis;

/// <summary>A piece of a folded text.</summary>
/// <param name="Text">Its folded characters.</param>
/// <param name="Start">Offset in the folded text.</param>
/// <param name="Length">Length in the folded text.</param>
public readonly record struct Token(string Text, int Start, int Length)
{
    /// <summary>Offset behind its last character.</summary>
    public int End => Start + Length;
}
