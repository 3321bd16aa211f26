using KnowledgeBase.Corpus.Metadata;
using KnowledgeBase.Indexer.Splitting;

namespace KnowledgeBase.Indexer.Tests.Splitting;

public sealed class ArrangementTests
{
    [Fact]
    public void A_file_longer_than_one_part_keeps_every_block_once()
    {
        var blocks = Enumerable.Range(0, 330).Select(i => Block(i, "一段写完了的文字。", Edge.Paragraph, Edge.Paragraph)).ToList();
        var chains = Arrange(blocks);
        Assert.Equal(Enumerable.Range(0, 330), chains.SelectMany(c => c).Select(b => b.Index).Order());
    }

    [Fact]
    public void A_jump_joins_torn_ends_found_in_different_parts_of_a_long_file()
    {
        Block[] blocks =
        [
            Block(0, "各单位应当按照国家有关规", Edge.Paragraph, Edge.Cut) with { JumpTo = Onward },
            Block(1, "一段写完了的文字。", Edge.Paragraph, Edge.Paragraph),
            Block(2, "定办理登记手续。", Edge.Cut, Edge.Paragraph) with { JumpFrom = Back },
        ];
        var continuity = new Continuity(blocks, new CharacterModel([]), new PageNumbers([]));
        var joined = Stitching.Join([.. blocks.Select(b => (IReadOnlyList<Block>)[b])], continuity);
        Assert.Equal(["0 2", "1"], joined.Select(c => string.Join(' ', c.Select(b => b.Index))));
    }

    [Fact]
    public void Two_texts_that_take_turns_are_told_apart_by_the_words_cut_in_two()
    {
        Block[] blocks =
        [
            Block(0, "未经有关部门批准，任何单位不得擅", Edge.Paragraph, Edge.Cut) with { Fronted = true },
            Block(1, "申请人应当自收到通知书之日起三十", Edge.Paragraph, Edge.Cut) with { Fronted = true },
            Block(2, "自改变土地用途，并应当接受监督检", Edge.Cut, Edge.Cut),
            Block(3, "日内提出书面申请，由受理机关登记备", Edge.Cut, Edge.Cut),
            Block(4, "查，如实提供材料。", Edge.Cut, Edge.Paragraph) with { Closed = true },
            Block(5, "案，并予以公告。", Edge.Cut, Edge.Paragraph),
        ];
        Assert.Equal(["0 2 4", "1 3 5"], Arrange(blocks).Select(c => string.Join(' ', c.Select(b => b.Index))));
    }

    private static Jump Onward => Jump.Parse("（下转第8版）")!;

    private static Jump Back => Jump.Parse("（上接第1版）")!;

    private static IReadOnlyList<IReadOnlyList<Block>> Arrange(IReadOnlyList<Block> blocks) =>
        Arrangement.Arrange(blocks, new Continuity(blocks, new CharacterModel([]), new PageNumbers([])));

    private static Block Block(int index, string text, Edge head, Edge tail)
    {
        var line = new TextLine(index * 2, (index * 2) + 1, text, 0, 1, index / 20) { Measure = 17 };
        return new Block { Index = index, Pieces = [new Piece(PieceKind.Text, Mark.None, [line], head, tail)], Place = (index, index) };
    }
}
