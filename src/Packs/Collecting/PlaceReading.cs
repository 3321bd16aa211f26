using System.Globalization;
using KnowledgeBase.Corpus.Bibliography;
using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Corpus.Packs;
using KnowledgeBase.Corpus.Policies;
using KnowledgeBase.Corpus.Text;

namespace KnowledgeBase.Packs.Collecting;

/// <summary>A stretch of an article that can be collected.</summary>
/// <param name="Kind">One of <see cref="CollectedKinds"/>.</param>
/// <param name="Range">Its place in the body.</param>
public sealed record CollectedPlace(string Kind, TextRange Range);

/// <summary>
/// Reads the short names of places: <c>p3</c> the third paragraph, <c>t39</c> 第三十九条 (<c>t8-1</c> 第八条之一), <c>c2</c> the
/// second passage, <c>s120</c> the sentence around offset 120 of the body, <c>r120-60</c> the 60 characters from there.
/// </summary>
public static class PlaceReading
{
    /// <summary>Longest stretch that can be collected at once, in UTF-16 code units.</summary>
    public const int Longest = 4000;

    /// <summary>Reads a place.</summary>
    /// <param name="article">The article.</param>
    /// <param name="chunks">Its passages.</param>
    /// <param name="place">The name of the place.</param>
    /// <returns>The place, of any length, without white space at its ends; null when the article has none of this name.</returns>
    public static CollectedPlace? Read(Article article, IReadOnlyList<Chunk> chunks, string place)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(chunks);
        ArgumentNullException.ThrowIfNull(place);
        var found = place.Length < 2 ? null : place[0] switch
        {
            'p' => Paragraph(article, place),
            't' => Clause(article, place),
            'c' => Passage(chunks, place),
            's' => Number(place[1..]) is int at ? Sentence(article, at) : null,
            'r' => Stretch(article, place),
            _ => null,
        };
        return found is not null && Trimmed(article.Body, found.Range) is { Length: > 0 } range
            ? found with { Range = range } : null;
    }

    private static CollectedPlace? Paragraph(Article article, string place)
    {
        if (CitedPlace.Read(article, place) is not { } cited)
        {
            return null;
        }

        var range = new TextRange(article.ParagraphStarts()[cited.Index], article.Paragraphs[cited.Index].Text.Length);
        return new CollectedPlace(IsClause(article, range) ? CollectedKinds.Clause : CollectedKinds.Paragraph, range);
    }

    private static CollectedPlace? Clause(Article article, string place)
    {
        string[] numbers = place[1..].Split('-');
        int? value = Number(numbers[0]);
        int? insertion = numbers.Length == 1 ? 0 : Number(numbers[1]);
        var clause = numbers.Length > 2 ? null : article.Policy?.AllClauses()
            .FirstOrDefault(c => c.Level == ClauseLevel.Article && c.Value == value && c.Insertion == insertion);
        return clause is null ? null : new CollectedPlace(CollectedKinds.Clause, clause.Range);
    }

    private static CollectedPlace? Passage(IReadOnlyList<Chunk> chunks, string place) =>
        Number(place[1..]) is int ordinal && chunks.FirstOrDefault(c => c.Ordinal == ordinal) is { } chunk
            ? new CollectedPlace(chunk.Clause is null ? CollectedKinds.Passage : CollectedKinds.Clause, chunk.Range)
            : null;

    private static CollectedPlace? Sentence(Article article, int at)
    {
        var starts = article.ParagraphStarts();
        int index = -1;
        while (index + 1 < starts.Count && starts[index + 1] <= at)
        {
            index++;
        }

        if (index < 0 || at >= starts[index] + article.Paragraphs[index].Text.Length)
        {
            return null;
        }

        var sentence = SentenceSplitter.Split(article.Paragraphs[index].Text).First(s => at < starts[index] + s.Start + s.Length);
        return new CollectedPlace(CollectedKinds.Sentence, sentence with { Start = starts[index] + sentence.Start });
    }

    private static CollectedPlace? Stretch(Article article, string place)
    {
        string[] numbers = place[1..].Split('-');
        if (numbers.Length != 2 || Number(numbers[0]) is not int start || Number(numbers[1]) is not int length
            || length == 0 || start > article.Body.Length - length)
        {
            return null;
        }

        int end = start + length;
        bool halves = char.IsLowSurrogate(article.Body[start]) || (end < article.Body.Length && char.IsLowSurrogate(article.Body[end]));
        var range = new TextRange(start, length);
        return halves ? null : new CollectedPlace(
            IsClause(article, range) ? CollectedKinds.Clause
            : SentenceSplitter.Split(article.Body.Substring(start, length)).Count == 1 ? CollectedKinds.Sentence : CollectedKinds.Passage,
            range);
    }

    private static bool IsClause(Article article, TextRange range) =>
        article.Policy?.AllClauses().Any(c => c.Level >= ClauseLevel.Article && c.Range == range) ?? false;

    private static TextRange Trimmed(string body, TextRange range)
    {
        int start = range.Start;
        int end = range.Start + range.Length;
        while (start < end && char.IsWhiteSpace(body[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(body[end - 1]))
        {
            end--;
        }

        return new TextRange(start, end - start);
    }

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;
}
