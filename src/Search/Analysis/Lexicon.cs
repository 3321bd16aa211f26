using System.Security.Cryptography;
using System.Text;
using KnowledgeBase.Corpus.Text;

namespace KnowledgeBase.Search.Analysis;

/// <summary>
/// Terms of union work that a general dictionary cuts apart. Read from <c>Data/lexicon.txt</c>: one term a line,
/// lines that begin with # are remarks. Immutable.
/// </summary>
public sealed class Lexicon
{
    private readonly HashSet<string> terms;
    private readonly int longest;

    private Lexicon(HashSet<string> terms)
    {
        this.terms = terms;
        longest = terms.Count == 0 ? 0 : terms.Max(t => t.Length);
        string joined = string.Join('\n', terms.Order(StringComparer.Ordinal));
        Version = "lexicon-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(joined)))[..12];
    }

    /// <summary>Hash of the terms.</summary>
    public string Version { get; }

    /// <summary>Folded terms.</summary>
    public IReadOnlyCollection<string> Terms => terms;

    /// <summary>Loads the lexicon that comes with the program.</summary>
    /// <param name="folding">Folding of the texts it is used on.</param>
    /// <returns>The lexicon.</returns>
    public static Lexicon Load(TextFolding folding) => new([.. DataFile.Lines("lexicon.txt").Select(l => folding.Fold(l).Text)]);

    /// <summary>The longest term at each place of a text; terms inside a longer one that begins earlier are left out.</summary>
    /// <param name="text">Folded text.</param>
    /// <returns>Terms in order, not overlapping.</returns>
    public IReadOnlyList<Token> Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var found = new List<Token>();
        var lookup = terms.GetAlternateLookup<ReadOnlySpan<char>>();
        for (int at = 0; at < text.Length; at++)
        {
            for (int length = Math.Min(longest, text.Length - at); length > 1; length--)
            {
                if (lookup.TryGetValue(text.AsSpan(at, length), out string? term))
                {
                    found.Add(new Token(term, at, length));
                    at += length - 1;
                    break;
                }
            }
        }

        return found;
    }
}
