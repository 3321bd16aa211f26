namespace KnowledgeBase.Bench.Extraction.Typesetting;

/// <summary>Takes the beginning or the end off an article, as when its other page is not in the file.</summary>
public static class Cutting
{
    /// <summary>Cuts.</summary>
    /// <param name="blocks">The whole article.</param>
    /// <param name="start">Whether its beginning goes.</param>
    /// <param name="end">Whether its end goes.</param>
    /// <returns>What is left: at least its middle third.</returns>
    public static IReadOnlyList<SourceBlock> Of(IReadOnlyList<SourceBlock> blocks, bool start, bool end)
    {
        int third = blocks.Count / 3;
        if (start && third > 0)
        {
            int first = Enumerable.Range(third, blocks.Count - third).FirstOrDefault(i => blocks[i].Level == 0, third);
            var block = blocks[first];
            return block.Level > 0 ? [.. blocks.Skip(first)]
                : [new SourceBlock(block.Text[(block.Text.Length / 3)..].TrimStart('，', '。', '、', '；', '”', ' ')), .. blocks.Skip(first + 1)];
        }

        if (end && third > 0)
        {
            int last = Enumerable.Range(0, blocks.Count - third).LastOrDefault(i => blocks[i].Level == 0);
            var block = blocks[last];
            return [.. blocks.Take(last), block with { Text = block.Text[..((block.Text.Length * 2 / 3) + 1)].TrimEnd('。') }];
        }

        return blocks;
    }
}
