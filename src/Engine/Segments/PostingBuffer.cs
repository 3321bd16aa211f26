namespace KnowledgeBase.Engine.Segments;

/// <summary>The postings of one term in memory, in order of document.</summary>
internal sealed class PostingBuffer
{
    /// <summary>Document numbers, ascending.</summary>
    public List<int> Documents { get; } = [];

    /// <summary>Occurrences in each document, at least 1.</summary>
    public List<int> Frequencies { get; } = [];

    /// <summary>Places, document after document, ascending within each; empty for a field without positions.</summary>
    public List<int> Positions { get; } = [];

    /// <summary>Adds an occurrence; documents and places must come in order.</summary>
    public void Add(int document, int position, bool keepPosition)
    {
        if (Documents.Count == 0 || Documents[^1] != document)
        {
            Documents.Add(document);
            Frequencies.Add(0);
        }

        Frequencies[^1]++;
        if (keepPosition)
        {
            Positions.Add(position);
        }
    }

    /// <summary>Forgets everything, keeping the memory.</summary>
    public void Clear()
    {
        Documents.Clear();
        Frequencies.Clear();
        Positions.Clear();
    }
}
