using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;

namespace ArmsTracker.Tests.Cli;

/// <summary>The real program in a process of its own; killed, if it still runs, when the test is done with it.</summary>
internal sealed class ProgramProcess : IAsyncDisposable
{
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(2);

    private readonly Process _process;
    private readonly BlockingCollection<string> _lines = [];
    private readonly StringBuilder _error = new();

    private ProgramProcess(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, line) =>
        {
            if (line.Data is null)
            {
                _lines.CompleteAdding();
            }
            else
            {
                _lines.Add(line.Data);
            }
        };
        process.ErrorDataReceived += (_, line) => _error.AppendLine(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public static ProgramProcess Start(string workingFolder, params string[] arguments) => new(new Process
    {
        StartInfo = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "ArmsTracker.dll"), .. arguments])
        {
            WorkingDirectory = workingFolder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        },
    });

    /// <summary>Runs it to its end.</summary>
    public static async Task<CommandRun> RunAsync(string workingFolder, params string[] arguments)
    {
        await using var program = Start(workingFolder, arguments);
        return await program.FinishAsync();
    }

    /// <summary>Waits for the first line of output that holds these words.</summary>
    public string WaitFor(string words)
    {
        using var patience = new CancellationTokenSource(_patience);
        foreach (var line in _lines.GetConsumingEnumerable(patience.Token))
        {
            if (line.Contains(words, StringComparison.Ordinal))
            {
                return line;
            }
        }

        throw new InvalidOperationException($"The program ended without '{words}'. It said: {_error}");
    }

    /// <summary>SIGKILL: the program learns nothing of it.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public async Task<CommandRun> FinishAsync()
    {
        using var patience = new CancellationTokenSource(_patience);
        await _process.WaitForExitAsync(patience.Token);
        return new CommandRun(_process.ExitCode, string.Join('\n', _lines.GetConsumingEnumerable(patience.Token)), _error.ToString());
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await KillAsync();
        }

        _process.Dispose();
        _lines.Dispose();
    }
}
