using System.Text.RegularExpressions;
using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Corpus.Metadata;

namespace KnowledgeBase.Indexer.Splitting;

/// <summary>Puts articles together from chains of blocks, their fronts and their marks.</summary>
internal sealed partial class Assembly
{
    private readonly IReadOnlyList<RoledPiece> pieces;
    private readonly IReadOnlyList<IReadOnlyList<Block>> chains;
    private readonly List<Draft> drafts;
    private readonly int[] chainOf;

    private Assembly(IReadOnlyList<RoledPiece> pieces, IReadOnlyList<IReadOnlyList<Block>> chains)
    {
        (this.pieces, this.chains) = (pieces, chains);
        drafts = [.. chains.Select(_ => new Draft(ItemKind.Article))];
        chainOf = new int[pieces.Count];
        Array.Fill(chainOf, -1);
        for (int c = 0; c < chains.Count; c++)
        {
            foreach (var block in chains[c])
            {
                Array.Fill(chainOf, c, block.Place.First, block.Place.Last - block.Place.First + 1);
            }
        }
    }

    /// <summary>Assembles the drafts of all articles and of what else the pieces hold.</summary>
    public static List<Draft> Assemble(
        IReadOnlyList<RoledPiece> pieces, IReadOnlyList<IReadOnlyList<Block>> chains, IReadOnlyList<TocEntry> contents, Columns columns)
    {
        var assembly = new Assembly(pieces, chains);
        var rest = assembly.PlaceFronts(Fronts.Collect(pieces), contents);
        rest.AddRange(assembly.PlaceMarks(rest));
        assembly.PlaceBodies();
        for (int c = 0; c < chains.Count; c++)
        {
            assembly.Judge(c, columns);
        }

        return [.. assembly.drafts, .. rest];
    }

    private List<Draft> PlaceFronts(IReadOnlyList<Front> fronts, IReadOnlyList<TocEntry> contents)
    {
        var rest = new List<Draft>();
        int[] given = Fronts.Assign(fronts, chains, contents);
        for (int f = 0; f < fronts.Count; f++)
        {
            var draft = given[f] >= 0 ? drafts[given[f]] : new Draft(ItemKind.Notice);
            foreach (var piece in fronts[f].Pieces)
            {
                if (given[f] >= 0)
                {
                    draft.Meta.Add((MetaOf(piece.Role), piece.Piece));
                }
                else
                {
                    draft.Body.Add(piece.Piece);
                }
            }

            for (int i = fronts[f].First; i <= fronts[f].Last; i++)
            {
                chainOf[i] = given[f] >= 0 ? given[f] : int.MaxValue;
            }

            if (given[f] < 0)
            {
                rest.Add(draft);
            }
        }

        return rest;
    }

    /// <summary>Gives units, sources, dates and jump marks to the article they stand at; captions become items.</summary>
    private List<Draft> PlaceMarks(List<Draft> rest)
    {
        var others = new List<Draft>();
        for (int i = 0; i < pieces.Count; i++)
        {
            var role = pieces[i].Role;
            if (chainOf[i] >= 0 || role == Role.FloatingHeading)
            {
                continue;
            }

            if (role is Role.Caption or Role.PullQuote)
            {
                AddAside(others, i);
                continue;
            }

            bool onward = (role == Role.Jump && Jump.Parse(pieces[i].Piece.Text) is { Onward: false }) || FollowsTitle(i);
            int owner = onward ? Owner(i, 1) : Owner(i, -1) is var before and >= 0 ? before : Owner(i, 1);
            if (owner >= 0 && owner < drafts.Count)
            {
                drafts[owner].Meta.Add((MetaOf(role, i, drafts[owner]), pieces[i].Piece));
            }
            else
            {
                var draft = new Draft(ItemKind.Notice);
                draft.Body.Add(pieces[i].Piece);
                others.Add(draft);
            }
        }

        return others;
    }

    /// <summary>Whether nothing but marks stands between a stated mark and the title above it: it speaks of what follows.</summary>
    private bool FollowsTitle(int i)
    {
        int j = i;
        while (j >= 0 && !pieces[j].InBody && pieces[j].Role != Role.Title)
        {
            j--;
        }

        return pieces[i].Piece.First.Form?.Role is not null && j >= 0 && pieces[j].Role == Role.Title;
    }

    private void AddAside(List<Draft> others, int i)
    {
        var kind = pieces[i].Role == Role.Caption ? ItemKind.Caption : ItemKind.Quotes;
        bool goesOn = others.Count > 0 && i > 0 && pieces[i - 1].Role == pieces[i].Role && pieces[i].Piece.Mark == Mark.Caption
            && pieces[i - 1].Piece.Mark == Mark.Caption && pieces[i - 1].Piece.Page == pieces[i].Piece.Page
            && pieces[i - 1].Piece.Last.Index + 1 == pieces[i].Piece.First.Index;
        if (!goesOn)
        {
            others.Add(new Draft(kind));
        }

        others[^1].Body.Add(pieces[i].Piece);
    }

    private int Owner(int i, int step)
    {
        for (int j = i + step; j >= 0 && j < pieces.Count; j += step)
        {
            if (chainOf[j] >= 0 && chainOf[j] < drafts.Count && (pieces[j].InBody || step > 0))
            {
                return chainOf[j];
            }
        }

        return -1;
    }

