using KnowledgeBase.Corpus.Bibliography;
using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Corpus.Packs;
using KnowledgeBase.Corpus.Reprints;
using KnowledgeBase.Corpus.Text;
using KnowledgeBase.Library;
using KnowledgeBase.Packs.Collecting;
using KnowledgeBase.Search.Quotations;

namespace KnowledgeBase.Packs.Reviewing;

/// <summary>
/// Looks collected texts up in the library as it is now: at their place, else in their file or the newest edition of it, else
/// whatever there is most like them. Made for one review; reads each file once.
/// </summary>
/// <param name="library">The library.</param>
internal sealed class StandingReading(LibraryStore library)
{
    // Below this share of common character pairs other words are no later form of a text.
    private const double LeastAlike = 0.5;

    private readonly Dictionary<string, Article?> known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<Article>> files = new(StringComparer.Ordinal);

    /// <summary>The standing of a text.</summary>
    public EntryStanding Of(CollectedText text)
    {
        if (!known.TryGetValue(text.ArticleId, out var article))
        {
            known[text.ArticleId] = article = library.Article(text.ArticleId);
        }

        if (article is not null && article.Kind != ItemKind.Furniture && HoldsAt(article.Body, text.Start, text.Text))
        {
            return Here(text, article);
        }

        // The article itself may begin in another file, when it was put together from several.
        List<Article> articles = [.. File(text.Address).Where(a => a.Id != article?.Id)];
        if (article is { Kind: not ItemKind.Furniture })
        {
            articles.Insert(0, article);
        }

        return Moved(text, articles) ?? Changed(text, articles)
            ?? new EntryStanding(text.Id, StandingNames.Vanished, null, null, null, []);
    }

    /// <summary>The stretches of two texts that are equal or differ.</summary>
    internal static IReadOnlyList<DiffPart> Diff(string before, string now)
    {
        var parts = new List<DiffPart>();
        var (atA, atB) = (0, 0);
        foreach (var difference in WholeCharacters.Of(TextAlignment.Of(before, now).Differences, before, now))
        {
            Equal(difference.StartA, difference.StartB);
            string op = difference.LengthA == 0 ? "delete" : difference.LengthB == 0 ? "insert" : "replace";
            (atA, atB) = (difference.StartA + difference.LengthA, difference.StartB + difference.LengthB);
            parts.Add(new DiffPart(op, before[difference.StartA..atA], now[difference.StartB..atB]));
        }

        Equal(before.Length, now.Length);
        return parts;

        void Equal(int toA, int toB)
        {
            if (toA > atA)
            {
                parts.Add(new DiffPart("equal", before[atA..toA], now[atB..toB]));
            }
        }
    }

    private static EntryStanding Here(CollectedText text, Article article)
    {
        var range = new TextRange(text.Start, text.Text.Length);
        var now = TextCollecting.Copy(article, new CollectedPlace(text.Kind, range), text.LibraryVersion, text.At);
        string citation = Citation(now);
        return (text.Address, Citation(text)) == (now.Address, citation) ? EntryStanding.Same(text)
            : new EntryStanding(text.Id, StandingNames.Cited, article.Id, EntryStanding.At(text.Start, text.Text.Length), text.Text, []) { Citation = citation };
    }

    private static string Citation(CollectedText text) => Gbt7714.Format(text.Reference with { Place = text.Place });

    private static bool HoldsAt(string body, int start, string text) =>
        start <= body.Length - text.Length && string.CompareOrdinal(body, start, text, 0, text.Length) == 0;

    private IReadOnlyList<Article> File(string address)
    {
        string[] parts = address.Split('/');
        if (parts.Length != 4 || ParagraphAddress.Parse(parts[2], parts[3]) is not { } parsed)
        {
            return [];
        }

        if (!files.TryGetValue(parsed.File, out var articles))
        {
            string? hash = new LibraryAddresses(library).Current(parsed.File);
            articles = hash is null ? [] : [.. library.Articles(hash).Where(a => a.Kind != ItemKind.Furniture)];
            files[parsed.File] = articles;
        }

        return articles;
    }

    // Of several places with the same characters the one nearest to where the text was.
    private static EntryStanding? Moved(CollectedText text, IReadOnlyList<Article> articles)
    {
        foreach (var article in articles)
        {
            int best = -1;
            for (int at = article.Body.IndexOf(text.Text, StringComparison.Ordinal); at >= 0; at = article.Body.IndexOf(text.Text, at + 1, StringComparison.Ordinal))
            {
                best = best < 0 || Math.Abs(at - text.Start) < Math.Abs(best - text.Start) ? at : best;
            }

            if (best >= 0)
            {
                return new EntryStanding(text.Id, StandingNames.Moved, article.Id, EntryStanding.At(best, text.Text.Length), text.Text, []);
            }
        }

        return null;
    }

    private static EntryStanding? Changed(CollectedText text, IReadOnlyList<Article> articles)
    {
        var pairs = Pairs(text.Text);
        int count = text.Text.Count(c => c == '\n') + 1;
        var (article, range, alike) = articles.SelectMany(a => Windows(a, count).Select(w => (Article: a, Range: w, Alike: Alike(pairs, a.Body.Substring(w.Start, w.Length)))))
            .DefaultIfEmpty().MaxBy(w => w.Alike);
        if (article is null || alike == 0)
        {
            return null;
        }

        var closest = Narrowed(article.Body, range, pairs);
        string now = article.Body.Substring(closest.Start, closest.Length);
        return Alike(Pairs(now), text.Text) < LeastAlike || Alike(pairs, now) < LeastAlike ? null : new EntryStanding(
            text.Id, StandingNames.Changed, article.Id, EntryStanding.At(closest.Start, closest.Length), now, Diff(text.Text, now));
    }

    private static IEnumerable<TextRange> Windows(Article article, int paragraphs)
    {
        var starts = article.ParagraphStarts();
        int width = Math.Min(paragraphs, starts.Count);
        for (int first = 0; width > 0 && first + width <= starts.Count; first++)
        {
            int last = first + width - 1;
            yield return new TextRange(starts[first], starts[last] + article.Paragraphs[last].Text.Length - starts[first]);
        }
    }

    // From the first to the last sentence that belongs to the text.
    private static TextRange Narrowed(string body, TextRange window, HashSet<int> pairs)
    {
        string words = body.Substring(window.Start, window.Length);
        var own = SentenceSplitter.Split(words).Where(s => Alike(Pairs(words.Substring(s.Start, s.Length)), pairs) >= LeastAlike).ToList();
        if (own.Count == 0)
        {
            return window;
        }

        string kept = words[own[0].Start..(own[^1].Start + own[^1].Length)];
        return new TextRange(window.Start + own[0].Start, kept.TrimEnd().Length);
    }

    /// <summary>Share of the pairs of one text that another has.</summary>
    private static double Alike(HashSet<int> pairs, string other) => Alike(pairs, Pairs(other));

    private static double Alike(HashSet<int> pairs, HashSet<int> others) =>
        pairs.Count == 0 ? 0 : (double)pairs.Count(others.Contains) / pairs.Count;

    private static HashSet<int> Pairs(string text)
    {
        var pairs = new HashSet<int>();
        for (int i = 0; i + 1 < text.Length; i++)
        {
            pairs.Add((text[i] << 16) | text[i + 1]);
        }

        return pairs;
    }
}
