namespace KnowledgeBase.Corpus;

/// <summary>Why an input could not be taken in; the codes of the extract format.</summary>
public enum ProblemCode
{
    /// <summary>No bytes, or only white space.</summary>
    Empty,

    /// <summary>Encrypted or protected by a password.</summary>
    Encrypted,

    /// <summary>Readable, but without text.</summary>
    NoText,

    /// <summary>Broken or truncated.</summary>
    Damaged,

    /// <summary>Binary data where text was expected.</summary>
    NotText,

    /// <summary>Over a limit.</summary>
    TooLarge,

    /// <summary>A format there is no reader for here.</summary>
    Unsupported,
}

/// <summary>An expected failure, as a value: what was found, where, and what was expected instead.</summary>
/// <param name="Code">Kind of failure.</param>
/// <param name="Where">File, and place in it when known.</param>
/// <param name="Message">One sentence for the person who gave the file.</param>
public sealed record Problem(ProblemCode Code, string Where, string Message)
{
    /// <summary>Whether another try may end otherwise: a limit of time was reached, as may happen on a busy machine.</summary>
    public bool Again { get; init; }

    /// <summary>The code as on the wire, for example <c>not_text</c>.</summary>
    public string CodeName => Code switch
    {
        ProblemCode.Empty => "empty",
        ProblemCode.Encrypted => "encrypted",
        ProblemCode.NoText => "no_text",
        ProblemCode.Damaged => "damaged",
        ProblemCode.NotText => "not_text",
        ProblemCode.TooLarge => "too_large",
        _ => "unsupported",
    };
}

/// <summary>Either a value or the problem that prevented it.</summary>
/// <typeparam name="T">Type of the value.</typeparam>
public readonly record struct Outcome<T>
    where T : class
{
    private Outcome(T? value, Problem? problem) => (Value, Problem) = (value, problem);

    /// <summary>The value, null exactly when there is a problem.</summary>
    public T? Value { get; }

    /// <summary>The problem, null exactly when there is a value.</summary>
    public Problem? Problem { get; }

    /// <summary>A good outcome.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator Outcome<T>(T value) => new(value, null);

    /// <summary>A failed outcome.</summary>
    /// <param name="problem">The problem.</param>
    public static implicit operator Outcome<T>(Problem problem) => new(null, problem);
}
