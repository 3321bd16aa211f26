using KnowledgeBase.Bench.Extraction.Gold;

namespace KnowledgeBase.Bench.Extraction.Formats;

/// <summary>A file set for print: the page as HTML and what is on it.</summary>
/// <param name="Name">Name without ending.</param>
/// <param name="Look">How it looks.</param>
/// <param name="Html">The pages, for a browser to print.</param>
/// <param name="Lines">Every paragraph, heading and line about an article as one line, which the gold counts.</param>
/// <param name="Gold">Its annotation.</param>
public sealed record PdfSheet(string Name, PdfLook Look, string Html, IReadOnlyList<string> Lines, IReadOnlyList<GoldItem> Gold);
