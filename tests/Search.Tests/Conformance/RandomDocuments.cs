using KnowledgeBase.Search.Engines;

namespace KnowledgeBase.Search.Tests.Conformance;

/// <summary>Small random documents and queries over them, the same for the same seed.</summary>
internal sealed class RandomDocuments(int seed)
{
    public const string Body = "body";
    public const string Tags = "tags";
    public const string Id = "id";

    /// <summary>A field may have the name of a column.</summary>
    public static readonly EngineSchema Schema = new(
        "conformance-1", [new(Body, Positions: true), new(Tags, Positions: false)], [Id, "year", "topic", Tags])
    {
        Numbers = ["day"],
    };

    private static readonly string[] Vocabulary = ["工会", "职工", "代表", "大会", "a", "B", "é", "\U00020BB7", "12.5", "工", "会", "\uFFFD"];
    private static readonly string[] Topics = ["思想引领", "维权", "服务", "建功立业", "智慧工会", "x y"];

    private readonly Random random = new(seed);

    public Random Random => random;

    /// <summary>A document of a group; ids are unique within a seed.</summary>
    public EngineDocument Document(string group, int id)
    {
        var fields = new List<EngineField>();
        if (random.Next(10) > 0)
        {
            fields.Add(new EngineField(Body, [.. Tokens(1 + random.Next(30))]));
        }

        if (random.Next(3) > 0)
        {
            fields.Add(new EngineField(Tags, [.. Vocabulary.Where(_ => random.Next(4) == 0).Append("工会").Distinct().Select((t, i) => new EngineToken(t, i))]));
        }

        return new EngineDocument(
            group,
            fields,
            [
                new(Id, [Name(id)]),
                new("year", random.Next(8) == 0 ? [] : [(2019 + random.Next(6)).ToString(System.Globalization.CultureInfo.InvariantCulture)]),
                new("topic", [.. Topics.Where(_ => random.Next(3) == 0)]),
                new(Tags, random.Next(2) == 0 ? ["t"] : []),
            ],
            [.. BitConverter.GetBytes(id), .. new byte[random.Next(50)]])
        {
            Numbers = random.Next(4) == 0 ? [] : [new EngineNumber("day", random.Next(-50, 50))],
        };
    }

    public static string Name(int id) => "d" + id;

    /// <summary>Documents in batches of several groups; later ones take out some groups of earlier ones.</summary>
    public IReadOnlyList<EngineBatch> Batches(int count, bool deleting)
    {
        var batches = new List<EngineBatch>();
        int id = 0;
        for (int batch = 0; batch < count; batch++)
        {
            string[] deleted = deleting ? [.. Enumerable.Range(0, batch * 4).Where(_ => random.Next(4) == 0).Select(g => "g" + g)] : [];
            var documents = new List<EngineDocument>();
            for (int group = batch * 4; group < (batch + 1) * 4; group++)
            {
                documents.AddRange(Enumerable.Range(0, random.Next(8)).Select(_ => Document("g" + group, id++)));
            }

            batches.Add(new EngineBatch(deleted, documents, "note " + batch));
        }

        return batches;
    }

    public TermQuery Term() => new(
        random.Next(3) == 0 ? Tags : Body, random.Next(20) == 0 ? "unknown" : Pick(Vocabulary), (float)Math.Round(0.5 + random.NextDouble(), 2));

    public EngineQuery Query(int depth) => (depth == 0 ? random.Next(4) : random.Next(7)) switch
    {
        0 => Term(),
        1 => Phrase(),
        2 => Column(),
        3 => new RangeQuery("day", random.Next(-60, 60), random.Next(4) == 0 ? long.MaxValue : random.Next(-60, 60)),
        4 => new AllQuery(Parts(depth)),
        5 => Any(depth),
        _ => new ExceptQuery(Query(depth - 1), Query(depth - 1)),
    };

    public ColumnQuery Column() => random.Next(3) switch
    {
        0 => new ColumnQuery("year", [.. Enumerable.Range(2019, 7).Where(_ => random.Next(3) == 0).Select(y => y.ToString(System.Globalization.CultureInfo.InvariantCulture))]),
        1 => new ColumnQuery("topic", [.. Topics.Append("unknown").Where(_ => random.Next(3) == 0)]),
        _ => new ColumnQuery(Id, [.. Enumerable.Range(0, 60).Where(_ => random.Next(2) == 0).Select(Name)]),
    };

    /// <summary>A disjunction of terms, as ranking asks.</summary>
    public AnyQuery Terms() => new([.. Enumerable.Range(0, 1 + random.Next(6)).Select(_ => Term())]);

    private AnyQuery Any(int depth)
    {
        var parts = Parts(depth);
        return new AnyQuery(parts, 1 + random.Next(parts.Count));
    }

    private List<EngineQuery> Parts(int depth) => [.. Enumerable.Range(0, 1 + random.Next(4)).Select(_ => Query(depth - 1))];

    // Two to four neighbours, sometimes with a gap, sometimes starting anywhere.
    private PhraseQuery Phrase()
    {
        int place = random.Next(3);
        var tokens = new List<EngineToken>();
        for (int i = 0; i < 1 + random.Next(4); i++)
        {
            tokens.Add(new EngineToken(Pick(Vocabulary[..4]), place));
            place += 1 + (random.Next(5) == 0 ? 1 : 0);
        }

        return new PhraseQuery(Body, tokens);
    }

    // Some places hold two terms, some none.
    private IEnumerable<EngineToken> Tokens(int length)
    {
        int place = random.Next(3);
        for (int i = 0; i < length; i++)
        {
            yield return new EngineToken(random.Next(2) == 0 ? Pick(Vocabulary[..4]) : Pick(Vocabulary), place);
            place += random.Next(6) switch { 0 => 0, 1 => 2, _ => 1 };
        }
    }

    private string Pick(string[] among) => among[random.Next(among.Length)];
}
