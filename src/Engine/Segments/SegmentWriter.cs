using System.Buffers.Binary;
using KnowledgeBase.Engine.Documents;
using KnowledgeBase.Engine.Storage;

namespace KnowledgeBase.Engine.Segments;

/// <summary>
/// Lays out one segment: per field lengths, terms, postings and positions; then the columns; then the stored bytes;
/// then a table of sections (name, offset, length) and its offset in the last four bytes. The layout is described in
/// full in ARCHITECTURE.md. The file is written as it grows; what of a field must wait for its end is kept in memory up
/// to a size, beyond it in files aside.
/// </summary>
internal sealed class SegmentWriter : IDisposable
{
    /// <summary>Terms in a block of the dictionary.</summary>
    public const int TermsPerBlock = 32;

    private readonly IndexDirectory directory;
    private readonly string file;
    private readonly FramedOutput content;
    private readonly List<(string Name, int Offset, int Length)> sections = [];
    private readonly Spill terms;
    private readonly Spill documents;
    private readonly Spill positions;
    private readonly ByteWriter termBlocks = new();
    private readonly PostingWriter postingWriter = new();
    private readonly ByteWriter lastTerm = new();
    private StoredWriter stored = new();
    private int[] fieldLengths = [];
    private int termCount;
    private int lastDocuments;
    private int lastPositions;
    private int? storedOffset;

    /// <summary>Begins a segment file.</summary>
    /// <param name="directory">Where it is written.</param>
    /// <param name="file">Its name.</param>
    /// <param name="keep">Most bytes of each part of a field that wait in memory.</param>
    public SegmentWriter(IndexDirectory directory, string file, int keep = int.MaxValue)
    {
        (this.directory, this.file) = (directory, file);
        terms = new Spill(directory, file + ".terms", keep);
        documents = new Spill(directory, file + ".documents", keep);
        positions = new Spill(directory, file + ".positions", keep);
        content = new FramedOutput(directory.Create(file));
    }

    /// <summary>Deletes what a writer that did not end has left aside.</summary>
    public static void Clear(IndexDirectory directory, string file)
    {
        foreach (string ending in (string[])["", ".terms", ".documents", ".positions"])
        {
            directory.Delete(file + ending);
        }
    }

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

        terms.End.VarInt(shared);
        terms.End.VarInt(term.Length - shared);
        terms.End.Bytes(term[shared..]);
        terms.End.VarInt(postings.Documents.Length);
        terms.End.VarInt(documents.Length - lastDocuments);
        terms.End.VarInt(positions.Length - lastPositions);
        (lastDocuments, lastPositions) = (documents.Length, positions.Length);
        postingWriter.Write(postings, fieldLengths, documents.End, positions.End);
        lastTerm.Clear();
        lastTerm.Bytes(term);
        termCount++;
        terms.Settle();
        documents.Settle();
        positions.Settle();
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
        Section($"field/{field.Name}/terms", terms);
        Section($"field/{field.Name}/documents", documents);
        Section($"field/{field.Name}/positions", positions);
        termBlocks.Clear();
        lastTerm.Clear();
        termCount = 0;
    }

    /// <summary>Adds a column.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="dictionary">Distinct values in ordinal order.</param>
    /// <param name="starts">Where the values of each document start, and where the last ones end.</param>
    /// <param name="ordinals">Numbers of values, document after document, ascending within each.</param>
    public void Column(string name, IReadOnlyCollection<string> dictionary, List<int> starts, List<int> ordinals)
    {
        var words = new ByteWriter();
        words.VarInt(dictionary.Count);
        foreach (string value in dictionary)
        {
            words.Text(value);
        }

        bool one = true;
        for (int i = 1; i < starts.Count && one; i++)
        {
            one = starts[i] == i;
        }

        Section($"column/{name}/values", words.Written);
        Section($"column/{name}/starts", one ? [] : Int32s(starts));
        Section($"column/{name}/ordinals", Int32s(ordinals));
    }

    /// <summary>Adds a column of numbers.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="values">Number of each document, or null.</param>
    public void Number(string name, IReadOnlyList<long?> values) => Section($"number/{name}", NumberWriter.Write(values));

    /// <summary>Adds the stored bytes of the next document; all fields and columns are written by then.</summary>
    public void Stored(ReadOnlySpan<byte> bytes)
    {
        stored.Add(bytes);
        Settle();
    }

    /// <summary>Takes the stored bytes of all documents at once, in place of adding them.</summary>
    public void Stored(StoredWriter all) => stored = all;

    /// <summary>Ends the segment file and brings it to the disk.</summary>
    public void Finish()
    {
        stored.Finish();
        Settle();
        sections.Add(("stored/blocks", storedOffset!.Value, stored.Length));
        Section("stored/table", stored.Table);
        var table = new ByteWriter();
        int start = content.ContentLength;
        table.VarInt(stored.Count);
        table.VarInt(sections.Count);
        foreach (var (name, offset, length) in sections)
        {
            table.Text(name);
            table.VarInt(offset);
            table.VarInt(length);
        }

        table.Fixed32((uint)start);
        content.Bytes(table.Written);
        content.Finish();
    }

    /// <summary>Closes all files and removes those aside.</summary>
    public void Dispose()
    {
        content.Dispose();
        foreach (var (spill, ending) in ((Spill, string)[])[(terms, ".terms"), (documents, ".documents"), (positions, ".positions")])
        {
            spill.Dispose();
            if (spill.Spilled)
            {
                directory.Delete(file + ending);
            }
        }
    }

    private static byte[] Int32s(IReadOnlyList<int> values)
    {
        var bytes = new byte[values.Count * 4];
        for (int i = 0; i < values.Count; i++)
        {
            BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(i * 4), values[i]);
        }

        return bytes;
    }

    private void Settle()
    {
        storedOffset ??= content.ContentLength;
        stored.MoveTo(content);
    }

    private void Section(string name, ReadOnlySpan<byte> bytes)
    {
        sections.Add((name, content.ContentLength, bytes.Length));
        content.Bytes(bytes);
    }

    private void Section(string name, Spill bytes)
    {
        sections.Add((name, content.ContentLength, bytes.Length));
        bytes.MoveTo(content);
    }
}
