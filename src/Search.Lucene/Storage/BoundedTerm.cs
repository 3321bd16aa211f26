using System.Security.Cryptography;
using System.Text;

namespace KnowledgeBase.Search.Lucene.Storage;

/// <summary>Lucene refuses terms and values of more than 32,766 bytes; longer ones keep their beginning and a hash.</summary>
internal static class BoundedTerm
{
    private const int MostBytes = 32766;

    // A character has at most 3 bytes a code unit.
    private const int SafeLength = MostBytes / 3;

    private const int KeptLength = 10000;

    /// <summary>The term as it is indexed and looked up.</summary>
    /// <param name="term">Any string.</param>
    /// <returns>The same, or for a very long one its beginning and its SHA-256.</returns>
    public static string Of(string term) => term.Length <= SafeLength
        ? term
        : term[..KeptLength] + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(term)));
}