    private void PlaceBodies()
    {
        var floating = pieces.Select((p, i) => (p, i)).Where(x => x.p.Role == Role.FloatingHeading)
            .GroupBy(x => ChainFor(x.i), x => x.p.Piece).ToDictionary(g => g.Key, g => g.ToList());
        for (int c = 0; c < chains.Count; c++)
        {
            var body = chains[c].SelectMany(b => b.Pieces).ToList();
            drafts[c].Body.AddRange(floating.TryGetValue(c, out var headings) ? FloatingHeadings.Insert(body, headings) : body);
        }

        if (floating.TryGetValue(-1, out var orphans))
        {
            var draft = new Draft(ItemKind.Fragment);
            draft.Body.AddRange(orphans);
            drafts.Add(draft);
        }
    }

    /// <summary>The article most of whose lines stand on the page of a floating heading.</summary>
    private int ChainFor(int i)
    {
        int page = pieces[i].Piece.Page;
        int best = -1;
        int most = 0;
        for (int c = 0; c < chains.Count; c++)
        {
            int lines = chains[c].SelectMany(b => b.Pieces).Sum(p => p.Lines.Count(l => l.Page == page));
            (best, most) = lines > most ? (c, lines) : (best, most);
        }

        return best >= 0 ? best : Owner(i, -1) is var before and >= 0 ? before : Owner(i, 1);
    }

    private void Judge(int c, Columns columns)
    {
        var draft = drafts[c];
        var chain = chains[c];
        draft.Column = columns.Of(draft.Title, chain[0].FirstPage);
        var number = NumberState.FirstOf(chain.SelectMany(b => b.Pieces));
        bool untitled = draft.Title is null;
        bool torn = chain[0].Pieces[0].Number.Style == NumberStyle.None && chain[0].Pieces[0].Text is { Length: > 1 } text && "，,、；;。".Contains(text[1], StringComparison.Ordinal);
        bool addressed = chain[0].Pieces[0] is { Lines.Count: 1, Text: [.., '：' or ':'] and { Length: <= 24 } };
        draft.MissingStart = chain[0].JumpFrom is not null
            || (untitled && !addressed && (chain[0].Head == Edge.Cut || torn || (number.Value > 1 && number.Style is not NumberStyle.Clause)));
        var last = chain[^1].Pieces[^1];
        bool unfinished = last.Kind == PieceKind.Text && !StatedForms.States(last.First.Form) && last.Text.Length > 20 && !Punctuation.EndsSentence(last.Text) && !Punctuation.EndsEntry(last.Text);
        draft.MissingEnd = !chain[^1].Closed && (unfinished || chain[^1].Tail == Edge.Cut || chain[^1].JumpTo is not null);
        draft.JumpFrom = draft.MissingStart ? chain[0].JumpFrom : null;
        draft.JumpTo = draft.MissingEnd ? chain[^1].JumpTo : null;
        draft.Kind = KindOf(draft);
    }

    /// <summary>What a draft is, as far as its title, its numbers and its ends tell.</summary>
    internal static ItemKind KindOf(Draft draft)
    {
        int clauses = draft.Body.Count(p => p.Number.Style == NumberStyle.Clause);
        if (clauses >= 3 || (clauses > 0 && clauses * 2 > draft.Body.Count))
        {
            return ItemKind.Policy;
        }

        if (draft.MissingStart || draft.MissingEnd)
        {
            return ItemKind.Fragment;
        }

        string title = draft.Title ?? string.Empty;
        bool signed = draft.Meta.Any(m => m.Role is MetaRole.Author or MetaRole.AuthorUnit);
        bool small = draft.Body.Sum(p => p.Text.Length) <= 600 && draft.Body.Count <= 6;
        if (SpeechTitle().IsMatch(title))
        {
            return ItemKind.Speech;
        }

        return NoticeTitle().IsMatch(title) && !signed || (small && !signed && Column(draft)) ? ItemKind.Notice : ItemKind.Article;
    }

    private static bool Column(Draft draft) => draft.Meta.Any(m => m.Role == MetaRole.Column && !Marks.IsColumnLabel(m.Piece.Text) && !Marks.IsColumnName(m.Piece.Text));

    /// <summary>Who put in order what an author already named spoke or wrote is no author.</summary>
    private MetaRole MetaOf(Role role, int i, Draft owner) =>
        role is Role.Author or Role.Signature && Marks.IsArranger(pieces[i].Piece.Text) && owner.Meta.Any(m => m.Role == MetaRole.Author) ? MetaRole.Credit : MetaOf(role);

    private static MetaRole MetaOf(Role role) => role switch
    {
        Role.Title => MetaRole.Title,
        Role.Subtitle => MetaRole.Subtitle,
        Role.Author or Role.Signature => MetaRole.Author,
        Role.Unit => MetaRole.AuthorUnit,
        Role.Date => MetaRole.Date,
        Role.Source => MetaRole.Source,
        Role.Column => MetaRole.Column,
        Role.Jump => MetaRole.Jump,
        _ => MetaRole.Kicker,
    };

    [GeneratedRegex(@"(?:讲话|致辞|致词|演讲|发言|贺词|献词)[》”]?(?:[（(](?:摘要|节选|摘编|全文)[）)])?$")]
    private static partial Regex SpeechTitle();

    [GeneratedRegex(@"(?:公告|启事|通知|声明|公示|通告|征稿|征文|更正|编者按|编者的话|编后|寄语|海报)$")]
    private static partial Regex NoticeTitle();
}
