using System.Text.RegularExpressions;
using KnowledgeBase.Corpus.Cards;
using KnowledgeBase.Corpus.Documents;

namespace KnowledgeBase.Indexer.Describing.Cards;

/// <summary>
/// Tells which organisation a practice is of: the first one its sentence names before the practice, else the last one that begins a
/// sentence before it in the paragraph, else one the heading or the title begins with, else the author's own where the text speaks of
/// it as its own and tells what was done. Otherwise it is not known. Short names the text defines (以下简称) stand for the full ones.
/// </summary>
/// <param name="article">The article as described so far.</param>
/// <param name="body">Its body.</param>
/// <param name="sections">Its sentences.</param>
internal sealed class UnitFinder(Article article, BodyText body, BodySections sections)
{
    private static readonly Regex Self = new($"(?<![自忘])(?:{CardWords.Self})", RegexOptions.CultureInvariant | RegexOptions.Compiled);

    private static readonly Regex Definition = new("（(?:以下|下)?简称：?“?(?<short>[^“”（）]{2,12})”?）", RegexOptions.CultureInvariant | RegexOptions.Compiled);

    private readonly Dictionary<string, string> full = Definitions(body);
    private readonly TextRange? self = Self.Match(body.Folded) is { Success: true } own ? new TextRange(own.Index, own.Length) : null;

    /// <summary>The organisation of a practice.</summary>
    /// <param name="draft">Its sentences.</param>
    /// <returns>The organisation with its words, or null.</returns>
    public CardFact? Of(CardDraft draft)
    {
        var place = sections.At(draft.First.Start);
        return InSentence(draft) ?? Earlier(place) ?? InHeading(draft) ?? InTitle() ?? (StageReader.Read(draft, body)?.Value == StageReader.Called ? null : Own());
    }

    private CardFact? InSentence(CardDraft draft)
    {
        int until = draft.Name is { } name && name.Start > draft.First.Start && name.Start < draft.First.Start + draft.First.Length
            ? name.Start
            : draft.Results.FirstOrDefault(r => r.Sentence == draft.First)?.Range.Start ?? draft.First.Start + draft.First.Length;
        int from = draft.Part(body);
        return Subject(new TextRange(from, Math.Max(0, until - from))) is { } found ? Fact(found, "named-in-sentence", 0.85) : null;
    }

    private CardFact? Earlier((int Paragraph, int Index)? place)
    {
        if (place is not var (paragraph, index))
        {
            return null;
        }

        var before = sections.Of(paragraph).Take(index).Reverse().Select(s => Beginning(s)).FirstOrDefault(f => f is not null);
        return before is { } found ? Fact(found, "named-in-paragraph", 0.7) : null;
    }

    private CardFact? InHeading(CardDraft draft) => sections.Heading(body.ParagraphAt(draft.First.Start)) is { } heading && Beginning(heading) is { } found
        ? Fact(found, "named-in-heading", 0.75)
        : null;

    private CardFact? InTitle()
    {
        if (article.Title is not { } title || article.Evidence.GetValueOrDefault("title") is not { } printed)
        {
            return null;
        }

        string folded = Corpus.Text.ChinesePunctuation.Fold(title);
        var found = Organisations.In(folded).FirstOrDefault();
        return found.Length > 0 && found.Start == 0 && (Places.Begins(folded) || (found.Length < folded.Length && "：:，　 ".Contains(folded[found.Length], StringComparison.Ordinal)))
            ? new CardFact(title.Substring(found.Start, found.Length), title, null, printed.Spans, "named-in-title", 0.75)
            : null;
    }

    private CardFact? Own() => self is { } words && article is { AuthorUnitFacet: { } unit } && article.Evidence.GetValueOrDefault("authorUnit") is { } printed
        ? new CardFact(unit, printed.Text, null, printed.Spans, "author-unit-speaking", 0.6) { }
        : null;

    // The first organisation of a stretch, where it begins one of its clauses.
    private TextRange? Subject(TextRange within)
    {
        foreach (var found in Organisations.In(body, within))
        {
            if (found.Start == within.Start || "，；：、。”）由在".Contains(body.Folded[found.Start - 1], StringComparison.Ordinal))
            {
                return found;
            }
        }

        return null;
    }

    private TextRange? Beginning(TextRange sentence)
    {
        foreach (var found in Organisations.In(body, sentence))
        {
            string before = body.Folded[sentence.Start..found.Start];
            return before.Length == 0 || (before.Length <= 16 && before[^1] is '，' or '：' or '、' or '在') ? found : null;
        }

        return null;
    }

    private static string Key(string name) => Regex.Replace(name, "(?:工会|党委|委员会)+$", string.Empty, RegexOptions.CultureInvariant);

    private CardFact Fact(TextRange range, string rule, double confidence)
    {
        string name = Corpus.Metadata.AuthorUnit.Normalise(body.Slice(range));
        name = full.GetValueOrDefault(Key(name), name);
        return new(Whole(name) ?? name, body.Slice(range), range, body.Paragraphs[body.ParagraphAt(range.Start)].Spans, rule, confidence);
    }

    // A short name of the author's own unit stands for the whole one: 某某矿 for 某某集团某某矿.
    private string? Whole(string name)
    {
        string core = Key(name);
        return article.AuthorUnitFacet is { } unit && core.Length >= 3 && core.Length < unit.Length && unit.Contains(core, StringComparison.Ordinal) ? unit : null;
    }

    private static Dictionary<string, string> Definitions(BodyText body)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (Match match in Definition.Matches(body.Folded))
        {
            int start = Math.Max(0, match.Index - 40);
            var named = Organisations.In(body.Folded[start..match.Index]).LastOrDefault();
            if (named.Length > 0 && start + named.Start + named.Length == match.Index)
            {
                names.TryAdd(match.Groups["short"].Value, Corpus.Metadata.AuthorUnit.Normalise(body.Text.Substring(start + named.Start, named.Length)));
            }
        }

        return names;
    }
}
