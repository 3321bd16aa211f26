namespace KnowledgeBase.Indexer.Splitting;

/// <summary>
/// Tells the call that closes an article (让我们更加紧密地团结起来，以劳动托起中国梦！) from a title, whose form it has: it has a
/// pause within, stands directly below the end of a paragraph, and heads nothing.
/// </summary>
internal static class ClosingCalls
{
    /// <summary>Makes running text of the displays that close an article.</summary>
    /// <param name="pieces">All pieces in file order.</param>
    public static List<Piece> Restore(List<Piece> pieces) => [.. pieces.Select((p, i) => Closes(pieces, i) ? p with { Kind = PieceKind.Text } : p)];

    private static bool Closes(List<Piece> pieces, int i)
    {
        var piece = pieces[i];
        if (i == 0 || piece.Kind != PieceKind.Display || StatedForms.States(piece.First.Form) || piece.Number.Style != NumberStyle.None
            || piece.Text[^1] is not ('！' or '!') || piece.Text.AsSpan().IndexOfAny("，,") < 0)
        {
            return false;
        }

        var (above, below) = (pieces[i - 1], i + 1 < pieces.Count && pieces[i + 1].Page == piece.Page ? pieces[i + 1] : null);
        bool joined = above.Kind == PieceKind.Text && above.Page == piece.Page && above.Last.Index + 1 == piece.First.Index
            && (piece.First.Blanks == 0 || piece.First.Spaced) && Punctuation.EndsSentence(above.Text);
        bool heads = below is { Kind: not PieceKind.Marked } or { Mark: Mark.Byline or Mark.Dash or Mark.Date or Mark.Caption or Mark.Jump } && !(below.Mark == Mark.Byline && Marks.IsSignature(below.Text));
        return joined && (!heads || IsSetAsParagraph(above, piece, below!));
    }

    /// <summary>Whether a call is indented as the paragraph above it is, and what stands below it, a title, is not.</summary>
    private static bool IsSetAsParagraph(Piece above, Piece call, Piece below) =>
        call.Lines.Count == 1 && call.First.Indent >= 1.5 && call.First.Indent == above.First.Indent && above.Head == Edge.Paragraph
        && below.Kind == PieceKind.Display && below.First.Indent != call.First.Indent;
}
