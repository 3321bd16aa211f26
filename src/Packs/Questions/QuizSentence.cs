using System.Text.RegularExpressions;
using KnowledgeBase.Corpus.Packs;
using KnowledgeBase.Corpus.Text;

namespace KnowledgeBase.Packs.Questions;

/// <summary>A sentence of an entry that a question can be made from.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Number">Number of the entry in the pack.</param>
/// <param name="Text">The sentence.</param>
/// <param name="Blank">What is asked for.</param>
/// <param name="Offset">Where the sentence begins in the text of the entry, in UTF-16 code units.</param>
internal sealed partial record QuizSentence(PackEntry Entry, int Number, string Text, Blank Blank, int Offset = 0)
{
    private const int Most = 2000;
    private const int Shortest = 14;
    private const int Longest = 180;

    private ToldWords? told;

    /// <summary>The sentence with the blank.</summary>
    public string Stem => Text[..Blank.Range.Start] + Quiz.Gap + Text[(Blank.Range.Start + Blank.Range.Length)..];

    /// <summary>What stands before the blank, at most so many characters.</summary>
    public string Before(int length) => Text[Math.Max(0, Blank.Range.Start - length)..Blank.Range.Start];

    /// <summary>What stands behind the blank, at most so many characters.</summary>
    public string Behind(int length)
    {
        int end = Blank.Range.Start + Blank.Range.Length;
        return Text.Substring(end, Math.Min(length, Text.Length - end));
    }

    /// <summary>A name for seeded orders.</summary>
    public string Key => $"{Entry.Collected.Address}|{Text}|{Blank.Range.Start}";

    /// <summary>The stem, to be asked what it tells.</summary>
    public ToldWords Told => told ??= new ToldWords(Stem);

    /// <summary>Whether a number stands for a bound, a range or is rounded: then other numbers would be true as well.</summary>
    public bool IsBound => Bound().IsMatch(Before(8)) || BoundBehind().IsMatch(Behind(8)) || Rounded().IsMatch(BehindUnit())
        || Blank.Unit.AsSpan().IndexOfAny('余', '多') >= 0;

    /// <summary>Whether it asks for a day or issue of print, which nobody need learn: 2023年第6期, the date of the paper in a dateline.</summary>
    public bool IsTrivial => Blank.Form == AnswerForm.Year
        && (IssueBehind().IsMatch(Behind(12)) || (DayBehind().IsMatch(Behind(12)) && (decimal?)Entry.Collected.Year == Blank.Value && Entry.Collected.ArticleKind != "policy"));

    /// <summary>
    /// What can be asked of a pack: sentences that stand for themselves, with an answer that stands in them once. Of a pack with
    /// more than <see cref="Most"/> such sentences a seeded choice is read.
    /// </summary>
    /// <param name="pack">The pack.</param>
    /// <param name="order">The seeded order.</param>
    /// <param name="cancel">Ends the reading.</param>
    public static IReadOnlyList<QuizSentence> All(Pack pack, SeededOrder order, CancellationToken cancel)
    {
        var sentences = pack.Entries.SelectMany((e, i) => Sentences(e.Collected.Text).Select(s => (Entry: e, Number: i + 1, s.Offset, s.Text))).ToList();
        if (sentences.Count > Most)
        {
            sentences = [.. sentences.OrderBy(s => order.Rank($"{s.Entry.Collected.Address}|{s.Text}")).Take(Most)];
        }

        var found = new List<QuizSentence>();
        foreach (var (entry, number, offset, text) in sentences)
        {
            cancel.ThrowIfCancellationRequested();
            found.AddRange(BlankFinder.Find(text).Select(b => new QuizSentence(entry, number, text, b, offset)).Where(s => !s.IsTrivial && !s.Told.Tell(s.Blank) && !s.Told.Hint(s.Blank)));
        }

        return [.. found.DistinctBy(s => (s.Text, s.Blank.Range.Start))];
    }

