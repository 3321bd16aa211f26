namespace KnowledgeBase.Indexer.Describing.Cards;

/// <summary>The characters 要 and 应 where they call for something, told from words that hold them (主要, 要求, 供应, 应用).</summary>
internal static class ModalWords
{
    /// <summary>A pattern.</summary>
    public const string Pattern =
        "(?<![主重需首必只紧摘纪概扼简])要(?!求|素|点|案|闻|地|塞|么|是|件|义|领)|(?<![适响供反呼对相效答照感顺因])应(?!用|急|对|答|届|聘|邀|援|收|付|变|有尽|运|链|商)";
}
