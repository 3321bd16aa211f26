using System.Globalization;

namespace KnowledgeBase.Indexer.Commands;

/// <summary>How far a long command is, in numbers. Added to by one thread, read by any.</summary>
/// <param name="total">Number of files.</param>
/// <param name="clock">The clock.</param>
internal sealed class ProgressFigures(int total, TimeProvider clock)
{
    private readonly long begun = clock.GetTimestamp();
    private int done;
    private int failed;
    private long articles;

    /// <summary>Number of files.</summary>
    public int Total => total;

    /// <summary>Files that are done.</summary>
    public int Done => done;

    /// <summary>Counts one more file.</summary>
    /// <param name="step">The file.</param>
    public void Add(ProgressStep step)
    {
        done++;
        articles += step.Articles;
        failed += step.Failed ? 1 : 0;
    }

    /// <summary>The present state, for example <c>12/40 files, 31 articles, 4.0 files/s, 0:00:07 left, 1 failed</c>.</summary>
    public string Now()
    {
        double seconds = Seconds();
        string left = done == 0 || seconds <= 0 ? "?" : Clock((total - done) * seconds / done);
        return string.Create(
            CultureInfo.InvariantCulture, $"{done}/{total} files, {articles} articles, {Rate(seconds):0.0} files/s, {left} left, {failed} failed");
    }

    /// <summary>The whole in one line, for the end.</summary>
    public string Summary()
    {
        double seconds = Seconds();
        return string.Create(
            CultureInfo.InvariantCulture, $"{done} of {total} files, {articles} articles, {failed} failed in {Clock(seconds)}; {Rate(seconds):0.0} files/s");
    }

    private static string Clock(double seconds)
    {
        var time = TimeSpan.FromSeconds(Math.Min(seconds, TimeSpan.FromDays(99).TotalSeconds));
        return string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalHours}:{time.Minutes:00}:{time.Seconds:00}");
    }

    private double Seconds() => clock.GetElapsedTime(begun).TotalSeconds;

    private double Rate(double seconds) => seconds <= 0 ? 0 : done / seconds;
}
