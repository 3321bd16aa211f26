namespace KnowledgeBase.Corpus.Packs;

/// <summary>
/// What a trainer can do to a pack, each as a function from pack to pack. What names an entry or a section that is not there, or
/// moves one past the end, gives the pack unchanged. No edit loses a text: removed ones stay in the library.
/// </summary>
public static class PackEdits
{
    /// <summary>Adds a text at the end of a section.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="text">The text.</param>
    /// <param name="section">Id of the section; null for the last one.</param>
    /// <returns>The pack with it.</returns>
    public static Pack Add(this Pack pack, CollectedText text, string? section = null)
    {
        ArgumentNullException.ThrowIfNull(pack);
        string into = pack.Sections.Any(s => s.Id == section) ? section! : pack.Sections[^1].Id;
        return pack.With(s => s.Id == into ? s with { Entries = [.. s.Entries, new PackEntry(text, string.Empty)] } : s);
    }

    /// <summary>Puts a newer copy of a text in the place of an entry; its note stays.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="entry">Id of the entry.</param>
    /// <param name="text">The newer copy.</param>
    /// <returns>The pack with it.</returns>
    public static Pack Replace(this Pack pack, string entry, CollectedText text) =>
        pack.WithEntries(e => e.Id == entry ? e with { Collected = text } : e);

    /// <summary>Takes an entry out.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="entry">Id of the entry.</param>
    /// <returns>The pack without it.</returns>
    public static Pack Remove(this Pack pack, string entry) =>
        pack.With(s => s with { Entries = [.. s.Entries.Where(e => e.Id != entry)] });

    /// <summary>Writes a note to an entry.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="entry">Id of the entry.</param>
    /// <param name="note">The note; empty takes it away.</param>
    /// <returns>The pack with it.</returns>
    public static Pack Annotate(this Pack pack, string entry, string note) =>
        pack.WithEntries(e => e.Id == entry ? e with { Note = note } : e);

    /// <summary>Moves an entry one place up or down; past the end of a section it goes into the next one.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="entry">Id of the entry.</param>
    /// <param name="down">Whether down.</param>
    /// <returns>The pack with the new order.</returns>
    public static Pack Move(this Pack pack, string entry, bool down)
    {
        ArgumentNullException.ThrowIfNull(pack);
        var sections = pack.Sections.Select(s => s.Entries.ToList()).ToList();
        int at = sections.FindIndex(s => s.Exists(e => e.Id == entry));
        if (at < 0)
        {
            return pack;
        }

        int place = sections[at].FindIndex(e => e.Id == entry);
        var (moved, to) = (sections[at][place], place + (down ? 1 : -1));
        int other = at + (down ? 1 : -1);
        if (to >= 0 && to < sections[at].Count)
        {
            sections[at].RemoveAt(place);
            sections[at].Insert(to, moved);
        }
        else if (other >= 0 && other < sections.Count)
        {
            sections[at].RemoveAt(place);
            sections[other].Insert(down ? 0 : sections[other].Count, moved);
        }

        return pack with { Sections = [.. pack.Sections.Select((s, i) => s with { Entries = sections[i] })] };
    }

    /// <summary>Moves an entry to the end of another section.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="entry">Id of the entry.</param>
    /// <param name="section">Id of the section.</param>
    /// <returns>The pack with the new order.</returns>
    public static Pack MoveTo(this Pack pack, string entry, string section)
    {
        ArgumentNullException.ThrowIfNull(pack);
        var moved = pack.Entries.FirstOrDefault(e => e.Id == entry);
        return moved is null || !pack.Sections.Any(s => s.Id == section)
            ? pack
            : pack.Remove(entry).With(s => s.Id == section ? s with { Entries = [.. s.Entries, moved] } : s);
    }

    /// <summary>Adds a section at the end.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="title">Its heading.</param>
    /// <returns>The pack with it.</returns>
    public static Pack AddSection(this Pack pack, string title)
    {
        ArgumentNullException.ThrowIfNull(pack);
        return pack with { Sections = [.. pack.Sections, new PackSection(SectionIds.Next(pack.Sections.Select(s => s.Id)), title, [])] };
    }

    /// <summary>Gives a section another heading.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="section">Id of the section.</param>
    /// <param name="title">The heading.</param>
    /// <returns>The pack with it.</returns>
    public static Pack NameSection(this Pack pack, string section, string title) =>
        pack.With(s => s.Id == section ? s with { Title = title } : s);

    /// <summary>Moves a section one place up or down.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="section">Id of the section.</param>
    /// <param name="down">Whether down.</param>
    /// <returns>The pack with the new order.</returns>
    public static Pack MoveSection(this Pack pack, string section, bool down)
    {
        ArgumentNullException.ThrowIfNull(pack);
        var sections = pack.Sections.ToList();
        int at = sections.FindIndex(s => s.Id == section);
        int to = at + (down ? 1 : -1);
        if (at >= 0 && to >= 0 && to < sections.Count)
        {
            (sections[at], sections[to]) = (sections[to], sections[at]);
        }

        return pack with { Sections = sections };
    }

    /// <summary>Takes a section out; its entries go to the end of the one before it, or the beginning of the one behind the first.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="section">Id of the section.</param>
    /// <returns>The pack without it; the last section stays.</returns>
    public static Pack RemoveSection(this Pack pack, string section)
    {
        ArgumentNullException.ThrowIfNull(pack);
        var sections = pack.Sections.ToList();
        int at = sections.FindIndex(s => s.Id == section);
        if (at < 0 || sections.Count == 1)
        {
            return pack;
        }

        var entries = sections[at].Entries;
        sections.RemoveAt(at);
        int into = Math.Max(0, at - 1);
        sections[into] = sections[into] with { Entries = at == 0 ? [.. entries, .. sections[into].Entries] : [.. sections[into].Entries, .. entries] };
        return pack with { Sections = sections };
    }

    /// <summary>Whether two packs say the same: name, topic, notes, sections and order; versions and moments left aside.</summary>
    /// <param name="one">A pack.</param>
    /// <param name="other">Another.</param>
    /// <returns>True when nothing a reader sees differs.</returns>
    public static bool SaysTheSame(Pack one, Pack other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        return (one.Name, one.Topic, one.Note) == (other.Name, other.Topic, other.Note)
            && one.Sections.Select(s => (s.Id, s.Title)).SequenceEqual(other.Sections.Select(s => (s.Id, s.Title)))
            && one.Sections.SelectMany(s => s.Entries.Select(e => (s.Id, e.Id, e.Note)))
                .SequenceEqual(other.Sections.SelectMany(s => s.Entries.Select(e => (s.Id, e.Id, e.Note))));
    }

    private static Pack With(this Pack pack, Func<PackSection, PackSection> change)
    {
        ArgumentNullException.ThrowIfNull(pack);
        return pack with { Sections = [.. pack.Sections.Select(change)] };
    }

    private static Pack WithEntries(this Pack pack, Func<PackEntry, PackEntry> change) =>
        pack.With(s => s with { Entries = [.. s.Entries.Select(change)] });
}
