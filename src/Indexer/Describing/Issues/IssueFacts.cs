using KnowledgeBase.Corpus.Metadata;

namespace KnowledgeBase.Indexer.Describing.Issues;

/// <summary>What the mastheads, page heads and dated notices of a file say about the issue its pieces stand in.</summary>
/// <param name="Source">Paper or magazine in its 《》, or null.</param>
/// <param name="Issue">Issue as printed, or null.</param>
/// <param name="Date">Date of the issue, as precise as the print supports, or null.</param>
/// <param name="NoticeYear">Year of a dated notice in the same file, used only when there is no date of the issue.</param>
internal sealed record IssueFacts(
    Finding<string>? Source,
    Finding<string>? Issue,
    Finding<IssueDate>? Date,
    Finding<IssueDate>? NoticeYear);
