using System.Collections.Immutable;
using PackRebond.Bot.Core.Content;
using PackRebond.Bot.Core.Dialogs;

namespace PackRebond.Bot.Tests.Mistakes;

/// <summary>What a whole content shows over time: values that change, answers that follow one another, sources that nothing cites.</summary>
public sealed class ContradictionTests
{
    private const string Rules = "dialogs/rules/vte-company.yml";
    private const string Company = "dialogs/flows/vte-company.yml";
    private const string Firms = "dialogs/facts/entreprises.yml";

    private static readonly Break Raised = Break.In(Rules, ("is: 5000, source: decret-2008 }]", "is: 5000, source: decret-2008 }, { from: 2027-01-01, is: 6000, source: decret-2008 }]"));

    [Fact]
    public void A_new_value_shows_every_text_that_still_tells_the_old_one()
    {
        var found = Told(Raised.Make(ThinContent.All).Files);

        Assert.All(found, diagnostic => Assert.Equal("RUL022", diagnostic.Code));
        Assert.Contains(found, diagnostic => diagnostic.At.File == Company);
        Assert.Contains(found, diagnostic => diagnostic.At.File == Firms);
    }

    [Fact]
    public void An_old_value_may_be_told_beside_the_new_one()
    {
        var (files, _) = Raised.Make(ThinContent.All);
        (files, _) = Break.In(Company, ("PME et aux ETI : moins de 5 000 personnes", "PME et aux ETI : moins de 5 000 personnes jusqu'en 2026, moins de 6 000 personnes ensuite")).Make(files);

        Assert.DoesNotContain(Told(files), diagnostic => diagnostic.At.File == Company);
    }

    [Theory]
    [InlineData("avec 4 000 personnes")]
    [InlineData("moins de 40 personnes")]
    [InlineData("moins de 4 000 euros")]
    [InlineData("moins de 4 000 communes")]
    [InlineData("moins de cinq mille personnes")]
    public void What_states_no_other_bound_is_left_alone(string words) =>
        Assert.Empty(Told(Break.In(Company, ("PME et aux ETI : moins de 5 000 personnes", "PME et aux ETI : " + words)).Make(ThinContent.All).Files));

    [Fact]
    public void Of_two_answers_that_follow_one_another_the_day_chooses()
    {
        var (files, _) = Break.In(Firms, ("  from: 2008-12-20\n", "  from: 2008-12-20\n  until: 2026-12-31\n")).Make(ThinContent.All);
        (files, _) = Break.Append(Firms, "\n" + """
            - fact: entreprise.pme.later
              answers: [entreprise.pme]
              title: "Qu'est-ce qu'une PME depuis 2027 ?"
              text: "Une PME est autre chose."
              sources: [cedef]
              from: 2027-01-01
              checked: 2026-11-23
              recheck: 180d
            """ + "\n").Make(files);

        var loaded = Library.Load(files);

        Assert.Empty(loaded.Diagnostics);
        string? On(int year, int month, int day) => loaded.Library!.FactAnswering("entreprise.pme", new DateOnly(year, month, day))?.Id;
        Assert.Equal("entreprise.pme", On(2000, 1, 1));
        Assert.Equal("entreprise.pme", On(2026, 12, 31));
        Assert.Equal("entreprise.pme.later", On(2027, 1, 1));
    }

    [Fact]
    public void A_source_that_nothing_cites_is_a_warning_and_no_error()
    {
        var (files, at) = Break.Append("dialogs/sources.yml", "\n¦lonely: { title: T, publisher: P, checked: 2026-11-23 }\n").Make(ThinContent.All);

        var loaded = Library.Load(files);

        Assert.NotNull(loaded.Library);
        var found = Assert.Single(loaded.Diagnostics);
        Assert.Equal(("SRC002", at, false), (found.Code, found.At, found.IsError));
        Assert.Contains("citez-la, ou retirez-la", found.Message, StringComparison.Ordinal);
    }

    private static ImmutableArray<Diagnostic> Told(ImmutableArray<ContentFile> files) =>
        [.. Library.Load([.. files.Where(file => file.Path != "places/communes.tsv")]).Diagnostics.Where(diagnostic => diagnostic.Code != "GEO001")];
}
