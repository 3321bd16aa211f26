using KnowledgeBase.Corpus.Reprints;

namespace KnowledgeBase.Corpus.Tests.Reprints;

public sealed class PrintKeysTests
{
    [Fact]
    public void The_same_text_has_the_same_keys_in_every_process()
    {
        string text = RandomText(1, 400);
        Assert.Equal(PrintKeys.Of(text).Bands, PrintKeys.Of(text).Bands);
        // Keys are stored: another value here means that stored keys no longer find anything.
        Assert.Equal(PrintKeys.BandCount, PrintKeys.Of(text).Bands.Count);
        Assert.Equal(3778960481349365257, PrintKeys.Of(string.Concat(Enumerable.Repeat("职工之家", 50))).Bands[0]);
    }

    [Fact]
    public void Short_texts_are_not_compared() =>
        Assert.Empty(PrintKeys.Of(RandomText(2, PrintKeys.ShortestText - 1)).Bands);

    [Fact]
    public void A_text_with_small_edits_shares_bands_and_another_text_none()
    {
        int edited = 0;
        int strange = 0;
        for (int seed = 0; seed < 60; seed++)
        {
            string text = RandomText(seed, 1200);
            char[] changed = text.ToCharArray();
            for (int at = 40; at < changed.Length; at += 80)
            {
                changed[at] = '改';
            }

            edited += PrintKeys.Of(text).Bands.Intersect(PrintKeys.Of(new string(changed)).Bands).Any() ? 1 : 0;
            strange += PrintKeys.Of(text).Bands.Intersect(PrintKeys.Of(RandomText(seed + 1000, 1200)).Bands).Any() ? 1 : 0;
        }

        Assert.Equal(60, edited);
        Assert.Equal(0, strange);
    }

    [Fact]
    public void A_part_shares_all_its_samples_with_the_whole()
    {
        string text = RandomText(3, 6000);
        var part = PrintKeys.Of(text[2000..3200]);
        Assert.InRange(part.Samples.Count, 5, 40);
        Assert.Empty(part.Samples.Except(PrintKeys.Of(text).Samples));
    }

    private static string RandomText(int seed, int length)
    {
        var random = new Random(seed);
        return string.Concat(Enumerable.Range(0, length).Select(_ => (char)('一' + random.Next(3000))));
    }
}
