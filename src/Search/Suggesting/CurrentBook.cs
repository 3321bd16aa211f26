using KnowledgeBase.Search.Storage;

namespace KnowledgeBase.Search.Suggesting;

/// <summary>
/// The book of the present state of the index. Nobody who asks waits for it: it is made beside, and until it is there the
/// book of the state before answers, at first an empty one. Thread-safe.
/// </summary>
/// <param name="index">The index.</param>
/// <param name="read">Reads the book of a state; its terms are made on top.</param>
internal sealed class CurrentBook(SearchIndex index, Func<IndexState, SuggestionBook> read)
{
    private SuggestionBook last = SuggestionBook.Empty;
    private Failed? failed;
    private int making;

    /// <summary>Why the book of the latest state that was tried could not be made, or null.</summary>
    public Exception? Failure => Volatile.Read(ref failed)?.Cause;

    /// <summary>The book to answer from.</summary>
    /// <param name="state">The state of the index that is asked.</param>
    /// <returns>Its book, or while that is being made, or when it cannot be made, the one before, which may be empty.</returns>
    public SuggestionBook Of(IndexState state)
    {
        if (state.HasBook)
        {
            return last = state.Book;
        }

        var before = last;
        bool hopeless = Volatile.Read(ref failed)?.IsOf(state) ?? false;
        if (!hopeless && Interlocked.Exchange(ref making, 1) == 0)
        {
            _ = Task.Run(Make);
        }

        return before;
    }

    /// <summary>Makes the book of the present state, in this thread; returns at once when it is there. What goes wrong is kept in <see cref="Failure"/>.</summary>
    public void Make()
    {
        try
        {
            last = index.Read(Made, last);
        }
        finally
        {
            Volatile.Write(ref making, 0);
        }
    }

    private SuggestionBook Made(IndexState state)
    {
        try
        {
            var made = read(state);
            _ = made.Terms;
            Volatile.Write(ref failed, null);
            return made;
        }
        catch (Exception cause) when (cause is not OutOfMemoryException)
        {
            Volatile.Write(ref failed, new Failed(new WeakReference<IndexState>(state), cause));
            return last;
        }
    }

    // A state never changes, so what went wrong with it once is not tried again at every question.
    private sealed record Failed(WeakReference<IndexState> State, Exception Cause)
    {
        public bool IsOf(IndexState other) => State.TryGetTarget(out var state) && ReferenceEquals(state, other);
    }
}
