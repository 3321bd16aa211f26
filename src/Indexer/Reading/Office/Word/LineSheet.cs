using KnowledgeBase.Corpus.Documents;

namespace KnowledgeBase.Indexer.Reading.Office.Word;

/// <summary>Gives lines their numbers and pages, and measures sizes against the size of most characters.</summary>
internal static class LineSheet
{
    /// <summary>Numbers the lines of a file.</summary>
    /// <param name="format">Name of the format.</param>
    /// <param name="drafts">All lines in order.</param>
    /// <param name="remarks">Doubts.</param>
    public static ReadDocument Number(string format, IReadOnlyList<LineDraft> drafts, IReadOnlyList<string> remarks)
    {
        var (size, common) = Common(drafts);
        var pages = new List<Page>();
        var page = new List<PageLine>();
        var texts = new List<string>(drafts.Count);
        foreach (var draft in DisplayRanks.Settle(drafts, size, common))
        {
            if (draft.BeginsPage && page.Exists(l => !l.IsBlank))
            {
                pages.Add(new Page(pages.Count + 1, page));
                page = [];
            }

            texts.Add(draft.Text);
            double? ratio = size > 0 && draft.Size > 0 ? Math.Round((double)draft.Size / size, 2) : null;
            page.Add(new PageLine(texts.Count, draft.Text, null, draft.Form with { SizeRatio = ratio, Bold = draft.StandsOut && !common }));
        }

        pages.Add(new Page(pages.Count + 1, page));
        return new ReadDocument(format, "utf-8", texts, pages) { Remarks = remarks };
    }

    /// <summary>Size of most characters, and whether most characters are bold, so that bold type says nothing.</summary>
    private static (int Size, bool Bold) Common(IReadOnlyList<LineDraft> drafts)
    {
        var text = drafts.Where(d => !d.IsBlank && !d.Form.Furniture).ToList();
        int size = text.GroupBy(d => d.Size).OrderByDescending(g => g.Sum(d => (long)d.Text.Length)).Select(g => g.Key).FirstOrDefault();
        long bold = text.Where(d => d.StandsOut).Sum(d => (long)d.Text.Length);
        return (size, bold * 2 > text.Sum(d => (long)d.Text.Length));
    }
}
