namespace KnowledgeBase.Indexer.Reading.Markdown;

/// <summary>One line of a Markdown file with its markup taken off.</summary>
/// <param name="Index">0-based line of the file.</param>
/// <param name="Text">Its text.</param>
/// <param name="Depth">1 to 6 for a heading, else 0.</param>
/// <param name="Caption">Whether it describes a picture.</param>
/// <param name="StartsParagraph">Whether a paragraph begins with it.</param>
internal sealed record MarkdownLine(int Index, string Text, int Depth = 0, bool Caption = false, bool StartsParagraph = true);
