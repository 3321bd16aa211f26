using KnowledgeBase.Search.Analysis;
using KnowledgeBase.Search.Engines;
using KnowledgeBase.Search.Queries;
using KnowledgeBase.Search.Schema;
using KnowledgeBase.Search.Storage;
using KnowledgeBase.Search.Vocabulary;

namespace KnowledgeBase.Search.Planning;

/// <summary>
/// Turns a question into engine queries. Words typed without quotes must all stand somewhere in an item when they are
/// few; of many words, or of a sentence that asks, the larger part is enough. When nothing matches, words are given
/// up, never conditions or exact strings.
/// </summary>
/// <param name="state">The index.</param>
/// <param name="analyzer">The analysis.</param>
internal sealed class QueryPlanner(IndexState state, TextAnalyzer analyzer)
{
    // Up to so many words of one run must all be there.
    private const int FewWords = 3;

    private const double LargerPart = 0.5;

    // A sentence is mostly words of the person's own; what its answer shares with it is ranking's to judge.
    private const double PartOfQuestion = 0.4;

    private const int LongestRun = 4;

    // More words than this are not named to the reader.
    private const int MostNamed = 12;

    private readonly List<TextReading> texts = [];
    private readonly List<CharacterSequence> phrases = [];
    private readonly List<string> readings = [];

    /// <summary>Plans a question.</summary>
    /// <param name="query">The question.</param>
    /// <returns>The plan.</returns>
    public QueryPlan Plan(ParsedQuery query) =>
        AddressedClause.Of(query, state) is { } address ? Addressed(query, address) : Planned(query);

    // The text itself, and what cites the clause; other texts hold the same words by chance.
    private QueryPlan Addressed(ParsedQuery query, AddressedClause address)
    {
        var typed = analyzer.Characters(query.Text);
        List<CharacterSequence> cited = [.. address.Cited.Select(analyzer.Characters)];
        var plan = Planned(query with { Parts = [new PhraseNode(address.Cited[0])] });
        return plan with
        {
            Address = address,
            Matches = Combine([new AnyQuery([address.Named, ExactMatch.Of(typed)!, .. cited.Select(c => ExactMatch.Of(c)!)])], []),
            Whole = ExactMatch.Of(typed),
            WholeCharacters = typed.Text,
            Relaxations = [],
            Phrases = [],
            Words = [.. cited.Select(c => new Needle(c.Text, false))],
            Reading = address.Reading + "的篇目",
        };
    }

    private QueryPlan Planned(ParsedQuery query)
    {
        var wanted = new List<EngineQuery>();
        var firm = new List<EngineQuery>();
        var unwanted = new List<EngineQuery>();
        foreach (var part in query.Parts)
        {
            if (part is ExcludeNode excluded)
            {
                if (new QueryPlanner(state, analyzer).Match(excluded.Excluded, out string reading) is { } match)
                {
                    unwanted.Add(match);
                    readings.Add("不要" + reading);
                }
            }
            else if (Match(part, out string reading) is { } match)
            {
                wanted.Add(match);
                readings.Add(reading);
                if (part is not TextNode)
                {
                    firm.Add(match);
                }
            }
        }

        return Assemble(query, wanted, firm, unwanted);
    }

    private static ColumnQuery Everything() => new ColumnQuery(IndexFields.Level, [IndexFields.ArticleLevel]);

    private static EngineQuery Combine(List<EngineQuery> wanted, List<EngineQuery> unwanted)
    {
        var all = new AllQuery([Everything(), .. wanted]);
        return unwanted.Count == 0 ? all : new ExceptQuery(all, new AnyQuery(unwanted));
    }

