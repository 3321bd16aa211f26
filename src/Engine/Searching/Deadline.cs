namespace KnowledgeBase.Engine.Searching;

/// <summary>
/// When a search has to stop: as soon as it is cancelled, or when its time is up by the clock. It is asked at each block of
/// postings and reads the clock at the first of every <see cref="AsksPerReading"/> times. For one search at a time.
/// </summary>
/// <param name="clock">Tells the time.</param>
/// <param name="limit">Time the search has from now on; null for any.</param>
/// <param name="cancellation">Stops the search.</param>
internal sealed class Deadline(TimeProvider clock, TimeSpan? limit, CancellationToken cancellation)
{
    /// <summary>Reading the clock takes a good part of the time that a block of postings takes.</summary>
    public const int AsksPerReading = 8;

    private readonly long started = limit is null ? 0 : clock.GetTimestamp();
    private int asked;

    /// <summary>Whether the search was stopped because its time was up.</summary>
    public bool Passed { get; private set; }

    /// <summary>Returns when the search may go on.</summary>
    /// <exception cref="OperationCanceledException">It is cancelled, or its time is up.</exception>
    public void Ask()
    {
        cancellation.ThrowIfCancellationRequested();
        if (limit is { } time && asked++ % AsksPerReading == 0 && clock.GetElapsedTime(started) >= time)
        {
            Passed = true;
            throw new OperationCanceledException($"{time} are over");
        }
    }
}
