using System.ComponentModel;
using System.Globalization;
using KnowledgeBase.Corpus.Packs;
using KnowledgeBase.Packs;
using KnowledgeBase.Packs.Exporting;
using KnowledgeBase.Packs.Questions;
using KnowledgeBase.SearchApi.Errors;
using Microsoft.AspNetCore.Http.HttpResults;

namespace KnowledgeBase.SearchApi.Packs;

/// <summary>What leaves a pack: its self-test and its files.</summary>
internal static class PackOutput
{
    private const int StandardCount = 10;

    /// <summary>The self-test of a pack.</summary>
    public static Results<Ok<Quiz>, BadRequestProblem, NotFoundProblem, UnavailableProblem> Questions(
        string id,
        [Description("Number of questions, 1 to 50; 10 when absent.")] string? count,
        [Description("Seed, 0 to 999999; 1 when absent. A test is kept: the same version of the pack, number and seed give the same test.")] string? seed,
        [Description("One of the versions of the pack; the one in force when absent.")] int? version,
        PackDesk desk,
        CancellationToken cancel)
    {
        var (asked, start, faults) = QuizReading.Read(count ?? "10", seed);
        if (faults.Count > 0 || asked == 0)
        {
            return Problems.Parameters(faults.Count > 0 ? faults : [QuizReading.CountFault]);
        }

        var found = desk.Find(id, version);
        if (found.Pack is not { } pack)
        {
            return new NotFoundProblem(PackAnswers.Of(found.Problem!));
        }

        var answer = desk.Ask(pack, asked, start, cancel);
        return answer.Quiz is { } quiz ? TypedResults.Ok(quiz) : new UnavailableProblem(PackAnswers.Of(answer.Problem!));
    }

    /// <summary>The pack as a file.</summary>
    public static async Task<Results<FileContentHttpResult, BadRequestProblem, NotFoundProblem, UnavailableProblem>> Export(
        string id,
        [Description("docx (standard), md, html or pdf.")] string? format,
        [Description("Number of questions of a self-test that goes along, 0 to 50; none when absent.")] string? questions,
        [Description("Seed of the self-test; 1 when absent.")] string? seed,
        [Description("end (standard): answers behind the questions on a page of their own; none: without; only: the answers alone.")] string? answers,
        [Description("One of the versions of the pack; the one in force when absent.")] int? version,
        HttpRequest request,
        PackDesk desk,
        CancellationToken cancel)
    {
        string form = string.IsNullOrEmpty(format) ? "docx" : format;
        string given = string.IsNullOrEmpty(answers) ? "end" : answers;
        var (count, start, faults) = QuizReading.Read(questions, seed);
        List<ParameterFault> all =
        [
            .. faults,
            .. PackExport.Formats.Contains(form) ? (ParameterFault[])[] : [new("format", "invalid_format", "format 应为 docx、md、html 或 pdf。")],
            .. HandoutOrder.AnswerNames.Contains(given) ? (ParameterFault[])[] : [new("answers", "invalid_answers", "answers 应为 end、none 或 only。")],
        ];
        if (all.Count > 0)
        {
            return Problems.Parameters(all);
        }

        var found = desk.Find(id, version);
        if (found.Pack is not { } pack)
        {
            return new NotFoundProblem(PackAnswers.Of(found.Problem!));
        }

        var quiz = count == 0 && given != "only" ? new QuizAnswer(null) : desk.Ask(pack, count == 0 ? StandardCount : count, start, cancel);
        if (quiz.Problem is { } problem)
        {
            return new UnavailableProblem(PackAnswers.Of(problem));
        }

        var file = await PackExport.Write(HandoutWriting.Of(pack, new HandoutOrder(quiz.Quiz, given, $"{request.Scheme}://{request.Host}")), form, cancel);
        return file.Bytes is { } bytes
            ? TypedResults.File(bytes, file.MediaType, FileName(pack, given) + file.Extension)
            : new UnavailableProblem(PackAnswers.Of(file.Problem!));
    }

    private static string FileName(Pack pack, string answers)
    {
        string name = string.Concat(pack.Name.Select(c => char.IsControl(c) || "\\/:*?\"<>|".Contains(c, StringComparison.Ordinal) ? '_' : c));
        return answers == "only" ? name + "-答案" : name;
    }
}

/// <summary>Reads what is asked of a self-test; the API and the pages read the same.</summary>
public static class QuizReading
{
    private const int LargestSeed = 999_999;

    /// <summary>The number of questions is none.</summary>
    public static ParameterFault CountFault { get; } = new("count", "invalid_count", $"题数应为 1 到 {Quiz.Most} 的整数。");

    /// <summary>Reads number and seed.</summary>
    /// <param name="count">Number of questions; absent for none.</param>
    /// <param name="seed">The seed; absent for 1.</param>
    /// <returns>Number, seed, and no faults exactly when they may be used.</returns>
    public static (int Count, int Seed, IReadOnlyList<ParameterFault> Faults) Read(string? count, string? seed)
    {
        var faults = new List<ParameterFault>();
        int asked = Number(count, 0, Quiz.Most) ?? -1;
        int start = Number(seed, 1, LargestSeed) ?? -1;
        if (asked < 0)
        {
            faults.Add(CountFault);
        }

        if (start < 0)
        {
            faults.Add(new ParameterFault("seed", "invalid_seed", $"种子应为 0 到 {LargestSeed} 的整数。"));
        }

        return (asked, start, faults);
    }

    private static int? Number(string? text, int standard, int most) => string.IsNullOrEmpty(text) ? standard
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number <= most ? number : null;
}
