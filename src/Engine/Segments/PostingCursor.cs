using System.Buffers.Binary;
using KnowledgeBase.Engine.Storage;

namespace KnowledgeBase.Engine.Segments;

/// <summary>
/// Walks the postings of one term in one segment in order of document. Layout: <see cref="PostingWriter"/>. One cursor
/// can be used for many terms, one after another. Every offset and number read is checked against its section.
/// </summary>
internal sealed class PostingCursor
{
    /// <summary>What <see cref="Document"/> is after the last one.</summary>
    public const int End = int.MaxValue;

    private readonly int[] documents = new int[PostingWriter.BlockSize];
    private readonly int[] frequencies = new int[PostingWriter.BlockSize];
    private Segment segment = null!;
    private (int Offset, int Length) positionSection;
    private int count;
    private int tableStart;
    private int blocksStart;
    private int sectionEnd;
    private int positionsStart;
    private int block;
    private int inBlock;
    private int index;
    private int packedFrequencies;
    private int frequencyBits;

    /// <summary>Documents that hold the term.</summary>
    public int Count => count;

    /// <summary>Blocks of the postings.</summary>
    public int BlockCount { get; private set; }

    /// <summary>Present document, -1 before the first, <see cref="End"/> after the last.</summary>
    public int Document { get; private set; }

    /// <summary>Occurrences in the present document.</summary>
    public int Frequency => Frequencies()[index];

    /// <summary>Puts the cursor before the first document of a term.</summary>
    /// <param name="owner">The segment.</param>
    /// <param name="entry">Where the postings stand.</param>
    /// <param name="documentSection">Section of the field's documents.</param>
    /// <param name="positions">Section of the field's positions.</param>
    public void Open(Segment owner, TermEntry entry, (int Offset, int Length) documentSection, (int Offset, int Length) positions)
    {
        (segment, positionSection, count) = (owner, positions, entry.DocumentFrequency);
        if (count < 1 || count > segment.DocumentCount || entry.Documents > documentSection.Length)
        {
            throw new CorruptIndexException(segment.Name, documentSection.Offset, $"postings of {count} documents at {entry.Documents}");
        }

        BlockCount = (count + PostingWriter.BlockSize - 1) / PostingWriter.BlockSize;
        tableStart = documentSection.Offset + entry.Documents;
        blocksStart = tableStart + (BlockCount > 1 ? BlockCount * PostingWriter.SkipSize : 0);
        sectionEnd = documentSection.Offset + documentSection.Length;
        positionsStart = positions.Offset + entry.Positions;
        if (blocksStart > sectionEnd)
        {
            throw new CorruptIndexException(segment.Name, tableStart, $"table of {BlockCount} blocks beyond its section");
        }

        (block, inBlock, index, Document) = (-1, 0, -1, -1);
    }

    /// <summary>Last document of a block.</summary>
    public int LastOf(int wanted) => BlockCount == 1 ? segment.DocumentCount - 1 : (int)Skip(wanted, 0);

    /// <summary>Bound of what a block can score. A term of one block has none written: it is read from the block.</summary>
    /// <param name="wanted">The block.</param>
    /// <param name="lengths">Tokens of every document of the segment.</param>
    public Impact ImpactOf(int wanted, ReadOnlySpan<int> lengths)
    {
        if (BlockCount > 1)
        {
            uint first = Skip(wanted, 12);
            uint second = Skip(wanted, 16);
            return new Impact((ushort)first, (ushort)(first >> 16), (ushort)second, (ushort)(second >> 16));
        }

        if (block != 0)
        {
            Load(0);
            (index, Document) = (-1, -1);
        }

        Span<int> own = stackalloc int[PostingWriter.BlockSize];
        for (int i = 0; i < inBlock; i++)
        {
            own[i] = lengths[documents[i]];
        }

        return Impact.Of(Frequencies()[..inBlock], own[..inBlock]);
    }

    /// <summary>Goes to the next document.</summary>
    public int Next()
    {
        if (index + 1 < inBlock)
        {
            return Document = documents[++index];
        }

        return block + 1 < BlockCount ? Load(block + 1) : Document = End;
    }

    /// <summary>Goes to the first document not below a target; stays when it is there already.</summary>
    public int Advance(int target)
    {
        if (Document >= target)
        {
            return Document;
        }

        if (block < 0 || documents[inBlock - 1] < target)
        {
            int wanted = block + 1;
            while (wanted < BlockCount && LastOf(wanted) < target)
            {
                wanted++;
            }

            if (wanted >= BlockCount)
            {
                (index, Document) = (inBlock, End);
                return End;
            }

            Load(wanted);
        }

        while (documents[Math.Max(index, 0)] < target)
        {
            if (++index >= inBlock)
            {
                return block + 1 < BlockCount ? Load(block + 1) : Document = End;
            }
        }

        index = Math.Max(index, 0);
        return Document = documents[index];
    }

    /// <summary>Documents of the present block from the present one on, and their frequencies.</summary>
    /// <param name="rest">The documents, ascending.</param>
    /// <returns>Occurrences in each.</returns>
    public ReadOnlySpan<int> Rest(out ReadOnlySpan<int> rest)
    {
        rest = documents.AsSpan(index, inBlock - index);
        return Frequencies()[index..inBlock];
    }

