using Spectre.Console;

namespace KnowledgeBase.Indexer.Commands;

/// <summary>Shows how far a long command is: a bar on a terminal, plain lines otherwise; on the error stream.</summary>
internal static class ProgressDisplay
{
    /// <summary>Does the work while showing its progress.</summary>
    /// <param name="title">What is being done.</param>
    /// <param name="total">Number of steps.</param>
    /// <param name="work">The work; it calls what it is given after each step, with a plain line about it.</param>
    /// <typeparam name="T">Result of the work.</typeparam>
    /// <returns>The result.</returns>
    public static T Run<T>(string title, int total, Func<Action<string>, T> work) =>
        Console.IsErrorRedirected || total == 0 ? work(Console.Error.WriteLine) : Bar(title, total, work);

    private static T Bar<T>(string title, int total, Func<Action<string>, T> work)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return console.Progress().AutoClear(true).Start(progress =>
        {
            var task = progress.AddTask(Markup.Escape(title), maxValue: total);
            return work(_ => task.Increment(1));
        });
    }
}
