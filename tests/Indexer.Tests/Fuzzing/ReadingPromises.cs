using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Library;

namespace KnowledgeBase.Indexer.Tests.Fuzzing;

/// <summary>What holds for every file that was read, however odd its bytes were.</summary>
public static class ReadingPromises
{
    /// <summary>The codes of the extract format.</summary>
    public static IReadOnlySet<string> Codes { get; } =
        new HashSet<string> { "empty", "encrypted", "no_text", "damaged", "not_text", "too_large", "unsupported" };

    /// <summary>Promises that are broken.</summary>
    /// <param name="contents">What was read.</param>
    /// <param name="printed">
    /// Whether a line, counted from 1, holds text once markup is taken off; null when only the source lines are known,
    /// so that a line of nothing but markup cannot be told from one that was lost.
    /// </param>
    /// <returns>One sentence each; empty when all hold.</returns>
    public static IEnumerable<string> Broken(FileContents contents, Func<int, bool>? printed)
    {
        int[] owners = new int[contents.Lines.Count + 1];
        foreach (var span in contents.Articles.SelectMany(Spans))
        {
            for (int line = span.First; line <= span.Last; line++)
            {
                if (line < 1 || line > contents.Lines.Count)
                {
                    yield return $"A span names line {line} of {contents.Lines.Count}.";
                    yield break;
                }

                owners[line]++;
            }
        }

        for (int line = 1; line <= contents.Lines.Count; line++)
        {
            if (owners[line] > 1 || (owners[line] == 0 && printed is not null && printed(line)))
            {
                yield return $"Line {line} belongs to {owners[line]} items.";
            }
        }

        if (contents.Articles.Select(article => article.Id).Distinct().Count() != contents.Articles.Count)
        {
            yield return "Two items have one id.";
        }

        foreach (var article in contents.Articles.Where(article => article.Body != string.Join('\n', article.Paragraphs.Select(p => p.Text))))
        {
            yield return $"The body of {article.Id} is not its paragraphs.";
        }
    }

    private static IEnumerable<LineSpan> Spans(Article article) => article.Spans.Concat(article.Meta.SelectMany(line => line.Spans));
}
