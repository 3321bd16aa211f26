using System.Globalization;
using System.Text;
using System.Xml.Linq;
using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Indexer.Reading.Layout;

namespace KnowledgeBase.Indexer.Reading.Office.FixedLayout;

/// <summary>
/// Places the characters of text objects on their page (GB/T 33190-2016, 11): the boundary of the object, its matrix, the
/// start of each piece of text, then advance by advance.
/// </summary>
/// <param name="headingFonts">Ids of fonts that are bold or faces for headings.</param>
internal sealed class OfdWords(IReadOnlySet<string> headingFonts)
{
    private const double Ascent = 0.86;
    private const double WidestAdvance = 1.7;
    private const double Upright = 0.05;
    private const int BoldWeight = 600;

    /// <summary>Number of text objects that are set slanting, as watermarks are; they are left out.</summary>
    public int Slanting { get; private set; }

    /// <summary>Number of text objects without a boundary or a size; they are left out.</summary>
    public int Unplaced { get; private set; }

    /// <summary>The words of a page or template.</summary>
    /// <param name="page">Root of its file.</param>
    public List<PlacedWord> Of(XElement page)
    {
        // A shadow or a heavier look is made by printing the same characters twice.
        var seen = new HashSet<(string, int, int)>();
        return [.. page.All("TextObject").Where(o => (string?)o.Attribute("Visible") != "false").SelectMany(Words)
            .Where(w => seen.Add((w.Text, (int)Math.Round(w.Box.Left), (int)Math.Round(w.Box.Top))))];
    }

    private List<PlacedWord> Words(XElement text)
    {
        double[] matrix = OfdValues.Array((string?)text.Attribute("CTM"), 6) ?? [1, 0, 0, 1, 0, 0];
        if (OfdValues.Box((string?)text.Attribute("Boundary")) is not { } boundary || text.Number("Size") is not ({ } size and > 0))
        {
            Unplaced++;
            return [];
        }

        double length = Math.Sqrt((matrix[0] * matrix[0]) + (matrix[1] * matrix[1]));
        if (length <= 0 || Math.Abs(matrix[1]) > Upright * length)
        {
            Slanting++;
            return [];
        }

        bool bold = text.Number("Weight") >= BoldWeight || headingFonts.Contains((string?)text.Attribute("Font") ?? string.Empty);
        var run = new TextRun(boundary, matrix, size, (text.Number("HScale") ?? 1) * length, bold);
        return [.. text.Elements().Where(e => e.Name.LocalName == "TextCode").SelectMany(run.Words)];
    }

    /// <summary>What the pieces of one text object share.</summary>
    private sealed record TextRun(Box Boundary, double[] Matrix, double Size, double Stretch, bool Bold)
    {
        private double x;
        private double y;

        /// <summary>The words of one piece; a piece that does not say where it starts starts where the one before did.</summary>
        public List<PlacedWord> Words(XElement code)
        {
            (x, y) = (code.Number("X") ?? x, code.Number("Y") ?? y);
            var across = OfdValues.Advances((string?)code.Attribute("DeltaX"));
            var down = OfdValues.Advances((string?)code.Attribute("DeltaY"));
            bool vertical = down.Count > 0 && down.TrueForAll(d => Math.Abs(d) > Size / 2) && across.TrueForAll(d => Math.Abs(d) < Size / 2);
            var words = new List<PlacedWord>();
            var open = new StringBuilder();
            var (atX, atY, startX, startY) = (x, y, x, y);
            string[] characters = [.. Characters(code.Value)];
            for (int i = 0; i < characters.Length; i++)
            {
                double own = Natural(characters[i]) * Size;
                double stepX = i < across.Count ? across[i] : vertical ? 0 : own;
                double stepY = i < down.Count ? down[i] : 0;
                if (!string.IsNullOrWhiteSpace(characters[i]))
                {
                    open.Append(characters[i]);
                }

                bool ends = i + 1 == characters.Length || string.IsNullOrWhiteSpace(characters[i + 1]) || string.IsNullOrWhiteSpace(characters[i])
                    || Math.Abs(vertical ? stepY : stepX) > WidestAdvance * Math.Max(own, Size / 2) || (!vertical && (stepX < 0 || Math.Abs(stepY) > Size / 4));
                if (ends && open.Length > 0)
                {
                    words.Add(Word(open.ToString(), (startX, startY), vertical ? (atX, atY + Size) : (atX + Math.Min(own, Math.Max(stepX, own / 2)), atY), vertical));
                }

                (atX, atY) = (atX + stepX, atY + stepY);
                if (ends)
                {
                    open.Clear();
                    (startX, startY) = (atX, atY);
                }
            }

            return words;
        }

        private PlacedWord Word(string text, (double X, double Y) start, (double X, double Y) end, bool vertical)
        {
            double scale = Math.Abs(Matrix[3]) is var up and > 0 ? up : 1;
            double height = Size * scale * OfdValues.Points;
            var (left, top) = Place(start);
            var (right, bottom) = Place(end);
            var box = vertical
                ? new Box(left, top - (Ascent * height), height, Math.Max(height, bottom - top))
                : new Box(left, top - (Ascent * height), Math.Max(right - left, height / 4), height);
            return new PlacedWord(text, box) { Size = height, Bold = Bold, Vertical = vertical };
        }

        /// <summary>A place of the object in points from the upper left corner of the page.</summary>
        private (double X, double Y) Place((double X, double Y) at) => (
            (Boundary.Left + (Matrix[0] * at.X) + (Matrix[2] * at.Y) + Matrix[4]) * OfdValues.Points,
            (Boundary.Top + (Matrix[1] * at.X) + (Matrix[3] * at.Y) + Matrix[5]) * OfdValues.Points);

        /// <summary>Advance of a character in em where the file does not say: half for Latin, else whole.</summary>
        private double Natural(string character) => (character[0] < 0x2000 ? 0.5 : 1) * Stretch;

        private static IEnumerable<string> Characters(string text)
        {
            var elements = StringInfo.GetTextElementEnumerator(text);
            while (elements.MoveNext())
            {
                yield return elements.GetTextElement();
            }
        }
    }
}
