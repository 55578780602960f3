namespace PackRebond.Bot.Benchmarks.Intents;

/// <summary>Messages by another hand, never taught. Those for calibration choose constants and are never reported; the others are only reported.</summary>
internal static class Kept
{
    public static Message[] Test => Message.Read(File("test.tsv"));

    public static string[] Far => Message.Lines(File("far.tsv"));

    public static string[] Near => Message.Lines(File("near.tsv"));

    public static Message[] Calibration => Message.Read(File("calibration.tsv"));

    public static string[] CalibrationOut => Message.Lines(File("calibration-out.txt"));

    /// <summary>The same message clean and noisy.</summary>
    public static (Message Clean, Message Noisy)[] Twins => [.. Message.Lines(File("twins.tsv")).Select(line => line.Split('\t')).Select(parts => (new Message(parts[0], parts[1]), new Message(parts[0], parts[2])))];

    private static string File(string name) => Path.Combine(AppContext.BaseDirectory, "Kept", name);
}
