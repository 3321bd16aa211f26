namespace KnowledgeBase.Search.Suggesting;

/// <summary>A term that may be meant by other characters.</summary>
/// <param name="Characters">The characters of the term.</param>
/// <param name="Count">Items behind it.</param>
/// <param name="Distance">0 when both sound the same, 1 when they sound or look alike.</param>
internal readonly record struct MeantTerm(string Characters, int Count, int Distance);

/// <summary>The phrases, topics and units of a library by their characters and by their sound. Immutable.</summary>
internal sealed class SpellingTerms
{
    /// <summary>Longest term that is corrected to, in characters.</summary>
    public const int Longest = 8;

    // Of a term with many readings only so many are kept.
    private const int MostKeys = 4;

    private readonly Dictionary<string, int> counts;
    private readonly ILookup<string, string> bySound;

    private SpellingTerms(Dictionary<string, int> counts)
    {
        this.counts = counts;
        bySound = counts.Keys.SelectMany(term => Sounds(term).Select(sound => (Sound: Blurred(sound), Term: term)))
            .ToLookup(t => t.Sound, t => t.Term, StringComparer.Ordinal);
    }

    /// <summary>Takes the terms of a book.</summary>
    /// <param name="entries">Entries of the book.</param>
    /// <returns>The terms.</returns>
    public static SpellingTerms Of(IEnumerable<SuggestionEntry> entries) => new(entries
        .Where(e => e.Kind is "phrase" or "topic" or "unit" && e.Characters.Length is >= 2 and <= Longest)
        .ToDictionary(e => e.Characters, e => e.Count, StringComparer.Ordinal));

    /// <summary>Terms that may be meant: as many characters that sound alike, or one of which looks alike.</summary>
    /// <param name="written">Folded characters, at least two.</param>
    /// <returns>In no order; never the characters themselves.</returns>
    public IEnumerable<MeantTerm> MeantBy(string written)
    {
        var sounds = Sounds(written).ToList();
        var heard = sounds.Select(Blurred).Distinct(StringComparer.Ordinal).SelectMany(s => bySound[s])
            .Select(t => new MeantTerm(t, counts[t], Sounds(t).Any(sounds.Contains) ? 0 : 1));
        return heard.Concat(LookingLike(written)).Where(t => t.Characters != written);
    }

    private IEnumerable<MeantTerm> LookingLike(string written)
    {
        for (int i = 0; i < written.Length; i++)
        {
            foreach (char other in ShapeConfusions.Shared.Of(written[i]))
            {
                string term = string.Concat(written.AsSpan(0, i), [other], written.AsSpan(i + 1));
                if (counts.TryGetValue(term, out int count))
                {
                    yield return new MeantTerm(term, count, 1);
                }
            }
        }
    }

    private static IEnumerable<string> Sounds(string characters)
    {
        var readings = PinyinReadings.Shared;
        IEnumerable<string> sounds = [string.Empty];
        foreach (char c in characters)
        {
            var own = readings.Of(c);
            string[] parts = own.Length == 0 ? [c.ToString()] : own.ToArray();
            sounds = [.. sounds.SelectMany(s => parts.Select(p => s + p + " ")).Take(MostKeys)];
        }

        return sounds;
    }

    // What many speakers do not tell apart: zh z, ch c, sh s, and -ng -n behind a, e, i.
    private static string Blurred(string sound) => sound
        .Replace("zh", "z", StringComparison.Ordinal).Replace("ch", "c", StringComparison.Ordinal).Replace("sh", "s", StringComparison.Ordinal)
        .Replace("ang ", "an ", StringComparison.Ordinal).Replace("eng ", "en ", StringComparison.Ordinal).Replace("ing ", "in ", StringComparison.Ordinal);
}
