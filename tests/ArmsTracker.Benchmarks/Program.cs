using System.Globalization;
using System.Reflection;
using ArmsTracker.Benchmarks;
using BenchmarkDotNet.Running;

// What is measured as a whole has a word of its own; everything else is BenchmarkDotNet's.
switch (args)
{
    case ["import", var count]:
        await BulkImport.ImportAsync(int.Parse(count, CultureInfo.InvariantCulture));
        break;
    case ["crawl", var count]:
        await BulkImport.PassAsync(int.Parse(count, CultureInfo.InvariantCulture));
        break;
    case ["store", var folder, var count]:
        await MadeUpStore.MakeAsync(folder, int.Parse(count, CultureInfo.InvariantCulture));
        break;
    default:
        BenchmarkSwitcher.FromAssembly(Assembly.GetExecutingAssembly()).Run(args);
        break;
}
