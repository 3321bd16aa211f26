using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Corpus.Metadata;

namespace KnowledgeBase.Indexer.Splitting;

/// <summary>An item as it is put together, before its paragraphs are reflowed.</summary>
internal sealed class Draft
{
    /// <summary>Starts an item.</summary>
    public Draft(ItemKind kind) => Kind = kind;

    /// <summary>What it is.</summary>
    public ItemKind Kind { get; set; }

    /// <summary>Body pieces in reading order.</summary>
    public List<Piece> Body { get; } = [];

    /// <summary>Pieces beside the body.</summary>
    public List<(MetaRole Role, Piece Piece)> Meta { get; } = [];

    /// <summary>Column it stands in.</summary>
    public string? Column { get; set; }

    /// <summary>Whether the beginning is missing.</summary>
    public bool MissingStart { get; set; }

    /// <summary>Whether the end is missing.</summary>
    public bool MissingEnd { get; set; }

    /// <summary>Where the missing beginning stands, by the mark printed.</summary>
    public Jump? JumpFrom { get; set; }

    /// <summary>Where the missing end stands, by the mark printed.</summary>
    public Jump? JumpTo { get; set; }

    /// <summary>Pages it stands on, as printed, or null when not known.</summary>
    public string? Pages { get; set; }

    /// <summary>Title with wraps undone, or null.</summary>
    public string? Title => Meta.Where(m => m.Role == MetaRole.Title).Select(m => m.Piece.Text).FirstOrDefault();
}
