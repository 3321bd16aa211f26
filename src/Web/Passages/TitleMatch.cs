using KnowledgeBase.Search.Queries;

namespace KnowledgeBase.Web.Passages;

/// <summary>Shows in a title or a list of authors what was asked for, word for word as typed.</summary>
internal static class TitleMatch
{
    /// <summary>The words of a question that a title or an author can hold.</summary>
    /// <param name="query">The question as typed.</param>
    /// <param name="field">Field whose named values are taken besides free words.</param>
    /// <returns>Words as typed; none when the question cannot be read.</returns>
    public static IReadOnlyList<string> Words(string query, QueryField field) =>
        [.. (QueryParser.Parse(query, 1).Query?.Parts ?? []).SelectMany(p => Of(p, field)).Where(w => w.Length > 0).Distinct()];

    /// <summary>Places of words in a text, longer words first.</summary>
    /// <param name="text">The text.</param>
    /// <param name="words">The words.</param>
    /// <returns>Pairs of start and length, ascending, not overlapping.</returns>
    public static IReadOnlyList<int[]> Find(string text, IReadOnlyList<string> words)
    {
        var found = new List<int[]>();
        foreach (string word in words.OrderByDescending(w => w.Length))
        {
            for (int at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0;
                at = text.IndexOf(word, at + word.Length, StringComparison.OrdinalIgnoreCase))
            {
                if (found.TrueForAll(f => at + word.Length <= f[0] || f[0] + f[1] <= at))
                {
                    found.Add([at, word.Length]);
                }
            }
        }

        return [.. found.OrderBy(f => f[0])];
    }

    private static IEnumerable<string> Of(QueryNode node, QueryField field) => node switch
    {
        TextNode text => [text.Text],
        PhraseNode phrase => [phrase.Text],
        FieldNode named when named.Field == field => [named.Value],
        NearNode near => near.Operands.SelectMany(o => Of(o, field)),
        AnyNode any => any.Alternatives.SelectMany(a => Of(a, field)),
        _ => [],
    };
}
