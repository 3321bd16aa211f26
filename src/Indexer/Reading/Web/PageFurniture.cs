using System.Text.RegularExpressions;

namespace KnowledgeBase.Indexer.Reading.Web;

/// <summary>Lines that sites print around a text whatever it is about: buttons, neighbours, legal notices.</summary>
internal static partial class PageFurniture
{
    /// <summary>Whether a line is one of them by its form.</summary>
    /// <param name="text">The line.</param>
    public static bool Is(string text) => text.Length <= 120 && (Button().IsMatch(text) || Notice().IsMatch(text) || Path().IsMatch(text));

    [GeneratedRegex(@"^[\[【（(\s]*(?:(?:打印|关闭|收藏|返回|分享|纠错|转发|点赞|复制链接|加入收藏|设为首页|无障碍|繁體|简体|大|中|小|首页|上一页|下一页|末页|回到顶部|返回顶部|打印本页|关闭窗口|打印页面|我要纠错|扫一扫|微信|微博|QQ空间|朋友圈)[\s\]】）)|｜/·\[【（(本页窗口]*)+$|^(?:上一[篇条]|下一[篇条]|相关(?:阅读|链接|文章|新闻|推荐|信息)|延伸阅读|推荐阅读|热门推荐|猜你喜欢|更多(?:>>|》|…)?|扫(?:一扫|码).{0,30}|分享(?:到|至)[：:]?.{0,20}|【?字[体号][：:].{0,20}|责任编辑[：:]\s*\S{1,12}|[（(\[【]?\s*(?:责任编辑|责编|编辑|审核|校对|网络编辑)\s*[：:]\s*\S{1,12}\s*[）)\]】]?)(?:[：:].{0,80})?$")]
    private static partial Regex Button();

    [GeneratedRegex(@"版权所有|版权声明[：:]|Copyright|All Rights Reserved|[\u4E00-\u9FFF]ICP[备证]|公网安备|网站标识码|技术支持[：:]|主办单位[：:].*承办|联系我们\s*[|｜]|网站地图|免责声明[：:]|您是第\d+位|今天是[：:]?\s*\d{4}", RegexOptions.IgnoreCase)]
    private static partial Regex Notice();

    [GeneratedRegex(@"^(?:您?(?:当前|现在|所在)?的?(?:位置|所在位置)|当前位置|首页)\s*[：:>»＞/].{0,80}$")]
    private static partial Regex Path();
}
