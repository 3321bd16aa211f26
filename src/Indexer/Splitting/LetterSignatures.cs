using System.Text.RegularExpressions;
using KnowledgeBase.Corpus.Documents;

namespace KnowledgeBase.Indexer.Splitting;

/// <summary>
/// Names set far to the right directly below the last line of a text, as letters are signed (读者 甲某某, 某某市总工会 乙某): they
/// sign the text above them, never what follows.
/// </summary>
internal static partial class LetterSignatures
{
    private const double FarRight = 3.5;

    /// <summary>Which of the lines sign the text above them.</summary>
    /// <param name="lines">All lines with measures.</param>
    /// <param name="taken">Lines given away.</param>
    public static bool[] Find(IReadOnlyList<TextLine> lines, bool[] taken) =>
        [.. lines.Select((line, i) => i > 0 && !taken[i] && !taken[i - 1] && line.Form?.Role is null && Signs(lines[i - 1], line)
            && (Marks.Of(line.Text) == Mark.Byline || Reader().IsMatch(line.Text)))];

    /// <summary>Whether a piece with names signs the text before it by its place alone.</summary>
    /// <param name="before">The piece before it on its page, or null.</param>
    /// <param name="piece">The names.</param>
    public static bool Signs(Piece? before, Piece piece) => before is { Kind: PieceKind.Text } && Signs(before.Last, piece.First);

    private static bool Signs(TextLine above, TextLine line) =>
        line.Index == above.Index + 1 && !line.PageTop && (line.Blanks == 0 || line.Spaced) && line.Indent >= FarRight && above.Indent <= 2.5
        && (above.Blanks == 0 || above.Spaced || above.Indent >= 1.5) && Punctuation.EndsSentence(above.Text);

    [GeneratedRegex(@"^(?:读者|职工|会员|网友|一线职工|一名职工|工友)[\s　]+[\u4E00-\u9FFF](?:[\s　]?[\u4E00-\u9FFF]){1,3}$")]
    private static partial Regex Reader();
}
