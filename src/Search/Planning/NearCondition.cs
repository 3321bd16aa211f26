using KnowledgeBase.Search.Analysis;
using KnowledgeBase.Search.Engines;
using KnowledgeBase.Search.Queries;
using KnowledgeBase.Search.Schema;
using KnowledgeBase.Search.Storage;

namespace KnowledgeBase.Search.Planning;

/// <summary>Finds items in which words stand in one sentence or paragraph, by reading those that hold all of them.</summary>
/// <param name="state">The index.</param>
/// <param name="analyzer">The analysis.</param>
internal sealed class NearCondition(IndexState state, TextAnalyzer analyzer)
{
    /// <summary>Evaluates a nearness condition.</summary>
    /// <param name="node">The condition.</param>
    /// <returns>A query that finds the items.</returns>
    public Condition Of(NearNode node)
    {
        var texts = node.Operands.Select(o => o is PhraseNode phrase ? phrase.Text : ((TextNode)o).Text).ToList();
        var characters = texts.Select(analyzer.Characters).ToList();
        var matches = characters.Select(ExactMatch.Of).OfType<EngineQuery>().ToList();
        string[] needles = [.. characters.Select(c => c.Text)];
        var ids = matches.Count < texts.Count
            ? []
            : state.Snapshot.Match(new AllQuery(matches)).Numbers()
                .Where(article => Holds(article, node.Unit, needles))
                .Select(article => state.Article(article).Id).ToList();
        string place = node.Unit == NearUnit.Sentence ? "同一句" : "同一段";
        return new Condition(
            new AllQuery([new ColumnQuery(IndexFields.Level, [IndexFields.ArticleLevel]), new ColumnQuery(IndexFields.Article, ids)]),
            $"{place}中有{string.Concat(texts.Select(t => $"“{t}”"))}");
    }

    private bool Holds(int article, NearUnit unit, string[] needles)
    {
        var units = ArticleText.Paragraphs(state, article);
        if (unit == NearUnit.Sentence)
        {
            units = units.SelectMany(ArticleText.Sentences);
        }

        return units.Select(u => analyzer.Characters(u).Text)
            .Any(text => Array.TrueForAll(needles, n => text.Contains(n, StringComparison.Ordinal)));
    }
}
