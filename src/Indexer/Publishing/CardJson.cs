using System.Text.Json;
using KnowledgeBase.Corpus.Cards;
using KnowledgeBase.Corpus.Documents;

namespace KnowledgeBase.Indexer.Publishing;

/// <summary>A practice card in a line of the extract format.</summary>
internal static class CardJson
{
    /// <summary>Writes a card as an object.</summary>
    /// <param name="json">Written to.</param>
    /// <param name="article">The article.</param>
    /// <param name="card">One of its cards.</param>
    public static void Write(Utf8JsonWriter json, Article article, PracticeCard card)
    {
        json.WriteStartObject();
        foreach (var (name, fact) in (ReadOnlySpan<(string, CardFact?)>)
        [
            ("name", card.Name), ("label", card.Label), ("unit", card.Unit), ("province", card.Province), ("city", card.City),
            ("industry", card.Industry), ("time", card.Time), ("stage", card.Stage),
        ])
        {
            Write(json, name, fact);
        }

        Strings(json, "measures", card.Measures.Select(m => article.Body.Substring(m.Start, m.Length)));
        Strings(json, "results", card.Results.Select(r => r.Text));
        Strings(json, "topics", card.Topics.Select(t => t.Value));
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, CardFact? fact)
    {
        if (fact is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("value", fact.Value);
        json.WriteString("words", fact.Words);
        json.WriteNumber("confidence", fact.Confidence);
        json.WriteString("rule", fact.Rule);
        json.WriteEndObject();
    }

    private static void Strings(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (string value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }
}