    private QueryPlan Assemble(
        ParsedQuery query, List<EngineQuery> wanted, List<EngineQuery> firm, List<EngineQuery> unwanted)
    {
        var (whole, asText) = (WholeText(query), AsText(query));
        if (asText is not null)
        {
            whole = analyzer.Characters(query.Text);
            readings[^1] += "，或者原样含有全部所输文字";
        }

        List<ScoredTerms> terms = [.. texts.Select(t => t.Terms), .. phrases.Select(p => TextReading.ExactTerms(p, analyzer))];
        List<string> written = [.. texts.SelectMany(t => t.Counterparts).SelectMany(c => c.Written).Distinct()];
        return new QueryPlan
        {
            Matches = asText is null ? Combine(wanted, unwanted) : new AnyQuery([Combine(wanted, unwanted), asText]),
            Relaxations = Relaxations(firm, unwanted),
            Whole = whole is null ? null : ExactMatch.Of(whole),
            WholeCharacters = whole?.Text ?? string.Empty,
            Scored = ScoredQuery.Of(terms, written, state.Snapshot, analyzer),
            Others = [.. written.Select(w => new Needle(w, false))],
            Phrases = [.. phrases.Where(p => p.Text.Length > 0).Select(p => new Needle(p.Text, false)).Distinct()],
            Words = [.. Words().Select(w => new Needle(w.Text, w.IsLatin))],
            Runs = [.. texts.SelectMany(t => Runs(t.Words)).Distinct()],
            Reading = readings.Count == 0 ? "列出全部篇目" : "查找" + string.Join("，并且", readings) + "的篇目",
        };
    }

    private IEnumerable<ContentWord> Words() => texts.SelectMany(t => t.Words).DistinctBy(w => w.Text);

    private static IEnumerable<Needle> Runs(IReadOnlyList<ContentWord> words)
    {
        for (int first = 0; first < words.Count; first++)
        {
            string run = words[first].Text;
            for (int next = first + 1; next < words.Count && next < first + LongestRun && words[next - 1].End == words[next].Start; next++)
            {
                run += words[next].Text;
                yield return new Needle(run, words[first].IsLatin || words[next].IsLatin);
            }
        }
    }

    // All that was typed as one string, when it was only words and phrases.
    private CharacterSequence? WholeText(ParsedQuery query)
    {
        var typed = query.Parts.OfType<QueryNode>().Where(p => p is TextNode or PhraseNode)
            .Select(p => p is TextNode text ? text.Text : ((PhraseNode)p).Text).ToList();
        var whole = analyzer.Characters(string.Concat(typed));
        return whole.Tokens.Count > 0 ? whole : null;
    }

    // What was copied from a page may look like conditions (类型：内部资料, 2018年至2023年): where an item holds it, it is found.
    private EngineQuery? AsText(ParsedQuery query)
    {
        var exact = query.Parts.All(p => p is TextNode or PhraseNode) || readings.Count == 0 ? null : ExactMatch.WithMarks(analyzer.Characters(query.Text));
        return exact is not null && state.Snapshot.Match(new AllQuery([Everything(), exact])).Count > 0 ? exact : null;
    }

    private List<Relaxation> Relaxations(List<EngineQuery> firm, List<EngineQuery> unwanted)
    {
        var words = texts.SelectMany(t => t.Words.Select(w => (Text: t, Word: w))).DistinctBy(w => w.Word.Text)
            .Select(w => WordMatch(w.Word, w.Text.Counterparts)).ToList();
        var relaxed = new List<Relaxation>();
        var unused = texts.SelectMany(t => t.Counterparts.Except(Matching(t))).ToList();
        if (unused.Count > 0)
        {
            relaxed.Add(new Relaxation(
                Combine([.. firm, new AnyQuery(words, words.Count)], unwanted),
                $"没有同时含有全部词语的篇目，已放宽为{AlsoMatched(unused)}"));
        }

        int most = (int)Math.Ceiling(words.Count * LargerPart);
        int strict = texts is [{ IsSentence: true } one] ? Enough(one) : words.Count;
        foreach (int enough in new[] { words.Count - 1, most, 1 }.Where(n => n > 0 && n < strict).Distinct().OrderDescending())
        {
            relaxed.Add(new Relaxation(
                Combine([.. firm, new AnyQuery(words, enough)], unwanted),
                $"{(strict < words.Count ? "没有符合的篇目" : "没有同时含有全部词语的篇目")}，已放宽为含有{words.Count}个词中至少{enough}个"));
        }

        return relaxed;
    }

