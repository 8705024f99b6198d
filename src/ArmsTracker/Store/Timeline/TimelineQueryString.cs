using System.Text;
using ArmsTracker.Model;
using Microsoft.Extensions.Primitives;

namespace ArmsTracker.Store.Timeline;

/// <summary>A parameter that could not be used, and why, in a sentence.</summary>
public sealed record QueryProblem(string Parameter, string Message);

/// <summary>What an address asks for; <paramref name="Query"/> leaves out what <paramref name="Problems"/> name.</summary>
public sealed record ParsedTimelineQuery(TimelineQuery Query, IReadOnlyList<QueryProblem> Problems);

/// <summary>The timeline's query in an address, both ways.</summary>
public static class TimelineQueryString
{
    private const string From = "from";
    private const string To = "to";
    private const string Text = "q";
    private const string Context = "context";
    private const string Basis = "by";
    private const string Order = "order";
    private const string After = "after";
    private const string Before = "before";

    /// <summary>Reads a request's query. Never throws: what is unknown or malformed is named in the problems.</summary>
    public static ParsedTimelineQuery Parse(IEnumerable<KeyValuePair<string, StringValues>> parameters, Gazetteer gazetteer)
    {
        var query = TimelineQuery.Everything;
        TimelineCursor? cursor = null;
        var problems = new List<QueryProblem>();
        foreach (var (name, value) in parameters.SelectMany(pair => pair.Value, (pair, value) => (pair.Key, value?.Trim())))
        {
            // A form sends its empty fields too.
            if (string.IsNullOrEmpty(value))
            {
                continue;
            }

            var problem = name is After or Before ? ReadCursor(name, value, ref cursor) : Read(name, value, gazetteer, ref query);
            if (problem is not null)
            {
                problems.Add(new QueryProblem(name, problem));
            }
        }

        return new ParsedTimelineQuery(query with { Cursor = cursor }, problems);
    }

    internal static string Write(TimelineQuery query)
    {
        var text = new StringBuilder();
        foreach (var filter in query.Active)
        {
            foreach (var value in query.Values(filter))
            {
                Add(text, filter.Name(), value);
            }
        }

        Add(text, From, query.From?.ToString());
        Add(text, To, query.To?.ToString());
        Add(text, Text, query.Text);
        Add(text, Context, query.Context ? "on" : null);
        Add(text, Basis, query.Basis == DateBasis.Published ? "published" : null);
        Add(text, Order, query.Order == TimelineOrder.Oldest ? "oldest" : null);
        Add(text, query.Cursor is { Backward: true } ? Before : After, query.Cursor?.ToString());
        return text.ToString();
    }

    /// <summary>Adds a parameter, unless it has no value.</summary>
    internal static void Add(StringBuilder text, string name, string? value)
    {
        if (value is not null)
        {
            text.Append(text.Length == 0 ? '?' : '&').Append(name).Append('=').Append(Uri.EscapeDataString(value));
        }
    }

    private static string? Read(string name, string value, Gazetteer gazetteer, ref TimelineQuery query)
    {
        switch (name)
        {
            case From or To:
                if (!TryReadRangeEnd(value, out var end))
                {
                    return $"'{value}' is not a year, month or day such as 2024, 2024-05 or 2024-05-09.";
                }

                query = name == From ? query.InRange(end, query.To) : query.InRange(query.From, end);
                return null;
            case Text:
                query = query.Searching(value.Length > TimelineQuery.MaxTextLength ? null : WithoutLoneSurrogates(value));
                return query.Text is null ? $"The text is longer than {TimelineQuery.MaxTextLength} characters." : null;
            case Context:
                query = query.WithContext(value == "on");
                return value is "on" or "off" ? null : $"'{value}' is neither on nor off.";
            case Basis:
                query = query.By(value == "published" ? DateBasis.Published : DateBasis.Event);
                return value is "published" or "event" ? null : $"'{value}' is neither event nor published.";
            case Order:
                query = query.Sorted(value == "oldest" ? TimelineOrder.Oldest : TimelineOrder.Newest);
                return value is "oldest" or "newest" ? null : $"'{value}' is neither newest nor oldest.";
            default:
                return ReadFilter(name, value, gazetteer, ref query);
        }
    }

    private static string? ReadFilter(string name, string value, Gazetteer gazetteer, ref TimelineQuery query)
    {
        if (!TimelineFilters.Names.TryParse(name, out var filter))
        {
            return "There is no such parameter.";
        }

        if (!filter.Knows(value, gazetteer))
        {
            return $"'{value}' is not known.";
        }

        query = query.With(filter, value);
        return null;
    }

    private static string? ReadCursor(string name, string value, ref TimelineCursor? cursor)
    {
        if (cursor is not null)
        {
            return "A page has one place only.";
        }

        return TimelineCursor.TryParse(value, name == Before, out cursor) ? null : "This is not a page of the timeline.";
    }

    private static bool TryReadRangeEnd(string text, out EdtfPart? end) =>
        EdtfPart.TryParse(text, out end) && end is { Year: not null, IsSeason: false, Approximate: false };

    private static string WithoutLoneSurrogates(string text) => string.Concat(text.EnumerateRunes());
}
