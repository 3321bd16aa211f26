using KnowledgeBase.Engine.Documents;
using KnowledgeBase.Engine.Storage;

namespace KnowledgeBase.Engine.Segments;

/// <summary>One segment file, opened for reading. Its checksum was verified when it was opened.</summary>
internal sealed class Segment
{
    private readonly Dictionary<string, (int Offset, int Length)> sections = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FieldReader> fields = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ColumnReader> columns = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NumberReader> numbers = new(StringComparer.Ordinal);
    private readonly StoredReader stored;

    /// <summary>Opens a mapped segment file.</summary>
    /// <exception cref="CorruptIndexException">The file is not as its writer left it.</exception>
    public Segment(MappedFile file, string name, IndexSchema schema)
    {
        File = file;
        Name = name;
        var content = Frame.Unwrap(file.Span, name);
        DocumentCount = ReadTable(content);
        foreach (var field in schema.Fields)
        {
            fields.Add(field.Name, new FieldReader(this, field));
        }

        foreach (string column in schema.Columns)
        {
            columns.Add(column, new ColumnReader(this, column));
        }

        foreach (string column in schema.Numbers)
        {
            numbers.Add(column, new NumberReader(this, column));
        }

        stored = new StoredReader(this);
    }

    /// <summary>The mapped file.</summary>
    public MappedFile File { get; }

    /// <summary>Name of the file.</summary>
    public string Name { get; }

    /// <summary>Documents, deleted ones included.</summary>
    public int DocumentCount { get; }

    /// <summary>A field.</summary>
    public FieldReader Field(string name) => fields[name];

    /// <summary>A column.</summary>
    public ColumnReader Column(string name) => columns[name];

    /// <summary>A column of numbers.</summary>
    public NumberReader Number(string name) => numbers[name];

    /// <summary>Stored bytes of a document.</summary>
    public ReadOnlySpan<byte> Stored(int document) => stored[document];

    /// <summary>Bytes of a section.</summary>
    public ReadOnlySpan<byte> Section(string name)
    {
        var (offset, length) = Place(name);
        return File.Span.Slice(offset, length);
    }

    /// <summary>Offset of a section in the file.</summary>
    public (int Offset, int Length) Place(string name) => sections.TryGetValue(name, out var place)
        ? place
        : throw new CorruptIndexException(Name, -1, $"no section {name}");

    /// <summary>A section of numbers that must hold at least so many.</summary>
    public Int32Array Numbers(string name, int least)
    {
        var (offset, length) = Place(name);
        return length / 4 >= least
            ? new Int32Array(File, Name, offset, length)
            : throw new CorruptIndexException(Name, offset, $"section {name} has {length / 4} numbers, {least} expected");
    }

    private int ReadTable(ReadOnlySpan<byte> content)
    {
        if (content.Length < 4)
        {
            throw new CorruptIndexException(Name, -1, "no table of sections");
        }

        uint table = new ByteReader(content[^4..], Name).Fixed32();
        if (table > content.Length - 4)
        {
            throw new CorruptIndexException(Name, content.Length, $"table of sections at {table} of {content.Length}");
        }

        var reader = new ByteReader(content[(int)table..^4], Name, Frame.HeadLength + (int)table);
        int documents = reader.VarInt();
        for (int left = reader.Count(); left > 0; left--)
        {
            string section = reader.Text();
            int offset = reader.VarInt();
            int length = reader.VarInt();
            if ((long)offset + length > table)
            {
                throw reader.Bad($"section {section} ends at {(long)offset + length} of {table}");
            }

            sections[section] = (Frame.HeadLength + offset, length);
        }

        return documents;
    }
}
