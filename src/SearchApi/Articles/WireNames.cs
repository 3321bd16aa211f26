using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Corpus.Policies;

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

    /// <summary>Name of the rank of a clause.</summary>
    /// <param name="level">The rank.</param>
    /// <returns>Lower-case name with underscores.</returns>
    public static string Of(ClauseLevel level) => level switch
    {
        ClauseLevel.Part => "part",
        ClauseLevel.Chapter => "chapter",
        ClauseLevel.Section => "section",
        ClauseLevel.Article => "article",
        ClauseLevel.Paragraph => "paragraph",
        ClauseLevel.Item => "item",
        ClauseLevel.SubItem => "sub_item",
        _ => "point",
    };

    /// <summary>Name of a step of passage.</summary>
    /// <param name="act">The step.</param>
    /// <returns>Lower-case name.</returns>
    public static string Of(PassageAct act) => act switch
    {
        PassageAct.Adopted => "adopted",
        PassageAct.Approved => "approved",
        PassageAct.Published => "published",
        PassageAct.Amended => "amended",
        PassageAct.Revised => "revised",
        PassageAct.Effective => "effective",
        _ => "repealed",
    };
}
