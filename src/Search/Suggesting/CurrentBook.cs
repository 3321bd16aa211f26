using KnowledgeBase.Search.Storage;

namespace KnowledgeBase.Search.Suggesting;

/// <summary>
/// The book of the present state of the index. Nobody who asks waits for it: it is made beside, and until it is there the
/// book of the state before answers, at first an empty one. Thread-safe.
/// </summary>
/// <param name="index">The index.</param>
internal sealed class CurrentBook(SearchIndex index)
{
    private SuggestionBook last = SuggestionBook.Empty;
    private int making;

    /// <summary>The book to answer from.</summary>
    /// <param name="state">The state of the index that is asked.</param>
    /// <returns>Its book, or while that is being made the one before, which may be empty.</returns>
    public SuggestionBook Of(IndexState state)
    {
        if (state.HasBook)
        {
            return last = state.Book;
        }

        var before = last;
        if (Interlocked.Exchange(ref making, 1) == 0)
        {
            _ = Task.Run(Make);
        }

        return before;
    }

    /// <summary>Makes the book of the present state, in this thread; returns at once when it is there.</summary>
    public void Make()
    {
        try
        {
            last = index.Read(
                state =>
                {
                    _ = state.Book.Terms;
                    return state.Book;
                },
                last);
        }
        finally
        {
            Volatile.Write(ref making, 0);
        }
    }
}
