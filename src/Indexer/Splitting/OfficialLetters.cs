using System.Text.RegularExpressions;
using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Corpus.Metadata;
using KnowledgeBase.Indexer.Describing.Clauses;

namespace KnowledgeBase.Indexer.Splitting;

/// <summary>Where an official letter stands among the lines of a file: indexes of lines, each the last of its part.</summary>
/// <param name="First">First line: the words of the letterhead, the number, or the title.</param>
/// <param name="Title">First and last line of the title.</param>
/// <param name="Text">Last line of the text proper: above the list of annexes or the signature.</param>
/// <param name="Last">Last line of what belongs to it.</param>
internal sealed record LetterPlace(int First, (int First, int Last) Title, int Text, int Last);

/// <summary>
/// Finds official letters (GB/T 9704-2012: 通知, 意见, 通报, …) by their parts: letterhead and number, title (关于…的通知), whom they
/// address, text, list of annexes, signature and date, annexes, the line of the printing office. Two of number, address and
/// signature must be there. Such a letter is one item whose lines stand in their printed order; a letterhead, a list of annexes, a
/// signature and the rows of a table are lines on purpose.
/// </summary>
internal static partial class OfficialLetters
{
    private const int MostTitleLines = 4;
    private const int MostAddressLines = 8;
    private const int MostHeadLines = 3;
    private const int MostLines = 600;
    private const int MostOrgans = 12;

    /// <summary>Finds the letters of a file whose format does not state its paragraphs.</summary>
    /// <param name="lines">All lines.</param>
    /// <param name="taken">Lines given away already, such as lists.</param>
    /// <returns>Their places, in order, never overlapping.</returns>
    public static IReadOnlyList<LetterPlace> Find(IReadOnlyList<TextLine> lines, bool[] taken)
    {
        var found = new List<LetterPlace>();
        if (lines.Any(l => l.Form is not null))
        {
            return found;
        }

        for (int i = 0; i < lines.Count; i++)
        {
            if (At(lines, taken, i, found.Count > 0 ? found[^1].Last + 1 : 0) is { } place)
            {
                found.Add(place);
                i = place.Last;
            }
        }

        return found;
    }

    /// <summary>Whether a line that looks like a page number is a row of an annex of one of the letters.</summary>
    public static bool IsRow(IReadOnlyList<LetterPlace> letters, IReadOnlyList<TextLine> lines, TextLine line) =>
        line.Text.All(char.IsAsciiDigit) && line.Index + 1 < lines.Count && !line.PageTop && !lines[line.Index + 1].PageTop
        && letters.Any(p => line.Index > p.Text && line.Index < p.Last && Enumerable.Range(p.Text + 1, line.Index - p.Text - 1).Any(k => AnnexHead().IsMatch(lines[k].Text)));

    /// <summary>Makes an item of each letter and takes its lines.</summary>
    /// <param name="lines">All lines.</param>
    /// <param name="letters">Places of the letters.</param>
    /// <param name="taken">Lines given away; those of the letters are added.</param>
    public static IReadOnlyList<Draft> Take(IReadOnlyList<TextLine> lines, IReadOnlyList<LetterPlace> letters, bool[] taken)
    {
        var model = letters.Count > 0 ? new CharacterModel(lines) : null;
        var drafts = new List<Draft>();
        foreach (var place in letters)
        {
            drafts.Add(Make(lines, taken, place, model!));
            for (int i = place.First; i <= place.Last; i++)
            {
                taken[i] = true;
            }
        }

        return drafts;
    }

    private static Draft Make(IReadOnlyList<TextLine> lines, bool[] taken, LetterPlace place, CharacterModel model)
    {
        var draft = new Draft(ItemKind.Policy);
        for (int i = place.First; i < place.Title.First; i++)
        {
            Add(draft, taken, lines[i]);
        }

        var title = Enumerable.Range(place.Title.First, place.Title.Last - place.Title.First + 1).Select(i => lines[i]).ToList();
        var (words, number) = Unnumbered(title[^1]);
        title[^1] = words;
        draft.Meta.Add((MetaRole.Title, new Piece(PieceKind.Display, Mark.None, title, Edge.Paragraph, Edge.Paragraph)));
        if (number is not null)
        {
            draft.Body.Add(Alone(number));
        }

        draft.Body.AddRange(LetterParagraphs.Build([.. Enumerable.Range(place.Title.Last + 1, place.Text - place.Title.Last).Where(i => !taken[i]).Select(i => lines[i])]));
        foreach (var piece in Built(lines, taken, model, place.Text + 1, place.Last))
        {
            bool text = Punctuation.HoldsSentenceEnd(piece.Text) && piece.Lines.Count > 1 && !AnnexHead().IsMatch(piece.Text);
            draft.Body.AddRange(text ? [piece] : piece.Lines.Select(Alone));
        }

        return draft;
    }

