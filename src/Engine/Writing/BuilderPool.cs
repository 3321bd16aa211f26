using KnowledgeBase.Engine.Documents;
using KnowledgeBase.Engine.Segments;

namespace KnowledgeBase.Engine.Writing;

/// <summary>
/// The builders of one change. A thread is given the one it used before, whose terms its core still has at hand. A builder may
/// change hands a few times, so that a small change whose steps run on one thread after another makes one segment and not
/// several. Thread-safe.
/// </summary>
internal sealed class BuilderPool(IndexSchema schema)
{
    /// <summary>How often a builder changes hands before other threads are given builders of their own.</summary>
    public const int MostMoves = 16;

    private readonly Lock gate = new();
    private readonly List<PooledBuilder> idle = [];
    private int count;

    /// <summary>Builders there are, in use or idle.</summary>
    public int Count => Volatile.Read(ref count);

    /// <summary>Takes a builder, which is this thread's until it is given back or removed.</summary>
    public PooledBuilder Take()
    {
        int thread = Environment.CurrentManagedThreadId;
        lock (gate)
        {
            int at = idle.FindLastIndex(b => b.Thread == thread);
            if (at < 0)
            {
                at = idle.FindLastIndex(b => b.Moves < MostMoves || count >= Environment.ProcessorCount);
            }

            if (at < 0)
            {
                count++;
                return new PooledBuilder(new SegmentBuilder(schema), thread, 0);
            }

            var found = idle[at];
            idle.RemoveAt(at);
            return found.Thread == thread ? found : found with { Thread = thread, Moves = found.Moves + 1 };
        }
    }

    /// <summary>Gives a builder back.</summary>
    public void GiveBack(PooledBuilder builder)
    {
        lock (gate)
        {
            idle.Add(builder);
        }
    }

    /// <summary>Forgets a builder taken, whose documents are a segment now.</summary>
    public void Remove()
    {
        lock (gate)
        {
            count--;
        }
    }

    /// <summary>Takes all builders out, when none is in use.</summary>
    public SegmentBuilder[] TakeAll()
    {
        lock (gate)
        {
            SegmentBuilder[] all = [.. idle.Select(b => b.Builder)];
            idle.Clear();
            count -= all.Length;
            return all;
        }
    }
}

/// <summary>A builder, the managed thread that used it last, and how often it has changed hands.</summary>
internal sealed record PooledBuilder(SegmentBuilder Builder, int Thread, int Moves);
