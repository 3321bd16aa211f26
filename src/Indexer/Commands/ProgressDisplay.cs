using Spectre.Console;
using Spectre.Console.Rendering;

namespace KnowledgeBase.Indexer.Commands;

/// <summary>One file of a long command that is done.</summary>
/// <param name="Line">A plain line about it.</param>
/// <param name="Articles">Articles it brought.</param>
/// <param name="Failed">Whether it failed.</param>
internal sealed record ProgressStep(string Line, int Articles = 0, bool Failed = false)
{
    /// <summary>The line as it is shown: names of files may hold line ends and orders to the terminal.</summary>
    public string Shown { get; } = string.Concat(Line.Select(c => char.IsControl(c) ? '\uFFFD' : c));
}

/// <summary>Shows how far a long command is: a bar on a terminal, plain lines otherwise; on the error stream.</summary>
internal static class ProgressDisplay
{
    /// <summary>Does the work while showing its progress.</summary>
    /// <param name="title">What is being done.</param>
    /// <param name="total">Number of steps.</param>
    /// <param name="work">The work; it calls what it is given after each step.</param>
    /// <typeparam name="T">Result of the work.</typeparam>
    /// <returns>The result.</returns>
    public static T Run<T>(string title, int total, Func<Action<ProgressStep>, T> work)
    {
        var figures = new ProgressFigures(total, TimeProvider.System);
        if (!Console.IsErrorRedirected && total > 0)
        {
            return Bar(title, figures, work);
        }

        var result = work(step =>
        {
            figures.Add(step);
            Console.Error.WriteLine($"[{figures.Done}/{total}] {step.Shown}");
        });
        Console.Error.WriteLine(figures.Summary());
        return result;
    }

    private static T Bar<T>(string title, ProgressFigures figures, Func<Action<ProgressStep>, T> work)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        var result = console.Progress().AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new FiguresColumn(figures))
            .Start(progress =>
            {
                var task = progress.AddTask(Markup.Escape(title), maxValue: figures.Total);
                return work(step =>
                {
                    figures.Add(step);
                    task.Increment(1);
                    if (step.Failed)
                    {
                        // Above the bar, so that it is still seen when the bar is gone.
                        console.MarkupLineInterpolated($"{step.Shown}");
                    }
                });
            });
        console.MarkupLineInterpolated($"{figures.Summary()}");
        return result;
    }

    private sealed class FiguresColumn(ProgressFigures figures) : ProgressColumn
    {
        protected override bool NoWrap => true;

        public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime) => new Text(figures.Now());
    }
}
