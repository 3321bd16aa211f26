using System.Security.Cryptography;

namespace KnowledgeBase.Rules.Tests;

/// <summary>The founding documents are evidence: their bytes are never touched.</summary>
public sealed class SeedTests
{
    [Theory]
    [InlineData("000_ac0ac019bb1784be.txt", "a2754f839556a3e85de0c21a8c4c126925e9de9738971eacc4f657f8323c7970")]
    [InlineData("001_6c190a23e66049b4.txt", "034c254aca84a2df85e4b3b7a03f4b36307e66e1b3050efce3e2863c3eef4ce2")]
    [InlineData("002_9764cf88adf6d8ca.txt", "af78c221bb9e1f3df6923a01e6c173ce4fc981325251c814f295cf6839b09908")]
    [InlineData("003_2aa22a62003242db.txt", "b9b32e6b4eadf4231e5357a70b302a0099834f2bbd8528ba699584ed68c889df")]
    [InlineData("004_6504b793a913ce2c.txt", "c8e955c4abccbad77eb6307068e61dcd038387abd5ffac43e031d66b57eba73c")]
    public void Its_bytes_are_those_that_were_given(string name, string sha256) => Assert.Equal(
        sha256, Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(Checkout.Root, "seeds", name)))));

    [Fact]
    public void There_are_five() => Assert.Equal(5, Checkout.Files("seeds").Count);
}
