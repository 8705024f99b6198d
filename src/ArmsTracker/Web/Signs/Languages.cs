using System.Globalization;

namespace ArmsTracker.Web.Signs;

internal static class Languages
{
    /// <summary>The English name of an ISO 639-1 code, or the code where this machine knows none.</summary>
    public static string Name(string code)
    {
        try
        {
            return CultureInfo.GetCultureInfo(code, predefinedOnly: true).EnglishName;
        }
        catch (CultureNotFoundException)
        {
            return code;
        }
    }
}
