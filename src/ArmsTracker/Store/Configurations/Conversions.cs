using System.Text.Json;
using ArmsTracker.Model;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace ArmsTracker.Store.Configurations;

// Vocabularies are stored by the names that they have in JSON, dates as EDTF: a store can be read without this program.
internal sealed class TopicConverter() : ValueConverter<Topic, string>(
    value => value.Name(), name => Vocabulary.Topics.Parse(name));

internal sealed class EventConverter() : ValueConverter<EventKind, string>(
    value => value.Name(), name => Vocabulary.Events.Parse(name));

internal sealed class ModalityConverter() : ValueConverter<Modality, string>(
    value => value.Name(), name => Vocabulary.Modalities.Parse(name));

internal sealed class UnitConverter() : ValueConverter<QuantityUnit, string>(
    value => value.Name(), name => Vocabulary.Units.Parse(name));

internal sealed class PlaceRoleConverter() : ValueConverter<PlaceRole, string>(
    value => value.Name(), name => Vocabulary.PlaceRoles.Parse(name));

internal sealed class EdtfConverter() : ValueConverter<EdtfDate, string>(
    value => value.ToString(), text => EdtfDate.Parse(text));

/// <summary>Why a mention is read as it is, as one JSON text: it is shown with its mention and never searched.</summary>
internal sealed class EvidenceConverter() : ValueConverter<IReadOnlyList<Evidence>, string>(
    value => JsonSerializer.Serialize(value, JsonSerializerOptions.Web),
    text => JsonSerializer.Deserialize<List<Evidence>>(text, JsonSerializerOptions.Web)!);

internal sealed class EvidenceComparer() : ValueComparer<IReadOnlyList<Evidence>>(
    (left, right) => left!.SequenceEqual(right!), list => list.Count, list => list);

internal sealed class RelationConverter() : ValueConverter<RelationKind, string>(
    value => value.Name(), name => Vocabulary.Relations.Parse(name));

/// <summary>What is derived from mentions, as one JSON text: it is read whole and never searched.</summary>
internal sealed class DerivedConverter<T>() : ValueConverter<T, string>(
    value => ModelJson.Write(value), text => ModelJson.Read<T>(text));

internal sealed class DerivedComparer<T>() : ValueComparer<T>(
    (left, right) => ReferenceEquals(left, right) || ModelJson.Write(left) == ModelJson.Write(right), _ => 0, value => value);

internal sealed class TopicListConverter() : ValueConverter<IReadOnlyList<Topic>, string>(
    value => string.Join(' ', value.Select(topic => topic.Name())),
    text => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(name => Vocabulary.Topics.Parse(name)).ToList());

internal sealed class WordListConverter() : ValueConverter<IReadOnlyList<string>, string>(
    value => JsonSerializer.Serialize(value, JsonSerializerOptions.Web),
    text => JsonSerializer.Deserialize<List<string>>(text, JsonSerializerOptions.Web)!);

internal sealed class ListComparer<T>() : ValueComparer<IReadOnlyList<T>>(
    (left, right) => left!.SequenceEqual(right!), list => list.Count, list => list);
