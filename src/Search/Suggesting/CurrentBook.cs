using KnowledgeBase.Search.Storage;

namespace KnowledgeBase.Search.Suggesting;

/// <summary>
/// The book of the present state of the index. While the book of a new state is made, that of the state before answers, so
/// that no reader waits for it. The first book of a small library is waited for, that of a large one is not. Thread-safe.
/// </summary>
/// <param name="index">The index.</param>
internal sealed class CurrentBook(SearchIndex index)
{
    // Items whose book is made within moments.
    private const int Small = 1000;

    private SuggestionBook? last;
    private int making;

    /// <summary>The book to answer from.</summary>
    /// <param name="state">The state of the index that is asked.</param>
    /// <returns>Its book, or while that is being made the one before, which may be empty.</returns>
    public SuggestionBook Of(IndexState state)
    {
        if (state.HasBook || (last is null && state.Articles.Count <= Small))
        {
            return last = state.Book;
        }

        if (Interlocked.Exchange(ref making, 1) == 0)
        {
            _ = Task.Run(Make);
        }

        return last ?? SuggestionBook.Empty;
    }

    private void Make()
    {
        try
        {
            last = index.Read(state => state.Book, last ?? SuggestionBook.Empty);
        }
        finally
        {
            Volatile.Write(ref making, 0);
        }
    }
}
