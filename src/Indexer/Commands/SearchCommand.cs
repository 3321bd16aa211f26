using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using KnowledgeBase.Indexer.Publishing;
using KnowledgeBase.Search;
using KnowledgeBase.Search.Queries;
using KnowledgeBase.Search.Requests;
using KnowledgeBase.Search.Results;

namespace KnowledgeBase.Indexer.Commands;

/// <summary><c>kb search QUERY …</c>: the product's own search on the command line.</summary>
internal static class SearchCommand
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Puts the command together.</summary>
    public static Command Make()
    {
        var query = Query();
        var years = Facet("--year", "Y", "Year, or unknown");
        var units = Facet("--unit", "U", "Author unit");
        var topics = Facet("--topic", "T", "Topic or branch of topics");
        var kinds = Facet("--kind", "K", "Kind, for example article");
        var limit = new Option<int>("--limit") { Description = "Most hits shown", HelpName = "N", DefaultValueFactory = _ => 10 };
        limit.Validators.Add(result =>
        {
            foreach (var token in result.Tokens)
            {
                if (!int.TryParse(token.Value, CultureInfo.InvariantCulture, out int wanted) || wanted is < 1 or > SearchRequest.MaxSize)
                {
                    result.AddError($"--limit must be a number from 1 to {SearchRequest.MaxSize}.");
                }
            }
        });
        var json = new Option<bool>("--json") { Description = "Print the answer as the HTTP interface gives it" };
        var (library, engine) = (SharedOptions.Library(), SharedOptions.Engine());
        var command = new Command("search", "Search the library") { query, years, units, topics, kinds, limit, json, library, engine };
        command.SetAction(line => Run(
            LibraryChoice.Of(line, library, engine),
            line.GetValue(json),
            new SearchRequest
            {
                Text = string.Join(' ', line.GetValue(query)!),
                Years = line.GetValue(years) ?? [],
                Units = line.GetValue(units) ?? [],
                Topics = line.GetValue(topics) ?? [],
                Kinds = line.GetValue(kinds) ?? [],
                Size = line.GetValue(limit),
            }));
        return command;
    }

    /// <summary>Several arguments are one query: what a person types in the search box need not be quoted for the shell.</summary>
    private static Argument<string[]> Query()
    {
        var query = new Argument<string[]>("QUERY")
        {
            Description = "What to search, in the syntax of the search box; several words are one query",
            Arity = ArgumentArity.OneOrMore,
        };
        query.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => token.Value.StartsWith("--", StringComparison.Ordinal)))
            {
                result.AddError($"There is no option '{token.Value}'.");
            }
        });
        return query;
    }

    private static Option<string[]> Facet(string name, string value, string description) => new(name)
    {
        Description = $"{description}; repeat for several",
        HelpName = value,
    };

    private static int Run(LibraryChoice choice, bool json, SearchRequest request)
    {
        if (request.Text.Length > SearchRequest.MaxQueryLength)
        {
            Console.Error.WriteLine($"The query has {request.Text.Length} characters; at most {SearchRequest.MaxQueryLength} are read.");
            return ExitCode.Usage;
        }

        return OpenLibrary.CaughtUp(choice, open => Search(open, json, request));
    }

    private static int Search(OpenLibrary open, bool json, SearchRequest request)
    {
        var outcome = new SearchService(open.Index, TimeProvider.System).Search(request);
        if (outcome.Problem is { } problem)
        {
            string place = problem.Position is { } position ? $" ({position + 1})" : string.Empty;
            Console.Error.WriteLine($"{problem.Code}{place}: {problem.Message}");
            return ExitCode.Usage;
        }

        Console.WriteLine(json ? PlainJsonText.Unescape(JsonSerializer.Serialize(outcome.Response, Json)) : Text(outcome.Response!));
        return ExitCode.Done;
    }

    private static string Text(SearchResponse response)
    {
        var lines = new List<string> { $"{response.Query.Interpretation}  [{response.Total}]" };
        foreach (var (hit, number) in response.Hits.Select((hit, i) => (hit, i + 1)))
        {
            lines.Add(string.Empty);
            lines.Add($"{number}. {hit.Title ?? hit.WorkingTitle ?? hit.ArticleId}  {About(hit)}");
            lines.AddRange(hit.Passages.Select(passage => "   " + Marked(passage)));
        }

        return string.Join('\n', lines);
    }

    private static string About(Hit hit) => string.Join(
        " · ",
        new[]
        {
            KindNames.Of(hit.Kind), string.Join('、', hit.Authors), hit.AuthorUnit, hit.Source, hit.Issue,
            hit.Year is { } year ? YearWords.Of(year, hit.YearBasis) : "年份未知", hit.ArticleId,
        }.Where(part => !string.IsNullOrEmpty(part)));

    /// <summary>The passage on one line, what matched between 【 and 】.</summary>
    private static string Marked(PassageHit passage)
    {
        string text = passage.Text;
        foreach (int[] range in passage.Highlights.Reverse())
        {
            text = text.Insert(range[0] + range[1], "】").Insert(range[0], "【");
        }

        return text.ReplaceLineEndings(" ");
    }
}
