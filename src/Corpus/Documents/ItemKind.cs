namespace KnowledgeBase.Corpus.Documents;

/// <summary>What a piece found on a page is.</summary>
public enum ItemKind
{
    /// <summary>A complete piece a reader would cite.</summary>
    Article,

    /// <summary>An article whose beginning or end is missing.</summary>
    Fragment,

    /// <summary>A law, regulation or official document.</summary>
    Policy,

    /// <summary>A speech or address.</summary>
    Speech,

    /// <summary>Short news items, a chronicle.</summary>
    NewsBrief,

    /// <summary>An announcement, editor's note or advertisement.</summary>
    Notice,

    /// <summary>Words under or beside a picture, figure or table.</summary>
    Caption,

    /// <summary>A list of contents.</summary>
    Toc,

    /// <summary>The imprint: title of the paper, issue, publisher.</summary>
    Masthead,

    /// <summary>A column of quotations, or a pull quote.</summary>
    Quotes,

    /// <summary>Page heads and feet, page numbers.</summary>
    Furniture,
}

/// <summary>Names of <see cref="ItemKind"/> in files and on the wire.</summary>
public static class ItemKinds
{
    private static readonly (ItemKind Kind, string Name)[] Names =
    [
        (ItemKind.Article, "article"), (ItemKind.Fragment, "fragment"), (ItemKind.Policy, "policy"),
        (ItemKind.Speech, "speech"), (ItemKind.NewsBrief, "news_brief"), (ItemKind.Notice, "notice"),
        (ItemKind.Caption, "caption"), (ItemKind.Toc, "toc"), (ItemKind.Masthead, "masthead"),
        (ItemKind.Quotes, "quotes"), (ItemKind.Furniture, "furniture"),
    ];

    /// <summary>The name used in JSON, for example <c>news_brief</c>.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>Lower-case name with underscores.</returns>
    public static string Name(this ItemKind kind) => Names[(int)kind].Name;

    /// <summary>Reads a name written by <see cref="Name"/>.</summary>
    /// <param name="name">Name as on the wire.</param>
    /// <returns>The kind, or null when the name is unknown.</returns>
    public static ItemKind? Parse(string? name)
    {
        foreach (var pair in Names)
        {
            if (pair.Name == name)
            {
                return pair.Kind;
            }
        }

        return null;
    }

    /// <summary>Whether a reader would cite it: article, fragment, policy, speech, news brief.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>True when citable.</returns>
    public static bool IsCitable(this ItemKind kind) => kind <= ItemKind.NewsBrief;
}
