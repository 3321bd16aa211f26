namespace KnowledgeBase.Engine.Searching;

/// <summary>
/// Keeps the best of many: higher score first, lower number among equals; of a group only its best. A document of a group
/// that was pushed out can only come back with a higher score, so the worst score kept bounds groups as it bounds documents.
/// </summary>
/// <param name="count">How many are kept.</param>
/// <param name="groupOf">Group of a document, null for one that is a group of its own; null when documents are not grouped.</param>
internal sealed class TopDocuments(int count, Func<int, string?>? groupOf = null)
{
    private static readonly Comparer<ScoredDocument> WorstFirst = Comparer<ScoredDocument>.Create(
        (a, b) => a.Score != b.Score ? a.Score.CompareTo(b.Score) : b.Document.CompareTo(a.Document));

    private readonly PriorityQueue<ScoredDocument, ScoredDocument> heap = new(WorstFirst);
    private readonly Dictionary<string, ScoredDocument>? groups = groupOf is null ? null : new(StringComparer.Ordinal);

    /// <summary>Whether a later document with at most this sum of scores cannot be among the best any more.</summary>
    public bool CannotTake(long sum) => heap.Count >= count && (count == 0 || Weigher.Score(sum) <= heap.Peek().Score);

    /// <summary>Takes a document in when it is among the best so far.</summary>
    public void Offer(ScoredDocument document)
    {
        if (groups is not null && groupOf!(document.Document) is { } group)
        {
            OfferTo(group, document);
            return;
        }

        Put(document);
    }

    private void OfferTo(string group, ScoredDocument document)
    {
        if (groups!.TryGetValue(group, out var known))
        {
            if (WorstFirst.Compare(document, known) <= 0)
            {
                return;
            }

            heap.Remove(known, out _, out _);
        }

        groups[group] = document;
        Put(document);
    }

    private void Put(ScoredDocument document)
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
