using ArmsTracker.Model;

namespace ArmsTracker.Corroboration;

/// <summary>How near places are. A sea or a region is where its middle is, so that it is near to more.</summary>
internal sealed class PlaceDistance(Gazetteer gazetteer)
{
    private const double KilometresInDegree = 111;

    public bool AnyNear(IReadOnlyList<string> a, IReadOnlyList<string> b) => a.Any(one => b.Any(other => AreNear(one, other)));

    private bool AreNear(string a, string b) => a == b
        || (gazetteer.Places.TryGetValue(a, out var one) && gazetteer.Places.TryGetValue(b, out var other)
            && Kilometres(one, other) <= Math.Max(Reach(one), Reach(other)));

    private static double Reach(Place place) => place.Kind switch
    {
        "sea" => 600,
        "region" => 250,
        _ => 120,
    };

    /// <summary>On a plane that touches the globe halfway between them: good to a few percent at these distances.</summary>
    private static double Kilometres(Place a, Place b)
    {
        var north = (a.Latitude - b.Latitude) * KilometresInDegree;
        var east = (a.Longitude - b.Longitude) * KilometresInDegree * Math.Cos(double.DegreesToRadians((a.Latitude + b.Latitude) / 2));
        return Math.Sqrt((north * north) + (east * east));
    }
}
