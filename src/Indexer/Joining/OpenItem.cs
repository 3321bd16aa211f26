using System.Text.RegularExpressions;
using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Corpus.Metadata;

namespace KnowledgeBase.Indexer.Joining;

/// <summary>An item whose beginning or end stands elsewhere, with the page it stands on itself.</summary>
/// <param name="Article">The item, marks that run into its text taken out.</param>
/// <param name="To">Where it goes on, or null.</param>
/// <param name="From">Where it began, or null.</param>
internal sealed partial record OpenItem(Article Article, Jump? To, Jump? From)
{
    /// <summary>Takes the marks out of the text of an item.</summary>
    /// <param name="article">The item as its file has it.</param>
    /// <returns>The item with its marks apart.</returns>
    public static OpenItem Of(Article article)
    {
        var (to, from) = (OpenEnds.To(article), OpenEnds.From(article));
        var paragraphs = article.Paragraphs.ToArray();
        var meta = article.Meta.ToList();
        if (OpenEnds.AtEnd(article) is { } end && paragraphs[^1] is { HeadingLevel: 0 } last)
        {
            meta.Add(new MetaLine(MetaRole.Jump, last.Text.Substring(end.Start, end.Length), [last.Spans[^1] with { First = last.Spans[^1].Last }]));
            paragraphs[^1] = last with { Text = last.Text.Remove(end.Start, end.Length).TrimEnd() };
        }

        if (OpenEnds.AtHead(article) is { } head && paragraphs[0] is { HeadingLevel: 0 } first)
        {
            meta.Add(new MetaLine(MetaRole.Jump, first.Text.Substring(head.Start, head.Length), [first.Spans[0] with { Last = first.Spans[0].First }]));
            paragraphs[0] = first with { Text = first.Text.Remove(head.Start, head.Length).TrimStart() };
        }

        return new OpenItem(article with { Paragraphs = [.. paragraphs.Where(p => p.Text.Length > 0)], Meta = meta }, to, from);
    }

    /// <summary>Page on which it begins: as printed, else as the name of a file that holds one page tells it; null when neither does.</summary>
    public string? FirstPage => Printed?.Split(',')[0].Split('-')[0] ?? PageOfName(Article.File.Name) ?? Article.Pages?.Split(',')[0].Split('-')[0];

    /// <summary>Page on which it ends.</summary>
    public string? LastPage => Printed?.Split(',')[^1].Split('-')[^1] ?? PageOfName(Article.File.Name) ?? Article.Pages?.Split(',')[^1].Split('-')[^1];

    // A page that is only the place in the file speaks after the file's name.
    private string? Printed => Article.Evidence.ContainsKey("pages") ? Article.Pages : null;

    /// <summary>Whether the text goes on in another file.</summary>
    public bool GoesOn => To is not null || Article.MissingEnd;

    /// <summary>Whether the text begins in another file.</summary>
    public bool ComesFrom => From is not null || Article.MissingStart;

    /// <summary>Page in a file's name: 2023-11-02-03.txt, 第3版.pdf, A03.html; leading zeros left out.</summary>
    /// <param name="name">File name.</param>
    /// <returns>The page, or null when the name does not end in one.</returns>
    public static string? PageOfName(string name)
    {
        var match = Page().Match(System.IO.Path.GetFileNameWithoutExtension(name));
        return match.Success ? match.Groups["letter"].Value.ToUpperInvariant() + match.Groups["n"].Value.TrimStart('0') : null;
    }

    /// <summary>What the names of the pages of one issue share: the name without its page.</summary>
    /// <param name="name">File name.</param>
    /// <returns>The rest of the name, or null when it does not end in a page.</returns>
    public static string? IssueOfName(string name)
    {
        string plain = System.IO.Path.GetFileNameWithoutExtension(name);
        var match = Page().Match(plain);
        return match.Success ? plain[..match.Index] : null;
    }

    // A longer number, or one behind a year and month alone, is a date and no page.
    [GeneratedRegex(@"(?<![0-9](?![A-Za-z]))(?<!(?:19|20)[0-9]{2}[-_.年](?:[0-9]{1,2}[-_.月])?)第?(?:(?<![A-Za-z])(?<letter>[A-Za-z]))?(?<n>0{0,2}[1-9][0-9]?)(?:版|页)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Page();
}
