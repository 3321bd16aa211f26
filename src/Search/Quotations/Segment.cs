namespace KnowledgeBase.Search.Quotations;

/// <summary>The stretch of a sentence that agrees best with a passage.</summary>
/// <param name="Start">Where it begins in the sentence's comparable characters.</param>
/// <param name="Length">Its length there.</param>
/// <param name="Score">Characters that agree, less the weight of those that do not.</param>
/// <param name="Whole">Whether it begins and ends where clauses do.</param>
/// <param name="Finding">The stretch beside the printed words.</param>
internal sealed record Segment(int Start, int Length, int Score, bool Whole, Finding Finding)
{
    private static readonly System.Buffers.SearchValues<char> Marks = System.Buffers.SearchValues.Create(",;:。!?");

    private static readonly System.Buffers.SearchValues<char> Openers = System.Buffers.SearchValues.Create("\"《〈([【〔");
    private static readonly System.Buffers.SearchValues<char> Closers = System.Buffers.SearchValues.Create("\"》〉)]】〕");

    // A difference weighs as much as this many characters that agree: what lies beyond three differences in a row is
    // taken for the writer's own words.
    private const int Weight = 3;

    // Characters at the edge of a clause that may be looked through for its end, and those of them that may differ.
    private const int Edge = 24;
    private const int MostAtEdge = 3;

    // Characters a sentence may be longer than the passage it was taken from.
    private const int Slack = 4;

    // Whole clauses of this length may differ in three characters.
    private const int Long = 20;

    // A stretch that begins or ends inside a clause may be the writer's own turn of a common phrase: one difference for so many characters.
    private const int PartOfClause = 16;

    /// <summary>Whether the differences are few enough for the words to be those of the passage, altered.</summary>
    public bool IsNear => Finding.Differences <= (Whole ? Tolerance(Length) : Length / PartOfClause);

    /// <summary>Finds the stretch.</summary>
    /// <param name="words">The sentence.</param>
    /// <param name="passage">The passage.</param>
    /// <param name="diagonal">Where most of the sentence agrees.</param>
    /// <returns>The stretch, or null when it is too short.</returns>
    public static Segment? Of(ComparableText words, LibraryPassage passage, int diagonal)
    {
        int first = Math.Max(0, -diagonal - Slack);
        int last = Math.Min(words.Loose.Length, passage.Text.Loose.Length - diagonal + Slack);
        if (last - first < ProseScan.Shortest)
        {
            return null;
        }

        var alignment = Alignment.Of(words.Loose.AsSpan(first, last - first), passage.Text.Loose, diagonal + first);
        var (from, to, score) = Best(alignment.Steps);
        var places = Places(alignment, first);
        var core = new Core(places[from], places[to], alignment.Steps.Skip(from).Take(to - from).ToList());
        core = Trimmed(Ended(Begun(core, words, passage.Text), words, passage.Text), words.Strict);
        int length = core.To.Quote - core.From.Quote;
        bool whole = Begins(words.Strict, core.From.Quote) && Ends(words.Strict, core.To.Quote);
        return length < ProseScan.Shortest ? null : new Segment(core.From.Quote, length, score, whole, Cut(words, passage, core));
    }

    private static int Tolerance(int length) => length < 16 ? 1 : length < Long ? 2 : Math.Max(3, length * 3 / 20);

    // The run of steps with the greatest sum (Bentley, Communications of the ACM 27, 1984).
    private static (int From, int To, int Score) Best(IReadOnlyList<EditStep> steps)
    {
        (int From, int To, int Score) best = (0, 0, 0);
        int sum = 0;
        int from = 0;
        for (int i = 0; i < steps.Count; i++)
        {
            sum += steps[i] == EditStep.Same ? 1 : -Weight;
            if (sum <= 0)
            {
                (sum, from) = (0, i + 1);
            }
            else if (sum > best.Score)
            {
                best = (from, i + 1, sum);
            }
        }

        return best;
    }

