using KnowledgeBase.Search.Storage;

namespace KnowledgeBase.Search.Suggesting;

/// <summary>
/// The book of the present state of the index. While the book of a new state is made, that of the state before answers, so
/// that no reader waits for it; only the first one does. Thread-safe.
/// </summary>
/// <param name="index">The index.</param>
internal sealed class CurrentBook(SearchIndex index)
{
    private SuggestionBook? last;
    private int making;

    /// <summary>The book to answer from.</summary>
    /// <param name="state">The state of the index that is asked.</param>
    /// <returns>Its book, or while that is being made the one before.</returns>
    public SuggestionBook Of(IndexState state)
    {
        if (state.HasBook || last is not { } before)
        {
            return last = state.Book;
        }

        if (Interlocked.Exchange(ref making, 1) == 0)
        {
            _ = Task.Run(Make);
        }

        return before;
    }

    private void Make()
    {
        try
        {
            last = index.Read(state => state.Book, last!);
        }
        finally
        {
            Volatile.Write(ref making, 0);
        }
    }
}
