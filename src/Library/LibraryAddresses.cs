namespace KnowledgeBase.Library;

/// <summary>Finds files by the beginning of their hash, also those that a newer edition has replaced since.</summary>
/// <param name="library">The library.</param>
public sealed class LibraryAddresses(LibraryStore library)
{
    private const int MostEditions = 50;

    /// <summary>The file that now holds what stood in a file.</summary>
    /// <param name="prefix">Beginning of its hash, lower-case hexadecimal digits.</param>
    /// <returns>Hash of the file, or of the newest edition that replaced it; null when there is none, or several begin so.</returns>
    public string? Current(string prefix)
    {
        ArgumentNullException.ThrowIfNull(prefix);
        if (prefix.Length == 0 || !prefix.All(char.IsAsciiHexDigitLower))
        {
            return null;
        }

        return library.Read(connection =>
        {
            // ':' follows '9' and 'g' follows 'f': no digit lies beyond.
            var known = connection.Rows(
                "SELECT sha256 FROM files WHERE sha256 >= $from AND sha256 < $to UNION SELECT sha256 FROM superseded WHERE sha256 >= $from AND sha256 < $to",
                row => row.GetString(0),
                ("$from", prefix), ("$to", prefix + "g"));
            string? hash = known.Count == 1 ? known[0] : null;
            for (int step = 0; hash is not null && step < MostEditions; step++)
            {
                if (connection.Number("SELECT count(*) FROM files WHERE sha256 = $hash", ("$hash", hash)) == 1)
                {
                    return hash;
                }

                hash = connection.Rows("SELECT by_sha256 FROM superseded WHERE sha256 = $hash", row => row.GetString(0), ("$hash", hash)).FirstOrDefault();
            }

            return null;
        });
    }
}
