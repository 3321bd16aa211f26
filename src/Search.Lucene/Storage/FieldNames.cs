namespace KnowledgeBase.Search.Lucene.Storage;

/// <summary>Names of the fields in Lucene: text fields and columns of the port may have the same name.</summary>
internal static class FieldNames
{
    /// <summary>What a document is deleted by.</summary>
    public const string Group = "group";

    /// <summary>Bytes given back unread.</summary>
    public const string Stored = "stored";

    /// <summary>A searchable field.</summary>
    /// <param name="name">Name in the port.</param>
    /// <returns>Name in Lucene.</returns>
    public static string Text(string name) => "text:" + name;

    /// <summary>A column: its values as terms to filter by and as values to count.</summary>
    /// <param name="name">Name in the port.</param>
    /// <returns>Name in Lucene.</returns>
    public static string Column(string name) => "column:" + name;
}
