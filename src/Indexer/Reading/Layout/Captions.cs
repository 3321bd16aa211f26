using KnowledgeBase.Indexer.Splitting;

namespace KnowledgeBase.Indexer.Reading.Layout;

/// <summary>
/// Finds the words under pictures: a few lines with room for a picture above them, in type smaller than the text or with
/// the name of a photographer at their end.
/// </summary>
internal static class Captions
{
    private const int MostLines = 6;
    private const double Smaller = 0.94;
    private const double PictureHeight = 4;

    /// <summary>Marks the captions of a page.</summary>
    /// <param name="blocks">Blocks of the page.</param>
    /// <param name="bodySize">Type size of the text.</param>
    public static void Mark(IReadOnlyList<ColumnBlock> blocks, double bodySize)
    {
        foreach (var block in blocks.Where(b => !b.Vertical && b.Lines.Count <= MostLines && b.Size < bodySize * 1.1))
        {
            string text = block.Text;
            bool credited = Marks.EndsWithCredit(text) || Marks.Of(text) == Splitting.Mark.Caption;
            bool small = block.Size < bodySize * Smaller && text.Length > 6 && Marks.Of(text) == Splitting.Mark.None;
            if ((credited || small) && text.Length < 260 && Room(block, blocks) > PictureHeight * bodySize)
            {
                block.Kind = BlockKind.Caption;
            }
        }
    }

    /// <summary>The free space above a block in its column, in points; much when it is the first of its page.</summary>
    public static double Room(ColumnBlock block, IReadOnlyList<ColumnBlock> blocks) => block.Top
        - blocks.Where(o => o != block && o.Top < block.Top && o.Overlap(block) > 0.2 * Math.Min(o.Right - o.Left, block.Right - block.Left))
            .Select(o => o.Bottom).DefaultIfEmpty(0).Max();
}
