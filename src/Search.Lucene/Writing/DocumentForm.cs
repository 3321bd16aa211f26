using KnowledgeBase.Search.Engines;
using KnowledgeBase.Search.Lucene.Storage;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace KnowledgeBase.Search.Lucene.Writing;

/// <summary>Turns documents of the port into documents of Lucene. One document at a time: what it gives is used again.</summary>
/// <param name="schema">What the index holds.</param>
internal sealed class DocumentForm(EngineSchema schema)
{
    private static readonly FieldType Key = new()
    {
        IsIndexed = true, IsTokenized = false, OmitNorms = true, IndexOptions = IndexOptions.DOCS_ONLY,
    };

    private readonly Dictionary<string, (FieldType Type, ListedTokens Tokens)> texts = schema.Fields.ToDictionary(
        f => f.Name, f => (Text(f.Positions), new ListedTokens()), StringComparer.Ordinal);

    private readonly HashSet<string> columns = [.. schema.Columns];
    private readonly HashSet<string> numbers = [.. schema.Numbers];

    /// <summary>The document as Lucene takes it.</summary>
    /// <param name="document">The document.</param>
    /// <returns>Valid until the next call.</returns>
    /// <exception cref="ArgumentException">It has a field or column that the schema lacks.</exception>
    public Document Of(EngineDocument document)
    {
        var form = new Document { new Field(FieldNames.Group, document.Group, Key) };
        foreach (var field in document.Fields)
        {
            if (!texts.TryGetValue(field.Name, out var text))
            {
                throw new ArgumentException($"The schema has no field '{field.Name}'.", nameof(document));
            }

            form.Add(new Field(FieldNames.Text(field.Name), text.Tokens.Over(field.Tokens), text.Type));
        }

        foreach (var column in document.Columns)
        {
            Add(form, column);
        }

        foreach (var number in document.Numbers)
        {
            form.Add(numbers.Contains(number.Name)
                ? new Int64Field(FieldNames.Column(number.Name), number.Value, Field.Store.NO)
                : throw new ArgumentException($"The schema has no column of numbers '{number.Name}'.", nameof(document)));
        }

        form.Add(new StoredField(FieldNames.Stored, document.Stored));
        return form;
    }

    private static FieldType Text(bool positions) => new()
    {
        IsIndexed = true,
        IsTokenized = true,
        IndexOptions = positions ? IndexOptions.DOCS_AND_FREQS_AND_POSITIONS : IndexOptions.DOCS_AND_FREQS,
    };

    private void Add(Document form, EngineColumn column)
    {
        if (!columns.Contains(column.Name))
        {
            throw new ArgumentException($"The schema has no column '{column.Name}'.", nameof(column));
        }

        string name = FieldNames.Column(column.Name);
        foreach (string value in column.Values.Select(BoundedTerm.Of))
        {
            form.Add(new Field(name, value, Key));
            form.Add(new SortedSetDocValuesField(name, new BytesRef(value)));
        }
    }
}
