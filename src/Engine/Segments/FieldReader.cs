using System.Text;
using KnowledgeBase.Engine.Documents;
using KnowledgeBase.Engine.Storage;

namespace KnowledgeBase.Engine.Segments;

/// <summary>Where the postings of a term stand.</summary>
/// <param name="DocumentFrequency">Documents that hold it, deleted ones included.</param>
/// <param name="Documents">Offset in the field's documents section.</param>
/// <param name="Positions">Offset in the field's positions section.</param>
internal readonly record struct TermEntry(int DocumentFrequency, int Documents, int Positions)
{
    /// <summary>Reads the entry of the next term of a block of the dictionary: its offsets are written as differences.</summary>
    public TermEntry Next(ref ByteReader reader)
    {
        int frequency = reader.VarInt();
        long documents = (long)Documents + reader.VarInt();
        long positions = (long)Positions + reader.VarInt();
        return Math.Max(documents, positions) <= int.MaxValue
            ? new TermEntry(frequency, (int)documents, (int)positions)
            : throw reader.Bad($"postings at {documents} and {positions}");
    }
}

/// <summary>The terms of one field of one segment.</summary>
internal sealed class FieldReader
{
    private readonly Segment segment;
    private readonly Int32Array blocks;
    private readonly (int Offset, int Length) terms;
    private readonly (int Offset, int Length) documents;
    private readonly (int Offset, int Length) positions;

    /// <summary>Opens a field.</summary>
    public FieldReader(Segment segment, TextField field)
    {
        this.segment = segment;
        Definition = field;
        var head = new ByteReader(segment.Section($"field/{field.Name}/head"), segment.Name);
        TermCount = head.VarInt();
        DocumentsWithTerms = head.VarInt();
        TotalLength = head.Fixed64();
        Lengths = segment.Numbers($"field/{field.Name}/lengths", segment.DocumentCount);
        blocks = segment.Numbers($"field/{field.Name}/blocks", BlockCount);
        terms = segment.Place($"field/{field.Name}/terms");
        documents = segment.Place($"field/{field.Name}/documents");
        positions = segment.Place($"field/{field.Name}/positions");
    }

    /// <summary>The field.</summary>
    public TextField Definition { get; }

    /// <summary>Distinct terms.</summary>
    public int TermCount { get; }

    /// <summary>Documents that have any token in the field.</summary>
    public int DocumentsWithTerms { get; }

    /// <summary>Tokens of all documents together.</summary>
    public long TotalLength { get; }

    /// <summary>Tokens of each document.</summary>
    public Int32Array Lengths { get; }

    private int BlockCount => (int)(((long)TermCount + SegmentWriter.TermsPerBlock - 1) / SegmentWriter.TermsPerBlock);

    /// <summary>Looks a term up.</summary>
    /// <param name="term">UTF-8 bytes.</param>
    /// <returns>Where its postings stand, or null when no document holds it.</returns>
    public TermEntry? Find(ReadOnlySpan<byte> term)
    {
        if (TermCount == 0)
        {
            return null;
        }

        int block = BlockOf(term);
        int left = Math.Min(SegmentWriter.TermsPerBlock, TermCount - (block * SegmentWriter.TermsPerBlock));
        var reader = TermsAt(blocks[block]);
        int common = 0;
        var entry = default(TermEntry);
        for (; left > 0; left--)
        {
            // Terms ascend: one that shares more with the one before than that shares with the term looked for is still
            // below it, one that shares less is above.
            int shared = reader.VarInt();
            var rest = reader.Bytes(reader.VarInt());
            entry = entry.Next(ref reader);
            if (shared < common)
            {
                return null;
            }

            if (shared > common)
            {
                continue;
            }

            int more = rest.CommonPrefixLength(term[common..]);
            common += more;
            if (more == rest.Length)
            {
                if (common == term.Length)
                {
                    return entry;
                }
            }
            else if (common == term.Length || rest[more] > term[common])
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>Looks a term up.</summary>
    /// <param name="term">The term.</param>
    /// <returns>Where its postings stand, or null when no document holds it.</returns>
    public TermEntry? Find(string term)
    {
        Span<byte> bytes = stackalloc byte[256];
        return Encoding.UTF8.TryGetBytes(term, bytes, out int length) ? Find(bytes[..length]) : Find(Encoding.UTF8.GetBytes(term));
    }

    /// <summary>A cursor over the postings of a term.</summary>
    public PostingCursor Cursor(TermEntry entry)
    {
        var cursor = new PostingCursor();
        Open(cursor, entry);
        return cursor;
    }

    /// <summary>Puts a cursor before the postings of a term.</summary>
    public void Open(PostingCursor cursor, TermEntry entry) => cursor.Open(segment, entry, documents, positions);

    /// <summary>All terms from a place on, ascending by their UTF-8 bytes.</summary>
    /// <param name="from">UTF-8 bytes of the lowest term wanted.</param>
    /// <returns>Terms and where their postings stand.</returns>
    public IEnumerable<(byte[] Term, TermEntry Entry)> TermsFrom(byte[] from)
    {
        if (TermCount == 0)
        {
            yield break;
        }

        int block = BlockOf(from);
        int offset = blocks[block];
        byte[] term = [];
        var entry = default(TermEntry);
        for (int i = block * SegmentWriter.TermsPerBlock; i < TermCount; i++)
        {
            (term, entry, offset) = ReadTerm(term, i % SegmentWriter.TermsPerBlock == 0 ? default : entry, offset);
            if (term.AsSpan().SequenceCompareTo(from) >= 0)
            {
                yield return (term, entry);
            }
        }
    }

    /// <summary>All terms that begin with a prefix, ascending.</summary>
    public IEnumerable<(string Term, TermEntry Entry)> TermsWithPrefix(string prefix)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(prefix);
        return TermsFrom(bytes)
            .TakeWhile(t => t.Term.AsSpan().StartsWith(bytes))
            .Select(t => (Encoding.UTF8.GetString(t.Term), t.Entry));
    }

    // The last block whose first term is not above the one looked for.
    private int BlockOf(ReadOnlySpan<byte> term)
    {
        int low = 0;
        int high = BlockCount - 1;
        while (low < high)
        {
            int middle = (low + high + 1) / 2;
            if (FirstTerm(blocks[middle]).SequenceCompareTo(term) <= 0)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        return low;
    }

    private (byte[] Term, TermEntry Entry, int Next) ReadTerm(byte[] previous, TermEntry before, int offset)
    {
        var reader = TermsAt(offset);
        int shared = reader.VarInt();
        if (shared > previous.Length)
        {
            throw reader.Bad($"{shared} bytes shared with a term of {previous.Length}");
        }

        byte[] term = [.. previous.AsSpan(0, shared), .. reader.Bytes(reader.VarInt())];
        var entry = before.Next(ref reader);
        return (term, entry, offset + reader.Position);
    }

    private ReadOnlySpan<byte> FirstTerm(int offset)
    {
        var reader = TermsAt(offset);
        int shared = reader.VarInt();
        return shared == 0 ? reader.Bytes(reader.VarInt()) : throw reader.Bad($"first term of a block shares {shared} bytes");
    }

    private ByteReader TermsAt(int offset)
    {
        var (start, length) = terms;
        return (uint)offset <= (uint)length
            ? new ByteReader(segment.File.Span.Slice(start + offset, length - offset), segment.Name, start + offset)
            : throw new CorruptIndexException(segment.Name, start, $"term at {offset} of {length}");
    }
}
