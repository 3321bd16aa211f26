using KnowledgeBase.Search.Engines;
using KnowledgeBase.Search.Lucene.Searching;
using KnowledgeBase.Search.Lucene.Storage;
using Lucene.Net.Index;
using Lucene.Net.Util;
using Directory = Lucene.Net.Store.Directory;

namespace KnowledgeBase.Search.Lucene.Writing;

/// <summary>Makes one change of the port into one commit of Lucene.</summary>
internal static class BatchWriter
{
    /// <summary>Key of the note in what a commit says of itself.</summary>
    public const string NoteKey = "note";

    /// <summary>Key of the schema's version there.</summary>
    public const string SchemaKey = "schema";

    // How long to wait for another writer, of this process or another: milliseconds.
    private const long Patience = 10_000;

    // Many segments are written before any are merged while an index is filled at once; few afterwards, so that searches
    // have few to look through.
    private const double BulkBuffer = 192;
    private const double ChangeBuffer = 48;
    private const int BulkMergeFactor = 20;
    private const int ChangeMergeFactor = 8;

    /// <summary>Makes a change; when anything fails the index is as before. Merges that follow it are made before it returns, in a commit of their own.</summary>
    /// <param name="directory">Folder of the index.</param>
    /// <param name="schema">What the index holds.</param>
    /// <param name="batch">The change.</param>
    /// <param name="empty">Whether the index holds nothing yet.</param>
    /// <exception cref="IOException">Another process is writing, or the disk refused.</exception>
    public static void Write(Directory directory, EngineSchema schema, EngineBatch batch, bool empty)
    {
        var writer = new IndexWriter(directory, Configuration(empty));
        try
        {
            writer.DeleteDocuments([.. batch.DeletedGroups.Select(group => new Term(FieldNames.Group, group))]);
            var form = new DocumentForm(schema);
            foreach (var document in batch.Documents)
            {
                writer.AddDocument(form.Of(document));
            }

            writer.SetCommitData(new Dictionary<string, string> { [NoteKey] = batch.Note, [SchemaKey] = schema.Version });
            writer.Commit();
        }
        catch
        {
            writer.Rollback();
            throw;
        }

        Close(writer);
    }

    // The change is made: a merge that cannot be is no failure of the change, and is made after a later one.
    private static void Close(IndexWriter writer)
    {
        try
        {
            writer.Dispose();
        }
        catch (IOException)
        {
            writer.Rollback();
        }
    }

    // Neighbouring segments are merged, never others: documents keep the order they came in, and so do equal scores.
    private static IndexWriterConfig Configuration(bool bulk) => new(LuceneVersion.LUCENE_48, null)
    {
        Similarity = new ExactLengthBm25(),
        OpenMode = OpenMode.CREATE_OR_APPEND,
        WriteLockTimeout = Patience,
        RAMBufferSizeMB = bulk ? BulkBuffer : ChangeBuffer,
        UseCompoundFile = false,
        MergePolicy = new LogByteSizeMergePolicy { MergeFactor = bulk ? BulkMergeFactor : ChangeMergeFactor, NoCFSRatio = 0 },
    };
}
