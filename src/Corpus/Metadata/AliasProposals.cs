namespace KnowledgeBase.Corpus.Metadata;

/// <summary>Two names that may be one organisation; a person decides.</summary>
/// <param name="Name">The rarer or shorter name.</param>
/// <param name="Other">The name it may be filed under.</param>
/// <param name="Reason">Rule that proposes it: link-left-out, place-without-its-level, union-level or one-character.</param>
public sealed record AliasProposal(string Name, string Other, string Reason);

/// <summary>Finds names that may be other names of an organisation. Nothing is merged by it.</summary>
public static class AliasProposals
{
    private const int SharedEnds = 2;
    private const int ShortestName = 4;
    private const int LongEnoughForSlip = 7;

    /// <summary>Proposals among the units of a library.</summary>
    /// <param name="units">Units with the number of pieces each.</param>
    /// <param name="aliases">What people have decided; names they decided on are not proposed.</param>
    /// <returns>Proposals by name; names are compared only with names that begin with the same two characters.</returns>
    public static IReadOnlyList<AliasProposal> Among(IReadOnlyList<(string Unit, int Count)> units, UnitAliases aliases)
    {
        var names = units.Where(u => u.Unit.Length >= ShortestName && !aliases.Decides(u.Unit))
            .GroupBy(u => UnitName.Key(u.Unit)).Where(g => g.Key.Length >= ShortestName)
            .Select(g => (Key: g.Key, Name: g.OrderByDescending(u => u.Count).First().Unit, Count: g.Sum(u => u.Count))).ToList();
        var proposals = new List<AliasProposal>();
        foreach (var group in names.GroupBy(n => n.Key[..SharedEnds]))
        {
            var same = group.OrderBy(n => n.Key.Length).ThenBy(n => n.Key, StringComparer.Ordinal).ToList();
            for (int i = 0; i < same.Count; i++)
            {
                for (int j = i + 1; j < same.Count; j++)
                {
                    if (Reason(same[i].Key, same[j].Key) is { } reason)
                    {
                        bool slip = reason == "one-character" && same[j].Count < same[i].Count;
                        proposals.Add(slip ? new(same[j].Name, same[i].Name, reason) : new(same[i].Name, same[j].Name, reason));
                    }
                }
            }
        }

        return [.. proposals.OrderBy(p => p.Name, StringComparer.Ordinal).ThenBy(p => p.Other, StringComparer.Ordinal)];
    }

    /// <summary>Why two keys may be one organisation.</summary>
    /// <param name="shorter">Key of the shorter name.</param>
    /// <param name="longer">Key of the longer name.</param>
    /// <returns>A rule's name, or null.</returns>
    public static string? Reason(string shorter, string longer)
    {
        if (shorter.Replace("总工会", "工会", StringComparison.Ordinal) == longer.Replace("总工会", "工会", StringComparison.Ordinal))
        {
            return "union-level";
        }

        int head = shorter.Zip(longer).TakeWhile(p => p.First == p.Second).Count();
        int tail = shorter.Reverse().Zip(longer.Reverse()).TakeWhile(p => p.First == p.Second).Count();
        if (shorter.Length == longer.Length)
        {
            return shorter.Length >= LongEnoughForSlip && head + tail == shorter.Length - 1 ? "one-character" : null;
        }

        if (head + tail < shorter.Length || tail < SharedEnds || head < SharedEnds)
        {
            return null;
        }

        // 公司 or 总工会 alone at the end is shared by everyone; what was left out must not be all that tells two apart.
        string left = longer.Substring(head, longer.Length - shorter.Length);
        return left is "省" or "市" or "县" or "区" ? "place-without-its-level"
            : head >= SharedEnds && shorter[^tail..] is not ("公司" or "工会" or "总工会" or "集团") ? "link-left-out" : null;
    }
}
