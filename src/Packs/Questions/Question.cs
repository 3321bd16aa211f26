namespace KnowledgeBase.Packs.Questions;

/// <summary>What is asked for.</summary>
public enum AnswerForm
{
    /// <summary>A number with a unit.</summary>
    Figure,

    /// <summary>A year.</summary>
    Year,

    /// <summary>The name of a law or document.</summary>
    Law,

    /// <summary>A name in quotation marks.</summary>
    Name,

    /// <summary>A term of union work.</summary>
    Term,
}

/// <summary>One question, keyed to the sentence it was made from.</summary>
/// <param name="Number">1-based number.</param>
/// <param name="Kind">cloze or choice.</param>
/// <param name="Form">What is asked for: figure, year, law, name or term.</param>
/// <param name="Stem">The sentence with a blank, exactly as printed but for the blank.</param>
/// <param name="From">Title of the source; the number of the entry when the title would tell an answer of the test.</param>
/// <param name="Options">Four options of a choice in order, the first one A; empty for a cloze.</param>
/// <param name="Answer">The words of the blank, as printed.</param>
/// <param name="Right">Letter of the right option, or null.</param>
/// <param name="Sentence">The whole sentence as printed.</param>
/// <param name="Entry">Id of the entry it stands in.</param>
/// <param name="EntryNumber">Number of the entry in the pack.</param>
/// <param name="Address">Permanent address of the paragraph the sentence stands in.</param>
/// <param name="Citation">Citation after GB/T 7714-2015.</param>
public sealed record Question(
    int Number, string Kind, string Form, string Stem, string From, IReadOnlyList<string> Options, string Answer, string? Right, string Sentence,
    string Entry, int EntryNumber, string Address, string Citation)
{
    /// <summary>The paragraph or clause the sentence stands in: 第3段.</summary>
    public string Place { get; init; } = string.Empty;
}

/// <summary>
/// A self-test. It is kept with the version of the pack it was made of: the same version, number and seed give the same test, whatever
/// the library has become since.
/// </summary>
/// <param name="Pack">Id of the pack.</param>
/// <param name="Version">Its version.</param>
/// <param name="LibraryVersion">Version of the library its options were taken from.</param>
/// <param name="Seed">The seed.</param>
/// <param name="Asked">Number of questions asked for.</param>
/// <param name="Questions">The questions; fewer than asked for when the passages give no more.</param>
public sealed record Quiz(string Pack, int Version, long LibraryVersion, int Seed, int Asked, IReadOnlyList<Question> Questions)
{
    /// <summary>Moment it was made; null when it is not kept, because the library cannot be written to or the version has too many tests.</summary>
    public DateTimeOffset? Made { get; init; }

    /// <summary>Version of the library now.</summary>
    public long LibraryNow { get; init; }

    /// <summary>Numbers of the questions whose passage reads otherwise in the library now, or is no longer there.</summary>
    public IReadOnlyList<int> Changed { get; init; } = [];

    /// <summary>What stands for the words left out.</summary>
    public const string Gap = "________";

    /// <summary>Most questions of a test.</summary>
    public const int Most = 50;
}

/// <summary>A self-test, or why none was made.</summary>
/// <param name="Quiz">The test; null exactly when there is a problem.</param>
/// <param name="Problem">The problem, or null.</param>
public sealed record QuizAnswer(Quiz? Quiz, PackProblem? Problem = null);
