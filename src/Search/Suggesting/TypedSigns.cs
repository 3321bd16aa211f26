using System.Numerics;

namespace KnowledgeBase.Search.Suggesting;

/// <summary>
/// What a term has to be typed by, in two words of bits: most terms that do not answer are passed over without being read.
/// </summary>
/// <param name="Letters">Bits 0 to 25: letters of the term or of any reading of it; bits 32 to 57: those a part of it begins with.</param>
/// <param name="Characters">Other characters of the term, one bit of 64 each.</param>
internal readonly record struct TypedSigns(ulong Letters, ulong Characters)
{
    private const int Beginnings = 32;

    /// <summary>The signs of a term.</summary>
    /// <param name="term">Folded characters.</param>
    /// <returns>The signs.</returns>
    public static TypedSigns OfTerm(string term)
    {
        ulong letters = 0;
        ulong characters = 0;
        foreach (char c in term)
        {
            characters |= Bit(c);
            letters |= Letter(c) | (Letter(c) << Beginnings);
            foreach (string reading in PinyinReadings.Shared.Of(c))
            {
                letters |= Letter(reading[0]) << Beginnings;
                foreach (char letter in reading)
                {
                    letters |= Letter(letter);
                }
            }
        }

        return new TypedSigns(letters, characters);
    }

    /// <summary>What a term must have to answer to what was typed.</summary>
    /// <param name="typed">Folded characters.</param>
    /// <param name="spelled">Whether its letters may be pinyin; else they stand for themselves.</param>
    /// <returns>The signs.</returns>
    public static TypedSigns OfTyped(string typed, bool spelled)
    {
        ulong letters = 0;
        ulong characters = 0;
        foreach (char c in typed)
        {
            // v stands for itself or for ü, which is written u.
            letters |= spelled && c != 'v' ? Letter(c) : 0;
            characters |= spelled && char.IsAsciiLetter(c) ? 0 : Bit(c);
        }

        letters |= spelled && typed[0] != 'v' ? Letter(typed[0]) << Beginnings : 0;
        return new TypedSigns(letters, characters);
    }

    /// <summary>Whether a term may answer.</summary>
    /// <param name="term">Signs of the term.</param>
    /// <returns>False only when it cannot.</returns>
    public bool AllIn(TypedSigns term) => (Letters & ~term.Letters) == 0 && (Characters & ~term.Characters) == 0;

    private static ulong Letter(char c) => char.IsAsciiLetterLower(c) ? 1UL << (c - 'a') : 0;

    private static ulong Bit(char c) => BitOperations.RotateLeft(1UL, c * 31);
}
