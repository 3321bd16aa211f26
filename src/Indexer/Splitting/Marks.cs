using System.Text.RegularExpressions;
using KnowledgeBase.Corpus.Metadata;

namespace KnowledgeBase.Indexer.Splitting;

/// <summary>What one line says by its form alone.</summary>
internal enum Mark
{
    /// <summary>Nothing: running text, a title or a heading.</summary>
    None,

    /// <summary>Names of authors.</summary>
    Byline,

    /// <summary>Unit or office of the author; closes an article.</summary>
    Unit,

    /// <summary>A date standing alone.</summary>
    Date,

    /// <summary>Where the piece was first printed.</summary>
    Source,

    /// <summary>下转, 上接.</summary>
    Jump,

    /// <summary>A line beginning with a dash: subtitle, or the speaker of a quotation.</summary>
    Dash,

    /// <summary>Words under a picture, figure or table.</summary>
    Caption,
}

/// <summary>Forms of lines that are not running text. Only form is looked at, never particular names or subjects.</summary>
internal static partial class Marks
{
    /// <summary>
    /// Whether a line is one of the labelled particulars that journals print below a title (GB/T 3179): abstract, key words,
    /// classification, funding, date of receipt. They are text, never a heading.
    /// </summary>
    public static bool IsLabelled(string text) => LabelForm().IsMatch(text);

    /// <summary>The mark a line bears.</summary>
    public static Mark Of(string text)
    {
        if (Jump.Parse(text) is not null)
        {
            return Mark.Jump;
        }

        if (text.Length <= 90 && UnitForm().IsMatch(text))
        {
            return Mark.Unit;
        }

        if (text.Length <= 60 && IsByline(text))
        {
            return Mark.Byline;
        }

        if (DateForm().IsMatch(text))
        {
            return Mark.Date;
        }

        if (text.Length <= 40 && SourceForm().IsMatch(text))
        {
            return Mark.Source;
        }

        if (FigureForm().IsMatch(text) || (text.Length <= 40 && CreditForm().IsMatch(text) && !Punctuation.EndsSentence(text)))
        {
            return Mark.Caption;
        }

        return DashForm().IsMatch(text) ? Mark.Dash : Mark.None;
    }

    /// <summary>Whether a text ends with the credit of a photographer or the origin of a picture.</summary>
    public static bool EndsWithCredit(string text) => CreditForm().IsMatch(text);

    /// <summary>Whether a line begins as the words under a picture do: 图为…, 上图：….</summary>
    public static bool BeginsPicture(string text) => PictureHead().IsMatch(text);

    /// <summary>Whether a line is nothing but the name of a column in its brackets: 【以案说法】, 〖链接〗.</summary>
    public static bool IsColumnLabel(string text) => ColumnLabel().IsMatch(text) && !IsLabelled(text) && !SectionLabel().IsMatch(text);

    /// <summary>Whether a short line ends with a word that columns of papers are named with (职工信箱, 本刊特稿) and titles hardly end with.</summary>
    public static bool IsColumnName(string text) => ColumnName().IsMatch(text);

    /// <summary>Whether names in brackets only say who put a text in order that others spoke or wrote: （本刊记者 甲某某 整理）.</summary>
    public static bool IsArranger(string text) => SignatureForm().IsMatch(text) && Arranger().IsMatch(text);

    /// <summary>Whether a line is never part of a title over several lines: the name of a column, 附件 over an annex, a document's number.</summary>
    public static bool StandsAlone(string text) => IsColumnLabel(text) || AnnexLabel().IsMatch(text)
        || (DocumentNumber.Parse(text) is { } number && number.Range.Length >= text.Trim().Length - 2);

    /// <summary>Whether words in brackets say who edited and not who wrote: （责任编辑 甲某某）.</summary>
    public static bool IsEditor(string text) => EditorHead().IsMatch(text);

    /// <summary>Whether a line begins with who asks or answers: 问：, 答：, 记者：. It is text, however short.</summary>
    public static bool IsSpoken(string text) => SpokenHead().IsMatch(text);

