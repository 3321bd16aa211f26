namespace KnowledgeBase.Indexer.Splitting;

/// <summary>
/// Makes displays of short texts without a sentence whose lines stand closer than all others around them: the type
/// of titles.
/// </summary>
internal static class SpacedDisplays
{
    /// <summary>Whether a single line stands between blank lines that mean something and does not fill its measure: nothing of it goes on elsewhere.</summary>
    public static bool IsAlone(IReadOnlyList<TextLine> lines, List<TextLine> open) =>
        open.Count == 1 && open[0] is { Spaced: false } line && (line.Blanks > 0 || line.Index == 0) && line.Measure - line.Width - line.Indent > 1.6
        && line.Index + 1 < lines.Count && lines[line.Index + 1] is { Blanks: > 0, Spaced: false };

    /// <summary>Makes the displays.</summary>
    /// <param name="pieces">All pieces in file order.</param>
    public static List<Piece> Set(List<Piece> pieces)
    {
        var set = new List<Piece>(pieces);
        for (int i = 0; i < pieces.Count; i++)
        {
            var piece = pieces[i];
            bool plain = piece.Kind == PieceKind.Text && !StatedForms.States(piece.First.Form) && piece.Lines.Count <= 4 && Punctuation.Width(piece.Text) <= Displays.Widest
                && !Punctuation.HoldsSentenceEnd(piece.Text) && !Punctuation.CannotBegin(piece.Text[0]) && !Punctuation.EndsEntry(piece.Text);
            bool close = piece.Lines.Count > 1 && piece.First.Spaced && piece.Lines.Skip(1).All(l => l.Blanks == 0);
            bool follows = i > 0 && set[i - 1].Kind == PieceKind.Display && piece.First.Spaced && piece.First.Blanks == 0 && !piece.First.PageTop;
            if (plain && (close || follows))
            {
                set[i] = piece with { Kind = PieceKind.Display, Head = Edge.Paragraph, Tail = Edge.Paragraph };
            }
        }

        return set;
    }
}
