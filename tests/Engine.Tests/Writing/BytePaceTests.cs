using KnowledgeBase.Engine.Writing;

namespace KnowledgeBase.Engine.Tests.Writing;

/// <summary>
/// 1. However writes are cut, no more than the rate passes, but for one burst.
/// 2. Time in which nothing is written is not saved up beyond a burst.
/// 3. In a hurry everything passes, and is not paid for later.
/// </summary>
public sealed class BytePaceTests
{
    private const int Rate = 1000;
    private readonly StepClock clock = new();
    private TimeSpan waited;
    private bool hurried;

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(400)]
    public void No_more_than_the_rate_passes(int piece)
    {
        var pace = Pace();
        int passed = 0;
        for (; passed < 20 * Rate; passed += piece)
        {
            pace.Pass(piece);
        }

        Assert.Equal((passed / (double)Rate) - BytePace.Burst.TotalSeconds, waited.TotalSeconds, 0.01);
    }

    [Fact]
    public void Idle_time_is_worth_one_burst()
    {
        var pace = Pace();
        pace.Pass(Rate);
        waited = TimeSpan.Zero;
        clock.Advance(TimeSpan.FromHours(1));
        pace.Pass(Rate);
        Assert.Equal(1 - BytePace.Burst.TotalSeconds, waited.TotalSeconds, 0.001);
    }

    [Fact]
    public void In_a_hurry_everything_passes_and_costs_nothing_later()
    {
        var pace = Pace();
        hurried = true;
        pace.Pass(100 * Rate);
        Assert.Equal(TimeSpan.Zero, waited);
        hurried = false;
        pace.Pass(Rate);
        Assert.Equal(1, waited.TotalSeconds, 0.001);
    }

    [Fact]
    public void A_paced_folder_writes_the_same_bytes_at_the_rate()
    {
        var directory = new MemoryDirectory();
        byte[] bytes = new byte[3 << 20];
        new Random(1).NextBytes(bytes);
        using (var output = new PacedDirectory(directory, Pace()).Create("file"))
        {
            output.Write(bytes);
            output.Finish();
        }

        Assert.Equal(bytes, directory.Files["file"]);
        Assert.Equal((bytes.Length / (double)Rate) - BytePace.Burst.TotalSeconds, waited.TotalSeconds, 0.01);
    }

    private BytePace Pace() => new(clock, Rate, () => hurried, time =>
    {
        waited += time;
        clock.Advance(time);
    });
}
