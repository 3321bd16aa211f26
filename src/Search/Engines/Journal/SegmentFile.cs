using System.Security.Cryptography;

namespace KnowledgeBase.Search.Engines.Journal;

/// <summary>
/// A segment on disk: the documents of one batch with their terms numbered, and the SHA-256 of everything before it.
/// Written once, never changed.
/// </summary>
internal static class SegmentFile
{
    private const int Magic = 0x3147_424B;
    private const int HashLength = 32;

    /// <summary>Writes documents and makes them lasting.</summary>
    public static void Write(string path, IReadOnlyList<EngineDocument> documents)
    {
        var terms = new Dictionary<string, int>();
        using var body = new MemoryStream();
        using (var writer = new BinaryWriter(body, System.Text.Encoding.UTF8, leaveOpen: true))
        {
            foreach (var document in documents)
            {
                WriteDocument(writer, document, terms);
            }
        }

        using var whole = new MemoryStream();
        using (var writer = new BinaryWriter(whole, System.Text.Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(Magic);
            writer.Write7BitEncodedInt(terms.Count);
            foreach (string term in terms.Keys)
            {
                writer.Write(term);
            }

            writer.Write7BitEncodedInt(documents.Count);
        }

        body.Position = 0;
        body.CopyTo(whole);
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write);
        whole.Position = 0;
        whole.CopyTo(file);
        file.Write(SHA256.HashData(whole.GetBuffer().AsSpan(0, (int)whole.Length)));
        file.Flush(flushToDisk: true);
    }

    /// <summary>Reads all documents.</summary>
    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    public static IReadOnlyList<EngineDocument> Read(string path)
    {
        byte[] bytes = File.ReadAllBytes(path);
        int length = bytes.Length - HashLength;
        if (length < sizeof(int) || !SHA256.HashData(bytes.AsSpan(0, length)).AsSpan().SequenceEqual(bytes.AsSpan(length)))
        {
            throw new InvalidDataException($"The segment {Path.GetFileName(path)} is damaged.");
        }

        using var reader = new BinaryReader(new MemoryStream(bytes, 0, length), System.Text.Encoding.UTF8);
        if (reader.ReadInt32() != Magic)
        {
            throw new InvalidDataException($"{Path.GetFileName(path)} is not a segment.");
        }

        string[] terms = new string[reader.Read7BitEncodedInt()];
        for (int i = 0; i < terms.Length; i++)
        {
            terms[i] = reader.ReadString();
        }

        var documents = new EngineDocument[reader.Read7BitEncodedInt()];
        for (int i = 0; i < documents.Length; i++)
        {
            documents[i] = ReadDocument(reader, terms);
        }

        return documents;
    }

    private static void WriteDocument(BinaryWriter writer, EngineDocument document, Dictionary<string, int> terms)
    {
        writer.Write(document.Group);
        writer.Write7BitEncodedInt(document.Fields.Count);
        foreach (var field in document.Fields)
        {
            writer.Write(field.Name);
            writer.Write(field.HasPositions);
            writer.Write7BitEncodedInt(field.Tokens.Count);
            foreach (var token in field.Tokens)
            {
                if (!terms.TryGetValue(token.Term, out int number))
                {
                    terms[token.Term] = number = terms.Count;
                }

                writer.Write7BitEncodedInt(number);
                writer.Write7BitEncodedInt(token.Position);
            }
        }

        writer.Write7BitEncodedInt(document.Columns.Count);
        foreach (var column in document.Columns)
        {
            writer.Write(column.Name);
            writer.Write7BitEncodedInt(column.Values.Count);
            foreach (string value in column.Values)
            {
                writer.Write(value);
            }
        }

        writer.Write7BitEncodedInt(document.Stored.Length);
        writer.Write(document.Stored);
    }

    private static EngineDocument ReadDocument(BinaryReader reader, string[] terms)
    {
        string group = reader.ReadString();
        var fields = new EngineField[reader.Read7BitEncodedInt()];
        for (int f = 0; f < fields.Length; f++)
        {
            string name = string.Intern(reader.ReadString());
            bool hasPositions = reader.ReadBoolean();
            var tokens = new EngineToken[reader.Read7BitEncodedInt()];
            for (int t = 0; t < tokens.Length; t++)
            {
                tokens[t] = new EngineToken(terms[reader.Read7BitEncodedInt()], reader.Read7BitEncodedInt());
            }

            fields[f] = new EngineField(name, tokens, hasPositions);
        }

        var columns = new EngineColumn[reader.Read7BitEncodedInt()];
        for (int c = 0; c < columns.Length; c++)
        {
            string name = string.Intern(reader.ReadString());
            string[] values = new string[reader.Read7BitEncodedInt()];
            for (int v = 0; v < values.Length; v++)
            {
                values[v] = reader.ReadString();
            }

            columns[c] = new EngineColumn(name, values);
        }

        return new EngineDocument(group, fields, columns, reader.ReadBytes(reader.Read7BitEncodedInt()));
    }
}
