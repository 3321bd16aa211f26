using System.Text;
using KnowledgeBase.Indexer.Reading.Text;

namespace KnowledgeBase.Indexer.Reading.Web;

/// <summary>A part of a block between two breaks.</summary>
/// <param name="Text">Its characters.</param>
/// <param name="Linked">How many of them are links.</param>
/// <param name="Bold">Whether all of them are bold.</param>
/// <param name="StartsParagraph">Whether a paragraph begins with it.</param>
internal sealed record BlockPart(string Text, int Linked, bool Bold, bool StartsParagraph);

/// <summary>
/// Collects the text of a block. White space is collapsed; a line end between two wide characters is nothing, between
/// others a space (CSS Text Module Level 3, 4.1 and 4.1.2).
/// </summary>
internal sealed class LineBuffer
{
    private readonly StringBuilder text = new();
    private readonly List<(string Text, int Linked, bool Bold, int Breaks)> parts = [];
    private int linked;
    private int bold;
    private int solid;
    private int breaks;
    private bool space;
    private bool lineEnd;

    /// <summary>Adds characters.</summary>
    /// <param name="data">The characters.</param>
    /// <param name="link">Whether they are a link.</param>
    /// <param name="strong">Whether they are bold.</param>
    /// <param name="keep">Whether line ends in them are breaks.</param>
    public void Append(string data, bool link, bool strong, bool keep)
    {
        foreach (char c in data)
        {
            if (c is '\n' or '\r' && keep)
            {
                Break(c == '\n' ? 1 : 0);
            }
            else if (c is ' ' or '\t' or '\n' or '\r' or '\f')
            {
                space = true;
                lineEnd |= c is '\n' or '\r';
            }
            else
            {
                Space(c);
                text.Append(c);
                linked += link ? 1 : 0;
                bold += strong ? 1 : 0;
                solid += char.IsWhiteSpace(c) ? 0 : 1;
            }
        }
    }

    /// <summary>Ends the line within the block.</summary>
    public void Break() => Break(1);

    /// <summary>Takes out what was collected.</summary>
    /// <param name="joined">Whether breaks say nothing, as inside a title.</param>
    public IReadOnlyList<BlockPart> Take(bool joined)
    {
        Break(0);
        var taken = parts.ToList();
        parts.Clear();
        breaks = 0;
        if (taken.Count == 0)
        {
            return [];
        }

        if (joined)
        {
            return [new BlockPart(string.Concat(taken.Select(t => t.Text.Trim())), taken.Sum(t => t.Linked), taken.All(t => t.Bold), true)];
        }

        bool[] starts = TypedLines.Starts([.. taken.Select(t => t.Text)]);
        return [.. taken.Select((t, i) => new BlockPart(t.Text.Trim(), t.Linked, t.Bold, t.Breaks > 1 || starts[i]))];
    }

    private void Break(int count)
    {
        string line = text.ToString();
        if (!string.IsNullOrWhiteSpace(line))
        {
            parts.Add((line.TrimEnd(), linked, solid > 0 && bold >= solid, breaks));
            breaks = 0;
        }

        breaks += count;
        text.Clear();
        (linked, bold, solid, space, lineEnd) = (0, 0, 0, false, false);
    }

    private void Space(char next)
    {
        if (space && text.Length > 0 && !(lineEnd && IsWide(text[^1]) && IsWide(next)))
        {
            text.Append(' ');
        }

        (space, lineEnd) = (false, false);
    }

    private static bool IsWide(char c) => c is (>= '\u2E80' and <= '\uA4CF') or (>= '\uF900' and <= '\uFAFF') or (>= '\uFE30' and <= '\uFE6F')
        or (>= '\uFF00' and <= '\uFF60') or '“' or '”' or '‘' or '’' or '…' or '—' or '·';
}
