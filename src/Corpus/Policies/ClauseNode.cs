using KnowledgeBase.Corpus.Documents;

namespace KnowledgeBase.Corpus.Policies;

/// <summary>
/// Rank of a part of a policy, from high to low: the ranks of the Legislation Law of the PRC (立法法, art. 65: 编、章、节、条、款、项、目),
/// and the numbered points of notices and opinions (GB/T 9704-2012, 7.3.3: 一、（一）1.（1）).
/// </summary>
public enum ClauseLevel
{
    /// <summary>编, 分编 or 篇.</summary>
    Part,

    /// <summary>章.</summary>
    Chapter,

    /// <summary>节.</summary>
    Section,

    /// <summary>条.</summary>
    Article,

    /// <summary>款: an unnumbered paragraph of a 条, counted from 1.</summary>
    Paragraph,

    /// <summary>项.</summary>
    Item,

    /// <summary>目, and whatever is numbered below it.</summary>
    SubItem,

    /// <summary>A numbered point of a document without 条; how deep it stands says its place in the tree.</summary>
    Point,
}

/// <summary>One part of a policy, with the parts below it.</summary>
/// <param name="Level">Its rank.</param>
/// <param name="Number">Number as printed, for example 第三十九条 or （二）; null for a 款, which is counted and not numbered.</param>
/// <param name="Value">The number as an integer, 1 for the first.</param>
/// <param name="Insertion">1 for 第八条之一, 2 for 之二; 0 for all others.</param>
/// <param name="Range">Its place in the body, number included, parts below it included.</param>
/// <param name="Path">
/// Address within the document in the form laws are cited: 第三十九条第二款第（三）项, 第二章第一节; the printed numbers one
/// after the other for points (二、（一）).
/// </param>
/// <param name="Children">Parts below it, in order.</param>
public sealed record ClauseNode(
    ClauseLevel Level, string? Number, int Value, int Insertion, TextRange Range, string Path, IReadOnlyList<ClauseNode> Children)
{
    /// <summary>Its words.</summary>
    /// <param name="body">Body of the article it belongs to.</param>
    /// <returns>The characters of <see cref="Range"/>.</returns>
    public string TextIn(string body) => body.Substring(Range.Start, Range.Length);

    /// <summary>The first line of its own words: for a chapter its number and name.</summary>
    /// <param name="body">Body of the article it belongs to.</param>
    /// <returns>The line, without white space at its ends.</returns>
    public string HeadIn(string body)
    {
        int end = body.IndexOf('\n', Range.Start, Range.Length);
        return body[Range.Start..(end < 0 ? Range.Start + Range.Length : end)].Trim();
    }

    /// <summary>This part and all below it, in the order of the text.</summary>
    /// <returns>The parts.</returns>
    public IEnumerable<ClauseNode> All() => Children.SelectMany(c => c.All()).Prepend(this);
}