    /// <summary>Whether the line begins with a date such as 11月20日 or 2023年3月5日.</summary>
    public static bool BeginsWithDate(string text) => DateHead().IsMatch(text);

    /// <summary>Whether a text begins as a sentence of news does, with the day and a comma; no title does.</summary>
    public static bool BeginsDatedSentence(string text) => DateHead().Match(text) is { Success: true } day && text.AsSpan(day.Length).StartsWith("，");

    /// <summary>Month and day at the head of a chronicle entry, as a sortable number, or null.</summary>
    public static int? DateKey(string text)
    {
        var match = DateHead().Match(text);
        return match.Success ? (int.Parse(match.Groups["m"].Value, null) * 100) + int.Parse(match.Groups["d"].Value, null) : null;
    }

    /// <summary>Whether a line is nothing but two to four Chinese characters, perhaps spaced: it may be a name.</summary>
    public static bool IsBareName(string text) => BareName().IsMatch(text) && !Briefs.IsColumn(text);

    /// <summary>Whether a text ends with the kind of word that ends the name of a unit.</summary>
    public static bool EndsWithUnit(string text) => UnitEnd().IsMatch(text);

    /// <summary>Whether a byline stands in brackets, as names below a text are printed: it closes the article.</summary>
    public static bool IsSignature(string text) => SignatureForm().IsMatch(text);

    /// <summary>Whether a short line is the name of a unit and nothing else, as printed above or below names.</summary>
    public static bool IsUnitName(string text) => text.Length is >= 4 and <= 30 && EndsWithUnit(text) && UnitName().IsMatch(text);

    /// <summary>Whether the name of a unit says where it is or what sort of body it is, as a phrase of a title hardly does.</summary>
    public static bool IsBodyName(string text) => BodyName().IsMatch(text);

    /// <summary>Whether a line is nothing but words in brackets, as a unit below a byline is printed.</summary>
    public static bool IsBracketed(string text) => Bracketed().IsMatch(text);

    private static bool IsByline(string text) =>
        (MarkedByline().IsMatch(text) && !Punctuation.HoldsSentenceEnd(text) && !(IsBullet(text[0]) && !EndsWithName(text[1..].Trim()))) || OfficeByline().IsMatch(text)
        || LabelByline().IsMatch(text) || CollectiveByline().IsMatch(text) || IsWriterLine(text) || IsNamedInBrackets(text)
        || (NamesThenUnit().Match(text) is { Success: true } joint && NameLists.AreNames(joint.Groups["names"].Value) && Offices.IsOfficeOrBody(joint.Groups["unit"].Value))
        || (NamesSlash().Match(text) is { Success: true } slash && NameLists.AreNames(slash.Groups["names"].Value)) || (PlainByline().Match(text) is { Success: true } plain && NameLists.AreNames(plain.Groups["names"].Value));

    /// <summary>Whether the sign stands before headings as often as before names.</summary>
    private static bool IsBullet(char sign) => "■●◆▲▼★◎◇☆△▽".Contains(sign, StringComparison.Ordinal);

    /// <summary>Whether a text begins with a sign that stands before headings as often as before names.</summary>
    public static bool BeginsWithBullet(string text) => text.Length > 0 && IsBullet(text[0]);

    /// <summary>Whether the last word of a text may be a personal name, or the first says who writes.</summary>
    private static bool EndsWithName(string text)
    {
        string last = Spaces().Split(Spaced().Replace(text, "$1$2"))[^1];
        return WriterHead().IsMatch(text) || (last.Length is 2 or 3 or 4 && Surnames.Begins(last));
    }

    /// <summary>Whether a line says who writes and names them: 本报记者 甲某 通讯员 乙某某, 某报—某网记者 甲某某, 特约撰稿人 甲某 文/图.</summary>
    private static bool IsWriterLine(string text)
    {
        string[] words = [.. Spaces().Split(Spaced().Replace(text.TrimStart('□', '■', '●', '○', '◎', ' ', '　'), "$1$2")).SelectMany(w => w.Split('、', '，', ','))];
        return words.Length is >= 2 and <= 9 && words[0].Length <= 16 && Writer().IsMatch(words[0])
            && words.Skip(1).All(w => (w.Length is >= 2 and <= 4 && Surnames.Begins(w)) || w.Contains('·', StringComparison.Ordinal) || Writer().IsMatch(w) || Credited().IsMatch(w))
            && words.Skip(1).Any(w => Surnames.Begins(w));
    }

