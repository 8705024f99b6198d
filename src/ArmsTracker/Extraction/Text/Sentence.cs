namespace ArmsTracker.Extraction.Text;

/// <summary>A run of tokens that makes a sentence.</summary>
/// <param name="First">The index of its first token.</param>
/// <param name="End">The index after its last token.</param>
/// <param name="Paragraph">The number of its paragraph, from 0.</param>
public readonly record struct Sentence(int First, int End, int Paragraph);

/// <summary>Words between quotation marks.</summary>
/// <param name="First">The index of the token after the opening mark.</param>
/// <param name="End">The index of the closing mark, or the end of the paragraph where it is missing.</param>
public readonly record struct Quotation(int First, int End);
