using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Indexer.Isolation;
using KnowledgeBase.Indexer.Publishing;
using KnowledgeBase.Indexer.Sources;
using KnowledgeBase.Library;
using KnowledgeBase.Search.Quotations;

namespace KnowledgeBase.Indexer.Commands;

/// <summary><c>kb check FILE</c>: the quotations of a draft, compared with the library.</summary>
internal static class CheckCommand
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Puts the command together.</summary>
    public static Command Make()
    {
        var file = new Argument<string>("FILE") { Description = "The draft: text, Markdown, Word or any other file that is read" };
        file.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => !File.Exists(token.Value)))
            {
                result.AddError($"There is no file '{token.Value}'.");
            }
        });
        var json = new Option<bool>("--json") { Description = "Print the answer as the HTTP interface gives it" };
        var (library, engine) = (SharedOptions.Library(), SharedOptions.Engine());
        var command = new Command("check", "Compare the quotations of a draft with the library") { file, json, library, engine };
        command.SetAction(line => OpenLibrary.CaughtUp(
            LibraryChoice.Of(line, library, engine), open => Check(open, line.GetValue(file)!, line.GetValue(json))));
        return command;
    }

    private static int Check(OpenLibrary open, string path, bool json)
    {
        using var pool = new ReadingPool(1, atOnce: true);
        var reading = pool.Read(SourceFinder.Find([path]).Files).Select(read => read.Reading!).First();
        if (reading.Failure is { } failure)
        {
            Console.Error.WriteLine($"failed {failure.File}: {failure.Code}: {failure.Message}");
            return ExitCode.SomeFailed;
        }

        string text = DraftOf(reading.Contents!);
        if (text.Length > QuoteChecker.MaxLength)
        {
            Console.Error.WriteLine($"The draft has {text.Length} characters; at most {QuoteChecker.MaxLength} are checked.");
            return ExitCode.Usage;
        }

        var report = new QuoteChecker(open.Index, open.Library, TimeProvider.System).Check(text);
        if (report is null)
        {
            Console.Error.WriteLine("There is no index to check with: " + open.Index.Fault);
            return ExitCode.Internal;
        }

        Console.WriteLine(json ? PlainJsonText.Unescape(JsonSerializer.Serialize(report, Json)) : Text(report));
        return report.Quotes.Any(q => q.Verdict is QuoteVerdict.Altered or QuoteVerdict.NotFound || VerdictNames.IsMisattributed(q)) ? ExitCode.SomeFailed : ExitCode.Done;
    }

    /// <summary>The text of a draft in reading order, hard wraps undone; titles stand before their texts.</summary>
    private static string DraftOf(FileContents contents) => string.Join(
        '\n',
        contents.Articles.Where(a => a.Kind != ItemKind.Furniture).SelectMany(a => new[] { a.Title, a.Subtitle, a.Body }).Where(t => !string.IsNullOrEmpty(t)));

    private static string Text(QuoteReport report)
    {
        var lines = new List<string>();
        foreach (var quote in report.Quotes)
        {
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"[{VerdictNames.Of(quote)}] {quote.Start + 1}: {quote.Text.ReplaceLineEnds()}"));
            lines.AddRange(quote.Notes.Select(note => "    " + note));
            lines.AddRange(quote.Matches.Take(quote.Verdict == QuoteVerdict.Ambiguous ? 5 : 2).SelectMany(match => Lines(match)));
        }

        lines.Add(report.Quotes.Count == 0 ? "没有引文" : VerdictNames.Counts(report.Quotes));
        return string.Join('\n', lines);
    }

    private static IEnumerable<string> Lines(QuoteMatch match)
    {
        if (match.Diff.Count > 0)
        {
            yield return "    草稿 " + string.Concat(match.Diff.Select(d => d.Op == "equal" ? d.Quoted : $"【{d.Quoted}】")).ReplaceLineEnds();
            yield return "    文库 " + string.Concat(match.Diff.Select(d => d.Op == "equal" ? d.Printed : $"【{d.Printed}】")).ReplaceLineEnds();
        }

        string place = match.Clause is { } clause ? clause : $"《{match.Title}》";
        string force = match.InForce switch { true => "据文库所存，现行有效", false => "据文库所存，非现行有效", null => string.Empty };
        yield return "    " + string.Join(" · ", new[] { place, match.Source, match.Date, force, match.ChunkId }.Where(p => !string.IsNullOrEmpty(p)));
    }

    private static string ReplaceLineEnds(this string text) => text.ReplaceLineEndings(" ");
}
