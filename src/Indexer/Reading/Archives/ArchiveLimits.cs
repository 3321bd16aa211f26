namespace KnowledgeBase.Indexer.Reading.Archives;

/// <summary>What an archive may hold.</summary>
internal static class ArchiveLimits
{
    /// <summary>Archives one inside the other.</summary>
    public const int Depth = 3;

    /// <summary>Entries of one archive.</summary>
    public const int Entries = 20_000;

    /// <summary>Files in one archive and the archives in it.</summary>
    public const int Places = 50_000;

    /// <summary>Bytes all entries of one archive may expand to, whatever its size.</summary>
    public const long Total = 4L * 1024 * 1024 * 1024;

    /// <summary>How many times larger than a larger archive all its entries may be; texts reach 5.</summary>
    public const long TotalRatio = 20;

    /// <summary>Bytes an entry may have whatever it was compressed to.</summary>
    public const long Unsuspicious = 16 * 1024 * 1024;

    /// <summary>How many times larger than its compressed bytes a larger entry may be; deflate reaches 1032 on zeros.</summary>
    public const long Ratio = 200;
}
