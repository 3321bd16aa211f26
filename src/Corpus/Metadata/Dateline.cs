using System.Text.RegularExpressions;

namespace KnowledgeBase.Corpus.Metadata;

/// <summary>
/// The words (电头) that begin a piece of news: 本报讯（记者 甲某 通讯员 乙某某）, 新华社北京11月2日电（记者甲某某）, 本报太原3月5日电.
/// </summary>
/// <param name="Length">How many characters of the text it takes.</param>
/// <param name="Authors">Names of reporters printed in it, in order.</param>
public sealed partial record Dateline(int Length, IReadOnlyList<string> Authors)
{
    /// <summary>Reads the dateline at the head of a text.</summary>
    /// <param name="text">First paragraph of a piece, or the first line of it.</param>
    /// <returns>The dateline, or null when the text begins without one.</returns>
    public static Dateline? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var match = Form().Match(text);
        if (!match.Success || match.Length == 0)
        {
            return null;
        }

        var names = match.Groups["names"];
        return new Dateline(match.Length, names.Success ? Byline.Parse(names.Value.Trim()).Authors : []);
    }

    /// <summary>Whether a line begins as a dateline does, be it broken off within it.</summary>
    /// <param name="line">A line or text.</param>
    /// <returns>True for 本报讯…, 新华社北京11月2….</returns>
    public static bool Begins(string line) => Head().IsMatch(line);

    [GeneratedRegex(@"^\s*[（(【]?(?:本[报刊网台]讯|(?:据?新华社|中新社|本[报刊网])[\s　]?[\u4E00-\u9FFF]{2,8}[\s　]?[\d０-９]{1,2}[\s　]?(?:月|$))", RegexOptions.CultureInvariant)]
    private static partial Regex Head();

    [GeneratedRegex(
        @"^\s*[（(【]?(?:(?:据)?(?:新华社|中新社|中新网|人民网|中工网|[\u4E00-\u9FFF]{2,6}日报)[—\-－]*(?:中工网)?|本[报刊网台])[\s　]?(?:(?:[\u4E00-\u9FFF]{2,10})?[\s　]?[\d０-９]{1,2}[\s　]?月[\s　]?[\d０-９]{1,2}[\s　]?日)?[\s　]?(?:专?电|讯|消息)[）)】]?[\s　]*(?:[（(](?<names>[^（()）。]{0,20}(?:记者|通讯员|见习|实习)[^（()）。]{2,40})[)）])?[\s　]*",
        RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
