using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Corpus.Text;

namespace KnowledgeBase.Indexer.Describing;

/// <summary>The body of one item as one string, with its paragraphs and sentences: what the describing steps read.</summary>
internal sealed class BodyText
{
    private readonly int[] starts;

    /// <summary>Joins the paragraphs of an item.</summary>
    /// <param name="item">The item.</param>
    public BodyText(Item item)
    {
        Paragraphs = item.Paragraphs;
        Text = string.Join('\n', item.Paragraphs.Select(p => p.Text));
        Folded = ChinesePunctuation.Fold(Text);
        starts = new int[Paragraphs.Count];
        for (int i = 1; i < starts.Length; i++)
        {
            starts[i] = starts[i - 1] + Paragraphs[i - 1].Text.Length + 1;
        }

        Sentences = [.. Paragraphs.SelectMany((p, i) =>
            SentenceSplitter.Split(p.Text).Select(s => new TextRange(starts[i] + s.Start, s.Length)))];
    }

    /// <summary>Paragraphs joined by line feeds.</summary>
    public string Text { get; }

    /// <summary><see cref="Text"/> with punctuation in one width: patterns are matched here, values are taken from <see cref="Text"/>.</summary>
    public string Folded { get; }

    /// <summary>The paragraphs.</summary>
    public IReadOnlyList<Paragraph> Paragraphs { get; }

    /// <summary>Sentences in order, headings included; none crosses a paragraph.</summary>
    public IReadOnlyList<TextRange> Sentences { get; }

    /// <summary>Offset of a paragraph in <see cref="Text"/>.</summary>
    /// <param name="paragraph">Index of the paragraph.</param>
    /// <returns>Its first offset.</returns>
    public int Start(int paragraph) => starts[paragraph];

    /// <summary>The paragraph a place lies in.</summary>
    /// <param name="offset">Offset in <see cref="Text"/>.</param>
    /// <returns>Index of the paragraph; the last one whose start is not after the offset.</returns>
    public int ParagraphAt(int offset)
    {
        int found = Array.BinarySearch(starts, offset);
        return found >= 0 ? found : Math.Max(0, ~found - 1);
    }

    /// <summary>The characters of a range.</summary>
    /// <param name="range">Range in <see cref="Text"/>.</param>
    /// <returns>The characters.</returns>
    public string Slice(TextRange range) => Text.Substring(range.Start, range.Length);

    /// <summary>The characters of a range with punctuation in one width.</summary>
    /// <param name="range">Range in <see cref="Folded"/>.</param>
    /// <returns>The characters.</returns>
    public string FoldedSlice(TextRange range) => Folded.Substring(range.Start, range.Length);

    /// <summary>Whether a place lies in a heading.</summary>
    /// <param name="offset">Offset in <see cref="Text"/>.</param>
    /// <returns>True within the heading part of its paragraph.</returns>
    public bool InHeading(int offset)
    {
        int paragraph = ParagraphAt(offset);
        return Paragraphs[paragraph].HeadingLevel > 0 && offset - starts[paragraph] < Paragraphs[paragraph].HeadingLength;
    }

    /// <summary>The sentences that overlap no others and hold a place.</summary>
    /// <param name="offset">Offset in <see cref="Text"/>.</param>
    /// <returns>The sentence.</returns>
    public TextRange SentenceAt(int offset)
    {
        int low = 0;
        int high = Sentences.Count - 1;
        while (low < high)
        {
            int middle = (low + high + 1) / 2;
            (low, high) = Sentences[middle].Start <= offset ? (middle, high) : (low, middle - 1);
        }

        return Sentences[low];
    }

    /// <summary>Printed words with the lines of the paragraph they stand in.</summary>
    /// <param name="range">Place of the words.</param>
    /// <param name="confidence">0 to 1.</param>
    /// <param name="rule">Name of the rule.</param>
    /// <returns>The evidence.</returns>
    public Evidence Evidence(TextRange range, double confidence, string rule) =>
        new(Slice(range), Paragraphs[ParagraphAt(range.Start)].Spans, confidence, rule);
}
