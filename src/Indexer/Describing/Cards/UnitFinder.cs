using System.Text.RegularExpressions;
using KnowledgeBase.Corpus.Cards;
using KnowledgeBase.Corpus.Documents;

namespace KnowledgeBase.Indexer.Describing.Cards;

/// <summary>
/// Tells which organisation a practice is of: the one that acts where its sentence names it, else the one its heading or title begins
/// with, else the only one that acts in the article, else the author's own where the text speaks of it as its own and tells what was
/// done. Otherwise, and where a place or nobody known acts, it is not known.
/// </summary>
/// <param name="article">The article as described so far.</param>
/// <param name="body">Its body.</param>
/// <param name="sections">Its sentences.</param>
/// <param name="actors">Who acts where.</param>
/// <param name="names">What names stand for.</param>
internal sealed class UnitFinder(Article article, BodyText body, BodySections sections, Actors actors, OrganisationNames names)
{
    private static readonly Regex Self = new($"(?<![自忘])(?:{CardWords.Self})", RegexOptions.CultureInvariant | RegexOptions.Compiled);

    private readonly TextRange? self = Self.Match(body.Folded) is { Success: true } own ? new TextRange(own.Index, own.Length) : null;

    /// <summary>The organisation of a practice.</summary>
    /// <param name="draft">Its sentences.</param>
    /// <returns>The organisation with its words, or null.</returns>
    public CardFact? Of(CardDraft draft)
    {
        if (Acting(draft) is { } actor)
        {
            bool here = draft.First.Start <= actor.Start && actor.Start < draft.First.Start + draft.First.Length;
            return actor is { Words: { } words, IsPlace: false } ? Fact(words, here ? "named-in-sentence" : "named-in-paragraph", here ? 0.85 : 0.7) : null;
        }

        return InHeading(draft) ?? InTitle() ?? (draft.Name is null ? null : Only()) ?? (StageReader.Read(draft, body)?.Value == StageReader.Called ? null : Own());
    }

    /// <summary>Who acts where a practice is told: the last to act before its name, or before its first result; else the maker its sentence names.</summary>
    /// <param name="draft">Its sentences.</param>
    /// <returns>The actor, or null where nobody is named.</returns>
    public Actor? Acting(CardDraft draft)
    {
        if (draft.Headline is { } headline)
        {
            return headline.Actor;
        }

        var first = draft.First;
        bool Within(int at) => first.Start <= at && at < first.Start + first.Length;
        int? anchor = draft.Name is { } name && Within(name.Start) ? name.Start : draft.Results.FirstOrDefault(r => r.Sentence == first)?.Range.Start;
        return anchor is { } at
            ? actors.At(at) ?? actors.In(first).FirstOrDefault(a => a.Start > at && "由是系".Contains(body.Folded[a.Start - 1], StringComparison.Ordinal))
            : actors.In(first).FirstOrDefault() ?? actors.At(first.Start);
    }

    private CardFact? InHeading(CardDraft draft) => sections.Heading(body.ParagraphAt(draft.First.Start)) is { } heading && Beginning(heading) is { } found
        ? Fact(found, "named-in-heading", 0.75)
        : null;

    private TextRange? Beginning(TextRange heading)
    {
        string text = body.FoldedSlice(heading);
        return Organisations.In(text).FirstOrDefault(o => ActorRoles.Acts(text, o)) is { Length: > 0 } found ? new TextRange(heading.Start + found.Start, found.Length) : null;
    }

    private CardFact? InTitle()
    {
        if (article.Title is not { } title || article.Evidence.GetValueOrDefault("title") is not { } printed)
        {
            return null;
        }

        string folded = Corpus.Text.ChinesePunctuation.Fold(title);
        var found = Organisations.In(folded).FirstOrDefault();
        return found.Length > 0 && found.Start == 0 && Heads(folded, found.Length)
            ? new CardFact(title[..found.Length], title[..found.Length], null, printed.Spans, "named-in-title", 0.75)
            : null;
    }

    private static bool Heads(string title, int length) => Places.Begins(title)
        || (length < title.Length && ("：:，　 “".Contains(title[length], StringComparison.Ordinal) || Doing.HasVerb(title[length..])));

    // A piece in which one organisation acts alone is of that one.
    private CardFact? Only()
    {
        var all = actors.All.ToList();
        return all.Count > 0 && all[0] is { Words: { } words, IsPlace: false } && all.TrueForAll(a => Actors.AreSame(all[0], a))
            ? Fact(words, "only-one-acting", 0.6)
            : null;
    }

    private CardFact? Own() => self is not null && article is { AuthorUnitFacet: { } unit } && article.Evidence.GetValueOrDefault("authorUnit") is { } printed
        ? new CardFact(unit, printed.Text, null, printed.Spans, "author-unit-speaking", 0.6)
        : null;

    private CardFact Fact(TextRange range, string rule, double confidence) =>
        new(names.Of(range), body.Slice(range), range, body.Paragraphs[body.ParagraphAt(range.Start)].Spans, rule, confidence);
}
