using KnowledgeBase.Corpus.Documents;

namespace KnowledgeBase.Indexer.Describing.Cards;

/// <summary>The sentences of a body by paragraph and by heading.</summary>
internal sealed class BodySections
{
    private readonly BodyText body;
    private readonly List<TextRange>[] running;
    private readonly int[] above;

    /// <summary>Cuts a body.</summary>
    /// <param name="body">The body.</param>
    public BodySections(BodyText body)
    {
        this.body = body;
        running = [.. body.Paragraphs.Select(_ => new List<TextRange>())];
        foreach (var sentence in body.Sentences.Where(s => !body.InHeading(s.Start) && body.Slice(s).Trim().Length > 0))
        {
            running[body.ParagraphAt(sentence.Start)].Add(Trimmed(sentence));
        }

        above = new int[body.Paragraphs.Count];
        for (int i = 0, last = -1; i < above.Length; i++)
        {
            last = body.Paragraphs[i].HeadingLevel > 0 ? i : last;
            above[i] = last;
        }
    }

    /// <summary>Sentences of running text of a paragraph.</summary>
    /// <param name="paragraph">Its index.</param>
    /// <returns>The sentences, without white space around.</returns>
    public IReadOnlyList<TextRange> Of(int paragraph) => running[paragraph];

    /// <summary>The sentence of running text that holds a place.</summary>
    /// <param name="offset">Offset in the body.</param>
    /// <returns>Paragraph and index of the sentence, or null within headings.</returns>
    public (int Paragraph, int Index)? At(int offset)
    {
        int paragraph = body.ParagraphAt(offset);
        int index = running[paragraph].FindIndex(s => s.Start <= offset && offset < s.Start + s.Length);
        return index < 0 ? null : (paragraph, index);
    }

    /// <summary>The heading a paragraph stands under, or begins with.</summary>
    /// <param name="paragraph">Its index.</param>
    /// <returns>Place of the heading, or null.</returns>
    public TextRange? Heading(int paragraph)
    {
        int heading = above[paragraph];
        return heading < 0 || body.Paragraphs[heading].HeadingLength == 0 ? null
            : new TextRange(body.Start(heading), body.Paragraphs[heading].HeadingLength);
    }

    /// <summary>Paragraphs below a heading, down to the next of its level or above.</summary>
    /// <param name="heading">Index of the paragraph that is the heading or begins with it.</param>
    /// <returns>Indexes of paragraphs, that of the heading first.</returns>
    public IEnumerable<int> Section(int heading)
    {
        int level = body.Paragraphs[heading].HeadingLevel;
        int next = heading + 1;
        while (next < above.Length && (body.Paragraphs[next].HeadingLevel == 0 || body.Paragraphs[next].HeadingLevel > level))
        {
            next++;
        }

        return Enumerable.Range(heading, next - heading);
    }

    private TextRange Trimmed(TextRange sentence)
    {
        var text = body.Text.AsSpan(sentence.Start, sentence.Length);
        int start = text.Length - text.TrimStart().Length;
        return new TextRange(sentence.Start + start, text.Trim().Length);
    }
}
