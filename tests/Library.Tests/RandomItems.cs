using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Corpus.Metadata;

namespace KnowledgeBase.Library.Tests;

/// <summary>Items with random values in every field, the same for the same seed.</summary>
internal sealed class RandomItems(int seed)
{
    // Characters that storing has gone wrong with elsewhere: quotes, control characters, NUL, surrogate pairs, radicals.
    private static readonly string[] Pieces =
        ["工会", "职工", "“", "”", "\"", "\\", "<", "&", "'", "\0", "\t", "\r", "\u2028", "𠮷", "⼯", "ﬁ", "\uFEFF", "é", " ", "１", "/", "\u001F"];

    private readonly Random random = new(seed);

    public FileContents File(string name = "a.txt", int? items = null)
    {
        byte[] bytes = new byte[random.Next(1, 400)];
        random.NextBytes(bytes);
        var file = new SourceFile(OriginalFolder.Hash(bytes), name, bytes.Length);
        int count = items ?? random.Next(0, 5);
        var articles = Enumerable.Range(1, count).Select(n => Article(file, n)).ToList();
        var chunks = articles.Where(a => a.Kind != ItemKind.Furniture).SelectMany(Chunks).ToList();
        return new FileContents(
            new StoredFile(file, "utf-8", "code 1", count, null, null) { Remarks = "The encoding utf-8 was guessed." }, bytes, Many(() => Text().Replace("\n", "", StringComparison.Ordinal)), articles, chunks);
    }

    public Article Article(SourceFile file, int line)
    {
        var paragraphs = Enumerable.Range(0, random.Next(1, 5)).Select(_ => Paragraph()).ToList();
        return new Article
        {
            Id = $"{file.Sha256[..12]}-{line}",
            File = file,
            Kind = Enum.GetValues<ItemKind>()[random.Next(Enum.GetValues<ItemKind>().Length)],
            Title = Maybe(Text), WorkingTitle = Maybe(Text), Subtitle = Maybe(Text), Authors = Many(Text),
            AuthorUnit = Maybe(Text), AuthorUnitFacet = Maybe(Text), AuthorRole = Maybe(Text), Source = Maybe(Text),
            ReprintedFrom = Maybe(Text), Issue = Maybe(Text), Pages = Maybe(Text), Date = Maybe(Text),
            Year = random.Next(2) == 0 ? null : random.Next(1900, 2100),
            YearBasis = Enum.GetValues<YearBasis>()[random.Next(4)],
            Column = Maybe(Text), DocNumber = Maybe(Text), IssuingBody = Maybe(Text),
            Headings = Many(() => new Heading(Text(), random.Next(1, 4), random.Next(1000))),
            Paragraphs = paragraphs,
            Body = string.Join('\n', paragraphs.Select(p => p.Text)),
            Spans = Spans(),
            Meta = Many(() => new MetaLine(Enum.GetValues<MetaRole>()[random.Next(10)], Text(), Spans())),
            MissingStart = random.Next(2) == 0, MissingEnd = random.Next(2) == 0,
            JumpFrom = Maybe(() => new Jump(false, Maybe(Text), Maybe(Text))), JumpTo = Maybe(() => new Jump(true, Maybe(Text), Maybe(Text))),
            Topics = Many(() => new Topic(Text(), Text(), random.NextDouble() * Math.Pow(10, random.Next(-9, 9)), Many(Text))),
            Practices = Many(() => new Practice(Text(), Range(), Many(Range))),
            Figures = Many(() => new Figure(Text(), Range())),
            Quotations = Many(() => new Quotation(Text(), Text(), Range())),
            Clauses = Many(() => new Clause(Maybe(Text), Text(), Text(), Range())),
            Evidence = Enumerable.Range(0, random.Next(3)).ToDictionary(
                n => $"field{n}", _ => new Evidence(Text(), Spans(), random.NextDouble(), Text())),
        };
    }

    private IEnumerable<Chunk> Chunks(Article article) => article.ParagraphStarts().Select((start, i) => new Chunk(
        $"{article.Id}.{i + 1}", article.Id, i + 1, Many(Text), new TextRange(start, article.Paragraphs[i].Text.Length),
        article.Paragraphs[i].Text, Spans()));

    private Paragraph Paragraph()
    {
        string text = Text() + "。";
        int heading = random.Next(3) == 0 ? random.Next(1, text.Length + 1) : 0;
        return new Paragraph(text, Spans(), heading > 0 ? random.Next(1, 4) : 0, heading);
    }

    private string Text() => string.Concat(Enumerable.Range(0, random.Next(0, 8)).Select(_ => Pieces[random.Next(Pieces.Length)]));

    private T? Maybe<T>(Func<T> make) where T : class => random.Next(2) == 0 ? null : make();

    private List<T> Many<T>(Func<T> make) => [.. Enumerable.Range(0, random.Next(0, 4)).Select(_ => make())];

    private List<LineSpan> Spans() => Many(() =>
    {
        int first = random.Next(1, 1000);
        return new LineSpan(first, first + random.Next(50));
    });

    private TextRange Range() => new(random.Next(1000), random.Next(1000));
}
