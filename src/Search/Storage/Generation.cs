using KnowledgeBase.Search.Engines;

namespace KnowledgeBase.Search.Storage;

/// <summary>An open engine, closed when the last state read from it is closed.</summary>
/// <param name="engine">The engine.</param>
internal sealed class Generation(ISearchEngine engine)
{
    private int users = 1;

    /// <summary>The engine.</summary>
    public ISearchEngine Engine => engine;

    /// <summary>Counts one more user.</summary>
    public void Enter() => Interlocked.Increment(ref users);

    /// <summary>Counts one user less; the last one closes the engine.</summary>
    public void Leave()
    {
        if (Interlocked.Decrement(ref users) == 0)
        {
            engine.Dispose();
        }
    }
}
