using System.Text.RegularExpressions;

namespace KnowledgeBase.Indexer.Describing.Practices;

/// <summary>The word lists that tell named practices from other quoted words, read from practice-words.tsv.</summary>
internal static class PracticeWords
{
    private static readonly ILookup<string, string> Words = DataTable.Read("practice-words.tsv", 2)
        .SelectMany(r => r[1].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => (Kind: r[0], Word: w)))
        .ToLookup(p => p.Kind, p => p.Word);

    /// <summary>Nouns that follow or end a quoted name, as one pattern, longest first.</summary>
    public static string Types { get; } = Alternatives("type");

    /// <summary>Nouns that may follow a quoted name with 的.</summary>
    public static string Models { get; } = Alternatives("model");

    /// <summary>Nouns of measures that need no quotation marks.</summary>
    public static string Measures { get; } = Alternatives("measure");

    /// <summary>Verbs that introduce a practice.</summary>
    public static string Verbs { get; } = Alternatives("verb");

    /// <summary>Issuers whose documents are not the writer's own measures.</summary>
    public static string State { get; } = Alternatives("state");

    /// <summary>Quoted words that are never a practice.</summary>
    public static IReadOnlySet<string> Stops { get; } = Words["stop"].ToHashSet(StringComparer.Ordinal);

    private static string Alternatives(string kind) =>
        string.Join('|', Words[kind].OrderByDescending(w => w.Length).Select(Regex.Escape));
}
