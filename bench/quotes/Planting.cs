using System.Text;

namespace KnowledgeBase.Bench.Quotes;

/// <summary>A quotation put into a draft.</summary>
/// <param name="Start">Its place in the draft.</param>
/// <param name="Text">Its words, changed or not.</param>
/// <param name="Printed">The words of the library.</param>
/// <param name="Form">How the draft shows it.</param>
public sealed record Planted(int Start, string Text, string Printed, string Form)
{
    /// <summary>Whether characters were changed.</summary>
    public bool Changed => Text != Printed;

    /// <summary>Offset behind its last character.</summary>
    public int End => Start + Text.Length;
}

/// <summary>A draft with known quotations.</summary>
/// <param name="Text">The draft.</param>
/// <param name="Quotes">Its quotations in order.</param>
public sealed record Draft(string Text, IReadOnlyList<Planted> Quotes);

/// <summary>Makes drafts: prose that is not in the library, with quotations from it, some of them changed in one to three characters.</summary>
/// <param name="clauses">Texts to quote from.</param>
/// <param name="prose">Sentences to write between.</param>
/// <param name="random">Chance.</param>
public sealed class Planting(IReadOnlyList<LawClause> clauses, IReadOnlyList<string> prose, Random random)
{
    private static readonly System.Buffers.SearchValues<char> Breaks = System.Buffers.SearchValues.Create("“”「」\"…");

    private static readonly string[] Forms = ["“”", "「」", "named", "said", "prose"];

    private readonly string all = string.Join('\n', clauses.Select(c => Bare(c.Text)));

    private int next;

    /// <summary>Makes a draft of about a length.</summary>
    /// <param name="length">Characters wanted at least.</param>
    /// <returns>The draft.</returns>
    public Draft Make(int length)
    {
        var text = new StringBuilder();
        var quotes = new List<Planted>();
        while (text.Length < length)
        {
            for (int n = random.Next(1, 4); n > 0; n--)
            {
                text.Append(prose[next++ % prose.Count]);
            }

            Plant(text, quotes);
            text.Append(random.Next(3) == 0 ? "\n" : string.Empty);
        }

        return new Draft(text.ToString(), quotes);
    }

    /// <summary>Text without white space.</summary>
    /// <param name="text">Any text.</param>
    public static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private void Plant(StringBuilder text, List<Planted> quotes)
    {
        var clause = clauses[random.Next(clauses.Count)];
        string form = Forms[random.Next(Forms.Length)];
        if (Piece(clause.Text, form is "prose" or "said") is not { } printed)
        {
            return;
        }

        string words = random.Next(2) == 0 ? printed : Change(printed, random.Next(1, 4), form == "prose" ? 1 : 0);
        // A change that happens to be printed elsewhere is no change.
        if (words != printed && all.Contains(Bare(words), StringComparison.Ordinal))
        {
            return;
        }

        var (before, after) = Around(form, clause.Law);
        text.Append(before);
        quotes.Add(new Planted(text.Length, words, printed, form));
        text.Append(words).Append(after);
    }

    private static (string Before, string After) Around(string form, string law) => form switch
    {
        "named" when law.Contains('《', StringComparison.Ordinal) => ("有关规定说：“", "”。"),
        "“”" => ("文件写得清楚：“", "”，这一点要记牢。"),
        "「」" => ("所谓「", "」，说的就是这个道理。"),
        "named" => ($"《{law}》规定：“", "”。"),
        "said" => ("有关文件指出：", "。"),
        _ => (string.Empty, "。"),
    };

    // Whole clauses of a sentence, 12 to 120 characters; of running text at least 20, or nobody could know it for a quotation.
    private string? Piece(string clause, bool bare)
    {
        string[] parts = [.. clause.Split(['。', '；', '\n', '：'], StringSplitOptions.TrimEntries).Where(p => p.Length >= (bare ? 20 : 12))];
        if (parts.Length == 0)
        {
            return null;
        }

        string part = parts[random.Next(parts.Length)];
        string[] commas = part.Split('，');
        int from = random.Next(commas.Length), to = random.Next(from, commas.Length);
        string piece = string.Join('，', commas[from..(to + 1)]).Trim();
        bool good = piece.Length >= (bare ? 20 : 12) && piece.Length <= 120 && !piece.AsSpan().ContainsAny(Breaks) && !piece.StartsWith('第');
        return good ? piece : null;
    }

    // A character more or less at the very edge of running text may as well be the writer's own, or not quoted.
    private string Change(string text, int count, int edge)
    {
        var changed = new StringBuilder(text);
        for (int n = 0; n < count; n++)
        {
            int at = random.Next(edge, changed.Length - edge);
            char other = Character();
            switch (random.Next(4))
            {
                case 0 when changed.Length > 12:
                    changed.Remove(at, 1);
                    break;
                case 1:
                    changed.Insert(at, other);
                    break;
                default:
                    changed[at] = other;
                    break;
            }
        }

        return changed.ToString().Trim();
    }

    private char Character()
    {
        while (true)
        {
            string text = clauses[random.Next(clauses.Count)].Text;
            char c = text[random.Next(text.Length)];
            if (c is >= '\u4e00' and <= '\u9fff')
            {
                return c;
            }
        }
    }
}