    // Places in the sentence and in print before each step, and behind the last.
    private static (int Quote, int Print)[] Places(Alignment alignment, int first)
    {
        var places = new (int Quote, int Print)[alignment.Steps.Count + 1];
        places[0] = (first, alignment.Start);
        for (int i = 0; i < alignment.Steps.Count; i++)
        {
            places[i + 1] = Moved(places[i], alignment.Steps[i], 1);
        }

        return places;
    }

    // Differences at the edge of a clause belong to it when a clause begins, or ends, there on both sides.
    private static Core Begun(Core core, ComparableText words, ComparableText print)
    {
        int quote = Beginning(words.Strict, core.From.Quote);
        int printed = Beginning(print.Strict, core.From.Print);
        if (quote < 0 || printed < 0 || Joined(words, quote, core.From.Quote, print, printed, core.From.Print) is not { } steps)
        {
            return core;
        }

        return new Core((quote, printed), core.To, [.. steps, .. core.Steps]);
    }

    private static Core Ended(Core core, ComparableText words, ComparableText print)
    {
        int quote = Ending(words.Strict, core.To.Quote);
        int printed = Ending(print.Strict, core.To.Print);
        if (quote < 0 || printed < 0 || Joined(words, core.To.Quote, quote, print, core.To.Print, printed) is not { } steps)
        {
            return core;
        }

        return new Core(core.From, (quote, printed), [.. core.Steps, .. steps]);
    }

    // Steps between both rests of a clause, when half of the draft's characters at least agree.
    private static IReadOnlyList<EditStep>? Joined(ComparableText words, int from, int to, ComparableText print, int printFrom, int printTo)
    {
        if (to == from || printTo == printFrom)
        {
            return null;
        }

        var rest = Alignment.Whole(words.Loose[from..to], print.Loose[printFrom..printTo]);
        return rest.Distance <= Math.Min(MostAtEdge, (to - from + 1) / 2) ? rest.Steps : null;
    }

    private static int Beginning(string text, int at)
    {
        for (int i = at; i >= 0 && at - i <= Edge; i--)
        {
            if (Begins(text, i))
            {
                return i;
            }
        }

        return -1;
    }

    private static int Ending(string text, int at)
    {
        for (int i = at; i <= text.Length && i - at <= Edge; i++)
        {
            if (Ends(text, i))
            {
                return i;
            }
        }

        return -1;
    }

    // Marks at both ends belong to the sentence of the draft, but for those that open or close something.
    private static Core Trimmed(Core core, string text)
    {
        var (from, to) = (core.From, core.To);
        int first = 0;
        int last = core.Steps.Count;
        while (last > first && (core.Steps[last - 1] == EditStep.Left || !(char.IsLetterOrDigit(text[to.Quote - 1]) || Closers.Contains(text[to.Quote - 1]))))
        {
            to = Moved(to, core.Steps[--last], -1);
        }

        while (first < last && (core.Steps[first] == EditStep.Left || !(char.IsLetterOrDigit(text[from.Quote]) || Openers.Contains(text[from.Quote]))))
        {
            from = Moved(from, core.Steps[first++], 1);
        }

        return new Core(from, to, core.Steps.Skip(first).Take(last - first).ToList());
    }

    private static (int Quote, int Print) Moved((int Quote, int Print) place, EditStep step, int by) =>
        (place.Quote + (step == EditStep.Left ? 0 : by), place.Print + (step == EditStep.Added ? 0 : by));

    /// <summary>Whether a mark ends a clause.</summary>
    /// <param name="mark">A comparable character.</param>
    public static bool EndsClause(char mark) => Marks.Contains(mark);

    private static bool Begins(string text, int at) => at == 0 || EndsClause(text[at - 1]);

    private static bool Ends(string text, int at) => at >= text.Length || EndsClause(text[at]);

    private static Finding Cut(ComparableText words, LibraryPassage passage, Core core)
    {
        var alignment = new Alignment(core.Steps.Count(s => s != EditStep.Same), core.From.Print, core.Steps);
        var part = words.Part(core.From.Quote, core.To.Quote - core.From.Quote);
        return new Finding(passage, part, alignment, DiffWriting.Of(part, passage.Text, alignment));
    }

    private sealed record Core((int Quote, int Print) From, (int Quote, int Print) To, IReadOnlyList<EditStep> Steps);
}
