namespace KnowledgeBase.Search.Queries;

/// <summary>What a piece of the question is.</summary>
internal enum LexemeKind
{
    /// <summary>Words without quotes.</summary>
    Text,

    /// <summary>Words in quotes.</summary>
    Phrase,

    /// <summary>OR, | or 或.</summary>
    Or,

    /// <summary>NOT.</summary>
    Not,

    /// <summary>~句.</summary>
    SameSentence,

    /// <summary>~段.</summary>
    SameParagraph,
}

/// <summary>A piece of the question.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its text, without quotes and field name.</param>
/// <param name="Position">0-based place of its first character.</param>
/// <param name="Field">Field asked for, or null.</param>
/// <param name="Excluded">Whether a minus sign stands before it.</param>
internal sealed record Lexeme(LexemeKind Kind, string Text, int Position, QueryField? Field = null, bool Excluded = false)
{
    /// <summary>Whether it can stand on a side of an operator.</summary>
    public bool IsOperand => Kind is LexemeKind.Text or LexemeKind.Phrase;
}
