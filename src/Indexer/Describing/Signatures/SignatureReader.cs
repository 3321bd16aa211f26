using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Corpus.Metadata;

namespace KnowledgeBase.Indexer.Describing.Signatures;

/// <summary>Who wrote a piece.</summary>
/// <param name="Authors">Names in printed order.</param>
/// <param name="Unit">Unit as printed, or null.</param>
/// <param name="UnitFacet">Normalised unit, or null.</param>
/// <param name="Role">Office, or null.</param>
internal sealed record Signature(
    Finding<IReadOnlyList<string>>? Authors, Finding<string>? Unit, Finding<string>? UnitFacet, Finding<string>? Role);

/// <summary>Reads byline and unit lines.</summary>
internal static class SignatureReader
{
    private static readonly UnitAliases Aliases =
        UnitAliases.Read(DataTable.Read("unit-aliases.tsv", 2).Select(row => string.Join('\t', row)));

    /// <summary>Reads the signature of an item.</summary>
    /// <param name="item">The item.</param>
    /// <returns>The signature; parts that are not printed are null.</returns>
    public static Signature Read(Item item)
    {
        var bylines = item.Meta.Where(m => m.Role == MetaRole.Author).Select(m => (Line: m, Read: Byline.Parse(m.Text))).ToArray();
        var units = item.Meta.Where(m => m.Role == MetaRole.AuthorUnit).Select(m => (Line: m, Read: AuthorUnit.Parse(m.Text))).ToArray();

        var authors = Authors([.. bylines.Where(b => !SignsForMembers(b.Read, units.Select(u => u.Read)))]) ?? units
            .Where(u => u.Read is { Authors.Count: > 0 })
            .Select(u => Finding.On(u.Read!.Authors, u.Line, 0.85, "names-in-unit-line"))
            .FirstOrDefault() ?? NamesInText.Read(item);
        var unit = units.Where(u => u.Read?.Unit is not null)
            .Select(u => Finding.On(u.Read!.Unit!, u.Line, 0.97, "unit-line"))
            .Concat(bylines.Where(b => b.Read.Unit is not null).Select(b => Finding.On(b.Read.Unit!, b.Line, 0.8, "unit-in-byline")))
            .Concat(bylines.Where(b => IsBody(b.Read)).Select(b => Finding.On(b.Read.Authors[0], b.Line, 0.85, "body-signs")))
            .FirstOrDefault();
        var role = units.Where(u => u.Read?.Role is not null)
            .Select(u => Finding.On(u.Read!.Role!, u.Line, 0.9, "office-in-unit-line"))
            .Concat(bylines.Where(b => b.Read.Role is not null).Select(b => Finding.On(b.Read.Role!, b.Line, 0.9, "office-in-byline")))
            .FirstOrDefault();
        var facet = unit is null ? null : new Finding<string>(Facet(unit.Value), unit.Evidence);
        return new Signature(authors, unit, facet, role);
    }

    private static Finding<IReadOnlyList<string>>? Authors((MetaLine Line, Byline Read)[] bylines)
    {
        var names = bylines.SelectMany(b => b.Read.Authors).Distinct().ToArray();
        if (names.Length == 0)
        {
            return null;
        }

        var lines = bylines.Where(b => b.Read.Authors.Count > 0).Select(b => b.Line).ToArray();
        return new(names, new Evidence(
            string.Join('\n', lines.Select(l => l.Text)), [.. lines.SelectMany(l => l.Spans)], 0.97, "byline"));
    }

    // 执笔：课题组 says nothing that the list of its members below the text does not say better.
    private static bool SignsForMembers(Byline byline, IEnumerable<AuthorUnit?> units) =>
        byline.Authors is ["课题组" or "调研组" or "项目组" or "编写组" or "写作组"] && units.Any(u => u is { Authors.Count: > 0 });

    // □ 某某集团工会: the body that signs is author and unit in one.
    private static bool IsBody(Byline byline) =>
        byline is { Authors: [var only], Unit: null, Role: null } && only.Length >= 4 && only[0] != '本' && Offices.IsOfficeOrBody(only) && !Offices.EndsWithTitle(only) && !PersonName.IsPlausible(only);

    private static string Facet(string unit) => Aliases.Resolve(AuthorUnit.Normalise(unit));
}
