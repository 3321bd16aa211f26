namespace KnowledgeBase.Search.Suggesting;

/// <summary>How a term answers to what was typed; the better comes first.</summary>
internal enum TypedFit
{
    /// <summary>All of the term was typed.</summary>
    Whole,

    /// <summary>The term begins with it.</summary>
    Beginning,

    /// <summary>The term holds it.</summary>
    Inside,

    /// <summary>Not at all.</summary>
    None,
}

/// <summary>
/// Compares terms with what was typed: characters stand for themselves, letters also for the pinyin of a character, whole
/// (<c>zonggonghui</c>), by initials (<c>zgh</c>) or both mixed (<c>总gonghui</c>); the last syllable may be unfinished.
/// For one thread.
/// </summary>
internal sealed class TypedMatch
{
    // Longer input is no pinyin of a term, and bounds the work.
    private const int LongestPinyin = 40;

    private readonly string typed;
    private readonly bool spelled;
    private readonly PinyinReadings readings = PinyinReadings.Shared;

    // Places of the term from which letters are known not to spell it, so that no way is tried twice.
    private readonly HashSet<(int Place, int At)> failed = [];

    /// <summary>Makes a comparison.</summary>
    /// <param name="typed">Folded characters that count, not empty.</param>
    public TypedMatch(string typed)
    {
        // v is how ü is typed; no syllable has a v of its own.
        spelled = typed.Length <= LongestPinyin && typed.Any(char.IsAsciiLetter);
        this.typed = typed;
        Letters = spelled ? typed.Replace('v', 'u') : typed;
        Signs = TypedSigns.OfTyped(typed, spelled);
    }

    /// <summary>What a term must have to answer.</summary>
    public TypedSigns Signs { get; }

    private string Letters { get; }

    /// <summary>How a term answers.</summary>
    /// <param name="term">Folded characters of the term.</param>
    /// <returns>The best way it does.</returns>
    public TypedFit Fit(string term)
    {
        int at = term.IndexOf(typed, StringComparison.Ordinal);
        if (at == 0)
        {
            return term.Length == typed.Length ? TypedFit.Whole : TypedFit.Beginning;
        }

        var found = at > 0 ? TypedFit.Inside : TypedFit.None;
        if (!spelled)
        {
            return found;
        }

        failed.Clear();
        int end = End(term, 0, 0);
        return end == term.Length ? TypedFit.Whole
            : end > 0 ? TypedFit.Beginning
            : found == TypedFit.Inside || (typed.Length > 1 && IsSpelledInside(term)) ? TypedFit.Inside
            : TypedFit.None;
    }

    private bool IsSpelledInside(string term)
    {
        for (int start = 1; start < term.Length; start++)
        {
            if (End(term, start, 0) > 0)
            {
                return true;
            }
        }

        return false;
    }

    // The furthest end in the term when the letters from `at` on spell its characters from `place` on; -1 when they do not.
    private int End(string term, int place, int at)
    {
        if (at == Letters.Length)
        {
            return place;
        }

        if (place == term.Length || failed.Contains((place, at)))
        {
            return -1;
        }

        int best = term[place] == Letters[at] ? End(term, place + 1, at + 1) : -1;
        foreach (string reading in readings.Of(term[place]))
        {
            if (best < 0 && reading[0] == Letters[at])
            {
                best = Spelled(term, place, at, reading);
            }
        }

        if (best < 0)
        {
            failed.Add((place, at));
        }

        return best;
    }

    private int Spelled(string term, int place, int at, string reading)
    {
        int same = 1;
        while (same < reading.Length && at + same < Letters.Length && reading[same] == Letters[at + same])
        {
            same++;
        }

        if (at + same == Letters.Length)
        {
            return place + 1;
        }

        int best = same == reading.Length ? End(term, place + 1, at + same) : -1;
        bool twoLetters = same >= 2 && reading.Length > 2 && reading[1] == 'h';
        best = best < 0 && twoLetters ? End(term, place + 1, at + 2) : best;
        return best < 0 && reading.Length > 1 ? End(term, place + 1, at + 1) : best;
    }
}
