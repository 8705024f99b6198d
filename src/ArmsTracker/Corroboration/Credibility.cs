using System.Globalization;
using ArmsTracker.Model;

namespace ArmsTracker.Corroboration;

/// <summary>What a claim's credibility is judged by.</summary>
/// <param name="Firmest">How firmly its firmest mention states it.</param>
/// <param name="Origins">How many independent origins it has, circles not counted.</param>
/// <param name="Articles">In how many articles it is told.</param>
/// <param name="Denials">How many claims deny it.</param>
/// <param name="Contradictions">How many claims contradict it.</param>
/// <param name="OpposingOrigins">The most independent origins that one of those that deny or contradict it has.</param>
public sealed record Standing(Modality Firmest, int Origins, int Articles, int Denials, int Contradictions, int OpposingOrigins);

/// <summary>The second figure of the Admiralty system: how credible a claim is, whoever tells it.</summary>
public static class Credibility
{
    /// <summary>The figure for what nobody can judge.</summary>
    public const int CannotBeJudged = 6;

    /// <summary>1 confirmed, 2 probably true, 3 possibly true, 4 doubtful, 5 improbable, 6 cannot be judged; and why, as a sentence.</summary>
    public static (int Grade, string Why) Of(Standing standing)
    {
        var origins = standing.Origins;
        var opposed = standing.Denials + standing.Contradictions > 0;
        var (grade, reason) = standing.Firmest switch
        {
            Modality.Denied => (CannotBeJudged, "a denial is a party's word; judge it by the claim that it denies"),
            Modality.Possible => (CannotBeJudged, "it is told as possible only, and what may be can be neither true nor false yet"),
            Modality.Unconfirmed => (CannotBeJudged, "the articles themselves say that it is not confirmed"),
            _ when origins == 0 => (CannotBeJudged, "those who tell it only cite each other"),
            // One author's choice of voices is not yet several who agree.
            _ when origins >= 2 && !opposed && standing.Articles == 1 => (2, "independent origins agree, all of them told by one article"),
            _ when origins >= 2 && !opposed && standing.Firmest == Modality.Asserted => (1, "independent origins agree and nobody contradicts them"),
            _ when origins >= 2 && !opposed => (2, "independent origins agree, though only as a judgement"),
            _ when opposed && standing.OpposingOrigins > origins => (5, "more independent origins say otherwise than say so"),
            _ when origins >= 2 => (2, "independent origins agree, against what is said to the contrary"),
            _ when opposed => (4, "one origin says so and another says otherwise"),
            _ => (3, "one origin says so, and nothing stored confirms or contradicts it"),
        };
        return (grade, string.Create(CultureInfo.InvariantCulture, $"{Counted(origins, "independent origin")}, {Counted(standing.Denials, "denial")}, {Counted(standing.Contradictions, "contradiction")}: {reason}."));
    }

    private static string Counted(int number, string what) => number switch
    {
        0 => $"no {what}",
        1 => $"1 {what}",
        _ => string.Create(CultureInfo.InvariantCulture, $"{number} {what}s"),
    };
}
