using System.Text.RegularExpressions;
using KnowledgeBase.Corpus.Documents;

namespace KnowledgeBase.Indexer.Describing.Cards;

/// <summary>Who acts from a place of the body on.</summary>
/// <param name="Start">Offset in the body from which it acts.</param>
/// <param name="Words">Place of the whole printed name; null for actors not known by name, as 全国 or 一些企业.</param>
/// <param name="Name">Whole name, or null.</param>
/// <param name="IsPlace">Whether the name is that of a place: 某某县实施….</param>
internal sealed record Actor(int Start, TextRange? Words, string? Name, bool IsPlace);

/// <summary>
/// Tells who acts at every place of a body: the organisation or place that opened a clause last in the paragraph. 市总工会, 该公司 and
/// their like stand for the organisation named before that they fit; 全国, 各地 and others make it nobody's.
/// </summary>
internal sealed class Actors
{
    private const int LongestUnknown = 5;
    private const int LongestPlace = 14;
    private const string Ends = "省|自治区|市|自治州|地区|县|区|旗|镇|乡|村";

    // Interpreted on purpose: compiled by .NET 10.0, lazy loops within a loop match past their end.
    private static readonly Regex Place = new(
        $"\\G(?<place>(?:(?!{CardWords.When}|[的了是在于为以对把将与及或而但使让被由从到向就都也并等者所之其这那要能可会不无有和最更很仍已正又还该本各某每我全两来])(?:(?![全各每该本])[\u4E00-\u9FFF]){{1,6}}?(?:{Ends})){{1,4}})(?<body>各级工会(?:组织)?|委市政府|委|政府)?", RegexOptions.CultureInvariant);

    private static readonly Regex Somewhere = New("\\G而?在(?:[^，。；：]{0,6}的)?(?=[\u4E00-\u9FFF]{2})");

    private static readonly Regex NoPlace = New(
        "(?:(?:^|[大小中级线型点范座类内沿邻])城市|地区|社区|园区|小区|辖区|山区|灾区|库区|矿区|厂区|片区|景区|农村|乡村|乡镇|城镇|小镇|城区|老区|战区|校区|街区|牧区|林区|港区|示范区|试验区|超市|门市|楼市|股市|上市|集市|夜市|都市|行政村|(?:休息|阅读|施工|家属|作业|服务|生活|办公|生产|展示|活动|就餐|公共|功能|体验|接待|等候|停车|候车)区|[红锦国党团军校]旗|[返下还家他故老]乡|[进驻入到山新全]村)$");

    private static readonly Regex NoActorAfter = New("^(?:[，。；：、的各籍产民人话内里外中上场级域际容直值长下是为等和与及“”（至]|政府?采购|居民|群众|领导|书记|主席|市民|村民)");
    private static readonly Regex Anaphor = New(
        "\\G(?:(?:该|本)(?<kind>省|市|区|县|州|公司|集团|企业|厂|矿|段|校|院|局|行|镇|街道|会|中心|单位)|(?<kind>省|市|区|县|州|厂|矿|段|局|行|镇|街道|院|校)(?=总工会|工会|总(?![体结计共量部长面监]))|(?<kind>公司|集团|企业|学校|医院|银行))(?<body>总工会|工会|总)?(?![一-龥]{0,3}(?:职工|员工|负责人|主席|书记|经理))");

    private static readonly Regex Enterprise = New("(?:公司|集团|厂|矿|企业|[银分支]行|油田|煤业|煤电|焦煤)(?:工会(?:委员会)?|党委|团委)*$");
    private static readonly Regex Nobody = New("\\G(?:全国|我国|国家|党中央|中央|国务院|各地|世界|全球|不少|许多|很多|一些|部分|多家|有的|[二两三四五六七八九十几数多]+家)");

    private readonly BodyText body;
    private readonly OrganisationNames names;
    private readonly List<Actor>[] acting;
    private readonly List<TextRange> mentioned = [];

