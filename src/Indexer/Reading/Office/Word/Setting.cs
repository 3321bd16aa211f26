using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace KnowledgeBase.Indexer.Reading.Office.Word;

/// <summary>How characters are set; null where nothing is said.</summary>
/// <param name="Size">Size in half points.</param>
/// <param name="Bold">Whether bold.</param>
/// <param name="Hidden">Whether not shown and not printed.</param>
/// <param name="Face">Face of Chinese characters.</param>
internal readonly record struct CharacterSetting(int? Size, bool? Bold, bool? Hidden, string? Face)
{
    /// <summary>This setting, and where it says nothing, another.</summary>
    /// <param name="other">The setting below.</param>
    public CharacterSetting Over(CharacterSetting other) =>
        new(Size ?? other.Size, Bold ?? other.Bold, Hidden ?? other.Hidden, Face ?? other.Face);

    /// <summary>What properties say.</summary>
    /// <param name="properties">Run properties of a run, a style or the defaults, or null.</param>
    public static CharacterSetting Of(OpenXmlElement? properties) => properties is null ? default : new CharacterSetting(
        properties.GetFirstChild<FontSize>()?.Val.Whole(),
        properties.GetFirstChild<Bold>().IsOn(),
        properties.GetFirstChild<Vanish>().IsOn(),
        properties.GetFirstChild<RunFonts>()?.EastAsia.Text());

    /// <summary>Whether the face is one of those in which titles and headings are set: 黑体, 小标宋 and their like.</summary>
    public bool IsHeadingFace =>
        Face is not null && (Face.Contains('黑') || Face.Contains("标宋", StringComparison.Ordinal) || Face.Contains("中宋", StringComparison.Ordinal)
        || Face.Contains("SimHei", StringComparison.OrdinalIgnoreCase) || Face.Contains("XBS", StringComparison.OrdinalIgnoreCase)
        || Face.Contains("Zhongsong", StringComparison.OrdinalIgnoreCase));
}

/// <summary>How a paragraph is set; null where nothing is said.</summary>
/// <param name="Outline">Outline level, 0 for the highest; 9 for running text.</param>
/// <param name="Adjustment">Name of the adjustment, for example center.</param>
/// <param name="NumberId">Numbering instance; 0 for none.</param>
/// <param name="NumberLevel">Level of the numbering, 0 for the highest.</param>
/// <param name="BeginsPage">Whether a page begins before it.</param>
/// <param name="Characters">How its characters are set where they say nothing themselves.</param>
internal readonly record struct ParagraphSetting(
    int? Outline, string? Adjustment, int? NumberId, int? NumberLevel, bool? BeginsPage, CharacterSetting Characters)
{
    /// <summary>This setting, and where it says nothing, another.</summary>
    /// <param name="other">The setting below.</param>
    public ParagraphSetting Over(ParagraphSetting other) => new(
        Outline ?? other.Outline,
        Adjustment ?? other.Adjustment,
        NumberId ?? other.NumberId,
        NumberLevel ?? other.NumberLevel,
        BeginsPage ?? other.BeginsPage,
        Characters.Over(other.Characters));

    /// <summary>What properties say.</summary>
    /// <param name="properties">Paragraph properties of a paragraph, a style or the defaults, or null.</param>
    /// <param name="characters">Run properties that go with them.</param>
    public static ParagraphSetting Of(OpenXmlElement? properties, CharacterSetting characters)
    {
        var numbering = properties?.GetFirstChild<NumberingProperties>();
        return new ParagraphSetting(
            properties?.GetFirstChild<OutlineLevel>()?.Val.Whole(),
            properties?.GetFirstChild<Justification>()?.Val.Text(),
            numbering?.NumberingId?.Val.Whole(),
            numbering?.NumberingLevelReference?.Val.Whole(),
            properties?.GetFirstChild<PageBreakBefore>().IsOn(),
            characters);
    }
}
