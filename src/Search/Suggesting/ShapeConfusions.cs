using KnowledgeBase.Search.Analysis;

namespace KnowledgeBase.Search.Suggesting;

/// <summary>Characters that look alike, from <c>Data/shapes.tsv</c>. Immutable.</summary>
internal sealed class ShapeConfusions
{
    private readonly ILookup<char, char> others;

    private ShapeConfusions(ILookup<char, char> others) => this.others = others;

    /// <summary>The list that comes with the program.</summary>
    public static ShapeConfusions Shared { get; } = new(DataFile.Lines("shapes.tsv")
        .Select(l => l.Split(' ').Select(c => c[0]).ToArray())
        .SelectMany(group => group.SelectMany(a => group.Where(b => b != a).Select(b => (a, b))))
        .Distinct()
        .ToLookup(p => p.a, p => p.b));

    /// <summary>Characters that look like one.</summary>
    /// <param name="character">A folded character.</param>
    /// <returns>Empty when none is known.</returns>
    public IEnumerable<char> Of(char character) => others[character];
}
