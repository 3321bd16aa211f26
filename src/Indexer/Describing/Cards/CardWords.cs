using System.Text.RegularExpressions;

namespace KnowledgeBase.Indexer.Describing.Cards;

/// <summary>The word lists practice cards are read by, from card-words.tsv.</summary>
internal static class CardWords
{
    private static readonly ILookup<string, string> Words = DataTable.Read("card-words.tsv", 2)
        .SelectMany(r => r[1].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => (Kind: r[0], Word: w)))
        .ToLookup(p => p.Kind, p => p.Word);

    /// <summary>Verbs of what an organisation does, as one pattern, longest first; so are the other patterns.</summary>
    public static string Deeds { get; } = Alternatives("deed");

    /// <summary>Further verbs of doing, enough to tell that a piece of news reports a measure.</summary>
    public static string Acts { get; } = Alternatives("act");

    /// <summary>Words of time and connection that may stand before the subject of a clause.</summary>
    public static string When { get; } = Alternatives("when");

    /// <summary>Words that mark a sentence that goes on explaining a measure.</summary>
    public static string Explaining { get; } = Alternatives("explain");

    /// <summary>Words beside a number that make it a result.</summary>
    public static string Results { get; } = Alternatives("result");

    /// <summary>Words that make a number a plan or a rule.</summary>
    public static string Plans { get; } = Alternatives("plan");

    /// <summary>Words of what has been done.</summary>
    public static string Done { get; } = Alternatives("done");

    /// <summary>Words of time that has passed, which tell of what was done where nothing calls for it.</summary>
    public static string Past { get; } = Alternatives("past");

    /// <summary>Words of what is called for.</summary>
    public static string Calls { get; } = Alternatives("call");

    /// <summary>Words of a wish, which say nothing beside what was done.</summary>
    public static string Wishes { get; } = Alternatives("wish");

    /// <summary>Ends of names of organisations.</summary>
    public static string Organisations { get; } = Alternatives("organisation");

    /// <summary>The same, word by word.</summary>
    public static IReadOnlyList<string> OrganisationEnds { get; } = [.. Words["organisation"].Distinct()];

    /// <summary>Words by which a writer speaks of the own organisation.</summary>
    public static string Self { get; } = Alternatives("self");

    /// <summary>Words that begin names of organisations in general.</summary>
    public static IReadOnlySet<string> Generic { get; } = Words["generic"].ToHashSet(StringComparer.Ordinal);

    private static string Alternatives(string kind) =>
        string.Join('|', Words[kind].OrderByDescending(w => w.Length).ThenBy(w => w, StringComparer.Ordinal).Select(Regex.Escape));
}
