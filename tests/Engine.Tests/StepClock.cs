namespace KnowledgeBase.Engine.Tests;

/// <summary>A clock that goes on by a step each time it is read, and when told to.</summary>
public sealed class StepClock(TimeSpan step = default) : TimeProvider
{
    private long now;

    /// <summary>How often it was read.</summary>
    public int Readings { get; private set; }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp()
    {
        Readings++;
        return Interlocked.Add(ref now, step.Ticks);
    }

    public void Advance(TimeSpan time) => Interlocked.Add(ref now, time.Ticks);
}
