using ArmsTracker.Store.Articles;
using ArmsTracker.Store.Statements;

namespace ArmsTracker.Web.Reader;

/// <summary>The attributes of a mention in words, beside what the statement of its claim says already.</summary>
internal static class NoteWords
{
    public static IEnumerable<string> Of(ReaderMention reader)
    {
        var mention = reader.Mention;
        yield return Words.Of(mention.Modality);
        yield return reader.SaidBy.Count == 0
            ? "in the article's own voice"
            : "said by " + string.Join(", citing ", reader.SaidBy.Select(source => source.Name));
        if (mention.Quantity is { } quantity && Adds(QuantityWords.Of(quantity)))
        {
            yield return QuantityWords.WithUnit(quantity);
        }

        if (reader.Systems.Where(system => Adds(system.Name)).ToList() is { Count: > 0 } systems)
        {
            yield return string.Join(", ", systems.Select(system => system.Name));
        }

        if (mention.Places.Count > 0)
        {
            var names = reader.Places.DistinctBy(place => place.Id).ToDictionary(place => place.Id, place => place.Name, StringComparer.Ordinal);
            yield return string.Join(", ", mention.Places.Select(place =>
                $"{Words.Of(place.Role)} {names.GetValueOrDefault(place.PlaceId, place.PlaceId)}"));
        }

        if (mention.EventDate is { } date && Adds(DateWords.Of(date)))
        {
            yield return DateWords.Of(date);
        }

        if (reader.ClaimArticles > 1)
        {
            yield return $"told in {reader.ClaimArticles} articles";
        }

        bool Adds(string words) => !reader.ClaimStatement.Text.Contains(words, StringComparison.Ordinal);
    }
}