    private EngineQuery? Match(QueryNode node, out string reading)
    {
        switch (node)
        {
            case TextNode text:
                return MatchText(text.Text, out reading);
            case PhraseNode phrase:
                var characters = analyzer.Characters(phrase.Text);
                phrases.Add(characters);
                reading = $"原样含有“{phrase.Text}”";
                return ExactMatch.WithMarks(characters);
            case AnyNode any:
                return MatchAny(any, out reading);
            case NearNode near:
                return Found(new NearCondition(state, analyzer).Of(Noted(near)), out reading);
            case FieldNode { Field: QueryField.Topic } topic when FieldConditions.IsUnknownTopic(topic, state, analyzer):
                var found = MatchText(topic.Value, out reading);
                reading += "（没有这样的主题，按文字查找）";
                return found;
            case FieldNode field:
                return Found(new FieldConditions(state, analyzer).Of(field), out reading);
            case YearNode years:
                return Found(new FieldConditions(state, analyzer).Of(years), out reading);
            case ExcludeNode excluded:
                var inner = Match(excluded.Excluded, out string excludedReading);
                reading = "不要" + excludedReading;
                return inner is null ? null : new ExceptQuery(Everything(), inner);
            default:
                throw new InvalidOperationException("Unknown part of a question: " + node.GetType().Name);
        }
    }

    private static EngineQuery Found(Condition condition, out string reading)
    {
        reading = condition.Reading;
        return condition.Query;
    }

    private AnyQuery? MatchAny(AnyNode any, out string reading)
    {
        var parts = new List<EngineQuery>();
        var names = new List<string>();
        foreach (var alternative in any.Alternatives)
        {
            if (Match(alternative, out string name) is { } match)
            {
                parts.Add(match);
                names.Add(name);
            }
        }

        reading = string.Join("或者", names);
        return parts.Count == 0 ? null : new AnyQuery(parts);
    }

    // Words that must stand near each other are also scored and shown.
    private NearNode Noted(NearNode near)
    {
        foreach (var operand in near.Operands)
        {
            phrases.Add(analyzer.Characters(operand is PhraseNode phrase ? phrase.Text : ((TextNode)operand).Text));
        }

        return near;
    }

    private EngineQuery? MatchText(string text, out string reading)
    {
        var read = TextReading.Of(text, analyzer, pair => state.Snapshot.DocumentFrequency(IndexFields.ExactPairs, pair) > 0);
        var whole = ExactMatch.Of(read.Characters);

        // 不忘初心牢记使命 is a title when an item holds it as it stands.
        read = read.IsSentence && read.Asking.Count == 0 && whole is not null && state.Snapshot.Match(whole).Count > 0 ? read.AsTyped() : read;
        texts.Add(read);
        string asking = read.Asking.Count == 0
            ? string.Empty
            : $"（{string.Concat(read.Asking.Select(a => $"“{a}”"))}作提问用语略去）";
        asking += QueryScanner.BeginsUnclosed(text) ? "（开头的引号没有配对，按普通字符查找）" : string.Empty;
        reading = $"含有“{text}”{asking}";
        if (read.Words.Count == 0)
        {
            return whole;
        }

        int enough = Enough(read);

        var counterparts = Matching(read);
        var words = read.Words.Select(w => WordMatch(w, counterparts)).ToList();
        asking += Others(counterparts, [.. read.Counterparts.Except(counterparts)]);
        var telling = enough == 1 ? [] : Telling(read);
        enough = telling.Count == words.Count ? 1 : enough;
        string rare = telling.Count == 0 || enough == 1 ? string.Empty : $"，或者其中少见的{Named(telling.Select(t => read.Words[t].Text))}";
        reading = (words.Count, enough) switch
        {
            (1, _) => $"含有“{read.Words[0].Text}”{asking}",
            var (n, e) when n == e => $"含有{Listed(read)}{rare}{asking}",
            var (n, e) => $"含有{Listed(read)}中至少{e}个词{rare}{asking}",
        };
        return new AnyQuery([new AnyQuery(words, enough), .. whole is null ? [] : new[] { whole }, .. telling.Select(t => words[t])]);
    }

