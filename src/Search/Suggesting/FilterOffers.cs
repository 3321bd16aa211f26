using System.Text.RegularExpressions;
using KnowledgeBase.Search.Analysis;
using KnowledgeBase.Search.Queries;
using KnowledgeBase.Search.Requests;
using KnowledgeBase.Search.Results;
using KnowledgeBase.Search.Schema;
using KnowledgeBase.Search.Storage;

namespace KnowledgeBase.Search.Suggesting;

/// <summary>
/// Recognises years and author units in the words of a question and offers them as selections; nothing is selected unless the
/// reader takes the offer.
/// </summary>
/// <param name="state">The index.</param>
/// <param name="analyzer">The analysis.</param>
/// <param name="thisYear">The current year.</param>
internal sealed partial class FilterOffers(IndexState state, TextAnalyzer analyzer, int thisYear)
{
    private static readonly System.Buffers.SearchValues<char> Operators = System.Buffers.SearchValues.Create("\"“”「」『』:：");

    // Shorter names are words of other meaning too often.
    private const int ShortestUnit = 4;

    /// <summary>Offers for a question.</summary>
    /// <param name="request">The question with its selections.</param>
    /// <returns>At most one of years and one of units, each of which finds something; none for a question with quotes or fields.</returns>
    public IReadOnlyList<OfferedFilter> For(SearchRequest request) => request.Page > 1 || request.Text.AsSpan().IndexOfAny(Operators) >= 0
        ? []
        : [.. new[] { Years(request), Unit(request) }.OfType<OfferedFilter>().Select(o => o with { Total = Total(request, o) }).Where(o => o.Total > 0)];

    private OfferedFilter? Years(SearchRequest request)
    {
        var match = YearPhrase().Match(string.Concat(request.Text.Select(Narrow)));
        if (!match.Success || request.From is not null || request.To is not null || request.Years.Count > 0
            || YearPhrases.ParseValue(match.Groups[1].Value, thisYear) is not [var range] || range.From > range.To)
        {
            return null;
        }

        return new OfferedFilter("year", request.Text.Substring(match.Index, match.Length), Without(request.Text, match.Index, match.Length))
        {
            From = Year(range.From),
            To = Year(range.To),
        };
    }

    private OfferedFilter? Unit(SearchRequest request)
    {
        var typed = analyzer.Characters(request.Text);
        var unit = request.Units.Count > 0 || typed.Text.Length < ShortestUnit ? null : state.Directory(IndexFields.Unit).Values
            .Where(v => v.Characters.Length >= ShortestUnit && typed.Text.Contains(v.Characters, StringComparison.Ordinal))
            .OrderByDescending(v => v.Characters.Length).ThenBy(v => v.Value, StringComparer.Ordinal).FirstOrDefault();
        if (unit is null)
        {
            return null;
        }

        var place = typed.Find(unit.Characters).First();
        return new OfferedFilter("unit", request.Text.Substring(place.Start, place.Length), Without(request.Text, place.Start, place.Length))
        {
            Unit = state.Spelling(IndexFields.Unit, unit.Value),
        };
    }

    private int Total(SearchRequest request, OfferedFilter offer)
    {
        var narrowed = request with { From = offer.From ?? request.From, To = offer.To ?? request.To, Units = offer.Unit is null ? request.Units : [offer.Unit] };
        return QueryParser.Parse(offer.Text, thisYear).Query is { } query ? new SearchRun(state, analyzer).Count(narrowed, query) : 0;
    }

    private static string? Year(int? year) => year?.ToString("0000", System.Globalization.CultureInfo.InvariantCulture);

    // 近三年的职代会 without its years is 职代会.
    private static string Without(string text, int start, int length)
    {
        string rest = text[(start + length)..];
        return (text[..start].TrimEnd() + " " + (rest.StartsWith('的') ? rest[1..] : rest).TrimStart()).Trim();
    }

    private static char Narrow(char c) => c is >= '！' and <= '～' ? (char)(c - 0xFEE0) : c;

    [GeneratedRegex("(?<![0-9])((?:最近|近)(?:[一二两三四五六七八九十]|[1-9][0-9]?)年(?:以来|来|内)?|[12][0-9]{3}年?(?:-|–|—|~|至|到)[12][0-9]{3}年?(?![0-9])|[12][0-9]{3}年?(?:以来|至今|以后|之后|以前|之前|起(?![草诉步点义])))")]
    private static partial Regex YearPhrase();
}
