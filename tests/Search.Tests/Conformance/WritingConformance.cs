using KnowledgeBase.Search.Engines;

namespace KnowledgeBase.Search.Tests.Conformance;

/// <summary>
/// Changes.
/// 1. An engine that was never written to holds nothing and says nothing.
/// 2. A change is seen at once, whole, and is there after reopening; open snapshots do not see it.
/// 3. A change that fails leaves everything as it was, and the next one works.
/// 4. A group is deleted with all its documents, those of other batches too; what is added with it stays.
/// 5. Hundreds of small changes hold what one large one does, in the order of writing.
/// 6. A change may be of nothing but the note.
/// 7. Nothing in a term or value is too long or too strange.
/// </summary>
public abstract class WritingConformance(EngineKind kind)
{
    [Fact]
    public void A_new_engine_holds_nothing()
    {
        using var folder = new EngineFolder(kind);
        using var engine = folder.Open();
        using var snapshot = engine.Snapshot();
        Assert.Equal((kind.Name, null, 0), (engine.Name, engine.Note, snapshot.DocumentLimit));
        Assert.Equal(0, snapshot.Match(new TermQuery(RandomDocuments.Body, "工会")).Count);
        Assert.Empty(snapshot.Best(new TermQuery(RandomDocuments.Body, "工会"), 10, null));
        Assert.Empty(snapshot.Count("year", null));
        Assert.Equal(0, snapshot.DocumentFrequency(RandomDocuments.Body, "工会"));
        Assert.All(snapshot.Match(new ColumnQuery("year", ["2023"]), [], [new("year", "year")]).Counts, c => Assert.Empty(c.Value));
    }

    [Fact]
    public void A_change_is_seen_whole_and_lasts()
    {
        var batches = new RandomDocuments(31).Batches(3, deleting: true);
        using var folder = new EngineFolder(kind);
        string held;
        using (var engine = folder.Open())
        {
            engine.Write(batches[0]);
            using var before = engine.Snapshot();
            var ids = Contents.Ids(before);
            engine.Write(batches[1]);
            engine.Write(batches[2]);
            Assert.Equal("note 2", engine.Note);
            Assert.Equal(ids, Contents.Ids(before));
            Assert.Equal(batches[0].Documents.Count(), ids.Count);
            held = Contents.Of(engine);
        }

        using var reopened = folder.Open();
        Assert.Equal(held, Contents.Of(reopened));
    }

    [Fact]
    public void Another_engine_on_the_same_folder_sees_what_was_committed_before_it_opened()
    {
        var batches = new RandomDocuments(32).Batches(2, deleting: false);
        using var folder = new EngineFolder(kind);
        using var first = folder.Open();
        first.Write(batches[0]);
        using (var second = folder.Open())
        {
            Assert.Equal(Contents.Of(first), Contents.Of(second));
            second.Write(batches[1]);
        }

        using var third = folder.Open();
        Assert.Equal("note 1", third.Note);
        Assert.Equal("note 0", first.Note);
    }

    [Fact]
    public void A_change_that_fails_leaves_everything_as_it_was()
    {
        var batches = new RandomDocuments(33).Batches(3, deleting: true);
        using var folder = new EngineFolder(kind);
        using var engine = folder.Open();
        engine.Write(batches[0]);
        string held = Contents.Of(engine);
        Assert.Throws<TimeoutException>(() => engine.Write(new EngineBatch(["g0", "g1"], Failing(batches[1].Documents), "failed")));
        Assert.Equal(held, Contents.Of(engine));
        using (var reopened = folder.Open())
        {
            Assert.Equal(held, Contents.Of(reopened));
        }

        engine.Write(batches[1]);
        Assert.Equal("note 1", engine.Note);
    }

    [Fact]
    public void A_change_of_nothing_but_the_note_is_a_change()
    {
        using var folder = new EngineFolder(kind);
        using var engine = folder.Open();
        engine.Write(new RandomDocuments(37).Batches(1, deleting: false)[0]);
        engine.Write(new EngineBatch(["unknown"], [], "later"));
        Assert.Equal("later", engine.Note);
        using var reopened = folder.Open();
        Assert.Equal(Contents.Of(engine), Contents.Of(reopened));
        using var empty = new EngineFolder(kind);
        empty.Write(new EngineBatch([], [], "nothing yet"));
        using var opened = empty.Open();
        Assert.Equal("nothing yet", opened.Note);
    }

    [Theory]
    [InlineData(61)]
    [InlineData(62)]
    [InlineData(63)]
    public void What_is_deleted_is_not_scored_even_when_asked_for(int seed)
    {
        using var folder = new EngineFolder(kind);
        using var engine = folder.Open();
        foreach (var batch in new RandomDocuments(seed).Batches(3, deleting: true))
        {
            engine.Write(batch);
        }

        engine.Write(new EngineBatch(["g0"], [], "less"));
        using var snapshot = engine.Snapshot();
        var term = new TermQuery(RandomDocuments.Body, "工会");
        var every = new DocumentSet(snapshot.DocumentLimit);
        for (int document = 0; document < snapshot.DocumentLimit; document++)
        {
            every.Add(document);
        }

        var best = snapshot.Best(term, snapshot.DocumentLimit, null);
        Assert.Equal(snapshot.Match(term).Numbers(), best.Select(d => d.Document).Order());
        Assert.Equal(best, snapshot.Best(term, snapshot.DocumentLimit, every));
        var byNumber = best.OrderBy(d => d.Document).ToList();
        Assert.Equal(byNumber.Select(d => d.Score), snapshot.Scores([term], [.. byNumber.Select(d => d.Document)])[0]);
    }