    /// <summary>Whether words tell what is asked for.</summary>
    public static bool Tells(string words, Blank blank) => new ToldWords(words).Tell(blank);

    private string BehindUnit() =>
        Behind(12) is var behind && behind.AsSpan().TrimStart().StartsWith(Blank.Unit, StringComparison.Ordinal) ? behind.TrimStart()[Blank.Unit.Length..] : behind;

    private static IEnumerable<(int Offset, string Text)> Sentences(string text)
    {
        int line = 0;
        foreach (string paragraph in text.Split('\n'))
        {
            foreach (var range in SentenceSplitter.Split(paragraph))
            {
                string piece = paragraph.Substring(range.Start, range.Length);
                string words = piece.Trim();
                if (words.Length is >= Shortest and <= Longest && Ended().IsMatch(words) && !Leaning().IsMatch(words) && !Pointing().IsMatch(words) && !Imprint().IsMatch(words))
                {
                    yield return (line + range.Start + piece.Length - piece.TrimStart().Length, words);
                }
            }

            line += paragraph.Length + 1;
        }
    }

    [GeneratedRegex(@"[。！？][”’」』）]?$", RegexOptions.CultureInvariant)]
    private static partial Regex Ended();

    // What leans on the sentence before it cannot be asked alone.
    [GeneratedRegex(@"^(?:其|该|这|此|那|它|他们|她们|上述|以上|前款|前项|同时|另外|因此|所以|于是|但|而|并|也|还|又|再|即|否则|然后|接着|例如|比如|如|对此|为此|[”’）])", RegexOptions.CultureInvariant)]
    private static partial Regex Leaning();

    // What is printed about the paper and not about the matter: pages, issues, editors, the day of the week in a page head.
    [GeneratedRegex(
        @"第\s?[0-9〇零一二三四五六七八九十]+\s?[版页](?![权式本])|[Ａ-ＺA-Z][0-9]+版|版次|页码|总第\s?[0-9]+\s?期|星期[一二三四五六日天]|责任编辑|责编|本版编辑|组版|校对[：:]|邮发代号|国内统一|统一刊号|ISSN|CN\s?[0-9]{2}|定价|印刷[：:]|投稿|本[报刊网][^，。；]{0,12}(?:讯|电)|(?:记者|通讯员)[^，。；]{0,16}(?:摄|报道|供稿)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Imprint();

    [GeneratedRegex(@"^\s?年\s?(?:第\s?[0-9]+\s?[期号]|[春夏秋冬]季号)", RegexOptions.CultureInvariant)]
    private static partial Regex IssueBehind();

    [GeneratedRegex(@"^\s?年\s?[0-9]{1,2}\s?月\s?[0-9]{1,2}\s?日", RegexOptions.CultureInvariant)]
    private static partial Regex DayBehind();

    [GeneratedRegex(@"见[图表附]|[如下上][图表]|图\s?[0-9]|表\s?[0-9]", RegexOptions.CultureInvariant)]
    private static partial Regex Pointing();

    [GeneratedRegex(
        @"(?:超|逾|近|约|接近|达到|突破|满|不足|不到|不下|不止|至少|至多|最[多少高低大小长短]|[少低高多大小]于|以上|每|前|上限|下限)[^，。；]{0,2}$"
        + @"|[0-9〇零一二两三四五六七八九十百千万%％]\s?(?:至|到|或|、|~|～|－|—|-)$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Bound();

    [GeneratedRegex(@"^[^，。；、]{0,4}(?:以上|以下|以内|以外|左右|之内|上下|开外|出头)", RegexOptions.CultureInvariant)]
    private static partial Regex BoundBehind();

    // Directly behind number and unit: 三年多, 百分之三十有余.
    [GeneratedRegex(@"^(?:个?[多余几]|有余|来(?![自源到说看])|不[到等])", RegexOptions.CultureInvariant)]
    private static partial Regex Rounded();
}