    // A title never begins below the title: what is set alone without a number is a line of the text.
    private static IEnumerable<Piece> Built(IReadOnlyList<TextLine> lines, bool[] taken, CharacterModel model, int first, int last)
    {
        bool[] others = [.. lines.Select((_, i) => taken[i] || i < first || i > last)];
        return PieceBuilding.Build(lines, others, model)
            .Select(p => p.Kind == PieceKind.Display && Numbering.CanHead(p.Number.Style) ? p : p with { Kind = PieceKind.Text, Mark = Mark.None });
    }

    private static Piece Alone(TextLine line) => new(PieceKind.Text, Mark.None, [line], Edge.Paragraph, Edge.Paragraph);

    private static void Add(Draft draft, bool[] taken, TextLine line)
    {
        if (!taken[line.Index])
        {
            draft.Body.Add(Alone(line));
        }
    }

    // The number printed beside the title is no part of it.
    private static (TextLine Title, TextLine? Number) Unnumbered(TextLine line)
    {
        if (TitleAndNumber().Match(line.Text) is not { Success: true } match)
        {
            return (line, null);
        }

        string number = match.Groups["number"].Value;
        return (line with { Text = match.Groups["title"].Value }, line with { Text = number });
    }

    private static LetterPlace? At(IReadOnlyList<TextLine> lines, bool[] taken, int first, int from)
    {
        int last = TitleEnd(lines, taken, first);
        if (last < 0)
        {
            return null;
        }

        int head = HeadStart(lines, taken, first, from);
        int below = last + 1;
        while (below < lines.Count && !taken[below] && IsNumber(lines[below].Text))
        {
            below++;
        }

        bool number = head < first || below > last + 1 || TitleAndNumber().IsMatch(lines[last].Text);
        int address = AddressEnd(lines, taken, below);
        int end = Math.Min(lines.Count, last + MostLines);
        var (sign, date) = Signature(lines, taken, Math.Max(below, address + 1), end);
        if ((number ? 1 : 0) + (address >= 0 ? 1 : 0) + (date >= 0 ? 1 : 0) < 2)
        {
            return null;
        }

        int stop = date >= 0 ? date : LastOfText(lines, taken, below);
        int text = date >= 0 ? sign - 1 : stop;
        int annexes = Enumerable.Range(below, Math.Max(0, text - below + 1)).FirstOrDefault(k => AnnexList().IsMatch(lines[k].Text), -1);
        text = annexes > below ? annexes - 1 : text;
        return text < below ? null : new LetterPlace(head, (first, last), text, Foot(lines, taken, stop));
    }

