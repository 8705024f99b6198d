using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Loader;
using SQLitePCL;

namespace ArmsTracker.Store.Sqlite;

/// <summary>
/// Makes SQLite load. Microsoft.Data.Sqlite asks for SQLitePCLRaw 2.1 and the feed ends at 2.0.6 (SqlitePackages.targets);
/// the runtime takes the lower version only when it is handed over. And the native library in that package is of 2021,
/// so the system's own, which gets security fixes, is preferred where it can do what the store needs.
/// This file can go once the project refers to Microsoft.EntityFrameworkCore.Sqlite itself.
/// </summary>
internal static class SqliteLoading
{
    /// <summary>The first with RETURNING, by which EF Core reads back generated ids.</summary>
    private const int OldestUsable = 3_035_000;

    [ModuleInitializer]
    [SuppressMessage("Usage", "CA2255:The 'ModuleInitializer' attribute should not be used in libraries",
        Justification = "Must run before the first type of Microsoft.Data.Sqlite is touched, in the app, its tests and its benchmarks alike.")]
    internal static void Initialize()
    {
        AssemblyLoadContext.Default.Resolving += (_, name) => name.Name == "SQLitePCLRaw.core"
            ? Assembly.LoadFrom(Path.Combine(AppContext.BaseDirectory, "SQLitePCLRaw.core.dll"))
            : null;
        PreferSystemLibrary();
    }

    // Apart, so that its types are loaded only once the hook above is in place.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void PreferSystemLibrary() =>
        NativeLibrary.SetDllImportResolver(typeof(SQLite3Provider_e_sqlite3).Assembly, (name, _, _) =>
            name == "e_sqlite3" && NativeLibrary.TryLoad(SystemLibrary, out var library) && IsUsable(library) ? library : 0);

    private static string SystemLibrary =>
        OperatingSystem.IsWindows() ? "winsqlite3.dll" : OperatingSystem.IsMacOS() ? "libsqlite3.dylib" : "libsqlite3.so.0";

    private static bool IsUsable(nint library) =>
        NativeLibrary.TryGetExport(library, "sqlite3_libversion_number", out var version)
        && NativeLibrary.TryGetExport(library, "sqlite3_compileoption_used", out var option)
        && Marshal.GetDelegateForFunctionPointer<LibraryVersion>(version)() >= OldestUsable
        && Marshal.GetDelegateForFunctionPointer<CompileOptionUsed>(option)("ENABLE_FTS5\0"u8.ToArray()) != 0;

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate int LibraryVersion();

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate int CompileOptionUsed(byte[] zeroTerminatedName);
}
