using KnowledgeBase.Search.Queries;
using KnowledgeBase.Search.Results;

namespace KnowledgeBase.SearchApi.Errors;

/// <summary>Every problem the API answers with, in one place.</summary>
public static class Problems
{
    /// <summary>Parameters that cannot be read.</summary>
    /// <param name="faults">At least one fault; the first names the code.</param>
    /// <returns>The answer.</returns>
    public static BadRequestProblem Parameters(IReadOnlyList<ParameterFault> faults) => new(new ApiProblem
    {
        Title = "Invalid parameter",
        Status = StatusCodes.Status400BadRequest,
        Code = faults[0].Code,
        Detail = string.Concat(faults.Select(f => f.Message)),
        Errors = faults,
    });

    /// <summary>A query text that cannot be read.</summary>
    /// <param name="problem">Place and cause.</param>
    /// <returns>The answer.</returns>
    public static BadRequestProblem Query(SearchProblem problem) => new(new ApiProblem
    {
        Title = "Invalid query",
        Status = StatusCodes.Status400BadRequest,
        Code = problem.Code,
        Detail = problem.Message,
        Position = problem.Position,
    });

    /// <summary>Whether a search failed for the state of the index, not for the question.</summary>
    /// <param name="problem">The problem.</param>
    /// <returns>True when asking again later may help.</returns>
    public static bool IsOfIndex(SearchProblem problem) => problem.Code == "index_unavailable";

    /// <summary>The index cannot answer now.</summary>
    /// <param name="problem">Why not.</param>
    /// <returns>The answer.</returns>
    public static UnavailableProblem Unavailable(SearchProblem problem) =>
        new(Plain(StatusCodes.Status503ServiceUnavailable, problem.Code, "Index unavailable", problem.Message));

    /// <summary>There is no index to answer from now.</summary>
    /// <returns>The answer.</returns>
    public static UnavailableProblem NoIndex() => Unavailable(QueryMessages.IndexUnavailable());

    /// <summary>No article of this id.</summary>
    /// <param name="id">The id asked for.</param>
    /// <returns>The answer.</returns>
    public static NotFoundProblem NoArticle(string id) =>
        new(Missing("article_not_found", "Article not found", $"文库中没有编号为“{Shown(id)}”的篇目。"));

    /// <summary>No practice card of this id.</summary>
    /// <param name="id">The id asked for.</param>
    /// <returns>The answer.</returns>
    public static NotFoundProblem NoCard(string id) =>
        new(Missing("card_not_found", "Card not found", $"文库中没有编号为“{Shown(id)}”的案例卡。"));

    /// <summary>No paragraph of this permanent address.</summary>
    /// <returns>The answer.</returns>
    public static NotFoundProblem NoPlace() =>
        new(Missing("place_not_found", "Place not found", "文库中没有这个固定地址所指的段落；原文件可能已移出文库。"));

    /// <summary>No file of this hash.</summary>
    /// <param name="sha256">The hash asked for.</param>
    /// <returns>The answer.</returns>
    public static NotFoundProblem NoFile(string sha256) =>
        new(Missing("file_not_found", "File not found", $"文库中没有 SHA-256 为“{Shown(sha256)}”的文件。"));

    /// <summary>No policy of this name, or no such clause in it.</summary>
    /// <param name="code">policy_not_found or clause_not_found.</param>
    /// <param name="detail">Chinese sentence.</param>
    /// <param name="candidates">Titles that may have been meant.</param>
    /// <returns>The answer.</returns>
    public static NotFoundProblem NoClause(string code, string detail, IReadOnlyList<string> candidates) =>
        new(Missing(code, "Clause not found", detail) with { Candidates = candidates.Count > 0 ? candidates : null });

    /// <summary>A name that several policies bear.</summary>
    /// <param name="code">ambiguous_policy.</param>
    /// <param name="detail">Chinese sentence.</param>
    /// <param name="candidates">Their titles.</param>
    /// <returns>The answer.</returns>
    public static ConflictProblem Ambiguous(string code, string detail, IReadOnlyList<string> candidates) =>
        new(Plain(StatusCodes.Status409Conflict, code, "Ambiguous name", detail) with { Candidates = candidates });

    /// <summary>No such address.</summary>
    /// <returns>The problem.</returns>
    public static ApiProblem NoAddress() =>
        Missing("address_not_found", "Address not found", "没有这个接口地址；全部地址见 /openapi/v1.json。");

    /// <summary>An answer that has a status but no words yet.</summary>
    /// <param name="status">HTTP status, 400 or above.</param>
    /// <returns>The problem.</returns>
    public static ApiProblem OfStatus(int status) => status switch
    {
        StatusCodes.Status404NotFound => NoAddress(),
        StatusCodes.Status405MethodNotAllowed =>
            Plain(status, "method_not_allowed", "Method not allowed", "这个地址不接受所用的请求方法；允许的方法见 Allow 标头。"),
        _ => Plain(status, "http_" + status, "Request failed", "请求未能完成。"),
    };

    /// <summary>A failure of the program itself; says nothing of its inside.</summary>
    /// <param name="traceId">Id under which the log has it.</param>
    /// <returns>The problem.</returns>
    public static ApiProblem Internal(string traceId) =>
        Plain(StatusCodes.Status500InternalServerError, "internal_error", "Internal error", "服务器内部出错，已记入日志。")
            with { TraceId = traceId };

    private static ApiProblem Missing(string code, string title, string detail) =>
        Plain(StatusCodes.Status404NotFound, code, title, detail);

    private static ApiProblem Plain(int status, string code, string title, string detail) =>
        new() { Status = status, Code = code, Title = title, Detail = detail };

    private static string Shown(string text) => text.Length <= 80 ? text : text[..80] + "…";
}
