using FsCheck;
using FsCheck.Fluent;
using KnowledgeBase.Engine.Segments;

namespace KnowledgeBase.Engine.Tests.Segments;

public sealed class BitPackingTests
{
    [Fact]
    public void Every_width_comes_back_by_vectors_and_without()
    {
        for (int bits = 0; bits <= 32; bits++)
        {
            var random = new Random(bits);
            int[] values = [.. Enumerable.Range(0, 128).Select(_ => bits == 0 ? 0 : (int)(random.NextInt64() & ((1L << bits) - 1)))];
            values[random.Next(128)] = bits == 0 ? 0 : (int)((1L << bits) - 1);
            Assert.Equal(bits, BitPacking.BitsFor(values));

            var packed = new byte[BitPacking.BytesFor(bits)];
            BitPacking.Pack(values, bits, packed);
            int[] read = new int[128], portably = new int[128];
            BitPacking.Unpack(packed, bits, read);
            BitPacking.UnpackPortably(packed, bits, portably);
            Assert.Equal(values, read);
            Assert.Equal(values, portably);
        }
    }

    [Fact]
    public void An_impact_is_never_below_a_document_it_stands_for() =>
        Prop.ForAll(
            ArbMap.Default.ArbFor<(FsCheck.PositiveInt Frequency, FsCheck.PositiveInt Length)[]>().Filter(a => a.Length > 0),
            pairs =>
            {
                int[] frequencies = [.. pairs.Select(p => p.Frequency.Get)];
                int[] lengths = [.. pairs.Select(p => Math.Max(p.Frequency.Get, p.Length.Get))];
                var impact = Impact.Of(frequencies, lengths);
                return frequencies.Zip(lengths).All(p => Covers(impact.Frequency, impact.Length, p) || Covers(impact.OtherFrequency, impact.OtherLength, p));
            }).QuickCheckThrowOnFailure();

    private static bool Covers(int frequency, int length, (int Frequency, int Length) document) =>
        frequency >= document.Frequency && length <= document.Length;
}
