using KnowledgeBase.Corpus.Documents;

namespace KnowledgeBase.SearchApi.Articles;

/// <summary>Names of shared values on the wire.</summary>
public static class WireNames
{
    /// <summary>Name of a year basis.</summary>
    /// <param name="basis">The basis.</param>
    /// <returns>printed, issue, inferred or unknown.</returns>
    public static string Of(YearBasis basis) => basis switch
    {
        YearBasis.Printed => "printed",
        YearBasis.Issue => "issue",
        YearBasis.Inferred => "inferred",
        _ => "unknown",
    };

    /// <summary>Name of the role of a printed line.</summary>
    /// <param name="role">The role.</param>
    /// <returns>Lower-case name with underscores.</returns>
    public static string Of(MetaRole role) => role switch
    {
        MetaRole.Kicker => "kicker",
        MetaRole.Title => "title",
        MetaRole.Subtitle => "subtitle",
        MetaRole.Author => "author",
        MetaRole.AuthorUnit => "author_unit",
        MetaRole.Date => "date",
        MetaRole.Source => "source",
        MetaRole.Column => "column",
        MetaRole.Jump => "jump",
        _ => "credit",
    };
}
