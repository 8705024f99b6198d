using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace ArmsTracker.Model;

/// <summary>One vocabulary, both ways. Its order is the order in which its values are listed everywhere.</summary>
public sealed class VocabularyNames<T>
    where T : struct, Enum
{
    private readonly FrozenDictionary<T, string> _names;
    private readonly FrozenDictionary<string, T> _values;

    internal VocabularyNames(Func<T, string?> exceptions)
    {
        All = Enum.GetValues<T>();
        _names = All.ToFrozenDictionary(value => value, value => exceptions(value) ?? value.ToString().ToLowerInvariant());
        _values = _names.ToFrozenDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);
    }

    public IReadOnlyList<T> All { get; }

    public string this[T value] => _names[value];

    public bool TryParse([NotNullWhen(true)] string? name, out T value)
    {
        value = default;
        return name is not null && _values.TryGetValue(name, out value);
    }

    /// <exception cref="FormatException">The name is not in this vocabulary.</exception>
    public T Parse(string name) => TryParse(name, out var value)
        ? value
        : throw new FormatException($"'{name}' is no {typeof(T).Name}; known are {string.Join(", ", _values.Keys.Order(StringComparer.Ordinal))}.");
}
