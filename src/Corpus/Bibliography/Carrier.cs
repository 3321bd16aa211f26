namespace KnowledgeBase.Corpus.Bibliography;

/// <summary>Tells magazines from newspapers by their names and issue marks.</summary>
public static class Carrier
{
    // Names that end in 报 but are periodicals in magazine form.
    private static readonly string[] MagazineEndings = ["学报", "公报", "通报", "简报", "画报", "月报", "季报", "译报"];

    /// <summary>The name without its 《》.</summary>
    /// <param name="source">Source as printed, or null.</param>
    /// <returns>The bare name, or null when there is none.</returns>
    public static string? Name(string? source)
    {
        string? name = source?.Trim().TrimStart('《').TrimEnd('》').Trim();
        return string.IsNullOrEmpty(name) ? null : name;
    }

    /// <summary>What kind of carrier it is.</summary>
    /// <param name="source">Source as printed, or null.</param>
    /// <param name="issue">Issue as printed, or null.</param>
    /// <returns>Newspaper for names ending in 报, journal when numbered by 期 or 卷, otherwise other.</returns>
    public static DocumentMark Mark(string? source, string? issue)
    {
        string? name = Name(source);
        if (name is null)
        {
            return DocumentMark.Other;
        }

        bool magazine = MagazineEndings.Any(e => name.EndsWith(e, StringComparison.Ordinal));
        if (name.EndsWith('报') && !magazine)
        {
            return DocumentMark.Newspaper;
        }

        var numbers = IssueNumbers.Read(issue);
        return magazine || numbers.Number is not null || numbers.Volume is not null
            ? DocumentMark.Journal
            : DocumentMark.Other;
    }
}