    /// <summary>Last line of a title that begins at a line, or -1: 关于…的通知, broken over up to four lines.</summary>
    private static int TitleEnd(IReadOnlyList<TextLine> lines, bool[] taken, int first)
    {
        string text = string.Empty;
        for (int i = first; i < lines.Count && i < first + MostTitleLines && !taken[i] && (i == first || (lines[i].Blanks == 0 && !lines[i].PageTop)); i++)
        {
            text += lines[i].Text;
            if (Punctuation.HoldsSentenceEnd(text) || text.Length > 120 || Letterhead().IsMatch(lines[i].Text) || IsNumber(lines[i].Text))
            {
                return -1;
            }

            if (Title().IsMatch(TitleAndNumber().Match(text) is { Success: true } match ? match.Groups["title"].Value : text))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>First line of letterhead and number above a title.</summary>
    private static int HeadStart(IReadOnlyList<TextLine> lines, bool[] taken, int title, int from)
    {
        int head = title;
        while (head > from && title - head < MostHeadLines && !taken[head - 1] && lines[head].Page == lines[head - 1].Page && (IsNumber(lines[head - 1].Text) || Letterhead().IsMatch(lines[head - 1].Text)))
        {
            head--;
        }

        return head;
    }

    private static bool IsNumber(string text) => DocumentNumber.Parse(text) is { } number && number.Range.Length >= text.Trim().Length - 2;

    private static int AddressEnd(IReadOnlyList<TextLine> lines, bool[] taken, int first)
    {
        string text = string.Empty;
        for (int i = first; i < lines.Count && i < first + MostAddressLines && !taken[i]; i++)
        {
            text += lines[i].Text;
            if (text.AsSpan().IndexOfAny("。；！？") >= 0)
            {
                return -1;
            }

            if (text[^1] is '：' or ':')
            {
                return Marks.IsSpoken(text) || !Address().IsMatch(text) ? -1 : i;
            }
        }

        return -1;
    }

    /// <summary>First line of the organs that sign and the line of the date below them, or -1 for both.</summary>
    private static (int First, int Date) Signature(IReadOnlyList<TextLine> lines, bool[] taken, int from, int end)
    {
        for (int i = from; i < end; i++)
        {
            if (!taken[i] && (Marks.Of(lines[i].Text) is Mark.Byline or Mark.Jump || TitleEnd(lines, taken, i) > i))
            {
                return (-1, -1);
            }

            bool dated = SigningLines.IsDate(lines[i].Text);
            int first = dated ? i - 1 : i;
            if (taken[i] || (!dated && !(SigningLines.IsOrgan(lines[i].Text) && lines[i].Text.EndsWith('日'))))
            {
                continue;
            }

            while (first >= from && i - first < MostOrgans && SigningLines.IsOrgan(lines[first].Text))
            {
                first--;
            }

            if (first + 1 < i || !dated)
            {
                return (first + 1, i);
            }
        }

        return (-1, -1);
    }

    // Without a signature a letter goes on to the end of its page, or to the line that begins something else.
    private static int LastOfText(IReadOnlyList<TextLine> lines, bool[] taken, int from)
    {
        int i = from;
        while (i + 1 < lines.Count && !lines[i + 1].PageTop && !taken[i + 1] && Marks.Of(lines[i + 1].Text) is Mark.None or Mark.Date)
        {
            i++;
        }

        return i;
    }

    /// <summary>Last line of what stands below the signature: remarks in brackets, annexes, copies, the printing office.</summary>
    private static int Foot(IReadOnlyList<TextLine> lines, bool[] taken, int last)
    {
        int i = last;
        while (i + 1 < lines.Count && !taken[i + 1] && (Remark().IsMatch(lines[i + 1].Text) || Printed().IsMatch(lines[i + 1].Text)))
        {
            i++;
        }

        int next = i + 1;
        if (next >= lines.Count || !AnnexHead().IsMatch(lines[next].Text))
        {
            return i;
        }

        int end = next;
        while (end + 1 < lines.Count && Marks.Of(lines[end + 1].Text) is Mark.None or Mark.Date or Mark.Caption && TitleEnd(lines, taken, end + 1) < 0)
        {
            end++;
            if (Printed().IsMatch(lines[end].Text))
            {
                return end;
            }
        }

        return end;
    }

    [GeneratedRegex(@"^(?:[\u4E00-\u9FFF（）()、\s　]{2,60}?)?(?:关于|转发|印发).{2,90}的?(?:通知|意见|决定|通报|通告|公告|批复|复函|函|请示|报告|纪要|方案)(?:[（(][^（）()]{1,14}[）)])?$", RegexOptions.CultureInvariant)]
    private static partial Regex Title();

    [GeneratedRegex(@"^(?<title>.{4,}?)[\s　]*(?<number>[（(]?[\u4E00-\u9FFF]{1,8}[〔\[［【(（]\s?(?:19|20)[0-9]{2}\s?[〕\]］】)）]\s?第?\s?[0-9]{1,5}\s?号[）)]?)$", RegexOptions.CultureInvariant)]
    private static partial Regex TitleAndNumber();

    [GeneratedRegex(@"^[\u4E00-\u9FFF][\u4E00-\u9FFF\s　（）()]{2,40}文[\s　]*件$", RegexOptions.CultureInvariant)]
    private static partial Regex Letterhead();

    [GeneratedRegex(@"(?:会|厅|局|委|部|院|位|司|团|府|门|处|所|办|校|组织|机构|关|行|署|社|县|市|区|企业|职工|同志)(?:[（(][^）)]{0,30}[）)])?[：:]$", RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    [GeneratedRegex(@"^附[\s　]*件[\s　]*[0-9一二三四五]{0,2}[\s　]*[：:]", RegexOptions.CultureInvariant)]
    private static partial Regex AnnexList();

    [GeneratedRegex(@"^附[\s　]*件[\s　]*[0-9一二三四五六七八九十]{0,2}[\s　]*[：:]?", RegexOptions.CultureInvariant)]
    private static partial Regex AnnexHead();

    [GeneratedRegex(@"^[（(](?:此件|此文|联系|信息公开)[^（）()]{2,60}[）)]$|^(?:抄[送报]|主题词|联系人|联系电话|联系方式)[：:]", RegexOptions.CultureInvariant)]
    private static partial Regex Remark();

    [GeneratedRegex(@"日[\s　]*印发?$|印发$", RegexOptions.CultureInvariant)]
    private static partial Regex Printed();
}
