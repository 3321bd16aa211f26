using KnowledgeBase.Search;

namespace KnowledgeBase.SearchApi.Freshness;

/// <summary>
/// Looks at the library's version at start and once a second, so that what another process takes in is found within
/// seconds. A failure is logged and tried again; searches go on with what the index holds.
/// </summary>
/// <param name="state">Brings the index up to date.</param>
/// <param name="search">Is told to make its list of completions once the index is there, beside the first answers.</param>
/// <param name="clock">Clock of the waiting.</param>
/// <param name="log">Log.</param>
internal sealed partial class IndexWatch(IndexState state, SearchService search, TimeProvider clock, ILogger<IndexWatch> log)
    : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(15);

    /// <summary>Catches up before the first request is answered.</summary>
    /// <param name="cancellationToken">Stops the start.</param>
    /// <returns>Done when the index has been brought up to date, or could not be.</returns>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await Task.Run(Look, cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        _ = Task.Run(search.Prepare, CancellationToken.None);
        bool good = true;
        Exception? told = null;
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(good ? Pause : PauseAfterFailure, clock, stoppingToken);
            good = Look();
            if (search.PreparationFailure is var failure && failure != told)
            {
                told = failure;
                if (failure is not null)
                {
                    LogUnprepared(failure);
                }
            }
        }
    }

    private bool Look()
    {
        try
        {
            int files = state.CatchUp();
            if (files > 0)
            {
                LogFresh(files);
            }

            return true;
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            LogFailure(failure);
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The index has caught up with the library: {Files} files.")]
    private partial void LogFresh(int files);

    [LoggerMessage(Level = LogLevel.Error, Message = "The index could not be brought up to date.")]
    private partial void LogFailure(Exception failure);

    [LoggerMessage(Level = LogLevel.Error, Message = "What completion and spelling need could not be made of the index.")]
    private partial void LogUnprepared(Exception failure);
}
