using KnowledgeBase.Indexer.Commands;

namespace KnowledgeBase.Indexer.Tests.Commands;

public sealed class ProgressFiguresTests
{
    private readonly SetClock clock = new();

    [Fact]
    public void They_count_files_articles_rate_time_left_and_failures()
    {
        var figures = new ProgressFigures(40, clock);
        Assert.Equal("0/40 files, 0 articles, 0.0 files/s, ? left, 0 failed", figures.Now());
        for (int i = 0; i < 8; i++)
        {
            figures.Add(new ProgressStep("a", Articles: 3, Failed: i == 2));
        }

        clock.Seconds = 4;
        Assert.Equal("8/40 files, 24 articles, 2.0 files/s, 0:00:16 left, 1 failed", figures.Now());
        Assert.Equal("8 of 40 files, 24 articles, 1 failed in 0:00:04; 2.0 files/s", figures.Summary());
    }

    [Fact]
    public void Long_times_are_told_in_hours()
    {
        var figures = new ProgressFigures(100_001, clock);
        figures.Add(new ProgressStep("a"));
        clock.Seconds = 1;
        Assert.Contains("27:46:40 left", figures.Now(), StringComparison.Ordinal);
    }

    private sealed class SetClock : TimeProvider
    {
        public long Seconds { get; set; }

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => Seconds;
    }
}
