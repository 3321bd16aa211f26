using KnowledgeBase.Bench.Relevance;
using KnowledgeBase.Search.Judging;

return args switch
{
    ["train", .. var rest] => TrainCommand.Run(rest),
    ["compare", var qrels, var first, var second] => CompareCommand.Run(qrels, first, second),
    ["sheet", var files, var sheet, var folder] => SheetCommand.Run(files, sheet, folder),
    ["suggest", var corpus, var queries, var qrels, var index] => SuggestCommand.Run(corpus, queries, qrels, index),
    ["similar", var gold, var files, var folder] => SimilarCommand.Run(gold, files, folder),
    ["stages", var corpus, var queries, var qrels, var index, .. var rest] =>
        StagesCommand.Run(new JudgeSettings(corpus, queries, qrels, null, index, rest.Contains("--national"))),
    ["ask", var index, .. var questions] => AskCommand.Run(index, questions),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: train --corpus F --queries F --qrels F --index DIR [--national] [--ablate] [--run OUT] [--out MODEL.tsv]");
    Console.Error.WriteLine("       compare QRELS RUN_A RUN_B");
    Console.Error.WriteLine("       sheet FILES QUESTIONS.tsv FOLDER");
    Console.Error.WriteLine("       suggest CORPUS QUERIES QRELS INDEX_FOLDER");
    Console.Error.WriteLine("       similar GOLD.json FILES INDEX_FOLDER");
    Console.Error.WriteLine("       stages CORPUS QUERIES QRELS INDEX_FOLDER [--national]");
    Console.Error.WriteLine("       ask INDEX_FOLDER QUESTION...");
    return 64;
}
