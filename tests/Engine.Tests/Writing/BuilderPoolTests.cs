using KnowledgeBase.Engine.Documents;
using KnowledgeBase.Engine.Writing;

namespace KnowledgeBase.Engine.Tests.Writing;

public sealed class BuilderPoolTests
{
    private static readonly IndexSchema Schema = new("test", [new TextField("body")], []);

    [Fact]
    public void A_thread_gets_the_builder_it_used_before()
    {
        var pool = new BuilderPool(Schema);
        var own = pool.Take();
        var other = OnAnotherThread(pool.Take);
        pool.GiveBack(own);
        pool.GiveBack(other);

        Assert.Same(own.Builder, pool.Take().Builder);
        Assert.Equal(2, pool.Count);
    }

    [Fact]
    public void Steps_that_run_on_one_thread_after_another_share_a_builder()
    {
        var pool = new BuilderPool(Schema);
        var first = pool.Take();
        pool.GiveBack(first);
        for (int i = 0; i < BuilderPool.MostMoves; i++)
        {
            OnAnotherThread(() =>
            {
                var taken = pool.Take();
                Assert.Same(first.Builder, taken.Builder);
                pool.GiveBack(taken);
                return taken;
            });
        }

        Assert.Equal(1, pool.Count);
    }

    [Fact]
    public void Threads_that_take_turns_for_long_have_builders_of_their_own()
    {
        var pool = new BuilderPool(Schema);
        using var mayGo = new SemaphoreSlim(0);
        using var done = new SemaphoreSlim(0);
        PooledBuilder? theirs = null;
        var other = new Thread(() =>
        {
            for (int i = 0; i <= BuilderPool.MostMoves; i++)
            {
                mayGo.Wait();
                theirs = TakeAndGive(pool);
                done.Release();
            }
        });
        other.Start();
        PooledBuilder? mine = null;
        for (int i = 0; i <= BuilderPool.MostMoves; i++)
        {
            mine = TakeAndGive(pool);
            mayGo.Release();
            done.Wait();
        }

        other.Join();
        Assert.Equal(Math.Min(2, Environment.ProcessorCount), pool.Count);
        Assert.Equal(pool.Count == 2, !ReferenceEquals(mine!.Builder, theirs!.Builder));
    }

    [Fact]
    public void There_are_no_more_builders_than_threads_need()
    {
        var pool = new BuilderPool(Schema);
        for (int i = 0; i < 200; i++)
        {
            OnAnotherThread(() => TakeAndGive(pool));
        }

        Assert.InRange(pool.Count, 1, Environment.ProcessorCount);
        int made = pool.Count;
        Assert.Equal(made, pool.TakeAll().Length);
        Assert.Equal(0, pool.Count);
    }

    private static PooledBuilder TakeAndGive(BuilderPool pool)
    {
        var taken = pool.Take();
        pool.GiveBack(taken);
        return taken;
    }

    private static PooledBuilder OnAnotherThread(Func<PooledBuilder> work)
    {
        PooledBuilder? result = null;
        Exception? fault = null;
        var thread = new Thread(() =>
        {
            try
            {
                result = work();
            }
            catch (Exception e)
            {
                fault = e;
            }
        });
        thread.Start();
        thread.Join();
        return fault is null ? result! : throw new InvalidOperationException("the other thread failed", fault);
    }
}
