using System.Text.RegularExpressions;

namespace KnowledgeBase.Indexer.Splitting;

/// <summary>
/// The particulars of which page heads and feet of papers and magazines are made: date, weekday, page, issue, editors,
/// telephone, address of the site. A line that holds at least two of them, and hardly anything else, is a head or foot.
/// </summary>
internal static partial class HeadTokens
{
    private const int MostOther = 12;

    /// <summary>Whether the particulars make up the line.</summary>
    public static bool MakeUp(string text)
    {
        if (Punctuation.EndsSentence(text) || text.Contains('，', StringComparison.Ordinal))
        {
            return false;
        }

        int found = Particular().Count(text) + (SetOffNumber().IsMatch(text) ? 1 : 0);
        string other = Particular().Replace(text, string.Empty);
        return found >= 2 && other.Count(char.IsLetterOrDigit) <= MostOther;
    }

    /// <summary>A page number set off by a stroke: 12 ／ … or … | 12.</summary>
    [GeneratedRegex(@"^\d{1,3}\s*[／/|｜·]|[／/|｜·]\s*\d{1,3}$")]
    private static partial Regex SetOffNumber();

    [GeneratedRegex(@"\d{4}\s*[年.\-/]\s*\d{1,2}\s*(?:[月.\-/]\s*\d{1,2}\s*日?|月?)|[二〇○零一三四五六七八九]{4}年[一二三四五六七八九十]{1,2}月(?:[一二三四五六七八九十]{1,3}日)?|星期[一二三四五六日天]|农历\S{2,8}|(?:第\s*[\dA-Z]{1,3}|[A-Z]\d{1,2}|\d{1,2}|[一二三四五六七八九十]{1,2})\s*版|总?第\s*\d{1,5}\s*期|(?:本版|值班|执行|责任|美术|文字)?(?:责编|编辑|主编|主任|编委|美编|校对|责校|排版|版式|组版|总编|审读|终审|制图|设计)[：:／/\s](?:[\s　、]*[\u4E00-\u9FFF]{2,4}(?![\u4E00-\u9FFF]*[：:])|[\s　、]*[\u4E00-\u9FFF][\s　][\u4E00-\u9FFF]){1,3}|(?:新闻|投稿|联系|热线|编辑部|广告|发行|订阅|报料|咨询|值班)*(?:电话|热线|传真|邮编|QQ群?|微信)[：:\s]*[\d\-－—()（）\s]{5,}|(?:投稿|电子)*(?:邮箱|信箱|E-?mail|网址|网站)[：:\s]*[\w.@:/\-]+|(?:国内统一(?:连续出版物号|刊号)|CN|ISSN|邮发代号)[：:\s]*[\w\-/]+|[\w.\-]+@[\w.\-]+|(?:https?://|www\.)[\w.\-/]+", RegexOptions.IgnoreCase)]
    private static partial Regex Particular();
}
