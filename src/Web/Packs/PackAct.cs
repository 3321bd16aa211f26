using System.Globalization;
using KnowledgeBase.Corpus.Packs;
using KnowledgeBase.Packs;

namespace KnowledgeBase.Web.Packs;

/// <summary>One thing a form of the page of a pack asks for.</summary>
/// <param name="Name">up, down, move, note, remove, refresh, section-add, section-name, section-up, section-down, section-remove, head, undo, restore, away, back or current.</param>
/// <param name="On">Id of the entry or section it is about; empty for the pack itself.</param>
/// <param name="Fields">The fields of the form.</param>
internal sealed record PackAct(string Name, string On, IFormCollection Fields)
{
    private bool IsOfSection => Name is "section-name" or "section-up" or "section-down" or "section-remove";

    private bool IsOfEntry => Name is "up" or "down" or "move" or "note" or "remove" or "refresh";

    /// <summary>The version of the pack on the page the form stood on. What a reader has not seen is not written over.</summary>
    private int Seen => Number("seen");

    /// <summary>Reads a form.</summary>
    /// <param name="form">Its fields.</param>
    /// <returns>The act.</returns>
    public static PackAct Read(IFormCollection form) => new(form["act"].ToString(), form["on"].ToString(), form);

    /// <summary>Does it.</summary>
    /// <param name="id">Id of the pack.</param>
    /// <param name="desk">Does it.</param>
    /// <returns>The pack now; unchanged for an act nobody knows.</returns>
    public PackAnswer Do(string id, PackDesk desk)
    {
        var found = desk.Find(id);
        return found.Pack is { } pack && Absent(pack) is { } problem ? problem : Name switch
        {
            "up" or "down" => desk.Edit(id, Name == "up" ? "上移一条" : "下移一条", p => p.Move(On, Name == "down")),
            "move" => desk.Edit(id, "移到另一小节", p => p.MoveTo(On, Text("section"))),
            "note" => desk.Edit(id, "写按语", p => p.Annotate(On, Lines("note")), Seen),
            "remove" => desk.Edit(id, "移出一条", p => p.Remove(On), Seen),
            "refresh" => desk.Collect(id, Text("article"), Text("place"), null, On),
            "section-add" => desk.Edit(id, "加小节", p => p.AddSection(Text("title"))),
            "section-name" => desk.Edit(id, "改小节标题", p => p.NameSection(On, Text("title")), Seen),
            "section-up" or "section-down" => desk.Edit(id, "移动小节", p => p.MoveSection(On, Name == "section-down")),
            "section-remove" => desk.Edit(id, "撤去小节", p => p.RemoveSection(On), Seen),
            "head" => desk.Edit(id, "改名称、主题或说明", Head, Seen),
            "undo" => desk.Undo(id, Seen),
            "restore" => desk.Restore(id, Number("version"), Seen),
            _ => found,
        };
    }

    /// <summary>Where on the page the reader goes on: the control just used, or what it was about.</summary>
    /// <param name="pack">The pack now.</param>
    /// <returns>A fragment, or an empty text.</returns>
    public string Anchor(Pack pack) => Name switch
    {
        "up" or "down" or "section-up" or "section-down" => $"#{Name}-{Uri.EscapeDataString(On)}",
        "move" or "note" => "#e-" + Uri.EscapeDataString(On),
        "section-name" => "#" + Uri.EscapeDataString(On),
        "section-add" => "#" + Uri.EscapeDataString(pack.Sections[^1].Id),
        _ => string.Empty,
    };

    private PackProblem? Absent(Pack pack) =>
        IsOfEntry && !pack.Entries.Any(e => e.Id == On) ? PackProblem.NoEntry
        : (IsOfSection && !Has(pack, On)) || (Name == "move" && !Has(pack, Text("section"))) ? PackProblem.NoSection
        : null;

    private static bool Has(Pack pack, string section) => pack.Sections.Any(s => s.Id == section);

    private Pack Head(Pack pack) => pack with
    {
        Name = Text("name"), Topic = Text("topic") is { Length: > 0 } topic ? topic : null, Note = Lines("note"),
    };

    private int Number(string name) => int.TryParse(Text(name), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : 0;

    private string Text(string name) => Fields[name].ToString().Trim();

    // Browsers send line ends as CR LF.
    private string Lines(string name) => Text(name).ReplaceLineEndings("\n");
}
