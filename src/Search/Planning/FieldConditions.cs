using System.Globalization;
using KnowledgeBase.Search.Analysis;
using KnowledgeBase.Search.Engines;
using KnowledgeBase.Search.Queries;
using KnowledgeBase.Search.Schema;
using KnowledgeBase.Search.Storage;

namespace KnowledgeBase.Search.Planning;

/// <summary>A condition with how it was read.</summary>
/// <param name="Query">Items that fulfil it.</param>
/// <param name="Reading">Chinese words for the reader.</param>
internal sealed record Condition(EngineQuery Query, string Reading);

/// <summary>Conditions on fields. Values are found by the characters they hold, whatever their width or script.</summary>
/// <param name="state">The index.</param>
/// <param name="analyzer">The analysis.</param>
internal sealed class FieldConditions(IndexState state, TextAnalyzer analyzer)
{
    /// <summary>Whether no topic and no branch of topics holds the value asked for.</summary>
    public static bool IsUnknownTopic(FieldNode node, IndexState state, TextAnalyzer analyzer) =>
        analyzer.Characters(node.Value).Text is var characters && (characters.Length == 0
            || state.Directory(IndexFields.Topic).Holding(characters).Count + state.Directory(IndexFields.Branch).Holding(characters).Count == 0);

    /// <summary>Reads a field with its value.</summary>
    public Condition Of(FieldNode node)
    {
        string characters = analyzer.Characters(node.Value).Text;
        return node.Field switch
        {
            QueryField.Title => Held(IndexFields.Title, "标题", node.Value, characters),
            QueryField.Author => Author(node.Value, characters),
            QueryField.Source => Held(IndexFields.Source, "来源", node.Value, characters),
            QueryField.Unit => Unit(node.Value, characters),
            QueryField.Topic => Topic(node.Value, characters),
            _ => new Condition(
                new ColumnQuery(IndexFields.Kind, [node.Value]), "类型为" + KindNames.Of(node.Value)),
        };
    }

    /// <summary>Reads a condition on the year.</summary>
    public Condition Of(YearNode node)
    {
        var values = state.Directory(IndexFields.Year).Values.Select(v => v.Value)
            .Where(v => node.Ranges.Any(r => r.Contains(YearOf(v)))).ToList();
        return new Condition(
            new ColumnQuery(IndexFields.Year, values), "年份为" + string.Join("或", node.Ranges.Select(Words)));
    }

    private static int? YearOf(string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int year) ? year : null;

    private static string Words(YearRange range) => range switch
    {
        (null, null) => "不详",
        (null, { } to) => $"{to}年及以前",
        ({ } from, null) => $"{from}年及以后",
        ({ } from, { } to) => from == to ? $"{from}年" : $"{from}—{to}年",
    };

    private Condition Held(string column, string name, string value, string characters)
    {
        var values = characters.Length == 0 ? [] : state.Directory(column).Holding(characters);
        return new Condition(
            new ColumnQuery(column, [.. values]),
            $"{name}含“{value}”" + (values.Count == 0 ? "（没有这样的" + name + "）" : string.Empty));
    }

    // A whole name means that person; a part of one, such as a surname, everyone who has it.
    private Condition Author(string value, string characters)
    {
        var named = state.Directory(IndexFields.Author).Values.Where(v => v.Characters == characters).Select(v => v.Value).ToList();
        return named.Count == 0
            ? Held(IndexFields.Author, "作者", value, characters)
            : new Condition(new ColumnQuery(IndexFields.Author, named), $"作者为“{value}”");
    }

    // A unit is found by any of its names, and failing that by an abbreviation of one: 广汽 of 广州汽车集团.
    private Condition Unit(string value, string characters)
    {
        var directory = state.Directory(IndexFields.UnitName);
        var names = characters.Length == 0 ? [] : directory.Holding(characters);
        if (names.Count > 0 || characters.Length < 2)
        {
            return Held(IndexFields.UnitName, "作者单位", value, characters);
        }

        var full = directory.Values.Where(v => Abbreviation.Fits(characters, v.Characters, analyzer)).Select(v => v.Value).ToList();
        string reading = full.Count == 0
            ? $"作者单位含“{value}”（没有这样的作者单位）"
            : $"作者单位含“{value}”（按简称理解为{string.Join("、", full.Take(3))}{(full.Count > 3 ? "等" : string.Empty)}）";
        return new Condition(new ColumnQuery(IndexFields.UnitName, full), reading);
    }

    private Condition Topic(string value, string characters)
    {
        var leaves = characters.Length == 0 ? [] : state.Directory(IndexFields.Topic).Holding(characters);
        var branches = characters.Length == 0 ? [] : state.Directory(IndexFields.Branch).Holding(characters);
        return new Condition(
            new AnyQuery([new ColumnQuery(IndexFields.Topic, [.. leaves]), new ColumnQuery(IndexFields.Branch, [.. branches])]),
            $"主题含“{value}”" + (leaves.Count + branches.Count == 0 ? "（没有这样的主题）" : string.Empty));
    }
}
