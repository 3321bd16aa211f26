namespace KnowledgeBase.Library;

/// <summary>What a practice card is listed by.</summary>
/// <param name="ArticleId">Its article.</param>
/// <param name="Ordinal">1-based place among the cards of the article.</param>
/// <param name="Name">Name as printed, or null.</param>
/// <param name="Unit">Organisation, or null.</param>
/// <param name="Province">Province, or null.</param>
/// <param name="City">Prefecture or county, or null.</param>
/// <param name="Industry">Section of GB/T 4754-2017, or null.</param>
/// <param name="Year">Year, or null.</param>
/// <param name="Stage">已实施, 倡议, or null.</param>
/// <param name="Topics">Topics.</param>
/// <param name="Results">Number of quantified results.</param>
/// <param name="Date">Date of the article, or null.</param>
/// <param name="Text">Its label, heading, measures and results, a line each.</param>
/// <param name="Work">Article id of the print that stands for all prints of the text, or null when it was printed once.</param>
public sealed record StoredCard(
    string ArticleId, int Ordinal, string? Name, string? Unit, string? Province, string? City, string? Industry, int? Year, string? Stage,
    IReadOnlyList<string> Topics, int Results, string? Date, string Text, string? Work);
