using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using KnowledgeBase.Web.Wording;

namespace KnowledgeBase.Web.Tests.Wording;

public sealed partial class EvidenceWordsTests
{
    [Fact]
    public void EveryRuleOfDescribingHasChineseWords()
    {
        var rules = Directory.EnumerateFiles(Describing(), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => Rules().Matches(File.ReadAllText(file)))
            .Select(match => match.Groups[1].Value)
            .Distinct()
            .ToList();
        Assert.True(rules.Count > 20);
        Assert.All(rules, rule => Assert.NotEqual(rule, EvidenceWords.Rule(rule)));
    }

    [Fact]
    public void AnUnknownRuleKeepsItsName() => Assert.Equal("new-rule", EvidenceWords.Rule("new-rule"));

    [GeneratedRegex(@"\b[01](?:\.[0-9]+)?, ""([a-z-]+)""")]
    private static partial Regex Rules();

    private static string Describing([CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "src", "Indexer", "Describing");
}