    [Fact]
    public void A_closed_engine_gives_no_empty_answers()
    {
        using var folder = new EngineFolder(kind);
        var engine = folder.Open();
        engine.Write(new RandomDocuments(64).Batches(1, deleting: false)[0]);
        engine.Dispose();
        Assert.Throws<ObjectDisposedException>(() => engine.Snapshot());
    }

    [Fact]
    public void A_group_goes_with_all_its_documents()
    {
        var random = new RandomDocuments(34);
        using var folder = new EngineFolder(kind);
        using var engine = folder.Open();
        engine.Write(new EngineBatch([], [random.Document("a", 1), random.Document("b", 2)], "1"));
        engine.Write(new EngineBatch([], [random.Document("a", 3)], "2"));
        engine.Write(new EngineBatch(["a", "unknown"], [random.Document("a", 4)], "3"));
        using var snapshot = engine.Snapshot();
        Assert.Equal(["d2", "d4"], snapshot.Count(RandomDocuments.Id, null).Keys.Order());
        Assert.All(snapshot.Count(RandomDocuments.Id, null).Values, count => Assert.Equal(1, count));
    }

    [Fact]
    public void Many_small_changes_hold_what_one_large_one_does()
    {
        var random = new RandomDocuments(35);
        var documents = Enumerable.Range(0, 150).Select(i => random.Document("g" + i, i)).ToList();
        using var small = new EngineFolder(kind);
        small.Write(documents.Select((d, i) => new EngineBatch([], [d], i == 149 ? "done" : "going on")));
        using var large = new EngineFolder(kind);
        large.Write(new EngineBatch([], documents, "done"));
        using var first = small.Open();
        using var second = large.Open();
        Assert.Equal(Contents.Of(second), Contents.Of(first));
        using var snapshot = second.Snapshot();
        Assert.Equal(documents.Select((_, i) => RandomDocuments.Name(i)), Contents.Ids(snapshot).OrderBy(d => d.Key).Select(d => d.Value));
    }

    [Fact]
    public void Long_and_strange_terms_and_values_are_kept()
    {
        string longTerm = string.Concat(Enumerable.Repeat("工会", 30_000));
        string otherLong = longTerm + "x";
        string[] strange = [longTerm, "lone \uD840", "\0", " ", "a\nb", "\U0001F600"];
        using var folder = new EngineFolder(kind);
        using var engine = folder.Open();
        engine.Write(new EngineBatch(
            [],
            [.. strange.Select((term, i) => new EngineDocument(
                "g", [new(RandomDocuments.Body, [new(term, 0), new("z", 1)])], [new(RandomDocuments.Id, [RandomDocuments.Name(i)]), new("topic", [Valid(term)])], []))],
            string.Empty));
        using var snapshot = engine.Snapshot();
        foreach (string term in strange)
        {
            Assert.Equal(1, snapshot.Match(new TermQuery(RandomDocuments.Body, term)).Count);
            Assert.Equal(1, snapshot.Match(new PhraseQuery(RandomDocuments.Body, [new(term, 4), new("z", 5)])).Count);
            Assert.Equal(1, snapshot.Match(new ColumnQuery("topic", [Valid(term)])).Count);
        }

        Assert.Equal(0, snapshot.Match(new TermQuery(RandomDocuments.Body, otherLong)).Count);
        Assert.Equal(string.Empty, engine.Note);
    }

    [Fact]
    public async Task Readers_and_a_writer_do_not_disturb_each_other()
    {
        var random = new RandomDocuments(36);
        var query = new AllQuery([new TermQuery(RandomDocuments.Tags, "工会"), new ColumnQuery("stay", ["yes"])]);
        var schema = RandomDocuments.Schema with { Columns = [.. RandomDocuments.Schema.Columns, "stay"] };
        using var folder = new EngineFolder(kind, schema);
        using var engine = folder.Open();
        engine.Write(new EngineBatch([], [new EngineDocument("keep", [new(RandomDocuments.Tags, [new("工会", 0)])], [new("stay", ["yes"])], [])], "0"));
        using var done = new CancellationTokenSource();
        var reading = Task.Run(() =>
        {
            int wrong = 0;
            while (!done.IsCancellationRequested)
            {
                using var snapshot = engine.Snapshot();
                wrong += snapshot.Match(query).Count == 1 && snapshot.Best(query, 5, null).Count == 1 ? 0 : 1;
            }

            return wrong;
        });
        for (int i = 0; i < 30; i++)
        {
            engine.Write(new EngineBatch(["g" + (i / 2)], [random.Document("g" + i, i)], "n"));
        }

        await done.CancelAsync();
        Assert.Equal(0, await reading);
    }

    // Values are text that was read and described; half a character never gets so far.
    private static string Valid(string text) => text.Replace('\uD840', '?');

    private static IEnumerable<EngineDocument> Failing(IEnumerable<EngineDocument> documents)
    {
        foreach (var document in documents)
        {
            yield return document;
        }

        throw new TimeoutException("The library went away.");
    }
}
