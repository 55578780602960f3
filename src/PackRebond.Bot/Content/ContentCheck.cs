namespace PackRebond.Bot.Content;

/// <summary>The command « check »: every mistake in the content, in MSBuild's form.</summary>
public static class ContentCheck
{
    /// <returns>1 when there is an error, else 0.</returns>
    public static int Run(ContentFolder folder, TextWriter output)
    {
        var diagnostics = folder.Load().Diagnostics;
        foreach (var diagnostic in diagnostics)
        {
            output.WriteLine(diagnostic);
        }

        var errors = diagnostics.Count(diagnostic => diagnostic.IsError);
        output.WriteLine($"{errors} erreur(s), {diagnostics.Length - errors} avertissement(s)");
        return errors == 0 ? 0 : 1;
    }
}
