namespace KnowledgeBase.Engine.Writing;

/// <summary>
/// Bounds the bytes written a second: a bucket that fills at a rate, holds what flows in during <see cref="Burst"/>, and may be
/// overdrawn by one write, after which the writer waits. For one thread at a time.
/// </summary>
/// <param name="clock">Tells the time.</param>
/// <param name="bytesPerSecond">The rate, above 0.</param>
/// <param name="hurried">Whether to let everything pass now; asked at each write.</param>
/// <param name="wait">Waits for a time.</param>
internal sealed class BytePace(TimeProvider clock, long bytesPerSecond, Func<bool> hurried, Action<TimeSpan> wait)
{
    /// <summary>Writes shorter than what flows in during this time do not wait.</summary>
    public static readonly TimeSpan Burst = TimeSpan.FromMilliseconds(100);

    private long filled = clock.GetTimestamp();
    private double there = bytesPerSecond * Burst.TotalSeconds;

    /// <summary>Lets bytes pass, then waits until the bucket is no longer overdrawn.</summary>
    /// <param name="bytes">How many.</param>
    public void Pass(int bytes)
    {
        long now = clock.GetTimestamp();
        double flowed = clock.GetElapsedTime(filled, now).TotalSeconds * bytesPerSecond;
        filled = now;
        if (hurried())
        {
            there = 0;
            return;
        }

        there = Math.Min(there + flowed, bytesPerSecond * Burst.TotalSeconds) - bytes;
        if (there < 0)
        {
            wait(TimeSpan.FromSeconds(-there / bytesPerSecond));
        }
    }
}
