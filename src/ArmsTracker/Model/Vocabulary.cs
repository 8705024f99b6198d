namespace ArmsTracker.Model;

/// <summary>What kind of arms a mention is about; a mention has at least one.</summary>
public enum Topic
{
    Drone,
    Missile,
    Aircraft,
    Helicopter,
    AirDefence,
    Munition,
    Component,
    Facility,
    ShippingRoute,
    Arms,
}

/// <summary>What happens; a mention has exactly one.</summary>
public enum EventKind
{
    Negotiating,
    Agreed,
    Producing,
    Transferring,
    Displaying,
    Training,
    Using,
    Responding,
    Cooperating,
}

/// <summary>How firmly a mention is stated. Where two apply, the later one in this order wins.</summary>
public enum Modality
{
    Asserted,
    Assessed,
    Possible,
    Unconfirmed,
    Denied,
}

/// <summary>What a quantity counts.</summary>
public enum QuantityUnit
{
    Drone,
    Missile,
    Munition,
    Aircraft,
    Helicopter,
    Launcher,
    System,
}

/// <summary>What a place is to the matter told.</summary>
public enum PlaceRole
{
    Site,
    Origin,
    Destination,
    Via,
}

/// <summary>The names that the vocabularies have in JSON, in addresses and in the store.</summary>
public static class Vocabulary
{
    public static VocabularyNames<Topic> Topics { get; } = new(value => value switch
    {
        Topic.AirDefence => "air-defence",
        Topic.ShippingRoute => "shipping-route",
        _ => null,
    });

    public static VocabularyNames<EventKind> Events { get; } = new(_ => null);

    public static VocabularyNames<Modality> Modalities { get; } = new(_ => null);

    public static VocabularyNames<QuantityUnit> Units { get; } = new(_ => null);

    public static VocabularyNames<PlaceRole> PlaceRoles { get; } = new(_ => null);

    public static VocabularyNames<RelationKind> Relations { get; } = new(_ => null);

    public static string Name(this Topic value) => Topics[value];

    public static string Name(this EventKind value) => Events[value];

    public static string Name(this Modality value) => Modalities[value];

    public static string Name(this QuantityUnit value) => Units[value];

    public static string Name(this PlaceRole value) => PlaceRoles[value];

    public static string Name(this RelationKind value) => Relations[value];
}
