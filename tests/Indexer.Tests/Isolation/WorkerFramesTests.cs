using KnowledgeBase.Indexer.Isolation;

namespace KnowledgeBase.Indexer.Tests.Isolation;

public sealed class WorkerFramesTests
{
    [Fact]
    public void Messages_come_back_one_by_one()
    {
        using var pipe = new MemoryStream();
        byte[] large = [.. Enumerable.Range(0, 20_000_000).Select(i => (byte)i)];
        WorkerFrames.Write(pipe, "abc"u8);
        WorkerFrames.Write(pipe, []);
        WorkerFrames.Write(pipe, large);
        pipe.Position = 0;
        Assert.Equal("abc"u8.ToArray(), WorkerFrames.Read(pipe));
        Assert.Equal([], WorkerFrames.Read(pipe)!);
        Assert.True(WorkerFrames.Read(pipe).AsSpan().SequenceEqual(large));
        Assert.Null(WorkerFrames.Read(pipe));
    }

    [Theory]
    [InlineData(new byte[] { 1, 0, 0 })]
    [InlineData(new byte[] { 5, 0, 0, 0, 1, 2 })]
    [InlineData(new byte[] { 255, 255, 255, 255 })]
    [InlineData(new byte[] { 255, 255, 255, 127 })]
    public void What_is_no_message_is_nothing(byte[] bytes) => Assert.Null(WorkerFrames.Read(new MemoryStream(bytes)));
}
