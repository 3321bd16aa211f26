using FsCheck;
using FsCheck.Fluent;
using KnowledgeBase.Engine.Documents;
using KnowledgeBase.Engine.Queries;
using KnowledgeBase.Engine.Writing;

namespace KnowledgeBase.Engine.Tests.Segments;

/// <summary>
/// 1. Any number between the bounds comes back, from several segments and after a merge; a document may have none.
/// 2. A range finds exactly the documents in it, its ends included, and sorting puts those without a number last.
/// </summary>
public sealed class NumberTests
{
    private const long Bound = 1L << 54;

    private static readonly IndexSchema Schema = new("numbers", [new TextField("body")], ["id"]) { Numbers = ["day"] };

    private static Gen<long?> Number => Gen.OneOf(
        Gen.Choose(-3, 3).Select(n => (long?)n),
        Gen.Choose(700_000, 800_000).Select(n => (long?)n),
        Gen.Elements<long?>(null, Bound - 1, -Bound + 1));

    [Fact]
    public void Numbers_come_back_are_found_by_range_and_sort() =>
        Prop.ForAll(Number.ListOf().ToArbitrary(), Number.Two().ToArbitrary(), (list, ends) =>
        {
            long?[] numbers = [.. list];
            using var store = IndexStore.Open(new MemoryDirectory(), Schema).Store!;
            for (int part = 0; part < 4; part++)
            {
                Commit(store, numbers, part);
            }

            Check(store, numbers, ends.Item1 ?? 0, ends.Item2 ?? 0);
            store.Merge();
            Check(store, numbers, ends.Item1 ?? 0, ends.Item2 ?? 0);
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("day", Bound)]
    [InlineData("day", -Bound)]
    [InlineData("other", 1)]
    public void Numbers_that_do_not_fit_are_refused(string column, long number)
    {
        using var store = IndexStore.Open(new MemoryDirectory(), Schema).Store!;
        using var writer = store.TryWrite()!;
        Assert.Throws<ArgumentException>(() => writer.Add(Document(0, null) with { Numbers = new Dictionary<string, long> { [column] = number } }));
    }

    private static void Check(IndexStore store, long?[] numbers, long from, long to)
    {
        using var snapshot = store.Snapshot();
        var all = snapshot.Match(new EveryQuery());
        int IdOf(int document) => int.Parse(snapshot.Values("id", document)[0], System.Globalization.CultureInfo.InvariantCulture);
        int[] ids = [.. all.Numbers().Select(IdOf)];
        Assert.Equal(numbers.Length, ids.Length);
        Assert.All(all.Numbers(), d => Assert.Equal(numbers[IdOf(d)], snapshot.Number("day", d)));
        Assert.Equal(ids.Where(i => numbers[i] >= from && numbers[i] <= to), snapshot.Match(new RangeQuery("day", from, to)).Numbers().Select(IdOf));
        Assert.Equal(
            ids.OrderBy(i => numbers[i] is null).ThenByDescending(i => numbers[i]).Take(5),
            snapshot.Sorted(all, "day", descending: true, 5).Select(IdOf));
        Assert.Equal(
            ids.OrderBy(i => numbers[i] is null).ThenBy(i => numbers[i]),
            snapshot.Sorted(all, "day", descending: false, int.MaxValue).Select(IdOf));
    }

    private static void Commit(IndexStore store, long?[] numbers, int part)
    {
        using var writer = store.TryWrite()!;
        for (int i = part; i < numbers.Length; i += 4)
        {
            writer.Add(Document(i, numbers[i]));
        }

        writer.Commit(new Dictionary<string, string>());
    }

    private static IndexDocument Document(int id, long? number) => new()
    {
        Fields = new Dictionary<string, IReadOnlyList<Token>> { ["body"] = [new Token("x", 0)] },
        Columns = new Dictionary<string, IReadOnlyList<string>> { ["id"] = [$"{id}"] },
        Numbers = number is { } value ? new Dictionary<string, long> { ["day"] = value } : [],
        Stored = default,
    };
}
