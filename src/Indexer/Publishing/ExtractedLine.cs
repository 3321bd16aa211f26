using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Corpus.Metadata;
using KnowledgeBase.Indexer.Sources;

namespace KnowledgeBase.Indexer.Publishing;

/// <summary>
/// The extract format: one JSON object a line. First the fixed fields in their fixed order, then further ones; absent
/// values are null, characters stand as they are.
/// </summary>
public static class ExtractedLine
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>An item as a line.</summary>
    /// <param name="article">The item.</param>
    /// <returns>A JSON object without line ends.</returns>
    public static string Of(Article article) => Object(json =>
    {
        Identity(json, article);
        Imprint(json, article);
        Content(json, article);
        Findings(json, article);
        Further(json, article);
    });

    /// <summary>A file that failed, as a line.</summary>
    /// <param name="failure">The failure.</param>
    /// <returns>A JSON object without line ends.</returns>
    public static string Of(FileFailure failure) => Object(json =>
    {
        json.WriteString("file", failure.File);
        json.WriteString("kind", "error");
        json.WriteString("code", failure.Code);
        json.WriteString("message", failure.Message);
    });

    private static string Object(Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return PlainJsonText.Unescape(Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
    }

    private static void Identity(Utf8JsonWriter json, Article article)
    {
        json.WriteString("file", article.File.Name);
        json.WriteString("kind", article.Kind.Name());
        json.WriteString("title", article.Title);
        json.WriteString("subtitle", article.Subtitle);
        Array(json, "authors", article.Authors, json.WriteStringValue);
        json.WriteString("authorUnit", article.AuthorUnit);
        json.WriteString("authorRole", article.AuthorRole);
    }

    private static void Imprint(Utf8JsonWriter json, Article article)
    {
        json.WriteString("source", article.Source);
        json.WriteString("issue", article.Issue);
        json.WriteString("date", article.Date);
        if (article.Year is { } year)
        {
            json.WriteNumber("year", year);
        }
        else
        {
            json.WriteNull("year");
        }

        json.WriteString("yearBasis", Name(article.YearBasis));
        json.WriteString("column", article.Column);
        json.WriteString("docNumber", article.DocNumber);
        json.WriteString("issuingBody", article.IssuingBody);
    }

    private static void Content(Utf8JsonWriter json, Article article)
    {
        Array(json, "headings", article.Headings.Select(heading => heading.Text), json.WriteStringValue);
        json.WriteString("body", article.Body);
        Array(json, "paragraphs", article.Paragraphs.Select(paragraph => paragraph.Text), json.WriteStringValue);
        Spans(json, article.Spans);
    }

    private static void Findings(Utf8JsonWriter json, Article article)
    {
        Array(json, "topics", article.Topics.Select(topic => topic.Name), json.WriteStringValue);
        Array(json, "practices", article.Practices.Select(practice => practice.Name), json.WriteStringValue);
        Array(json, "figures", article.Figures.Select(figure => figure.Text), json.WriteStringValue);
        Array(json, "clauses", article.Clauses, clause => Nested(json, () =>
        {
            json.WriteString("chapter", clause.Chapter);
            json.WriteString("number", clause.Number);
            json.WriteString("text", clause.Text);
        }));
        json.WritePropertyName("evidence");
        Nested(json, () =>
        {
            foreach (var (field, evidence) in article.Evidence.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            {
                json.WritePropertyName(field);
                Nested(json, () => Evidence(json, evidence));
            }
        });
    }

    private static void Further(Utf8JsonWriter json, Article article)
    {
        json.WriteString("id", article.Id);
        json.WriteString("workingTitle", article.WorkingTitle);
        json.WriteString("authorUnitNormalized", article.AuthorUnitFacet);
        json.WriteString("reprintedFrom", article.ReprintedFrom);
        json.WriteString("pages", article.Pages);
        json.WriteString("kicker", article.Kicker);
        json.WriteBoolean("missingStart", article.MissingStart);
        json.WriteBoolean("missingEnd", article.MissingEnd);
        Jump(json, "jumpFrom", article.JumpFrom);
        Jump(json, "jumpTo", article.JumpTo);
        Array(json, "parts", article.Parts.Select((part, i) => (part, i)), p => Nested(json, () =>
        {
            json.WriteString("file", p.part.File.Name);
            json.WriteString("pages", p.part.Pages);
            Spans(json, article.Spans.Where(span => span.Part == p.i));
        }));
        Array(json, "quotations", article.Quotations, quotation => Nested(json, () =>
        {
            json.WriteString("speaker", quotation.Speaker);
            json.WriteString("text", quotation.Text);
        }));
        Array(json, "cards", article.Cards, card => CardJson.Write(json, article, card));
        Array(json, "meta", article.Meta, line => Nested(json, () =>
        {
            json.WriteString("role", JsonNamingPolicy.CamelCase.ConvertName(line.Role.ToString()));
            json.WriteString("text", line.Text);
            Spans(json, line.Spans);
        }));
    }

    // Where the missing part stands, as the mark on the page has it.
    private static void Jump(Utf8JsonWriter json, string name, Jump? jump)
    {
        if (jump is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WritePropertyName(name);
        Nested(json, () =>
        {
            json.WriteString("page", jump.Page);
            json.WriteString("title", jump.Title);
        });
    }

    private static void Evidence(Utf8JsonWriter json, Evidence evidence)
    {
        json.WriteString("text", evidence.Text);
        Spans(json, evidence.Spans);
        json.WriteNumber("confidence", evidence.Confidence);
        json.WriteString("rule", evidence.Rule);
    }

    private static string Name(YearBasis basis) => JsonNamingPolicy.CamelCase.ConvertName(basis.ToString());

    private static void Spans(Utf8JsonWriter json, IEnumerable<LineSpan> spans) => Array(json, "spans", spans, span =>
    {
        json.WriteStartArray();
        json.WriteNumberValue(span.First);
        json.WriteNumberValue(span.Last);
        json.WriteEndArray();
    });

    private static void Nested(Utf8JsonWriter json, Action write)
    {
        json.WriteStartObject();
        write();
        json.WriteEndObject();
    }

    private static void Array<T>(Utf8JsonWriter json, string name, IEnumerable<T> values, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            write(value);
        }

        json.WriteEndArray();
    }
}
