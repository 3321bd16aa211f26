using KnowledgeBase.Engine.Storage;

namespace KnowledgeBase.Engine.Writing;

/// <summary>A folder whose files written piece by piece are written at a bounded rate.</summary>
/// <param name="inner">The folder.</param>
/// <param name="pace">The rate.</param>
internal sealed class PacedDirectory(IndexDirectory inner, BytePace pace) : IndexDirectory
{
    /// <inheritdoc />
    public override IndexOutput Create(string name) => new PacedOutput(inner.Create(name), pace);

    /// <inheritdoc />
    public override void Write(string name, ReadOnlySpan<byte> bytes) => inner.Write(name, bytes);

    /// <inheritdoc />
    public override void Rename(string from, string to) => inner.Rename(from, to);

    /// <inheritdoc />
    public override void Sync() => inner.Sync();

    /// <inheritdoc />
    public override MappedFile? Open(string name) => inner.Open(name);

    /// <inheritdoc />
    public override void Delete(string name) => inner.Delete(name);

    /// <inheritdoc />
    public override IReadOnlyList<string> List() => inner.List();

    /// <inheritdoc />
    public override IDisposable? TryLock(string right) => inner.TryLock(right);

    private sealed class PacedOutput(IndexOutput inner, BytePace pace) : IndexOutput
    {
        // Long writes are cut, so that the disk is never taken for long at a stretch.
        private const int LongestWrite = 1 << 20;

        public override void Write(ReadOnlySpan<byte> bytes)
        {
            while (!bytes.IsEmpty)
            {
                var piece = bytes[..Math.Min(bytes.Length, LongestWrite)];
                inner.Write(piece);
                pace.Pass(piece.Length);
                bytes = bytes[piece.Length..];
            }
        }

        public override void Finish() => inner.Finish();

        protected override void Close() => inner.Dispose();
    }
}