    /// <summary>Whether names in brackets stand behind the last sentence of a text, as they close a piece of news.</summary>
    public static bool EndsWithNames(string text) =>
        text.Length > 20 && text[^1] is '）' or ')' && NamesBehind().Match(text) is { Success: true } match && (IsNamedInBrackets(match.Groups["names"].Value) || IsShortName(match.Groups["names"].Value[1..^1].Trim()));

    private static bool IsShortName(string text) => text.Length == 2 && text.All(Punctuation.IsHan) && Surnames.Begins(text) && !NameLines.IsWord(text);

    /// <summary>Whether brackets hold nothing but names, perhaps with who they are: （甲某 乙某某）, （甲某某 供稿）, （某某公司工会 甲某）.</summary>
    private static bool IsNamedInBrackets(string text)
    {
        if (text.Length is < 5 or > 44 || !SignatureForm().IsMatch(text))
        {
            return false;
        }

        string inner = Credited().Replace(text[1..^1].Trim(), string.Empty).Trim();
        bool one = inner.Length == 3 && inner.All(Punctuation.IsHan) && Surnames.Begins(inner);
        return one || IsWriterLine(inner) || (PlainByline().Match(inner) is { Success: true } plain && NameLists.AreNames(plain.Groups["names"].Value));
    }

    [GeneratedRegex(@"^[（(【\[〔]?\s*(?:作者单位|(?:课题|调研|项目|编写|写作)组(?:主要)?(?:成员|组长)[：:]|作者系|作者为|作者现为|作者现任|作者[：:](?=.*(?:公司|工会|学院|学校|大学|局|厅|集团|中心|矿$))|单位[：:]|第一作者|通讯作者|作者简介)")]
    private static partial Regex UnitForm();

    [GeneratedRegex(@"^(?:[□■○●◎◇◆▲△▼▽☆★※◻◼▢▪▫❑❒❏⊙◯〇✎◤◥◢◣][\s　]*[\u4E00-\u9FFFA-Za-z].*|(?:文|图|撰文|执笔|作者|记者|通讯员|本报记者|本刊记者|本报通讯员|特约记者|特约通讯员|实习生|供稿|整理|撰稿)(?:[\s　]*[/／|｜丨:：][\s　]*|[\s　]+)\S+(?:[\s　·、，,]+\S{1,8}){0,8}|(?:文|撰文)[\s　]*[/／|｜]?[\s　]*图?[\s　]*[/／|｜:：][\s　]*\S+.*|本[报刊](?:记者|通讯员)[\s　]*\S{2,4}.*)$")]
    private static partial Regex MarkedByline();

    [GeneratedRegex(@"^(?=.{6,40}$)[^。！？，；：:“”]*(?:主席|书记|主任|部长|局长|厅长|处长|院长|校长|会长|理事长|董事长|总经理|经理|秘书长|委员|教授|研究员|记者|干事|科长|所长|矿长|厂长|工程师|讲师|主编|编辑)[\s　]+(?:[\u4E00-\u9FFF](?:[\s　]?[\u4E00-\u9FFF]){1,3}|[\u4E00-\u9FFF]{2,8}(?:·[\u4E00-\u9FFF]{1,8}){1,3})$")]
    private static partial Regex OfficeByline();

    [GeneratedRegex(@"^[（(【\[]?\s*(?:作者|文|撰稿人?|供稿|执笔|撰文|记者|通讯员|本报记者|本报通讯员)(?:\s*[：:/／|｜]\s*|(?<=^[（(【\[].*)[\s　]+)[\u4E00-\u9FFF](?:[\s　、，,]*[\u4E00-\u9FFF]){1,16}\s*[）)】\]]?$")]
    private static partial Regex LabelByline();

