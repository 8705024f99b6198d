namespace ArmsTracker.Ingest.Formats;

/// <summary>A kind of file that articles come in. Safe to share between threads.</summary>
internal interface IArticleFormat
{
    /// <summary>Endings of file names, in lower case with the dot.</summary>
    IReadOnlyList<string> Extensions { get; }

    /// <summary>In lower case, without parameters.</summary>
    IReadOnlyList<string> MediaTypes { get; }

    /// <summary>Whether a file that begins so can be nothing else, whatever it is called.</summary>
    bool IsBegunBy(FileStart start);

    /// <summary>
    /// The articles in the order of the file, each as soon as it is read. What is wrong with one of them is a refused
    /// entry.
    /// </summary>
    /// <exception cref="UnreadableArticleException">Nothing more can be read; what came before stands.</exception>
    /// <exception cref="IOException">So too, also as <see cref="InvalidDataException"/> of what is compressed.</exception>
    IAsyncEnumerable<Incoming> ReadAsync(FormatInput input, CancellationToken cancellation);
}
