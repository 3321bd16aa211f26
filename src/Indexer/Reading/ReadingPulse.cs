namespace KnowledgeBase.Indexer.Reading;

/// <summary>
/// Lets a reader that takes long over a file say that it gets on, as when a hundred scanned pages are recognised one after
/// the other. Whoever reads in the thread hears it; nobody need listen.
/// </summary>
internal static class ReadingPulse
{
    [ThreadStatic]
    private static Action? heard;

    /// <summary>Sets who is told about readers of this thread.</summary>
    /// <param name="hear">Called by the thread that reads.</param>
    public static void Listen(Action hear) => heard = hear;

    /// <summary>Says that one bounded step of reading is done.</summary>
    public static void Beat() => heard?.Invoke();
}
