using KnowledgeBase.Search.Engines;
using KnowledgeBase.Search.Lucene.Storage;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace KnowledgeBase.Search.Lucene.Writing;

/// <summary>Gives Lucene the tokens that the shared analysis has made. Used again for every document.</summary>
internal sealed class ListedTokens : TokenStream
{
    private readonly ICharTermAttribute term;
    private readonly IPositionIncrementAttribute increment;
    private IReadOnlyList<EngineToken> tokens = [];
    private int next;

    public ListedTokens()
    {
        term = AddAttribute<ICharTermAttribute>();
        increment = AddAttribute<IPositionIncrementAttribute>();
    }

    /// <summary>Chooses what is given from the next <see cref="Reset"/> on.</summary>
    /// <param name="list">Tokens in order of position.</param>
    /// <returns>This stream.</returns>
    public ListedTokens Over(IReadOnlyList<EngineToken> list)
    {
        tokens = list;
        return this;
    }

    /// <inheritdoc />
    public override void Reset()
    {
        base.Reset();
        next = 0;
    }

    /// <inheritdoc />
    public override bool IncrementToken()
    {
        if (next == tokens.Count)
        {
            return false;
        }

        ClearAttributes();
        term.Append(BoundedTerm.Of(tokens[next].Term));
        increment.PositionIncrement = tokens[next].Position - (next == 0 ? -1 : tokens[next - 1].Position);
        next++;
        return true;
    }
}
