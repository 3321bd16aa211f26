using System.Text;
using KnowledgeBase.Search.Requests;
using KnowledgeBase.Search.Results;

namespace KnowledgeBase.Search.Queries;

/// <summary>A question as understood: parts that must all hold. Empty asks for everything.</summary>
/// <param name="Text">As typed.</param>
/// <param name="Parts">The parts.</param>
public sealed record ParsedQuery(string Text, IReadOnlyList<QueryNode> Parts);

/// <summary>A question, or what is wrong with it.</summary>
/// <param name="Query">The question, null exactly when there is a problem.</param>
/// <param name="Problem">The problem, null exactly when there is a question.</param>
public sealed record ParseOutcome(ParsedQuery? Query, SearchProblem? Problem);

/// <summary>
/// Reads what a person typed. In words: parts parted by spaces must all hold; <c>"…"</c>, <c>“…”</c>, <c>「…」</c>
/// are exact; <c>-</c> or <c>NOT</c> excludes; <c>|</c>, <c>OR</c>, <c>或</c> between two parts is one of them and binds
/// tighter than the space; <c>甲 ~句 乙</c> in one sentence, <c>甲 ~段 乙</c> in one paragraph, binding tightest;
/// <c>标题: 作者: 单位: 来源: 主题: 类型: 年:</c> ask for a field. An operator without its parts is read as text where
/// that makes sense. Any string is accepted: the answer is a question or a problem, never an exception.
/// </summary>
public static class QueryParser
{
    /// <summary>Reads a question.</summary>
    /// <param name="text">As typed.</param>
    /// <param name="thisYear">The current year, for 近三年 and the like.</param>
    /// <returns>The question, or what is wrong with it.</returns>
    public static ParseOutcome Parse(string text, int thisYear)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > SearchRequest.MaxQueryLength)
        {
            return new ParseOutcome(null, QueryMessages.TooLong(text.Length));
        }

        var (lexemes, problem) = new QueryScanner(text).Scan();
        if (problem is not null)
        {
            return new ParseOutcome(null, problem);
        }

        var (parts, partProblem) = new Assembly(JoinSpacedCharacters(Settle(lexemes)), thisYear).Parts();
        return partProblem is null
            ? new ParseOutcome(new ParsedQuery(text, parts), null)
            : new ParseOutcome(null, partProblem);
    }

    // OR and NOT without their parts become text again (或 and NOT are also words); a lone bar is only punctuation.
    private static List<Lexeme> Settle(IReadOnlyList<Lexeme> lexemes)
    {
        var settled = new List<Lexeme>(lexemes.Count);
        for (int i = 0; i < lexemes.Count; i++)
        {
            var lexeme = lexemes[i];
            bool followed = i + 1 < lexemes.Count && lexemes[i + 1].IsOperand;
            bool preceded = settled.Count > 0 && settled[^1].IsOperand;
            if (lexeme.Kind == LexemeKind.Or && !(followed && preceded))
            {
                bool bar = lexeme.Text is "|" or "｜";
                if (!bar || lexemes.Count == 1)
                {
                    settled.Add(lexeme with { Kind = LexemeKind.Text });
                }
            }
            else if (lexeme.Kind == LexemeKind.Not)
            {
                if (followed)
                {
                    settled.Add(lexemes[++i] with { Excluded = true });
                }
                else
                {
                    settled.Add(lexeme with { Kind = LexemeKind.Text });
                }
            }
            else
            {
                settled.Add(lexeme);
            }
        }

        return settled;
    }

    // 困 难 职 工 is one word printed with spaces, not four.
    private static List<Lexeme> JoinSpacedCharacters(List<Lexeme> lexemes)
    {
        var joined = new List<Lexeme>(lexemes.Count);
        bool open = false;
        for (int i = 0; i < lexemes.Count; i++)
        {
            var lexeme = lexemes[i];
            bool beside = (i > 0 && !lexemes[i - 1].IsOperand) || (i + 1 < lexemes.Count && !lexemes[i + 1].IsOperand);
            bool single = !beside && lexeme is { Kind: LexemeKind.Text, Field: null, Excluded: false } && IsOneIdeograph(lexeme.Text);
            if (single && open)
            {
                joined[^1] = joined[^1] with { Text = joined[^1].Text + lexeme.Text };
            }
            else
            {
                joined.Add(lexeme);
            }

            open = single;
        }

        return joined;
    }

    private static bool IsOneIdeograph(string text) =>
        Rune.TryGetRuneAt(text, 0, out var rune) && rune.Utf16SequenceLength == text.Length && rune.Value >= 0x2E80
            && Rune.IsLetter(rune);

    /// <summary>Puts the pieces together, tightest operator first.</summary>
    private sealed class Assembly(List<Lexeme> lexemes, int thisYear)
    {
        private int at;

        public (IReadOnlyList<QueryNode> Parts, SearchProblem? Problem) Parts()
        {
            var parts = new List<QueryNode>();
            while (at < lexemes.Count)
            {
                var (part, problem) = Alternatives();
                if (problem is not null)
                {
                    return ([], problem);
                }

                parts.Add(part!);
            }

            return (parts, null);
        }

        private (QueryNode? Node, SearchProblem? Problem) Alternatives()
        {
            var nodes = new List<QueryNode>();
            do
            {
                at += nodes.Count > 0 ? 1 : 0;
                var (node, problem) = Near();
                if (problem is not null)
                {
                    return (null, problem);
                }

                nodes.Add(node!);
            }
            while (at < lexemes.Count && lexemes[at].Kind == LexemeKind.Or);
            return (nodes.Count == 1 ? nodes[0] : new AnyNode(nodes), null);
        }

        private (QueryNode? Node, SearchProblem? Problem) Near()
        {
            var first = lexemes[at];
            if (!first.IsOperand)
            {
                return (null, QueryMessages.DanglingOperator(first.Text, first.Position));
            }

            var (node, problem) = Operand();
            if (problem is not null || at >= lexemes.Count || NearOf(lexemes[at].Kind) is not { } unit)
            {
                return (node, problem);
            }

            var operands = new List<QueryNode> { node! };
            while (at < lexemes.Count && NearOf(lexemes[at].Kind) == unit)
            {
                var name = lexemes[at++];
                bool fits = at < lexemes.Count && lexemes[at] is { IsOperand: true, Field: null, Excluded: false };
                if (!fits || operands[^1] is not (TextNode or PhraseNode))
                {
                    return (null, QueryMessages.DanglingOperator(name.Text, name.Position));
                }

                operands.Add(Plain(lexemes[at++]));
            }

            return (new NearNode(unit, operands), null);
        }

        private static NearUnit? NearOf(LexemeKind kind) => kind switch
        {
            LexemeKind.SameSentence => NearUnit.Sentence,
            LexemeKind.SameParagraph => NearUnit.Paragraph,
            _ => null,
        };

        private static QueryNode Plain(Lexeme lexeme) =>
            lexeme.Kind == LexemeKind.Phrase ? new PhraseNode(lexeme.Text) : new TextNode(lexeme.Text);

        private (QueryNode? Node, SearchProblem? Problem) Operand()
        {
            var lexeme = lexemes[at++];
            var (node, problem) = lexeme.Field is { } field ? Field(field, lexeme) : (Word(lexeme), null);
            return problem is null && lexeme.Excluded ? (new ExcludeNode(node!), null) : (node, problem);
        }

        // 近三年 limits the years of 近三年 职代会; alone it is only words.
        private QueryNode Word(Lexeme lexeme)
        {
            bool alone = lexemes.Count(l => l.IsOperand) == 1;
            return lexeme.Kind == LexemeKind.Text && !alone && YearPhrases.ParsePhrase(lexeme.Text, thisYear) is { } range
                && (range.From is null || range.To is null || range.From <= range.To)
                ? new YearNode([range])
                : Plain(lexeme);
        }

        private (QueryNode? Node, SearchProblem? Problem) Field(QueryField field, Lexeme lexeme)
        {
            if (field == QueryField.Year)
            {
                var ranges = YearPhrases.ParseValue(lexeme.Text, thisYear);
                return ranges is null ? (null, QueryMessages.BadYear(lexeme.Text, lexeme.Position))
                    : ranges.Any(r => r.From > r.To) ? (null, QueryMessages.ReversedYears(lexeme.Text, lexeme.Position))
                    : (new YearNode(ranges), null);
            }

            return field != QueryField.Kind ? (new FieldNode(field, lexeme.Text), null)
                : KindNames.Parse(lexeme.Text) is { } kind ? (new FieldNode(field, kind), null)
                : (new TextNode("类型：" + lexeme.Text), null);
        }
    }
}
