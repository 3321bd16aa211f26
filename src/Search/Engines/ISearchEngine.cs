// One set of document numbers serves the port and the engine that is always there.
global using DocumentSet = KnowledgeBase.Engine.Searching.BitSet;

namespace KnowledgeBase.Search.Engines;

/// <summary>
/// What this product asks of whatever holds the postings. Everything above it (query language, ranking, grouping,
/// highlights, facets' meaning) is the same for every engine. Many readers, one writer.
/// </summary>
public interface ISearchEngine : IDisposable
{
    /// <summary>Name on the wire.</summary>
    string Name { get; }

    /// <summary>Note of the last change, or null when nothing was ever written.</summary>
    string? Note { get; }

    /// <summary>Makes a change and its note lasting; later snapshots see all of it.</summary>
    /// <param name="batch">The change.</param>
    /// <exception cref="IOException">
    /// Another process is writing, or the disk refused. The change is not made, unless only its last step failed: bringing to the
    /// disk that it is made. <see cref="Refresh"/> and <see cref="Note"/> tell; making the same change again does no harm.
    /// </exception>
    /// <exception cref="InvalidDataException">The files are damaged; the change is not made.</exception>
    void Write(EngineBatch batch);

    /// <summary>
    /// Takes over what another process has written since; only what is new is opened. Costs little when there is nothing.
    /// </summary>
    /// <returns>
    /// A number that grows with every change, made here or taken over. What the engine does by itself to search faster is none.
    /// </returns>
    /// <exception cref="InvalidDataException">What is new is damaged or of another version.</exception>
    /// <exception cref="IOException">It cannot be read now.</exception>
    long Refresh();

    /// <summary>The present state; it stays as it is until closed.</summary>
    /// <returns>A view the caller disposes.</returns>
    IEngineSnapshot Snapshot();
}

/// <summary>A fixed state of an engine. Documents are numbered from 0; numbers mean nothing in another snapshot.</summary>
public interface IEngineSnapshot : IDisposable
{
    /// <summary>One more than the highest document number.</summary>
    int DocumentLimit { get; }

    /// <summary>Number of documents that hold a term.</summary>
    /// <param name="field">Field.</param>
    /// <param name="term">Term.</param>
    /// <returns>The number; 0 when the term is unknown.</returns>
    int DocumentFrequency(string field, string term);

    /// <summary>All documents a query finds.</summary>
    /// <param name="query">The query.</param>
    /// <returns>The set.</returns>
    DocumentSet Match(EngineQuery query);

    /// <summary>All documents a query finds under selections, with the counts of columns, in one pass.</summary>
    /// <param name="query">The query.</param>
    /// <param name="selections">Selections, all of which must hold.</param>
    /// <param name="facets">Distinct columns to count, each over the documents that fulfil the selections of other facets.</param>
    /// <returns>Sets and counts.</returns>
    EngineMatches Match(EngineQuery query, IReadOnlyList<EngineSelection> selections, IReadOnlyList<EngineFacet> facets);

    /// <summary>The best documents by the sum of the BM25 scores of matching terms.</summary>
    /// <param name="query">The query.</param>
    /// <param name="count">Most documents returned.</param>
    /// <param name="among">Only these, or null for all.</param>
    /// <returns>Best first; ties by document number.</returns>
    IReadOnlyList<ScoredDocument> Best(EngineQuery query, int count, DocumentSet? among);

    /// <summary>BM25 scores of single terms in chosen documents.</summary>
    /// <param name="terms">The terms.</param>
    /// <param name="documents">Document numbers, ascending.</param>
    /// <returns>For each term the scores of the documents in their order; 0 where a document does not hold the term.</returns>
    IReadOnlyList<float[]> Scores(IReadOnlyList<TermQuery> terms, IReadOnlyList<int> documents);

    /// <summary>Values of a column over a set of documents.</summary>
    /// <param name="column">Column.</param>
    /// <param name="among">The documents, or null for all.</param>
    /// <returns>Values that occur, with the number of documents that have them.</returns>
    IReadOnlyDictionary<string, int> Count(string column, DocumentSet? among);

    /// <summary>Values of one document in a column.</summary>
    /// <param name="column">Column.</param>
    /// <param name="document">Document number.</param>
    /// <returns>The values.</returns>
    IReadOnlyList<string> Values(string column, int document);

    /// <summary>Bytes stored with a document.</summary>
    /// <param name="document">Document number.</param>
    /// <returns>The bytes.</returns>
    byte[] Stored(int document);
}

/// <summary>A document with its score.</summary>
/// <param name="Document">Document number.</param>
/// <param name="Score">Score, above 0.</param>
public readonly record struct ScoredDocument(int Document, float Score);
