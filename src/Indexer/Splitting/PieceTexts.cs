using System.Text;
using KnowledgeBase.Corpus.Text;

namespace KnowledgeBase.Indexer.Splitting;

/// <summary>The running texts of a file without marks and spaces, to find where one repeats another.</summary>
internal sealed class PieceTexts
{
    private readonly List<int> starts = [];
    private readonly List<int> owners = [];
    private readonly IReadOnlyList<Piece> pieces;
    private readonly RepeatedText repeated;

    /// <summary>Indexes the texts.</summary>
    public PieceTexts(IReadOnlyList<Piece> pieces)
    {
        this.pieces = pieces;
        var all = new StringBuilder();
        for (int i = 0; i < pieces.Count; i++)
        {
            if (pieces[i].Kind == PieceKind.Text)
            {
                starts.Add(all.Length);
                owners.Add(i);
                all.Append(TextCuts.LettersAndDigits(pieces[i].Text)).Append('\n');
            }
        }

        repeated = new RepeatedText(all.ToString());
    }

    /// <summary>Whether another, longer text holds the words of a piece.</summary>
    /// <param name="piece">Place of the piece.</param>
    /// <param name="words">Its letters and digits.</param>
    public bool Repeats(int piece, string words) =>
        repeated.Places(words).Select(OwnerOf).Any(owner => owner != piece && pieces[owner].Text.Length > words.Length);

    private int OwnerOf(int place)
    {
        int found = starts.BinarySearch(place);
        return owners[found >= 0 ? found : ~found - 1];
    }
}
