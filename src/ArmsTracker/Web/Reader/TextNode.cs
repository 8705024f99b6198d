using ArmsTracker.Model;
using ArmsTracker.Store.Articles;

namespace ArmsTracker.Web.Reader;

/// <summary>A part of a line. All the line's characters stand in its <see cref="TextPiece"/>s, once and in order.</summary>
public abstract record TextNode;

public sealed record TextPiece(string Text) : TextNode;

/// <param name="IsFirst">False where the mention began in an earlier part; only the first can be linked to.</param>
public sealed record MentionText(ReaderMention Mention, bool IsFirst, IReadOnlyList<TextNode> Inside) : TextNode;

public sealed record BoilerplateText(BoilerplateKind Kind, IReadOnlyList<TextNode> Inside) : TextNode;

/// <summary>Marked text with the notes of the mentions that begin in it.</summary>
public sealed record NotedText(IReadOnlyList<ReaderMention> Notes, IReadOnlyList<TextNode> Inside) : TextNode;