    /// <summary>Documents of the present block from the present one on.</summary>
    public ReadOnlySpan<int> RestDocuments() => documents.AsSpan(index, inBlock - index);

    /// <summary>Passes over documents of the present block; past its end it goes to the next block.</summary>
    /// <param name="passed">How many, at most as many as are left in the block.</param>
    public int Pass(int passed)
    {
        index += passed - 1;
        return Next();
    }

    /// <summary>Places of the term in the present document, ascending.</summary>
    /// <param name="places">Emptied, then filled.</param>
    public void Positions(List<int> places)
    {
        places.Clear();
        int start = positionsStart + (BlockCount > 1 ? (int)Skip(block, 8) : 0);
        int end = positionSection.Offset + positionSection.Length;
        if (start < positionSection.Offset || start > end)
        {
            throw new CorruptIndexException(segment.Name, start, "positions beyond their section");
        }

        var reader = new ByteReader(segment.File.Span[start..end], segment.Name, start);
        var counts = Frequencies();
        for (int i = 0; i < index; i++)
        {
            for (int n = counts[i]; n > 0; n--)
            {
                reader.VarUInt();
            }
        }

        int last = 0;
        for (int n = counts[index]; n > 0; n--)
        {
            places.Add(last += reader.VarInt());
        }
    }

    private uint Skip(int wanted, int at) =>
        BinaryPrimitives.ReadUInt32LittleEndian(segment.File.Span[(tableStart + (wanted * PostingWriter.SkipSize) + at)..]);

    private int Load(int wanted)
    {
        int previous = wanted == 0 ? -1 : LastOf(wanted - 1);
        if (previous < -1 || previous >= segment.DocumentCount)
        {
            throw new CorruptIndexException(segment.Name, tableStart, $"last document {previous} of {segment.DocumentCount} before block {wanted}");
        }

        block = wanted;
        inBlock = Math.Min(PostingWriter.BlockSize, count - (wanted * PostingWriter.BlockSize));
        long start = blocksStart + (BlockCount > 1 ? (long)Skip(wanted, 4) : 0);
        if (start > sectionEnd)
        {
            throw new CorruptIndexException(segment.Name, tableStart, $"block {wanted} at {start}, section ends at {sectionEnd}");
        }

        if (inBlock < PostingWriter.BlockSize)
        {
            LoadShort((int)start, previous);
        }
        else
        {
            LoadFull((int)start, previous);
        }

        // The table is believed where blocks are passed over, so it must be true of those that are read.
        if (BlockCount > 1 && documents[inBlock - 1] != LastOf(wanted))
        {
            throw new CorruptIndexException(segment.Name, start, $"block ends at document {documents[inBlock - 1]}, {LastOf(wanted)} expected");
        }

        index = 0;
        return Document = documents[0];
    }

    private void LoadShort(int start, int previous)
    {
        var reader = new ByteReader(segment.File.Span[start..sectionEnd], segment.Name, start);
        for (int i = 0; i < inBlock; i++)
        {
            uint number = reader.VarUInt();
            long document = previous + (long)(number >> 1) + 1;
            long frequency = (number & 1) != 0 ? 1 : reader.VarInt() + 2L;
            if (document >= segment.DocumentCount || frequency > int.MaxValue)
            {
                throw reader.Bad($"{frequency} occurrences in document {document} of {segment.DocumentCount}");
            }

            documents[i] = previous = (int)document;
            frequencies[i] = (int)frequency;
        }

        packedFrequencies = -1;
    }

    private void LoadFull(int start, int previous)
    {
        var bytes = segment.File.Span[start..sectionEnd];
        int bits = bytes.Length < 2 ? 33 : bytes[0];
        frequencyBits = bytes.Length < 2 ? 33 : bytes[1];
        if (bits > 31 || frequencyBits > 31 || bytes.Length < 2 + BitPacking.BytesFor(bits) + BitPacking.BytesFor(frequencyBits))
        {
            throw new CorruptIndexException(segment.Name, start, $"block of {bits} and {frequencyBits} bits in {bytes.Length} bytes");
        }

        BitPacking.Unpack(bytes[2..], bits, documents);
        long last = previous;
        for (int i = 0; i < documents.Length; i++)
        {
            last += documents[i] + 1L;
            documents[i] = (int)last;
        }

        if (last >= segment.DocumentCount)
        {
            throw new CorruptIndexException(segment.Name, start, $"document {last} of {segment.DocumentCount}");
        }

        packedFrequencies = start + 2 + BitPacking.BytesFor(bits);
    }

    // Frequencies are unpacked when they are first asked for: a search that only wants to know where never does.
    private Span<int> Frequencies()
    {
        if (packedFrequencies >= 0)
        {
            BitPacking.Unpack(segment.File.Span[packedFrequencies..], frequencyBits, frequencies);
            for (int i = 0; i < frequencies.Length; i++)
            {
                frequencies[i]++;
            }

            packedFrequencies = -1;
        }

        return frequencies;
    }
}