    /// <summary>Reads who acts.</summary>
    /// <param name="body">The body.</param>
    /// <param name="sections">Its sentences.</param>
    /// <param name="names">What names stand for.</param>
    public Actors(BodyText body, BodySections sections, OrganisationNames names)
    {
        (this.body, this.names) = (body, names);
        acting = new List<Actor>[body.Paragraphs.Count];
        for (int paragraph = 0; paragraph < acting.Length; paragraph++)
        {
            acting[paragraph] = [];
            foreach (var sentence in sections.Of(paragraph))
            {
                Read(sentence, paragraph);
            }
        }
    }

    /// <summary>All actors in order.</summary>
    public IEnumerable<Actor> All => acting.SelectMany(a => a);

    /// <summary>Who acts at a place: the last to act before it in its paragraph.</summary>
    /// <param name="offset">Offset in the body.</param>
    /// <returns>The actor, or null where the paragraph names none before.</returns>
    public Actor? At(int offset) => acting.Length == 0 ? null : acting[body.ParagraphAt(offset)].FindLast(a => a.Start <= offset);

    /// <summary>The first to act in a paragraph.</summary>
    /// <param name="paragraph">Its index.</param>
    /// <returns>The actor, or null.</returns>
    public Actor? First(int paragraph) => acting[paragraph].FirstOrDefault();

    /// <summary>Who begins to act within a stretch of one paragraph.</summary>
    /// <param name="range">The stretch.</param>
    /// <returns>Actors in order.</returns>
    public IEnumerable<Actor> In(TextRange range) => acting[body.ParagraphAt(range.Start)].Where(a => range.Start <= a.Start && a.Start < range.Start + range.Length);

    /// <summary>Whether the same one acts at two places of one paragraph.</summary>
    /// <param name="from">Offset of the first.</param>
    /// <param name="to">Offset of the second.</param>
    /// <param name="otherwise">Who acts where the paragraph names nobody, or null.</param>
    /// <returns>False when another, or nobody known, took over in between.</returns>
    public bool IsSame(int from, int to, Actor? otherwise) => AreSame(At(from) ?? otherwise, At(to) ?? otherwise);

    /// <summary>Whether two actors are one.</summary>
    /// <param name="one">An actor, or null.</param>
    /// <param name="other">An actor, or null.</param>
    /// <returns>True for the same, and where neither is known.</returns>
    public static bool AreSame(Actor? one, Actor? other) => (one is null && other is null)
        || (one is { Name: { } a } && other is { Name: { } b } && (one.IsPlace || other.IsPlace ? OfPlace(a, b) : OrganisationNames.Same(a, b)));

    // 滦平县 and 河北省滦平县委 act for one another.
    private static bool OfPlace(string one, string other)
    {
        string a = one.TrimEnd('委'), b = other.TrimEnd('委');
        return a.EndsWith(b, StringComparison.Ordinal) || b.EndsWith(a, StringComparison.Ordinal);
    }

    private void Read(TextRange sentence, int paragraph)
    {
        string text = body.FoldedSlice(sentence);
        var all = Organisations.In(text).ToList();
        var organisations = all.Where(o => ActorRoles.Acts(text, o)).ToLookup(o => o.Start);
        var opening = ActorRoles.Openings(text).ToHashSet();
        int end = 0;
        foreach (int at in organisations.Select(o => o.Key).Union(opening).Order().Where(at => at >= end))
        {
            end = organisations[at].Any() ? at + organisations[at].First().Length : end;
            var actor = organisations[at].Any() ? Named(sentence.Start + at, organisations[at].First().Length, isPlace: false) : Other(text, at, sentence.Start, paragraph);
            if (actor is not null)
            {
                acting[paragraph].Add(actor);
            }
        }

        mentioned.AddRange(all.Select(o => new TextRange(sentence.Start + o.Start, o.Length)));
    }

    private Actor Named(int start, int length, bool isPlace)
    {
        var words = new TextRange(start, length);
        return new Actor(start, words, names.Of(words), isPlace);
    }

