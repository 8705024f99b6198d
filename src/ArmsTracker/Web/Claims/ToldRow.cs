using ArmsTracker.Store.Timeline;

namespace ArmsTracker.Web.Claims;

/// <summary>One of several values that are told, in words, with how many mentions tell it and one of them.</summary>
public sealed record ToldRow(string Value, int Mentions, ClaimQuote Quote);
