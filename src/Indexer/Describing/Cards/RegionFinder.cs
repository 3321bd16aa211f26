using System.Text.RegularExpressions;
using KnowledgeBase.Corpus.Cards;
using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Corpus.Text;

namespace KnowledgeBase.Indexer.Describing.Cards;

/// <summary>
/// Tells where a practice is: by the place in the name of its organisation, the place that acts, the place its sentence begins with, or,
/// where no other than the title's organisation is known to act, the place the title begins with or the dateline. A place that is only
/// mentioned tells nothing.
/// </summary>
/// <param name="article">The article as described so far.</param>
/// <param name="body">Its body.</param>
/// <param name="actors">Who acts where.</param>
internal sealed partial class RegionFinder(Article article, BodyText body, Actors actors)
{
    /// <summary>Province, and prefecture or county.</summary>
    /// <param name="draft">Sentences of the practice.</param>
    /// <param name="unit">Its organisation, or null.</param>
    /// <param name="actor">Who acts where it is told, or null where nobody is named.</param>
    /// <returns>Both with their words; null where not known.</returns>
    public (CardFact? Province, CardFact? City) Of(CardDraft draft, CardFact? unit, Actor? actor) =>
        ByUnit(unit) ?? ByActor(actor) ?? BySentence(draft) ?? (IsOfWhole(actor) ? ByTitle() ?? ByDateline() : null) ?? (null, null);

    // In a round-up title and dateline name the place of one of many.
    private bool IsOfWhole(Actor? actor) => actor is null
        || (!actor.IsPlace && actor.Name is { } name && (actors.All.All(a => Actors.AreSame(a, actor)) || article.Title?.Contains(name, StringComparison.Ordinal) == true));

    private (CardFact? Province, CardFact? City)? ByUnit(CardFact? unit)
    {
        if (unit is null)
        {
            return null;
        }

        // A place behind the name, as of an address, is none of it.
        int end = unit.Value.AsSpan().IndexOfAny('，', '；', '：');
        if (Places.InName(end < 0 ? unit.Value : unit.Value[..end]) is not { } place)
        {
            return null;
        }

        string words = unit.Value.Substring(place.Start, place.Length);
        return unit.Words.IndexOf(words, StringComparison.Ordinal) is var at and >= 0
            ? Facts(place, unit.Range is { } range ? new TextRange(range.Start + at, words.Length) : null, words, unit.Spans, "in-unit-name", 0.9)
            : Facts(place, null, words, article.Evidence.GetValueOrDefault("authorUnit")?.Spans ?? unit.Spans, "in-full-unit-name", 0.85);
    }

    private (CardFact? Province, CardFact? City)? ByActor(Actor? actor) =>
        actor is { IsPlace: true, Words: { } words } && Places.InName(body.FoldedSlice(words)) is { Start: 0 } place
            ? Facts(place, new TextRange(words.Start, place.Length), null, body.Paragraphs[body.ParagraphAt(words.Start)].Spans, "acting-place", 0.85)
            : null;

    private (CardFact? Province, CardFact? City)? BySentence(CardDraft draft)
    {
        int part = draft.Part(body);
        var sentence = new TextRange(part, draft.First.Start + draft.First.Length - part);
        string text = body.FoldedSlice(sentence);
        int start = ActorRoles.Openings(text).FirstOrDefault();
        start += string.CompareOrdinal(text, start, "在", 0, 1) == 0 ? 1 : 0;
        return Places.InText(text[start..Math.Min(text.Length, start + 14)]) is { Start: 0 } place
            ? Facts(place, new TextRange(sentence.Start + start, place.Length), null, body.Paragraphs[body.ParagraphAt(sentence.Start)].Spans, "sentence-begins-with", 0.75)
            : null;
    }

    private (CardFact? Province, CardFact? City)? ByTitle() =>
        article.Title is { } title && Places.InName(title[..Math.Min(title.Length, 14)]) is { Start: 0 } place
            ? Facts(place, null, title.Substring(0, place.Length), article.Evidence.GetValueOrDefault("title")?.Spans ?? article.Spans, "title-begins-with", 0.7)
            : null;

    private (CardFact? Province, CardFact? City)? ByDateline()
    {
        if (body.Paragraphs.Count == 0 || Dateline.Match(body.Paragraphs[0].Text) is not { Success: true } line || Places.InName(line.Groups["place"].Value) is not { } place)
        {
            return null;
        }

        int start = line.Groups["place"].Index + place.Start;
        return Facts(place, new TextRange(start, place.Length), null, body.Paragraphs[0].Spans, "in-dateline", 0.65);
    }

    private (CardFact? Province, CardFact? City) Facts(PlaceFound place, TextRange? range, string? words, IReadOnlyList<LineSpan> spans, string rule, double confidence)
    {
        string printed = words ?? body.Slice(range!.Value);
        string derived = place.IsDerived ? "province-by-table-" + rule : rule;
        return (
            new CardFact(place.Province, printed, range, spans, derived, confidence),
            place.Locality is null ? null : new CardFact(place.Locality, printed, range, spans, rule, confidence));
    }

    private static readonly Regex Dateline = PrintedDateline();

    [GeneratedRegex(@"^\s*[（(【]?(?:据?新华社|中新社|人民网|中工网|本[报刊网台])\s?(?<place>[\u4E00-\u9FFF]{2,8})\s?[\d０-９]{1,2}\s?月", RegexOptions.CultureInvariant)]
    private static partial Regex PrintedDateline();
}
