using KnowledgeBase.Corpus.Cards;
using KnowledgeBase.Corpus.Documents;

namespace KnowledgeBase.Indexer.Describing.Cards;

/// <summary>
/// Gives every result to one practice at most: the one its sentence names last before it, else the last one named in the nearest
/// sentence before it in the paragraph that names any, else the one the heading above names; never across a change of who acts.
/// </summary>
/// <param name="body">The body.</param>
/// <param name="sections">Its sentences.</param>
/// <param name="actors">Who acts where.</param>
/// <param name="named">Practices by the sentences that name them.</param>
/// <param name="practices">All practices.</param>
internal sealed class ResultOwners(BodyText body, BodySections sections, Actors actors, ILookup<TextRange, Practice> named, IReadOnlyList<Practice> practices)
{
    /// <summary>The practice a result belongs to.</summary>
    /// <param name="result">The result.</param>
    /// <returns>The practice, or null when it is nobody's known.</returns>
    public Practice? Of(CardResult result) => named[result.Sentence].Any() ? InSentence(result) : Earlier(result) ?? OfHeading(result);

    private Practice? InSentence(CardResult result)
    {
        var places = named[result.Sentence].Select(p => (Practice: p, At: Place(result.Sentence, p))).OrderBy(p => p.At).ToList();
        var (practice, at) = places.LastOrDefault(p => p.At <= result.Range.Start) is { Practice: not null } last ? last : places[0];
        return actors.IsSame(Math.Min(at, result.Range.Start), Math.Max(at, result.Range.Start), null) ? practice : null;
    }

    private Practice? Earlier(CardResult result)
    {
        if (sections.At(result.Sentence.Start) is not var (paragraph, index))
        {
            return null;
        }

        var naming = sections.Of(paragraph).Take(index).Reverse().FirstOrDefault(s => named[s].Any());
        var last = named[naming].Distinct().OrderBy(p => Place(naming, p)).LastOrDefault();
        return last is not null && actors.IsSame(Place(naming, last), result.Range.Start, null) ? last : null;
    }

    private Practice? OfHeading(CardResult result)
    {
        int paragraph = body.ParagraphAt(result.Range.Start);
        var above = practices.Where(p => body.InHeading(p.Range.Start))
            .LastOrDefault(p => sections.Section(body.ParagraphAt(p.Range.Start)).Contains(paragraph));
        return above is not null && (actors.At(result.Range.Start) is not { } actor || Actors.AreSame(FirstActor(above), actor)) ? above : null;
    }

    private Actor? FirstActor(Practice practice) =>
        sections.Section(body.ParagraphAt(practice.Range.Start)).Select(actors.First).FirstOrDefault(a => a is not null);

    private int Place(TextRange sentence, Practice practice)
    {
        string name = practice.Name.Trim('“', '”', '"');
        string text = body.Slice(sentence);
        int at = text.IndexOf(practice.Name, StringComparison.Ordinal);
        return sentence.Start + Math.Max(0, at >= 0 ? at : text.IndexOf(name[..Math.Min(3, name.Length)], StringComparison.Ordinal));
    }
}
