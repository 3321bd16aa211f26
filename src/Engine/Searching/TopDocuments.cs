namespace KnowledgeBase.Engine.Searching;

/// <summary>Keeps the best of many: higher score first, lower number among equals.</summary>
internal sealed class TopDocuments(int count)
{
    private static readonly Comparer<ScoredDocument> WorstFirst = Comparer<ScoredDocument>.Create(
        (a, b) => a.Score != b.Score ? a.Score.CompareTo(b.Score) : b.Document.CompareTo(a.Document));

    private readonly PriorityQueue<ScoredDocument, ScoredDocument> heap = new(WorstFirst);

    /// <summary>Whether a later document with at most this sum of scores cannot be among the best any more.</summary>
    public bool CannotTake(long sum) => heap.Count >= count && (count == 0 || Weigher.Score(sum) <= heap.Peek().Score);

    /// <summary>Takes a document in when it is among the best so far.</summary>
    public void Offer(ScoredDocument document)
    {
        if (heap.Count < count)
        {
            heap.Enqueue(document, document);
        }
        else if (count > 0 && WorstFirst.Compare(document, heap.Peek()) > 0)
        {
            heap.EnqueueDequeue(document, document);
        }
    }

    /// <summary>The best, best first.</summary>
    public IReadOnlyList<ScoredDocument> Sorted()
    {
        var sorted = heap.UnorderedItems.Select(i => i.Element).ToList();
        sorted.Sort((a, b) => WorstFirst.Compare(b, a));
        return sorted;
    }
}