    // Of a sentence a word is enough that is by its rarity as much of the question as the words that would be. What neither
    // the library nor a counterpart holds does not count, and a single character tells half.
    private List<int> Telling(TextReading read)
    {
        if (!read.IsSentence)
        {
            return [];
        }

        double[] rarity = [.. read.Words.Select(w => Rarity(w, read.Counterparts))];
        double enough = PartOfQuestion * rarity.Sum();
        return [.. Enumerable.Range(0, rarity.Length).Where(i => read.Words[i].Text.Length > 1 && rarity[i] > 0 && rarity[i] >= enough)];
    }

    private double Rarity(ContentWord word, IReadOnlyList<Counterpart> counterparts)
    {
        // A name the dictionary does not know is no word of the index; its pairs of characters are.
        int holding = state.Snapshot.DocumentFrequency(IndexFields.Words, word.Text);
        holding = holding > 0 || word.IsLatin ? holding
            : analyzer.Characters(word.Text).Bigrams().Select(p => state.Snapshot.DocumentFrequency(IndexFields.ExactPairs, p)).DefaultIfEmpty(0).Min();
        double rarity = Math.Log(1 + (state.Snapshot.DocumentLimit / (1.0 + holding)));
        return holding == 0 && !counterparts.Any(c => word.Touches(c.Said)) ? 0 : word.Text.Length == 1 ? rarity / 2 : rarity;
    }

    private static string Listed(TextReading read) => Named(read.Words.Select(w => w.Text));

    private static int Enough(TextReading read)
    {
        int few = read.IsSentence ? FewWords - 1 : FewWords;
        return read.Words.Count <= few
            ? read.Words.Count
            : (int)Math.Ceiling(read.Words.Count * (read.IsSentence ? PartOfQuestion : LargerPart));
    }

    // Words are meant as typed; a sentence is meant by its sense.
    private static List<Counterpart> Matching(TextReading read) => [.. read.Counterparts.Where(c => c.Same || read.IsSentence)];

    private static string Others(List<Counterpart> matched, List<Counterpart> weighed)
    {
        string also = matched.Count == 0 ? string.Empty : $"（{AlsoMatched(matched)}）";
        return weighed.Count == 0 ? also : $"{also}（排序时兼顾{Named(weighed.SelectMany(c => c.Written).Distinct())}）";
    }

    // “工钱”同时按“劳动报酬”“工资”查找
    private static string AlsoMatched(List<Counterpart> counterparts)
    {
        int each = Math.Max(1, MostNamed / counterparts.Count);
        return string.Join("，", counterparts.GroupBy(c => c.Said.Text).Take(MostNamed)
            .Select(g => $"“{g.Key}”同时按{Named(g.SelectMany(c => c.Written).Distinct(), each)}查找"));
    }

    private static string Named(IEnumerable<string> words, int most = MostNamed)
    {
        List<string> named = [.. words.Take(most + 1)];
        return string.Concat(named.Take(most).Select(w => $"“{w}”")) + (named.Count > most ? "等" : string.Empty);
    }

    private EngineQuery WordMatch(ContentWord word, IReadOnlyList<Counterpart> counterparts)
    {
        EngineQuery own = word.IsLatin ? new TermQuery(IndexFields.LatinWords, word.Text) : ExactMatch.Of(analyzer.Characters(word.Text))!;
        List<EngineQuery> others =
        [
            .. counterparts.Where(c => word.Touches(c.Said)).SelectMany(c => c.Written).Select(w => ExactMatch.Of(analyzer.Characters(w))!),
        ];
        return others.Count == 0 ? own : new AnyQuery([own, .. others]);
    }
}
