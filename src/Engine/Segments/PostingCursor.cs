using KnowledgeBase.Engine.Storage;

namespace KnowledgeBase.Engine.Segments;

/// <summary>Walks the postings of one term in one segment in order of document. Layout: <see cref="PostingWriter"/>.</summary>
internal sealed class PostingCursor
{
    /// <summary>What <see cref="Document"/> is after the last one.</summary>
    public const int End = int.MaxValue;

    private readonly Segment segment;
    private readonly int count;
    private readonly int[] documents;
    private readonly int[] frequencies;
    private readonly (int Last, int Documents, int Positions)[] blocks;
    private readonly (int Offset, int Length) positionSection;
    private int block = -1;
    private int inBlock;
    private int index = -1;

    /// <summary>A cursor before the first document.</summary>
    public PostingCursor(
        Segment segment, TermEntry entry, (int Offset, int Length) documentSection, (int Offset, int Length) positionSection)
    {
        this.segment = segment;
        this.positionSection = positionSection;
        count = entry.DocumentFrequency;
        if (count < 1 || count > segment.DocumentCount || entry.Documents > documentSection.Length)
        {
            throw new CorruptIndexException(segment.Name, documentSection.Offset, $"postings of {count} documents at {entry.Documents}");
        }

        documents = new int[Math.Min(count, PostingWriter.BlockSize)];
        frequencies = new int[documents.Length];
        blocks = ReadSkips(entry, documentSection);
        Document = -1;
    }

    /// <summary>Present document, -1 before the first, <see cref="End"/> after the last.</summary>
    public int Document { get; private set; }

    /// <summary>Occurrences in the present document.</summary>
    public int Frequency => frequencies[index];

    /// <summary>Goes to the next document.</summary>
    public int Next()
    {
        if (index + 1 < inBlock)
        {
            return Document = documents[++index];
        }

        return block + 1 < blocks.Length ? Load(block + 1, 0) : Document = End;
    }

    /// <summary>Goes to the first document not below a target; stays when it is there already.</summary>
    public int Advance(int target)
    {
        if (Document >= target)
        {
            return Document;
        }

        int wanted = Math.Max(block, 0);
        while (wanted < blocks.Length && blocks[wanted].Last < target)
        {
            wanted++;
        }

        if (wanted == blocks.Length)
        {
            return Document = End;
        }

        if (wanted != block)
        {
            Load(wanted, 0);
        }

        while (Document < target)
        {
            Next();
        }

        return Document;
    }

    /// <summary>Places of the term in the present document, ascending.</summary>
    /// <param name="places">Emptied, then filled.</param>
    public void Positions(List<int> places)
    {
        places.Clear();
        int start = positionSection.Offset + blocks[block].Positions;
        int end = positionSection.Offset + positionSection.Length;
        if (start > end)
        {
            throw new CorruptIndexException(segment.Name, start, "positions beyond their section");
        }

        var reader = new ByteReader(segment.File.Span[start..end], segment.Name, start);
        for (int i = 0; i < index; i++)
        {
            for (int n = frequencies[i]; n > 0; n--)
            {
                reader.VarUInt();
            }
        }

        int last = 0;
        for (int n = frequencies[index]; n > 0; n--)
        {
            places.Add(last += reader.VarInt());
        }
    }

    private int Load(int wanted, int at)
    {
        block = wanted;
        inBlock = Math.Min(PostingWriter.BlockSize, count - (block * PostingWriter.BlockSize));
        int start = blocks[block].Documents;
        var reader = new ByteReader(segment.File.Span[start..], segment.Name, start);
        int previous = block == 0 ? -1 : blocks[block - 1].Last;
        for (int i = 0; i < inBlock; i++)
        {
            documents[i] = previous = checked(previous + reader.VarInt() + 1);
        }

        if (previous >= segment.DocumentCount)
        {
            throw reader.Bad($"document {previous} of {segment.DocumentCount}");
        }

        for (int i = 0; i < inBlock; i++)
        {
            frequencies[i] = checked(reader.VarInt() + 1);
        }

        index = at;
        return Document = documents[at];
    }

    private (int Last, int Documents, int Positions)[] ReadSkips(TermEntry entry, (int Offset, int Length) section)
    {
        int start = section.Offset + entry.Documents;
        var found = new (int Last, int Documents, int Positions)[(count + PostingWriter.BlockSize - 1) / PostingWriter.BlockSize];
        if (found.Length == 1)
        {
            found[0] = (segment.DocumentCount - 1, start, entry.Positions);
            return found;
        }

        var reader = new ByteReader(segment.File.Span.Slice(start, section.Length - entry.Documents), segment.Name, start);
        int last = -1;
        int documentOffset = 0;
        int positionOffset = entry.Positions;
        for (int i = 0; i < found.Length; i++)
        {
            last = checked(last + reader.VarInt());
            found[i] = (last, documentOffset, positionOffset);
            documentOffset = checked(documentOffset + reader.VarInt());
            positionOffset = checked(positionOffset + reader.VarInt());
        }

        for (int i = 0; i < found.Length; i++)
        {
            found[i].Documents += start + reader.Position;
        }

        return found;
    }
}
