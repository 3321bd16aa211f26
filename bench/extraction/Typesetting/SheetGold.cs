using KnowledgeBase.Bench.Extraction.Gold;
using KnowledgeBase.Bench.Extraction.Scoring;

namespace KnowledgeBase.Bench.Extraction.Typesetting;

/// <summary>Reads the gold off the lines as they were set: exact by construction.</summary>
public static class SheetGold
{
    /// <summary>Annotates a file.</summary>
    /// <param name="key">Name of the file in the gold.</param>
    /// <param name="lines">Its lines, as set.</param>
    /// <param name="pieces">Facts of the pieces on it.</param>
    /// <param name="issue">What is printed about the issue.</param>
    /// <returns>Items in file order.</returns>
    public static IReadOnlyList<GoldItem> Of(
        string key, IReadOnlyList<TypeLine> lines, IReadOnlyList<Piece> pieces, IssueFacts issue)
    {
        var byPiece = Enumerable.Range(0, lines.Count).Where(i => !lines[i].IsBlank)
            .ToLookup(i => lines[i].Piece);
        return [.. pieces.Where(p => byPiece[p.Number].Any(i => lines[i].IsBody))
            .OrderBy(p => byPiece[p.Number].Min())
            .Select(p => Item(key, lines, p, byPiece[p.Number], issue))];
    }

    private static GoldItem Item(
        string key, IReadOnlyList<TypeLine> lines, Piece piece, IEnumerable<int> own, IssueFacts issue)
    {
        var body = own.Where(i => lines[i].IsBody).OrderBy(i => lines[i].Order).ToList();
        var asides = body.Where(i => lines[i].Aside.Length > 0).Select(i => new GoldAside(i + 1, lines[i].Aside)).ToList();
        string flat = Flat.Of(string.Concat(body.Select(i => lines[i].Aside.Length > 0 ? lines[i].Text.Replace(lines[i].Aside, "", StringComparison.Ordinal) : lines[i].Text)));
        var spans = Spans(lines, body);
        var starts = body.Where(i => lines[i].Starts).Select(i => i + 1).ToList();
        return new GoldItem
        {
            File = key,
            Kind = piece.Kind,
            Subkind = piece.Subkind,
            Title = piece.Title,
            Subtitle = piece.Subtitle,
            Authors = piece.Authors,
            AuthorUnit = piece.Unit,
            AuthorRole = piece.Role,
            Source = issue.Paper,
            Issue = issue.Number,
            Date = issue.Date,
            YearEvidence = issue.Date is null ? null : $"{issue.Date[..4]}年",
            Headings = [.. piece.Headings.Select(h => Flat.Of(h.Text))],
            HeadingLevels = [.. piece.Headings.Select(h => h.Level)],
            FirstSentence = First(flat),
            LastSentence = Last(flat),
            ParagraphStarts = starts,
            ParagraphCount = starts.Count,
            CharCount = flat.Length,
            Spans = spans,
            Asides = asides,
            MetaSpans = Meta(lines, own),
            Joins = [.. spans.Zip(spans.Skip(1), (a, b) => new GoldJoin(a[1], b[0],
                Flat.Of(lines[a[1] - 1].Text)[^1..] + Flat.Of(lines[b[0] - 1].Text)[..1]))],
        };
    }

    /// <summary>Runs of lines in reading order that follow one another in the file but for blank lines.</summary>
    private static List<int[]> Spans(IReadOnlyList<TypeLine> lines, List<int> body)
    {
        var spans = new List<int[]>();
        foreach (int i in body)
        {
            bool follows = spans.Count > 0 && i + 1 > spans[^1][1]
                && Enumerable.Range(spans[^1][1], i - spans[^1][1]).All(n => lines[n].IsBlank);
            if (follows)
            {
                spans[^1][1] = i + 1;
            }
            else
            {
                spans.Add([i + 1, i + 1]);
            }
        }

        return spans;
    }

    private static List<GoldMeta> Meta(IReadOnlyList<TypeLine> lines, IEnumerable<int> own)
    {
        var meta = new List<GoldMeta>();
        foreach (int i in own.Where(i => !lines[i].IsBody).Order())
        {
            if (meta.Count > 0 && meta[^1].Role == lines[i].Role && meta[^1].Lines[1] == i)
            {
                meta[^1].Lines[1] = i + 1;
            }
            else
            {
                meta.Add(new GoldMeta(lines[i].Role, [i + 1, i + 1]));
            }
        }

        return meta;
    }

    private static string First(string flat)
    {
        int end = flat.IndexOfAny(['。', '！', '？', '!', '?']);
        return end < 0 ? flat : flat[..(end + 1)];
    }

    private static string Last(string flat)
    {
        int before = flat.Length < 2 ? -1 : flat.LastIndexOfAny(['。', '！', '？', '!', '?'], flat.Length - 2);
        return flat[(before + 1)..];
    }
}
