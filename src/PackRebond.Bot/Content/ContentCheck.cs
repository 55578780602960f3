using System.Globalization;
using PackRebond.Bot.Core.Dialogs;
using PackRebond.Bot.Core.Slots;

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

    /// <summary>« check --due »: what a person should look at again, longest overdue first. To be due is no mistake: a build must not break because a night passed.</summary>
    /// <returns>0, or 1 when the content has errors and cannot say.</returns>
    public static int ListDue(ContentFolder folder, DateOnly today, TextWriter output)
    {
        if (folder.Load().Library is not { } library)
        {
            return Run(folder, output);
        }

        var all = Due.On(library, today);
        foreach (var due in all)
        {
            var since = due.Since.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            output.WriteLine($"{due.At.File}({due.At.Line},{due.At.Column}): {since} : à relire, {due.What} (dernière relecture : {FrenchWords.Day(due.Checked)})");
        }

        output.WriteLine($"{all.Length} élément(s) à relire au {FrenchWords.Day(today)}");
        return 0;
    }
}
