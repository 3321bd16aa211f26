using KnowledgeBase.Engine.Documents;
using KnowledgeBase.Engine.Storage;

namespace KnowledgeBase.Engine.Segments;

/// <summary>
/// Lays out one segment: per field lengths, terms, postings and positions; then the columns; then the stored bytes;
/// then a table of sections (name, offset, length) and its offset in the last four bytes. The layout is described in
/// full in ARCHITECTURE.md.
/// </summary>
internal sealed class SegmentWriter
{
    /// <summary>Terms in a block of the dictionary.</summary>
    public const int TermsPerBlock = 32;

    private readonly ByteWriter content = new();
    private readonly List<(string Name, int Offset, int Length)> sections = [];
    private readonly ByteWriter terms = new();
    private readonly ByteWriter termBlocks = new();
    private readonly ByteWriter documents = new();
    private readonly ByteWriter positions = new();
    private readonly PostingWriter postingWriter = new();
    private readonly ByteWriter lastTerm = new();
    private int[] fieldLengths = [];
    private int termCount;
    private int lastDocuments;
    private int lastPositions;

    /// <summary>Begins a segment file.</summary>
    public SegmentWriter() => Frame.Begin(content);

    /// <summary>Begins a field.</summary>
    /// <param name="lengths">Number of tokens of each document.</param>
    public void BeginField(int[] lengths) => fieldLengths = lengths;

    /// <summary>Adds the next term of the present field.</summary>
    /// <param name="term">UTF-8 bytes, above those of the term before.</param>
    /// <param name="postings">Its postings, not empty.</param>
    public void Term(ReadOnlySpan<byte> term, PostingBuffer postings)
    {
        int shared = 0;
        if (termCount % TermsPerBlock == 0)
        {
            termBlocks.Fixed32((uint)terms.Length);
            (lastDocuments, lastPositions) = (0, 0);
        }
        else
        {
            shared = term.CommonPrefixLength(lastTerm.Written);
        }

        terms.VarInt(shared);
        terms.VarInt(term.Length - shared);
        terms.Bytes(term[shared..]);
        terms.VarInt(postings.Documents.Length);
        terms.VarInt(documents.Length - lastDocuments);
        terms.VarInt(positions.Length - lastPositions);
        (lastDocuments, lastPositions) = (documents.Length, positions.Length);
        postingWriter.Write(postings, fieldLengths, documents, positions);
        lastTerm.Clear();
        lastTerm.Bytes(term);
        termCount++;
    }

    /// <summary>Ends the present field.</summary>
    /// <param name="field">The field.</param>
    public void EndField(TextField field)
    {
        var head = new ByteWriter();
        head.VarInt(termCount);
        head.VarInt(fieldLengths.Count(l => l > 0));
        head.Fixed64(fieldLengths.Sum(l => (long)l));
        Section($"field/{field.Name}/head", head.Written);
        Section($"field/{field.Name}/lengths", Int32s(fieldLengths));
        Section($"field/{field.Name}/blocks", termBlocks.Written);
        Section($"field/{field.Name}/terms", terms.Written);
        Section($"field/{field.Name}/documents", documents.Written);
        Section($"field/{field.Name}/positions", positions.Written);
        foreach (var part in (ByteWriter[])[terms, termBlocks, documents, positions, lastTerm])
        {
            part.Clear();
        }

        termCount = 0;
    }

    /// <summary>Adds a column.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="values">Values of each document.</param>
    public void Column(string name, IReadOnlyList<IReadOnlyList<string>> values)
    {
        string[] dictionary = [.. values.SelectMany(v => v).Distinct().Order(StringComparer.Ordinal)];
        var numbers = dictionary.Select((v, i) => (v, i)).ToDictionary(p => p.v, p => p.i, StringComparer.Ordinal);
        var words = new ByteWriter();
        words.VarInt(dictionary.Length);
        foreach (string value in dictionary)
        {
            words.Text(value);
        }

        var starts = new List<int>(values.Count + 1) { 0 };
        var ordinals = new List<int>();
        foreach (var list in values)
        {
            ordinals.AddRange(list.Select(v => numbers[v]).Distinct().Order());
            starts.Add(ordinals.Count);
        }

        Section($"column/{name}/values", words.Written);
        bool one = values.All(v => v.Count == 1);
        Section($"column/{name}/starts", one ? [] : Int32s(starts));
        Section($"column/{name}/ordinals", Int32s(ordinals));
    }

    /// <summary>Adds the stored bytes and gives the whole segment file.</summary>
    /// <param name="stored">Bytes of each document.</param>
    /// <returns>The file.</returns>
    public ReadOnlySpan<byte> Finish(IReadOnlyList<ReadOnlyMemory<byte>> stored)
    {
        var starts = new List<int>(stored.Count + 1) { 0 };
        var bytes = new ByteWriter();
        foreach (var item in stored)
        {
            bytes.Bytes(item.Span);
            starts.Add(bytes.Length);
        }

        Section("stored/starts", Int32s(starts));
        Section("stored/bytes", bytes.Written);
        int table = content.Length - Frame.HeadLength;
        content.VarInt(stored.Count);
        content.VarInt(sections.Count);
        foreach (var (name, offset, length) in sections)
        {
            content.Text(name);
            content.VarInt(offset);
            content.VarInt(length);
        }

        content.Fixed32((uint)table);
        Frame.End(content);
        return content.Written;
    }

    private static byte[] Int32s(IReadOnlyList<int> values)
    {
        var bytes = new byte[values.Count * 4];
        for (int i = 0; i < values.Count; i++)
        {
            System.Buffers.Binary.BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(i * 4), values[i]);
        }

        return bytes;
    }

    private void Section(string name, ReadOnlySpan<byte> bytes)
    {
        sections.Add((name, content.Length - Frame.HeadLength, bytes.Length));
        content.Bytes(bytes);
    }
}
