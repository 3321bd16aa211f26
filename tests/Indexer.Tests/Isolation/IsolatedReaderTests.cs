using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Indexer.Isolation;
using KnowledgeBase.Indexer.Sources;

namespace KnowledgeBase.Indexer.Tests.Isolation;

/// <summary>Whatever a worker does, its file gets a code and nothing of the worker stays.</summary>
public sealed class IsolatedReaderTests : IDisposable
{
    private static readonly WorkerLimits Small = new() { Time = TimeSpan.FromSeconds(2), Resident = 100 * 1024 * 1024 };

    private const string Pulse = "printf '\\000\\000\\000\\000'";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("kill -SEGV $$", "damaged", "crashed (exit code 139)")]
    [InlineData("exit 3", "damaged", "crashed (exit code 3)")]
    [InlineData("printf '\\377\\377\\377\\377'; exit 0", "damaged", "crashed")]
    [InlineData("printf '\\004\\000\\000\\000oops'; exit 0", "damaged", "crashed")]
    [InlineData("printf '\\100\\000\\000\\000short'; exit 0", "damaged", "crashed")]
    [InlineData("kill -KILL $$", "too_large", "ended from outside")]
    [InlineData("kill -TERM $$", "too_large", "ended from outside")]
    [InlineData("exec sleep 1000", "too_large", "longer than 2 seconds")]
    [InlineData("head -c 400000000 /dev/zero | tail -c 300000000 | sleep 1000", "too_large", "more than 100 MiB of memory")]
    public void A_worker_that_ends_badly_gives_its_file_a_code(string script, string code, string message)
    {
        using var reader = new IsolatedReader(ScriptedWorker.ThatDoes(script), Small);
        var failure = reader.Read(Source("a.txt")).Failure!;
        Assert.Equal(("a.txt", code), (failure.File, failure.Code));
        Assert.Contains(message, failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("exec sleep 1000", true)]
    [InlineData("kill -KILL $$", true)]
    [InlineData("kill -TERM $$", true)]
    [InlineData("kill -SEGV $$", false)]
    public void Only_what_another_run_may_do_better_is_tried_again(string script, bool again)
    {
        using var reader = new IsolatedReader(ScriptedWorker.ThatDoes(script), Small);
        Assert.Equal(again, reader.Read(Source("a.txt")).Failure!.Again);
    }

    [Fact]
    public void A_worker_that_says_it_gets_on_has_more_time()
    {
        var limits = new WorkerLimits { Time = TimeSpan.FromSeconds(6) };
        using var reader = new IsolatedReader(ScriptedWorker.ThatDoes($"for i in 1 2 3 4 5 6 7 8; do sleep 1; {Pulse}; done; exit 3"), limits);
        Assert.Contains("exit code 3", reader.Read(Source("a.txt")).Failure!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Waiting_is_not_counted_as_work()
    {
        using var reader = new IsolatedReader(ScriptedWorker.ThatDoes("sleep 5; exit 3"), new WorkerLimits { Time = TimeSpan.FromSeconds(4) });
        Assert.Contains("exit code 3", reader.Read(Source("a.txt")).Failure!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Work_of_tools_is_counted_as_work()
    {
        using var reader = new IsolatedReader(ScriptedWorker.ThatDoes("sh -c 'while :; do :; done'"), Small);
        Assert.Contains("longer than 2 seconds", reader.Read(Source("a.txt")).Failure!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_worker_that_says_so_for_ever_is_ended()
    {
        var limits = new WorkerLimits { WholeTime = TimeSpan.FromSeconds(2) };
        using var reader = new IsolatedReader(ScriptedWorker.ThatDoes($"while sleep 0.1; do {Pulse}; done"), limits);
        Assert.Equal("too_large", reader.Read(Source("a.txt")).Failure!.Code);
    }

    [Theory]
    [InlineData("sleep 1000 & ")]
    [InlineData("setsid sleep 1000 & ")]
    public void Tools_a_worker_started_end_with_it(string tool)
    {
        string note = folder["tool"];
        using var reader = new IsolatedReader(ScriptedWorker.ThatDoes($"{tool} echo $! > {note}; exec sleep 1000"), Small);
        Assert.Equal("too_large", reader.Read(Source("a.txt")).Failure!.Code);
        int tool2 = int.Parse(File.ReadAllText(note), System.Globalization.CultureInfo.InvariantCulture);
        Assert.True(IsGone(tool2), $"Process {tool2} is still there.");
    }

    [Fact]
    public void A_worker_of_other_code_is_not_asked()
    {
        using var reader = new IsolatedReader(ScriptedWorker.Saying("0.0.0-other", "exec sleep 1000"), Small);
        Assert.Contains("built anew", Assert.Throws<InvalidOperationException>(() => reader.Read(Source("a.txt"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_worker_that_does_not_start_is_a_fault_of_the_program()
    {
        using var reader = new IsolatedReader(() => new("/bin/sh", ["-c", "exit 7"]), Small);
        Assert.Contains("exit code 7", Assert.Throws<InvalidOperationException>(() => reader.Read(Source("a.txt"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_temporary_folder_of_a_worker_goes_with_it()
    {
        string note = folder["scratch"];
        using (var reader = new IsolatedReader(ScriptedWorker.ThatDoes($"echo x > $TMPDIR/left; echo $TMPDIR > {note}; exit 1"), Small))
        {
            reader.Read(Source("a.txt"));
        }

        Assert.False(Directory.Exists(File.ReadAllText(note).Trim()));
    }

    [Fact]
    public void Time_grows_with_the_file_up_to_a_limit()
    {
        var limits = new WorkerLimits
        {
            Time = TimeSpan.FromSeconds(10), TimePerMegabyte = TimeSpan.FromSeconds(2), LongestTime = TimeSpan.FromSeconds(15),
        };
        Assert.Equal(TimeSpan.FromSeconds(10), limits.TimeFor(0));
        Assert.Equal(TimeSpan.FromSeconds(14), limits.TimeFor(2 * 1024 * 1024));
        Assert.Equal(TimeSpan.FromSeconds(15), limits.TimeFor(200 * 1024 * 1024));
    }

    [Theory]
    [InlineData(3, 100, 3)]
    [InlineData(3, 2, 2)]
    [InlineData(3, 0, 1)]
    public void There_are_no_more_workers_than_files(int wanted, int files, int workers) => Assert.Equal(workers, WorkerLimits.Workers(wanted, files));

    // What was ended stays listed as a zombie until its new parent takes note of it.
    private static bool IsGone(int process)
    {
        for (int i = 0; i < 200; i++)
        {
            string stat = $"/proc/{process}/stat";
            try
            {
                if (!File.Exists(stat) || File.ReadAllText(stat).Split(") ")[^1].StartsWith('Z'))
                {
                    return true;
                }
            }
            catch (IOException)
            {
                return true;
            }

            Thread.Sleep(50);
        }

        return false;
    }

    private static LoadedSource Source(string name) => new("/in/" + name, new SourceFile(new string('0', 64), name, 3), "abc"u8.ToArray(), null);
}
