using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ArmsTracker.Ingest;

/// <summary>A value in YAML: a scalar, a list or a map, with the line where it begins.</summary>
internal sealed class YamlValue(long line)
{
    public long Line => line;

    public string? Scalar { get; init; }

    public List<YamlValue> Items { get; } = [];

    public Dictionary<string, YamlValue> Fields { get; } = new(StringComparer.Ordinal);

    /// <summary>The field of this name, in any case.</summary>
    public YamlValue? this[string key] => Fields.GetValueOrDefault(key)
        ?? Fields.FirstOrDefault(field => field.Key.Equals(key, StringComparison.OrdinalIgnoreCase)).Value;

    /// <summary>A name, a list of names, or maps that have a name.</summary>
    public IEnumerable<string?> Names() => Items.Count > 0 ? Items.SelectMany(item => item.Names()) : [Scalar ?? this["name"]?.Scalar];
}

/// <summary>
/// Reads YAML of a few levels from files that anyone may have written: without aliases, which can make a kilobyte a
/// gigabyte, and without recursion beyond <see cref="MaxDepth"/>.
/// </summary>
internal static class ShallowYaml
{
    private const int MaxDepth = 8;

    /// <exception cref="YamlException">It is no YAML, or not of the shallow kind.</exception>
    public static YamlValue Read(string yaml)
    {
        var parser = new Parser(new StringReader(yaml));
        parser.Consume<StreamStart>();
        if (!parser.TryConsume<DocumentStart>(out _))
        {
            return new YamlValue(1);
        }

        return Value(parser, 0);
    }

    private static YamlValue Value(Parser parser, int depth)
    {
        if (depth > MaxDepth)
        {
            throw new YamlException(parser.Current!.Start, parser.Current.End, "it is nested too deeply");
        }

        if (parser.TryConsume<Scalar>(out var scalar))
        {
            return new YamlValue(scalar.Start.Line) { Scalar = scalar.Style == ScalarStyle.Plain && scalar.Value is "" or "null" or "~" ? null : scalar.Value };
        }

        if (parser.TryConsume<SequenceStart>(out var sequence))
        {
            var list = new YamlValue(sequence.Start.Line);
            while (!parser.TryConsume<SequenceEnd>(out _))
            {
                list.Items.Add(Value(parser, depth + 1));
            }

            return list;
        }

        if (parser.TryConsume<MappingStart>(out var mapping))
        {
            var map = new YamlValue(mapping.Start.Line);
            while (!parser.TryConsume<MappingEnd>(out _))
            {
                var key = parser.Consume<Scalar>();
                if (!map.Fields.TryAdd(key.Value, Value(parser, depth + 1)))
                {
                    throw new YamlException(key.Start, key.End, $"\"{key.Value}\" stands there twice");
                }
            }

            return map;
        }

        throw new YamlException(parser.Current!.Start, parser.Current.End, "it has a reference, and only plain values are read");
    }
}
