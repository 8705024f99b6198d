using System.Globalization;
using System.Text;
using System.Text.Json;

namespace ArmsTracker.Benchmarks;

/// <summary>
/// Dumps of made-up articles of about 2 KB, in the forms that archives have. Two in a hundred tell of arms between Russia
/// and Iran; the others are sentences of words that mean nothing together. The same number always gives the same article.
/// </summary>
internal static class MadeUpDump
{
    private static readonly string[] _words =
        "the of and to in is that for it was with on be by at from this have one had not but what all were when we there an which their said if will about how up out them then many some so these would other into has more two time could no make than first been its who people over did down only way water long little very after government minister market company city season match album festival school budget hospital road weather election union court police report growth prices bank energy climate".Split(' ');

    private static readonly string[] _relevant =
    [
        "Iran has delivered {0} drones to Russia since {1}, a US official said.",
        "Russia is building a plant for drones in {2} with the help of Iran, according to the White House.",
        "Tehran denied having sent {0} missiles to Moscow.",
        "Moscow could supply {0} Su-35 fighters to Iran in {1}, Reuters reported.",
        "The United States imposed sanctions on a firm in {2} over parts for Iranian drones sent to Russia.",
    ];

    private static readonly string[] _places = ["Alabuga", "Izhevsk", "Isfahan", "Kazan", "Tehran"];

    /// <summary>JSON Lines.</summary>
    public static void WriteRecords(string path, int count)
    {
        using var writer = new StreamWriter(path);
        for (var i = 0; i < count; i++)
        {
            var random = new Random(i);
            writer.WriteLine(JsonSerializer.Serialize(new
            {
                id = Text(i),
                title = Sentence(random, 7).TrimEnd('.'),
                published = new DateOnly(2014, 1, 1).AddDays(random.Next(4700)).ToString("O", CultureInfo.InvariantCulture),
                publisher = $"Made-up Outlet {(int)Math.Pow(200, random.NextDouble())}",
                url = $"https://made-up.example/{i}",
                text = Body(random, i),
            }));
        }
    }

    /// <summary>WET, as Common Crawl writes it, not packed.</summary>
    public static void WriteCrawl(string path, int count)
    {
        using var stream = File.Create(path);
        for (var i = 0; i < count; i++)
        {
            var body = Encoding.UTF8.GetBytes(Body(new Random(i), i));
            stream.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture,
                $"WARC/1.0\r\nWARC-Type: conversion\r\nWARC-Target-URI: https://made-up.example/{i}\r\nWARC-Date: 2024-05-09T00:00:00Z\r\nContent-Type: text/plain\r\nContent-Length: {body.Length}\r\n\r\n")));
            stream.Write(body);
            stream.Write("\r\n\r\n"u8);
        }
    }

    private static string Body(Random random, int number) => string.Join("\n\n", Enumerable.Range(0, 4 + random.Next(5)).Select(paragraph =>
        string.Join(' ', Enumerable.Range(0, 2 + random.Next(4)).Select(_ => Sentence(random, 8 + random.Next(16))))
        + (number % 50 == 0 && paragraph < 3 ? " " + Relevant(random) : "")));

    private static string Relevant(Random random) => string.Format(
        CultureInfo.InvariantCulture, _relevant[random.Next(_relevant.Length)], 10 * (1 + random.Next(60)), $"{2022 + random.Next(4)}", _places[random.Next(_places.Length)]);

    private static string Sentence(Random random, int words)
    {
        var text = string.Join(' ', Enumerable.Range(0, words).Select(_ => _words[random.Next(_words.Length)]));
        return char.ToUpperInvariant(text[0]) + text[1..] + ".";
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
