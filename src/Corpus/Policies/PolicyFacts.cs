using KnowledgeBase.Corpus.Documents;

namespace KnowledgeBase.Corpus.Policies;

/// <summary>What was done with a policy on a day.</summary>
public enum PassageAct
{
    /// <summary>通过.</summary>
    Adopted,

    /// <summary>批准.</summary>
    Approved,

    /// <summary>公布, 发布, 颁布, 印发.</summary>
    Published,

    /// <summary>修正, 修改: parts of it were changed.</summary>
    Amended,

    /// <summary>修订: it was written anew.</summary>
    Revised,

    /// <summary>施行, 实施, 执行, 生效.</summary>
    Effective,

    /// <summary>废止.</summary>
    Repealed,
}

/// <summary>One step of the passage of a policy, as printed under its title or at its end.</summary>
/// <param name="Act">What was done.</param>
/// <param name="Words">The words that say so, for example 第二次修正.</param>
/// <param name="Date">YYYY-MM-DD, YYYY-MM or YYYY.</param>
/// <param name="Body">Who did it, the number of its term left out (全国人民代表大会常务委员会); null when not printed.</param>
/// <param name="Meeting">At which meeting (第三十二次会议), or null.</param>
/// <param name="Decision">Decision or order it rests on, as printed (《…的决定》, 国务院令第514号), or null.</param>
/// <param name="Text">The printed words of the whole step.</param>
/// <param name="Spans">Lines they stand on.</param>
public sealed record PassageStep(
    PassageAct Act, string Words, string Date, string? Body, string? Meeting, string? Decision, string Text, IReadOnlyList<LineSpan> Spans);

/// <summary>A document that a policy puts out of force.</summary>
/// <param name="Title">Its title as printed, without the outer 《》.</param>
/// <param name="Range">Place of the sentence in the body.</param>
public sealed record Repeal(string Title, TextRange Range);

/// <summary>A short name a document gives to another one: 《…》（以下简称《…》）.</summary>
/// <param name="Title">The full title, without the outer 《》.</param>
/// <param name="ShortName">The short name, without 《》.</param>
public sealed record NameDefinition(string Title, string ShortName);

/// <summary>
/// What a law, regulation or official document says of itself. Each value has its evidence under its name in
/// <see cref="Article.Evidence"/> (policy.effectiveDate and so on); absent values are null or empty.
/// </summary>
public sealed record PolicyFacts
{
    /// <summary>Title as people cite it, by rule (<see cref="PolicyName"/>): 工会法.</summary>
    public string? ShortTitle { get; init; }

    /// <summary>成文日期: the date under the signature.</summary>
    public string? SignedDate { get; init; }

    /// <summary>公布日期: the latest day it was published.</summary>
    public string? PublishedDate { get; init; }

    /// <summary>施行日期: the day its own text says, or the day of publication when it says 自公布之日起.</summary>
    public string? EffectiveDate { get; init; }

    /// <summary>Last day of a stated term of validity (有效期), or null.</summary>
    public string? ExpiryDate { get; init; }

    /// <summary>Day of the edition at hand: the latest of passage, publication, amendment and signature.</summary>
    public string? EditionDate { get; init; }

    /// <summary>Whether the document itself is marked as no longer in force (已废止, 失效).</summary>
    public bool MarkedRepealed { get; init; }

    /// <summary>Its passage, in printed order.</summary>
    public IReadOnlyList<PassageStep> Passage { get; init; } = [];

    /// <summary>What it repeals, in order.</summary>
    public IReadOnlyList<Repeal> Repeals { get; init; } = [];

    /// <summary>主送机关 as printed, without the colon.</summary>
    public string? Recipients { get; init; }

    /// <summary>Names of 附件, in order.</summary>
    public IReadOnlyList<string> Attachments { get; init; } = [];

    /// <summary>落款: who signed, in order.</summary>
    public IReadOnlyList<string> Signatories { get; init; } = [];

    /// <summary>Short names it gives to other documents.</summary>
    public IReadOnlyList<NameDefinition> Definitions { get; init; } = [];

    /// <summary>Its parts as a tree: 编, 章, 节, 条, 款, 项, 目, or numbered points.</summary>
    public IReadOnlyList<ClauseNode> Outline { get; init; } = [];

    /// <summary>All parts, in the order of the text.</summary>
    /// <returns>The parts.</returns>
    public IEnumerable<ClauseNode> AllClauses() => Outline.SelectMany(n => n.All());
}