    private Actor? Other(string text, int at, int start, int paragraph)
    {
        if (Nobody.IsMatch(text, at))
        {
            return new Actor(start + at, null, null, false);
        }

        if (Anaphor.Match(text, at) is { Success: true } again)
        {
            return Again(again, start + at, paragraph);
        }

        string? known = names.Short.FirstOrDefault(s => string.CompareOrdinal(text, at, s, 0, s.Length) == 0);
        if (known is not null)
        {
            return Named(start + at, known.Length, isPlace: false);
        }

        return Place.Match(text, at) is { Success: true, Length: >= 3 } place && IsPlace(place.Groups["place"].Value) && !NoActorAfter.IsMatch(text[(at + place.Length)..])
            ? Named(start + at, place.Length, isPlace: !place.Groups["body"].Value.StartsWith('各'))
            : Somewhere.Match(text, at) is { Success: true } to ? Elsewhere(text, at + to.Length, start, paragraph) : null;
    }

    // 在邻近的某某市: where another place than that of the present actor opens a clause, somebody there acts.
    private Actor? Elsewhere(string text, int at, int start, int paragraph)
    {
        string words = text[at..Math.Min(text.Length, at + LongestPlace)];
        return acting.Take(paragraph + 1).SelectMany(a => a).LastOrDefault() is { Name: { } name } && Places.InName(name) is { } here && Places.InText(words) is { Start: 0 } there
            && (there.Province != here.Province || (here.Locality is { } local && there.Locality?.StartsWith(local, StringComparison.Ordinal) != true))
            ? Named(start + at, there.Length, isPlace: true)
            : null;
    }

    // One the table knows, or a made one short enough and without a verb.
    private static bool IsPlace(string words) => Places.InText(words) is { Start: 0 } known
        ? known.Length == words.Length || !NoPlace.IsMatch(words)
        : words.Length <= LongestUnknown && words[^1] is '市' or '县' && !NoPlace.IsMatch(words) && !Organisations.HasVerb(words) && !Doing.HasVerb(words);

    // The organisation named before that the words fit; null when the present one goes on.
    private Actor? Again(Match words, int start, int paragraph)
    {
        string whole = words.Groups["kind"].Value;
        string kind = whole is "企业" or "单位" or "中心" or "会" ? string.Empty : whole[^1..];
        bool pointed = words.Value[0] is '该' or '本';
        string end = words.Groups["body"].Value is "总" ? "总工会" : words.Groups["body"].Value;
        bool Fits(Actor actor) => actor.Name is { } name && (kind.Length > 0 ? name.Contains(kind, StringComparison.Ordinal) : IsKind(name, whole, pointed))
            && (end.Length == 0 ? !actor.IsPlace || words.Groups["kind"].Length == 1 : name.EndsWith(end, StringComparison.Ordinal));
        var present = acting[paragraph].LastOrDefault();
        if (present is not null && Fits(present))
        {
            return null;
        }

        var named = acting.Take(paragraph + 1).SelectMany(a => a).Reverse().FirstOrDefault(Fits);
        return named is not null ? named with { Start = start }
            : Mentioned(kind, end) is { } mention ? Named(mention.Start, mention.Length, isPlace: false) with { Start = start }
            : present is null ? null : new Actor(start, null, null, false);
    }

    // 企业 without 该 is said of enterprises only, and no union of a town is an enterprise or a unit.
    private static bool IsKind(string name, string kind, bool pointed) => kind switch
    {
        "会" or "中心" => name.EndsWith(kind, StringComparison.Ordinal),
        "企业" when !pointed => Enterprise.IsMatch(name),
        _ => !name.EndsWith("总工会", StringComparison.Ordinal),
    };

    // 厂工会 of 某某机械厂, which is only spoken of.
    private TextRange? Mentioned(string kind, string end)
    {
        foreach (var mention in Enumerable.Reverse(mentioned))
        {
            string name = body.FoldedSlice(mention);
            if (kind.Length > 0 && (end.Length > 0 && name.Contains(kind, StringComparison.Ordinal) && name.EndsWith(end, StringComparison.Ordinal) || (end is "工会" or "" && name.EndsWith(kind, StringComparison.Ordinal))))
            {
                return mention;
            }
        }

        return null;
    }

    private static Regex New(string pattern) => new(pattern, RegexOptions.CultureInvariant | RegexOptions.Compiled);
}
