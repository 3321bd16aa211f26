namespace KnowledgeBase.SearchApi.Policies;

/// <summary>One edition of a policy.</summary>
/// <param name="ArticleId">Article id.</param>
/// <param name="Title">Title as printed.</param>
/// <param name="EditionDate">Day of the edition: latest passage, publication or amendment; or null.</param>
/// <param name="EffectiveDate">Day it came into force, or null.</param>
/// <param name="Status">in_force, not_yet_in_force, superseded, repealed, expired or unknown.</param>
/// <param name="Url">Address of its page.</param>
public sealed record PolicyVersion(
    string ArticleId, string Title, string? EditionDate, string? EffectiveDate, string Status, string Url);

/// <summary>A clause found by its address. Spans are pairs of first and last line of the source text, 1-based.</summary>
/// <param name="Ref">The address as asked for.</param>
/// <param name="Title">Title of the policy.</param>
/// <param name="ArticleId">Its article id.</param>
/// <param name="ChunkIds">Passages the clause stands in, in order; empty when only the policy was named.</param>
/// <param name="Path">Address within the policy: 第三十九条第二款; null when only the policy was named.</param>
/// <param name="Chapter">编, 章 and 节 above it, or null.</param>
/// <param name="Text">Words of the clause as printed; null when only the policy was named.</param>
/// <param name="Range">Start and length of the words in the body; null when only the policy was named.</param>
/// <param name="Spans">Lines they stand on.</param>
/// <param name="InForce">Whether the edition is in force today; null when the library does not tell.</param>
/// <param name="Status">in_force, not_yet_in_force, superseded, repealed, expired or unknown.</param>
/// <param name="Versions">The other editions in the library, latest first.</param>
/// <param name="Url">Address of the clause on the page of the policy.</param>
public sealed record PolicyResolution(
    string Ref,
    string Title,
    string ArticleId,
    IReadOnlyList<string> ChunkIds,
    string? Path,
    string? Chapter,
    string? Text,
    int[]? Range,
    IReadOnlyList<int[]> Spans,
    bool? InForce,
    string Status,
    IReadOnlyList<PolicyVersion> Versions,
    string Url);

/// <summary>How an edition of a policy stands today.</summary>
/// <param name="ArticleId">Its article id.</param>
/// <param name="Status">in_force, not_yet_in_force, superseded, repealed, expired or unknown.</param>
/// <param name="EffectiveDate">Day it came or comes into force, or null.</param>
/// <param name="Versions">The other editions in the library, latest first.</param>
public sealed record PolicyStanding(string ArticleId, string Status, string? EffectiveDate, IReadOnlyList<PolicyVersion> Versions);

/// <summary>Why an address leads to no clause.</summary>
/// <param name="Code">invalid_ref, policy_not_found, ambiguous_policy, or clause_not_found.</param>
/// <param name="Message">Chinese sentence for the reader.</param>
/// <param name="Candidates">Titles that may have been meant.</param>
public sealed record ResolutionFailure(string Code, string Message, IReadOnlyList<string> Candidates);

/// <summary>A clause, or why there is none.</summary>
/// <param name="Resolution">The clause, or null.</param>
/// <param name="Failure">The reason, or null.</param>
public sealed record ResolutionOutcome(PolicyResolution? Resolution, ResolutionFailure? Failure);
