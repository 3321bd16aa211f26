namespace KnowledgeBase.SearchApi.Policies;

/// <summary>The law or document of the library that a mention leads to.</summary>
/// <param name="ArticleId">Article id.</param>
/// <param name="Title">Title as printed.</param>
/// <param name="EditionDate">Day of the edition, or null.</param>
/// <param name="Edition">
/// Which edition it is: then (in force on the day of the article), named (the text names it: 2021年修订, 试行), latest (the day of the article
/// is not known, or none of the library was in force then), or only (the library has no other).
/// </param>
/// <param name="Status">Whether it is in force today: in_force, not_yet_in_force, superseded, repealed, expired or unknown.</param>
/// <param name="Path">Address of the clause within it, or null when only the document is named.</param>
/// <param name="Text">Words of the clause; the beginning of the document when only that is named.</param>
/// <param name="Note">Chinese sentence for the reader: which edition is shown, and why, and what was not found.</param>
/// <param name="Url">Address of the clause on the page of the policy.</param>
public sealed record MentionTarget(
    string ArticleId, string Title, string? EditionDate, string Edition, string Status, string? Path, string Text, string Note, string Url);

/// <summary>A law or document that a text names.</summary>
/// <param name="Name">Its name as printed.</param>
/// <param name="Clause">The clause named, as printed, or null.</param>
/// <param name="Text">The printed words, marks included.</param>
/// <param name="Range">Their start and length in the body.</param>
/// <param name="Paragraph">1-based paragraph.</param>
/// <param name="Address">Permanent address of the paragraph.</param>
/// <param name="Target">What it leads to in the library, or null when the library does not have it or it is not sure which is meant.</param>
public sealed record MentionDocument(string Name, string? Clause, string Text, int[] Range, int Paragraph, string Address, MentionTarget? Target)
{
    /// <summary>The full name, where the text itself says that <see cref="Name"/> is short for it; else null.</summary>
    public string? FullName { get; init; }

    /// <summary>Chinese sentence on why it is not sure which is meant; null when it is sure, or the library has none of the name.</summary>
    public string? Doubt { get; init; }

    /// <summary>The policies it may mean, when it is not sure.</summary>
    public IReadOnlyList<PossiblePolicy> Possible { get; init; } = [];
}

/// <summary>A policy a name may mean.</summary>
/// <param name="ArticleId">Article id.</param>
/// <param name="Title">Title as printed.</param>
/// <param name="Url">Address of its page.</param>
public sealed record PossiblePolicy(string ArticleId, string Title, string Url);

/// <summary>What an article names.</summary>
/// <param name="ArticleId">The article.</param>
/// <param name="Mentions">Mentions in order.</param>
public sealed record ArticleMentions(string ArticleId, IReadOnlyList<MentionDocument> Mentions);

/// <summary>A place where a policy is named.</summary>
/// <param name="Clause">The clause named, as printed, or null.</param>
/// <param name="Sentence">The sentence.</param>
/// <param name="Paragraph">1-based paragraph.</param>
/// <param name="Address">Permanent address of the paragraph.</param>
public sealed record CitingPlace(string? Clause, string Sentence, int Paragraph, string Address);

/// <summary>An article that names a policy.</summary>
/// <param name="ArticleId">Its id.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Title">Printed title, or null.</param>
/// <param name="WorkingTitle">Words that stand for a title, or null.</param>
/// <param name="Source">Paper or magazine, or null.</param>
/// <param name="Date">Date, or null.</param>
/// <param name="Year">Year, or null.</param>
/// <param name="YearBasis">printed, issue, inferred or unknown.</param>
/// <param name="Places">Where it names the policy.</param>
/// <param name="Cards">Ids of its practice cards that rest on the policy: their sentences name it.</param>
public sealed record CitingArticle(
    string ArticleId, string Kind, string? Title, string? WorkingTitle, string? Source, string? Date, int? Year, string YearBasis,
    IReadOnlyList<CitingPlace> Places, IReadOnlyList<string> Cards);

/// <summary>The articles that name a policy.</summary>
/// <param name="ArticleId">The policy.</param>
/// <param name="Total">Number of articles; several prints of one text once.</param>
/// <param name="Page">1-based page.</param>
/// <param name="Size">Articles on a page.</param>
/// <param name="Articles">Articles, newest first.</param>
public sealed record PolicyCitations(string ArticleId, int Total, int Page, int Size, IReadOnlyList<CitingArticle> Articles);