    // Newspapers sign for themselves, and bodies by the group that wrote for them.
    [GeneratedRegex(@"^[（(]?(?:本[报刊网](?:特约)?(?:评论员|编辑部|编委会|评论部)|(?:(?![的由来]|成立|组建|派出)[\u4E00-\u9FFF“”]){4,24}(?:课题组|调研组|编写组|写作组))[）)]?$")]
    private static partial Regex CollectiveByline();

    [GeneratedRegex(@"^(?:[^。，；：！？,;:\s　]{2,32}(?:公司|集团|[会院校厂矿局处部站所队室段社厅委办场店行学心司])[\s　]+(?<names>[\u4E00-\u9FFF](?:[\s　、·]{0,3}[\u4E00-\u9FFF]){1,24})|(?<names>[\u4E00-\u9FFF·]{1,18}(?:[\s　]{1,4}[\u4E00-\u9FFF·]{1,18}){1,6}))$")]
    private static partial Regex PlainByline();

    [GeneratedRegex(@"^(?:本[报刊]|记者|通讯员|特约|实习生|作者|撰文|执笔|文[\s　]*[/／|｜丨:：])")]
    private static partial Regex WriterHead();

    [GeneratedRegex(@"[。！？”][\s　]*(?<names>[（(][^（()）]{2,40}[）)])$")]
    private static partial Regex NamesBehind();

    [GeneratedRegex(@"^(?<names>[\u4E00-\u9FFF](?:[\s　、]{0,3}[\u4E00-\u9FFF]){1,12})\s*[（(](?<unit>[^（()）]{4,40})[)）]$")]
    private static partial Regex NamesThenUnit();

    [GeneratedRegex(@"(?:记者|通讯员|撰稿人|评论员|观察员|实习生)$")]
    private static partial Regex Writer();

    [GeneratedRegex(@"(?:文[/／]图|文并图|文图|图文|(?<=^|[/／]|[\u4E00-\u9FFF]{2}[\s　]+)文|摄影报道|综合报道|报道|供稿|撰稿|整理|综合)$")]
    private static partial Regex Credited();

    [GeneratedRegex(@"^(?<names>[\u4E00-\u9FFF](?:[\s　、]{0,3}[\u4E00-\u9FFF]){1,12})\s*[/／]\s*(?:文|撰文|文图|图文|文并图|文\s*[/／、]?\s*图)$")]
    private static partial Regex NamesSlash();

    [GeneratedRegex(@"(?<=^|[\s　])([\u4E00-\u9FFF])[\s　]([\u4E00-\u9FFF])(?=$|[\s　])")]
    private static partial Regex Spaced();

    [GeneratedRegex(@"(?:公司|集团|工会|学院|学校|大学|中心|医院|委员会|办公室|部门?|局|厅|处|科|站|所|队|厂|矿|段|社|院|校|会)[）)】\]]?$")]
    private static partial Regex UnitEnd();

