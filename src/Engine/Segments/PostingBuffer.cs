namespace KnowledgeBase.Engine.Segments;

/// <summary>The postings of one term in memory, in order of document. Used again for one term after another.</summary>
internal sealed class PostingBuffer
{
    private int[] documents = new int[256];
    private int[] frequencies = new int[256];
    private int[] positions = new int[256];
    private int count;
    private int places;

    /// <summary>Document numbers, ascending.</summary>
    public ReadOnlySpan<int> Documents => documents.AsSpan(0, count);

    /// <summary>Occurrences in each document, at least 1.</summary>
    public ReadOnlySpan<int> Frequencies => frequencies.AsSpan(0, count);

    /// <summary>Places, document after document, ascending within each; empty for a field without positions.</summary>
    public ReadOnlySpan<int> Positions => positions.AsSpan(0, places);

    /// <summary>Adds occurrences; documents and places must come in order.</summary>
    /// <param name="owners">The document of each occurrence.</param>
    /// <param name="where">The place of each, or nothing when places are not kept.</param>
    public void AddAll(ReadOnlySpan<int> owners, ReadOnlySpan<int> where)
    {
        foreach (int owner in owners)
        {
            if (count > 0 && documents[count - 1] == owner)
            {
                frequencies[count - 1]++;
            }
            else
            {
                AddDocument(owner, 1, []);
            }
        }

        AddPlaces(where);
    }

    /// <summary>Adds a document above all before.</summary>
    /// <param name="document">Its number.</param>
    /// <param name="frequency">Occurrences in it.</param>
    /// <param name="where">Their places, or nothing when places are not kept.</param>
    public void AddDocument(int document, int frequency, ReadOnlySpan<int> where)
    {
        if (count == documents.Length)
        {
            Array.Resize(ref documents, count * 2);
            Array.Resize(ref frequencies, count * 2);
        }

        documents[count] = document;
        frequencies[count++] = frequency;
        AddPlaces(where);
    }

    /// <summary>Forgets everything, keeping the memory.</summary>
    public void Clear() => (count, places) = (0, 0);

    private void AddPlaces(ReadOnlySpan<int> where)
    {
        if (places + where.Length > positions.Length)
        {
            Array.Resize(ref positions, Math.Max(positions.Length * 2, places + where.Length));
        }

        where.CopyTo(positions.AsSpan(places));
        places += where.Length;
    }
}
