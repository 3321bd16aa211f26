using KnowledgeBase.Corpus.Packs;

namespace KnowledgeBase.Packs;

/// <summary>What kind of answer a problem calls for.</summary>
public enum PackProblemKind
{
    /// <summary>What was asked for cannot be understood or is not allowed.</summary>
    Invalid,

    /// <summary>What was asked for is not there.</summary>
    Missing,

    /// <summary>The pack has changed meanwhile, or is full.</summary>
    Conflict,

    /// <summary>It cannot be done here or now.</summary>
    Unavailable,
}

/// <summary>Why something could not be done with a pack.</summary>
/// <param name="Kind">What kind of answer it calls for.</param>
/// <param name="Code">Stable code.</param>
/// <param name="Message">Chinese sentence for the reader.</param>
/// <param name="Parameter">The parameter at fault, or null.</param>
public sealed record PackProblem(PackProblemKind Kind, string Code, string Message, string? Parameter = null)
{
    /// <summary>There is no such pack.</summary>
    public static PackProblem NoPack { get; } = new(PackProblemKind.Missing, "pack_not_found", "没有这个资料包，或它已经移走。");

    /// <summary>The pack has no such version.</summary>
    public static PackProblem NoVersion { get; } = new(PackProblemKind.Missing, "pack_version_not_found", "这个资料包没有这一版。");

    /// <summary>The pack has no such entry.</summary>
    public static PackProblem NoEntry { get; } = new(PackProblemKind.Missing, "pack_entry_not_found", "资料包里没有这一条。");

    /// <summary>The pack has no such section.</summary>
    public static PackProblem NoSection { get; } = new(PackProblemKind.Missing, "pack_section_not_found", "资料包里没有这一节。");

    /// <summary>The article has no such place.</summary>
    public static PackProblem NoPlace { get; } = new(
        PackProblemKind.Missing, "place_not_found", "文库中没有所指的篇目，或篇目里没有所指的段落、条款或语句。");

    /// <summary>What was to be collected is too long.</summary>
    public static PackProblem TooLong { get; } = Invalid(
        "place", "too_long", $"一次最多收入 {Collecting.PlaceReading.Longest} 个字符，请分段收入。");

    /// <summary>The sections do not fit together, or hold what never was in the pack.</summary>
    public static PackProblem Misarranged { get; } = Invalid(
        "sections", "invalid_arrangement", "sections 至少有一节；每节的编号、每条资料都只能出现一次，编号须是本资料包已有的（新的一节不给编号），资料须曾收入本资料包。");

    /// <summary>Somebody else changed the pack.</summary>
    public static PackProblem Changed { get; } = new(PackProblemKind.Conflict, "pack_changed", "资料包在别处改动过，请刷新后再改。");

    /// <summary>Nothing can be written.</summary>
    public static PackProblem ReadOnly { get; } = new(PackProblemKind.Unavailable, "library_read_only", "文库是只读的，不能保存资料包。");

    /// <summary>No more entries fit.</summary>
    public static PackProblem Full { get; } = new(
        PackProblemKind.Conflict, "pack_full", $"一个资料包最多收 {Pack.MostEntries} 条、{Pack.MostSections} 个小节。");

    /// <summary>The library has as many packs as it takes.</summary>
    public static PackProblem TooMany { get; } = new(
        PackProblemKind.Conflict, "too_many_packs", $"最多有 {PackDesk.MostPacks} 个资料包；请先移走不用的。");

    /// <summary>A value that is not allowed.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="code">Stable code.</param>
    /// <param name="message">Chinese sentence.</param>
    /// <returns>The problem.</returns>
    public static PackProblem Invalid(string parameter, string code, string message) => new(PackProblemKind.Invalid, code, message, parameter);
}

/// <summary>A pack after something was done with it, or why it was not done.</summary>
/// <param name="Pack">The pack, null exactly when there is a problem.</param>
/// <param name="Problem">The problem, or null.</param>
/// <param name="Entry">Id of the entry it was about, or null.</param>
/// <param name="Already">Whether the text stood in the pack before.</param>
public sealed record PackAnswer(Pack? Pack, PackProblem? Problem = null, string? Entry = null, bool Already = false)
{
    /// <summary>An answer that nothing was done.</summary>
    /// <param name="problem">Why not.</param>
    public static implicit operator PackAnswer(PackProblem problem) => FromProblem(problem);

    /// <summary>An answer that nothing was done.</summary>
    /// <param name="problem">Why not.</param>
    /// <returns>The answer.</returns>
    public static PackAnswer FromProblem(PackProblem problem) => new(null, problem);
}
