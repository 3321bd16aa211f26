namespace KnowledgeBase.Search.Ranking;

/// <summary>How far passages are ranked. People are always answered by the last stage; the others are measured against it.</summary>
internal enum RankingStage
{
    /// <summary>The sum of BM25 over the words, pairs and characters of the question.</summary>
    Plain,

    /// <summary>Also over what texts may write for its words.</summary>
    Vocabulary,

    /// <summary>Candidates are weighed by the model.</summary>
    SecondLook,
}
