using System.Security.Cryptography;
using Lucene.Net.Analysis.Cn.Smart;
using Lucene.Net.Analysis.Cn.Smart.Hhmm;

namespace KnowledgeBase.Search.Lucene.Words;

/// <summary>
/// Which model SmartCn cuts with: the library's own build, in which its dictionaries lie, and the dictionaries of a folder where
/// one stands in for them. Another model cuts other words, so an index made with it must be made anew.
/// </summary>
public static class ModelVersion
{
    /// <summary>The model of this process: the library's module version, and a digest of the folder's dictionaries.</summary>
    public static string Current { get; } =
        $"{typeof(HHMMSegmenter).Module.ModuleVersionId:N}{Folder(AnalyzerProfile.ANALYSIS_DATA_DIR)}";

    /// <summary>
    /// A dash and a digest (SHA-256, its first 16 hexadecimal digits) of names and contents of the dictionaries in a folder: of each
    /// what SmartCn has made of it (<c>.mem</c>), which it prefers, or else its source (<c>.dct</c>).
    /// </summary>
    /// <param name="folder">The folder, or nothing when there is none.</param>
    /// <returns>The digest, or nothing without a folder.</returns>
    public static string Folder(string folder)
    {
        if (folder.Length == 0 || !Directory.Exists(folder))
        {
            return string.Empty;
        }

        var files = Directory.EnumerateFiles(folder)
            .Where(f => Path.GetExtension(f) is ".mem" or ".dct")
            .GroupBy(f => Path.GetFileNameWithoutExtension(f), StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => g.MaxBy(f => Path.GetExtension(f) == ".mem")!);

        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (string file in files)
        {
            digest.AppendData(System.Text.Encoding.UTF8.GetBytes(Path.GetFileName(file) + '\n'));
            digest.AppendData(SHA256.HashData(File.ReadAllBytes(file)));
        }

        return "-" + Convert.ToHexStringLower(digest.GetHashAndReset())[..16];
    }
}