    [GeneratedRegex(@"^[（(][^（）()。，；！？]{4,44}[）)]$")]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"^[（(【\[〔][^（(【\[〔]*[）)】\]〕]$")]
    private static partial Regex SignatureForm();

    [GeneratedRegex(@"^[\u4E00-\u9FFF\d（）()·\s　]+$")]
    private static partial Regex UnitName();

    [GeneratedRegex(@"^[\u4E00-\u9FFF]{2,6}[省市县区州盟旗镇乡]|公司|集团|总工会|委员会|大学|学院|医院|银行|分行|[煤电气油钢铁建]厂|矿$|铁路|监狱|法院|检察院|支队|大队")]
    private static partial Regex BodyName();

    [GeneratedRegex(@"[\s　]+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"^[（(]?\s*(?:日期[：:]\s*)?(?:\d{4}|[一二〇○零三四五六七八九]{4})\s*年\s*(?:\d{1,2}|[一二三四五六七八九十]{1,2})\s*月(?:\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*日)?\s*[）)]?$|^\d{4}[-./]\d{1,2}[-./]\d{1,2}$")]
    private static partial Regex DateForm();

    [GeneratedRegex(@"^[（(【\[]?\s*(?:来源|稿件来源|资料来源|原载|摘编自|摘自|选自|转自|转载自|原文刊于|据|载)\s*[：:于自]?\s*(?:《|\S+[》报刊网社志]).*$|^[（(]?来源[：:]\s*\S+")]
    private static partial Regex SourceForm();

    [GeneratedRegex(@"^[（(]?[图表]\s*(?:\d{1,2}|[一二三四五六七八九十])(?:[-－.]\d{1,2})?\s*[：:、.\s　（(]?.{0,60}$")]
    private static partial Regex FigureForm();

    [GeneratedRegex(@"(?:[/／|]\s*\S{0,4}\s?\S{1,12}(?:摄|供图|图片|制图|图)|(?:[\u4E00-\u9FFF][\s　]?){2,4}[\s　]*[/／|]\s*(?:摄影报道|摄影|摄)|[/／|]\s*[\u4E00-\u9FFF]{2,4}\s*(?:摄|供图|摄影)|[。”]\s*(?:[\u4E00-\u9FFF][\s　]?){2,8}\s*(?:摄|供图|摄影)|[（(][^（()）]{0,14}(?:摄|供图|资料图片|摄影|资料图|绘|制图)[)）]|[\s　](?:[\u4E00-\u9FFF][\s　]?){2,8}(?:摄|供图|摄影)|(?:摄影|供图|图片来源|图片)[：:/／][\s　]*\S{2,12})[。]?$")]
    private static partial Regex CreditForm();

    [GeneratedRegex(@"^(?:【[^【】]{2,12}】|〖[^〖〗]{2,12}〗|［[^［］]{2,12}］)$")]
    private static partial Regex ColumnLabel();

    [GeneratedRegex(@"^[\u4E00-\u9FFF]{1,5}(?:信箱|特稿|专稿|园地|天地|之窗|茶座|会客厅|热线|专栏|论坛|广角|视窗|讲堂|来信|答疑|随笔|副刊|特别报道|特别关注|时评)$")]
    private static partial Regex ColumnName();

    [GeneratedRegex(@"(?:整理|摘编|摘录|选编|编发)[\s　]*[）)\]】〕]$")]
    private static partial Regex Arranger();

    // Sections of one article: 【案例一】, 【裁判结果】, ［12］.
    [GeneratedRegex(@"案[例情由]|裁判|评析|分析|(?:律师|法官|专家|仲裁)说法|提示|结果|焦点|之[一二三四五六七八九十]|^.[\d一二三四五六七八九十]+.$")]
    private static partial Regex SectionLabel();

    [GeneratedRegex(@"^附[\s　]*件?[\s　]*[\d一二三四五六七八九十]{0,2}[：:]?$")]
    private static partial Regex AnnexLabel();

    [GeneratedRegex(@"^[（(]?\s*(?:本[版期])?(?:责任|执行|本版|美术|图片)?\s*(?:编\s*辑|责\s*编|校\s*对|美\s*编|主\s*编|审\s*核|版式|编审)")]
    private static partial Regex EditorHead();

    [GeneratedRegex(@"^(?:问|答|记者|主持人)[：:]")]
    private static partial Regex SpokenHead();

    [GeneratedRegex(@"^[▲▼◀▶]?(?:图[①-⑳\d]?为|[上下左右]图[为：:]|图片?[：:])")]
    private static partial Regex PictureHead();

    [GeneratedRegex(@"^(?:——|—|──|――|--)\s*\S")]
    private static partial Regex DashForm();

    [GeneratedRegex(@"^(?:\d{4}年)?\s*(?<m>\d{1,2})\s*月\s*(?<d>\d{1,2})\s*日")]
    private static partial Regex DateHead();

    [GeneratedRegex(@"^[\u4E00-\u9FFF](?:[\s　]{0,4}[\u4E00-\u9FFF]){1,2}$")]
    private static partial Regex BareName();

    [GeneratedRegex(@"^[【\[［]?\s*(?:关\s?键\s?[词字]|主\s?题\s?词|摘\s*要|内容(?:提要|摘要)|中图分类号|文献标[识志]码|文章编号|基金项目|收稿日期|Key\s?words|Abstract)\s*[】\]］：:]", RegexOptions.IgnoreCase)]
    private static partial Regex LabelForm();
}
