using KnowledgeBase.Corpus.Policies;

namespace KnowledgeBase.Indexer.Describing.Clauses;

/// <summary>
/// The open points of a passage, from high to low. Their forms say how they nest: a form that is open goes on at its level, a
/// new form begins a level below the last.
/// </summary>
internal sealed class PointStack
{
    private readonly List<Branch> open = [];

    /// <summary>Closes all points.</summary>
    public void Clear() => open.Clear();

    /// <summary>Extends every open point to an offset.</summary>
    /// <param name="end">Offset after the last character.</param>
    public void Extend(int end) => open.ForEach(b => b.End = end);

    /// <summary>Whether a number can stand next: the first of a new form, or one that goes on.</summary>
    /// <param name="form">Form of the number.</param>
    /// <param name="value">The number.</param>
    /// <returns>True when it can.</returns>
    public bool Takes(PointForm form, int value) =>
        value == 1 || open.LastOrDefault(b => b.Form == form) is { } last && value > last.Value && value <= last.Value + 3;

    /// <summary>Opens a point.</summary>
    /// <param name="form">Form of the number.</param>
    /// <param name="number">The number.</param>
    /// <param name="start">Offset in the body.</param>
    /// <param name="level">Gives the rank for the depth, 0 for the highest.</param>
    /// <returns>The point and the one above it, null at the top.</returns>
    public (Branch Point, Branch? Above) Open(PointForm form, ClauseNumber number, int start, Func<int, ClauseLevel> level)
    {
        int at = open.FindLastIndex(b => b.Form == form);
        if (at >= 0)
        {
            open.RemoveRange(at, open.Count - at);
        }

        var above = open.LastOrDefault();
        var point = new Branch(level(open.Count), number.Printed, number.Value, start) { Form = form };
        open.Add(point);
        above?.Children.Add(point);
        return (point, above);
    }
}
