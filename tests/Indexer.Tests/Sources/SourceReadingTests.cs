using KnowledgeBase.Corpus;
using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Indexer.Sources;

namespace KnowledgeBase.Indexer.Tests.Sources;

public sealed class SourceReadingTests
{
    private static readonly LoadedSource Source = new("/in/a.txt", new SourceFile(new string('0', 64), "a.txt", 3), "abc"u8.ToArray(), null);

    [Fact]
    public void A_surprise_in_a_stage_costs_its_file_only()
    {
        var reading = SourceReading.Of(Source, _ => throw new InvalidOperationException("two titles"));
        Assert.Equal(new FileFailure("a.txt", "internal", "InvalidOperationException: two titles") { Again = true }, reading.Failure);
        Assert.Null(reading.Contents);
    }

    [Fact]
    public void An_expected_failure_keeps_its_code_and_message()
    {
        var reading = SourceReading.Of(Source, _ => new Problem(ProblemCode.NotText, "a.txt", "Binary."));
        Assert.Equal(new FileFailure("a.txt", "not_text", "Binary."), reading.Failure);
    }

    [Fact]
    public void A_file_that_could_not_be_loaded_is_not_read()
    {
        var missing = Source with { Problem = new Problem(ProblemCode.TooLarge, "a.txt", "Too big.") };
        var reading = SourceReading.Of(missing, _ => throw new InvalidOperationException("must not run"));
        Assert.Equal("too_large", reading.Failure!.Code);
    }

    [Fact]
    public void The_fingerprint_names_version_and_code() => Assert.Matches(@"^\d+\.\d+\.\d+-[0-9a-f]{12}$", Fingerprint.Current);

    [Fact]
    public void An_error_of_the_system_is_told_without_paths_of_the_machine()
    {
        var source = new LoadedSource("/in/a.txt", new SourceFile(new string('0', 64), "a.txt", 1), new byte[1], null);
        var failure = SourceReading.Of(source, _ => throw new IOException("No space left on device : '/tmp/somewhere'")).Failure!;
        Assert.Equal((FileFailure.Internal, true), (failure.Code, failure.Again));
        Assert.DoesNotContain("/tmp", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_limit_of_time_is_tried_again()
    {
        var source = new LoadedSource("/in/a.txt", new SourceFile(new string('0', 64), "a.txt", 1), new byte[1], null);
        Assert.True(SourceReading.Of(source, _ => new Problem(ProblemCode.TooLarge, "a.txt", "It took too long.") { Again = true }).Failure!.Again);
    }
}
