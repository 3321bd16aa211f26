using KnowledgeBase.Search.Engines;

namespace KnowledgeBase.Search.Schema;

/// <summary>
/// Fields and columns of the index. An item is one document of level <see cref="ArticleLevel"/>, which decides whether
/// it matches and is counted in facets, and one of level <see cref="PassageLevel"/> for each passage, which decides how
/// well it matches. Exact strings are matched on the whole item, so they may run across passages.
/// </summary>
internal static class IndexFields
{
    /// <summary>Raised by hand when fields or stored values change.</summary>
    public const string SchemaVersion = "schema-5";

    /// <summary>Item: pairs of neighbouring characters of everything printed in it, with positions.</summary>
    public const string ExactPairs = "exact";

    /// <summary>Item: its distinct characters.</summary>
    public const string Characters = "character";

    /// <summary>Item: its distinct punctuation marks.</summary>
    public const string Marks = "mark";

    /// <summary>Item: its distinct words of Latin letters or digits.</summary>
    public const string LatinWords = "latin";

    /// <summary>Item: its id.</summary>
    public const string Id = "id";

    /// <summary>Passage: words of title, headings and text.</summary>
    public const string Words = "words";

    /// <summary>Passage: pairs of characters of title, headings and text.</summary>
    public const string Pairs = "pairs";

    /// <summary>Passage: single ideographs of title, headings and text.</summary>
    public const string Singles = "singles";

    /// <summary>Column: article or passage.</summary>
    public const string Level = "level";

    /// <summary>Value of <see cref="Level"/>.</summary>
    public const string ArticleLevel = "article";

    /// <summary>Value of <see cref="Level"/>.</summary>
    public const string PassageLevel = "passage";

    /// <summary>Column: article id, of both levels.</summary>
    public const string Article = "article";

    /// <summary>Column: title and subtitle.</summary>
    public const string Title = "title";

    /// <summary>Column: year, or <see cref="UnknownYear"/>.</summary>
    public const string Year = "year";

    /// <summary>Value of <see cref="Year"/> for pieces without one.</summary>
    public const string UnknownYear = "unknown";

    /// <summary>Column of numbers: first day of the date as precisely as it is known; see <see cref="DayRange"/>.</summary>
    public const string FirstDay = "firstday";

    /// <summary>Column of numbers: last day of the date.</summary>
    public const string LastDay = "lastday";

    /// <summary>Column: normalised author unit.</summary>
    public const string Unit = "unit";

    /// <summary>Column: every name of the author unit: normalised, printed, and short names the text introduces.</summary>
    public const string UnitName = "unitname";

    /// <summary>Column: what all spellings of <see cref="Unit"/> share.</summary>
    public const string UnitKey = "unitkey";

    /// <summary>Column: topic leaves.</summary>
    public const string Topic = "topic";

    /// <summary>Column: branches of the topics.</summary>
    public const string Branch = "branch";

    /// <summary>Column: kind.</summary>
    public const string Kind = "kind";

    /// <summary>Column: paper or magazine.</summary>
    public const string Source = "source";

    /// <summary>Column: authors.</summary>
    public const string Author = "author";

    /// <summary>Column: what all spellings of each value of <see cref="Author"/> share.</summary>
    public const string AuthorKey = "authorkey";

    /// <summary>Column: the text that an item is one print of; no value while there is only this print.</summary>
    public const string Work = "work";

    /// <summary>Column of articles: keys of the titles it names; see <see cref="CitedTitles"/>.</summary>
    public const string Cites = "cites";

    /// <summary>Column of articles: hash of the source file.</summary>
    public const string File = "file";

    /// <summary>All searchable fields; only <see cref="ExactPairs"/> is asked for phrases.</summary>
    public static readonly IReadOnlyList<string> TextFields = [ExactPairs, Characters, Marks, LatinWords, Id, Words, Pairs, Singles];

    /// <summary>All columns.</summary>
    public static readonly IReadOnlyList<string> Columns =
        [Level, Article, File, Kind, Title, Year, Unit, UnitKey, UnitName, Topic, Branch, Source, Author, AuthorKey, Work, Cites];

    /// <summary>All columns of numbers.</summary>
    public static readonly IReadOnlyList<string> Numbers = [FirstDay, LastDay];

    /// <summary>What every engine is told to hold.</summary>
    public static readonly EngineSchema Engine =
        new(SchemaVersion, [.. TextFields.Select(f => new EngineTextField(f, Positions: f == ExactPairs))], Columns)
        {
            Numbers = Numbers,
        };
}
