using System.Text.RegularExpressions;

namespace ArmsTracker.Cli;

/// <summary>
/// Configuration on the command line of serve, as ASP.NET Core knows it: --Logging:LogLevel:Default=Debug. It is how
/// the tests' host hands over its settings. A key begins with a capital, so that a mistyped option is not taken for one.
/// </summary>
internal static class HostSettings
{
    private static readonly Regex _setting = new(
        @"^--(?:[A-Z][\w:.]*|environment|contentRoot|applicationName)=", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    /// <exception cref="CommandException">Something is neither a verb, nor an option, nor a setting.</exception>
    public static string[] Of(IReadOnlyList<string> tokens) => tokens.FirstOrDefault(token => !_setting.IsMatch(token)) is { } stranger
        ? throw new CommandException($"'{stranger}' is no verb or option. 'ArmsTracker --help' lists them.")
        : [.. tokens];
}
