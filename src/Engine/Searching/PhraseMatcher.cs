using System.Text;
using KnowledgeBase.Engine.Documents;
using KnowledgeBase.Engine.Segments;

namespace KnowledgeBase.Engine.Searching;

/// <summary>Finds terms that stand together.</summary>
internal static class PhraseMatcher
{
    // How often the deadline is asked.
    private const int LooksPerQuestion = 256;

    /// <summary>Documents in which the terms stand at their relative places, with how often they do.</summary>
    public static IEnumerable<(int Document, int Frequency)> Match(
        Segment segment, string field, IReadOnlyList<Token> tokens, Deadline deadline)
    {
        var places = tokens.Select(_ => new List<int>()).ToArray();
        foreach (var cursors in Together(segment, field, [.. tokens.Select(t => t.Term)], deadline))
        {
            for (int i = 0; i < places.Length; i++)
            {
                cursors[i].Positions(places[i]);
            }

            int frequency = CountAligned(tokens, places);
            if (frequency > 0)
            {
                yield return (cursors[0].Document, frequency);
            }
        }
    }

    /// <summary>Documents in which the terms stand within a window, in any order.</summary>
    public static IEnumerable<int> MatchNear(
        Segment segment, string field, IReadOnlyList<string> terms, int window, Deadline deadline)
    {
        var distinct = terms.GroupBy(t => t, StringComparer.Ordinal).Select(g => (Term: g.Key, Needed: g.Count())).ToArray();
        int[] needed = [.. distinct.Select(d => d.Needed)];
        var have = new int[needed.Length];
        var places = new List<int>();
        var events = new List<(int Place, int Term)>();
        foreach (var cursors in Together(segment, field, [.. distinct.Select(d => d.Term)], deadline))
        {
            events.Clear();
            for (int i = 0; i < cursors.Length; i++)
            {
                cursors[i].Positions(places);
                foreach (int place in places)
                {
                    events.Add((place, i));
                }
            }

            events.Sort();
            if (AnyWindow(events, needed, have, window))
            {
                yield return cursors[0].Document;
            }
        }
    }

    // Every document that holds all terms, as the cursors standing on it.
    private static IEnumerable<PostingCursor[]> Together(
        Segment segment, string field, IReadOnlyList<string> terms, Deadline deadline)
    {
        var reader = segment.Field(field);
        var cursors = new PostingCursor[terms.Count];
        for (int i = 0; i < cursors.Length; i++)
        {
            if (reader.Find(Encoding.UTF8.GetBytes(terms[i])) is not { } entry)
            {
                yield break;
            }

            cursors[i] = reader.Cursor(entry);
        }

        int document = 0;
        for (int looks = 0; ; looks++)
        {
            if (looks % LooksPerQuestion == 0)
            {
                deadline.Ask();
            }

            int highest = document;
            foreach (var cursor in cursors)
            {
                highest = Math.Max(highest, cursor.Advance(highest));
            }

            if (highest == PostingCursor.End)
            {
                yield break;
            }

            // No cursor is below the highest, so when that has not moved all stand on it.
            if (highest == document)
            {
                yield return cursors;
                document++;
            }
            else
            {
                document = highest;
            }
        }
    }

    private static int CountAligned(IReadOnlyList<Token> tokens, List<int>[] places)
    {
        int found = 0;
        int last = int.MinValue;
        foreach (int place in places[0])
        {
            int start = place - tokens[0].Position;
            bool aligned = place != last;
            for (int i = 1; aligned && i < places.Length; i++)
            {
                aligned = places[i].BinarySearch(start + tokens[i].Position) >= 0;
            }

            found += aligned ? 1 : 0;
            last = place;
        }

        return found;
    }

    private static bool AnyWindow(List<(int Place, int Term)> events, int[] needed, int[] have, int window)
    {
        Array.Clear(have);
        int missing = needed.Sum();
        int first = 0;
        for (int i = 0; i < events.Count; i++)
        {
            missing -= have[events[i].Term]++ < needed[events[i].Term] ? 1 : 0;
            while (events[i].Place - events[first].Place > window)
            {
                missing += --have[events[first].Term] < needed[events[first].Term] ? 1 : 0;
                first++;
            }

            if (missing == 0)
            {
                return true;
            }
        }

        return false;
    }
}
