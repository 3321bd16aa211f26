using System.Globalization;
using System.Text;

namespace KnowledgeBase.Indexer.Reading.Text;

/// <summary>How wide characters were taken to be when columns of text were set off from each other with spaces.</summary>
/// <param name="Em">Places an ideograph takes.</param>
/// <param name="WideMarks">
/// Whether marks that are wide in Chinese type and narrow in Western type (quotation marks, dashes, dots; class A of Unicode's
/// UAX #11) take as much as an ideograph.
/// </param>
internal sealed record ColumnMeasure(int Em, bool WideMarks)
{
    /// <summary>The ways met with: cells of a terminal with wide or narrow marks, and one place for each character.</summary>
    public static IReadOnlyList<ColumnMeasure> All { get; } = [new(2, true), new(2, false), new(1, true)];

    /// <summary>The stretches of a line between gaps of at least two places.</summary>
    /// <param name="line">The line, with its indent.</param>
    public IReadOnlyList<TextStretch> Stretches(string line)
    {
        var found = new List<TextStretch>();
        int place = 0;
        int lastEnd = -1;
        for (int at = 0; at < line.Length;)
        {
            Rune.DecodeFromUtf16(line.AsSpan(at), out var rune, out int length);
            int width = Width(rune);
            if (!Rune.IsWhiteSpace(rune))
            {
                if (found.Count > 0 && place - lastEnd < 2)
                {
                    found[^1] = found[^1] with { End = place + width, Last = at + length };
                }
                else
                {
                    found.Add(new TextStretch(place, place + width, at, at + length));
                }

                lastEnd = place + width;
            }

            place = rune.Value == '\t' ? (place / 8 * 8) + 8 : place + width;
            at += length;
        }

        return found;
    }

    private int Width(Rune rune)
    {
        int value = rune.Value;
        if (value is '\r' or '\f' or 0xFEFF or 0x200B || Rune.GetUnicodeCategory(rune) == UnicodeCategory.NonSpacingMark)
        {
            return 0;
        }

        bool wide = value is (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3)
            or (>= 0xF900 and <= 0xFAFF) or (>= 0xFE30 and <= 0xFE4F) or (>= 0xFF00 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6)
            or (>= 0x1F300 and <= 0x1FAFF) or (>= 0x20000 and <= 0x3FFFD);
        bool mark = value is 0xB7 or 0xD7 or 0xF7 or (>= 0x2010 and <= 0x2027) or 0x2030 or (>= 0x2100 and <= 0x27BF);
        return wide || (mark && WideMarks) ? Em : 1;
    }
}

/// <summary>Text of a line between two gaps.</summary>
/// <param name="Start">Its first place, 0-based.</param>
/// <param name="End">The place after its last.</param>
/// <param name="First">Where it begins in the line, in UTF-16 code units.</param>
/// <param name="Last">Where it ends in the line.</param>
internal readonly record struct TextStretch(int Start, int End, int First, int Last);
