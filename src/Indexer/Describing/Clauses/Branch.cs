using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Corpus.Metadata;
using KnowledgeBase.Corpus.Policies;

namespace KnowledgeBase.Indexer.Describing.Clauses;

/// <summary>A part of a policy while its tree is put together.</summary>
/// <param name="level">Its rank.</param>
/// <param name="number">Number as printed, or null.</param>
/// <param name="value">The number as an integer.</param>
/// <param name="start">Offset in the body.</param>
internal sealed class Branch(ClauseLevel level, string? number, int value, int start)
{
    /// <summary>Rank.</summary>
    public ClauseLevel Level => level;

    /// <summary>The number as an integer.</summary>
    public int Value => value;

    /// <summary>Number as printed, or null.</summary>
    public string? Number => number;

    /// <summary>Offset in the body.</summary>
    public int Start => start;

    /// <summary>1 for 之一; 0 for none.</summary>
    public int Insertion { get; init; }

    /// <summary>Form of the number of a point.</summary>
    public PointForm Form { get; init; }

    /// <summary>Offset after its last character.</summary>
    public int End { get; set; }

    /// <summary>Parts below it.</summary>
    public List<Branch> Children { get; } = [];

    /// <summary>The part and all below it, with their addresses.</summary>
    /// <param name="above">Address of the part above it, empty at the top and for the 条, whose numbers run through all chapters.</param>
    /// <returns>The node.</returns>
    public ClauseNode Node(string above)
    {
        string path = (level == ClauseLevel.Article ? string.Empty : above) + Step();
        return new ClauseNode(level, number, value, Insertion, new TextRange(start, Math.Max(0, End - start)), path, [.. Children.Select(c => c.Node(path))]);
    }

    private string Step()
    {
        string han = value is > 0 and < 10000 ? ChineseNumeral.Write(value) : string.Empty;
        string after = Insertion > 0 ? "之" + ChineseNumeral.Write(Insertion) : string.Empty;
        return level switch
        {
            ClauseLevel.Article => $"第{han}条{after}",
            ClauseLevel.Paragraph => $"第{han}款",
            ClauseLevel.Item => $"第（{han}）项",
            ClauseLevel.SubItem => $"第{value}目",
            _ => string.Concat((number ?? string.Empty).Where(c => !char.IsWhiteSpace(c))),
        };
    }
}
