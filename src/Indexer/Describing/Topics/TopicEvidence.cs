namespace KnowledgeBase.Indexer.Describing.Topics;

/// <summary>
/// Where the cues of all leaves stand in one item, as matrices by leaf (of <see cref="TopicTree.Leaves"/>) and paragraph.
/// </summary>
internal sealed class TopicEvidence
{
    private const double MostTitleWeight = 4;
    private const double MostHeadingWeight = 3;
    private const double LeadFactor = 2;

    private readonly Dictionary<string, double>[] words;

    /// <summary>Collects the cues.</summary>
    /// <param name="title">Title and subtitle, or words of the text that stand for them.</param>
    /// <param name="body">The body.</param>
    public TopicEvidence(string title, BodyText body)
    {
        int leaves = TopicTree.Leaves.Count;
        words = [.. Enumerable.Range(0, leaves).Select(_ => new Dictionary<string, double>(StringComparer.Ordinal))];
        Title = new double[leaves];
        Headings = new double[leaves];
        Mentions = new int[leaves];
        Running = [.. Enumerable.Range(0, leaves).Select(_ => new double[body.Paragraphs.Count])];
        AddTitle(title);
        AddHeadings(body);
        AddRunning(body);
    }

    /// <summary>By leaf: weights of its cues in the title, every cue once, up to a limit.</summary>
    public double[] Title { get; }

    /// <summary>By leaf: weights of its cues in headings.</summary>
    public double[] Headings { get; }

    /// <summary>By leaf: how often its cues stand anywhere; those of title and headings count twice.</summary>
    public int[] Mentions { get; }

    /// <summary>
    /// By leaf and paragraph: weights of its cues in running text. A cue counts once in a paragraph, twice when it stands in the
    /// first sentence, and less with every paragraph it came in before (1/n), so that a word used throughout says little of each.
    /// </summary>
    public double[][] Running { get; }

    /// <summary>Words found for a leaf.</summary>
    /// <param name="leaf">Index of the leaf.</param>
    /// <returns>The words as printed, strongest first.</returns>
    public IEnumerable<string> Words(int leaf) =>
        words[leaf].OrderByDescending(w => w.Value).ThenBy(w => w.Key, StringComparer.Ordinal).Select(w => w.Key);

    private static IEnumerable<CueHit> InLine(string line) => CueFinder.Find(line).Concat(CueFinder.FindPairs(line)).DistinctBy(h => (h.Leaf, h.Cue));

    private void AddTitle(string title)
    {
        foreach (var hit in InLine(title))
        {
            Title[hit.Leaf] = Math.Min(MostTitleWeight, Title[hit.Leaf] + hit.Cue.Weight);
            Note(hit, 3, 2);
        }
    }

    private void AddHeadings(BodyText body)
    {
        foreach (var paragraph in body.Paragraphs.Where(p => p.HeadingLevel > 0))
        {
            foreach (var leaf in InLine(paragraph.Text[..paragraph.HeadingLength]).GroupBy(h => h.Leaf))
            {
                Headings[leaf.Key] += Math.Min(MostHeadingWeight, leaf.Sum(h => h.Cue.Weight));
                foreach (var hit in leaf)
                {
                    Note(hit, 2, 2);
                }
            }
        }
    }

    private void AddRunning(BodyText body)
    {
        var before = new Dictionary<(int Leaf, Cue Cue), int>();
        var found = CueFinder.Find(body.Text).Where(h => !body.InHeading(h.Offset)).ToArray();
        foreach (var group in found.GroupBy(h => (Paragraph: body.ParagraphAt(h.Offset), h.Leaf, h.Cue)))
        {
            var (paragraph, leaf, cue) = group.Key;
            int times = before[(leaf, cue)] = before.GetValueOrDefault((leaf, cue)) + 1;
            bool isLead = group.First().Offset <= LeadEnd(body, paragraph);
            Running[leaf][paragraph] += cue.Weight * (isLead ? LeadFactor : 1) / times;
            foreach (var hit in group)
            {
                Note(hit, 1, 1);
            }
        }
    }

    private void Note(CueHit hit, double factor, int mentions)
    {
        Mentions[hit.Leaf] += mentions;
        foreach (string word in hit.Cue.Words)
        {
            words[hit.Leaf][word] = words[hit.Leaf].GetValueOrDefault(word) + (hit.Cue.Weight * factor);
        }
    }

    private static int LeadEnd(BodyText body, int paragraph)
    {
        int start = body.Start(paragraph);
        var own = body.Paragraphs[paragraph];
        int end = own.Text.AsSpan(own.HeadingLength).IndexOfAny("。；！？");
        return end < 0 ? start + own.Text.Length : start + own.HeadingLength + end;
    }
}
