using PackRebond.Bot.Core.Language;

namespace PackRebond.Bot.Tests.Language;

public sealed class SpecTests
{
    private static readonly Reader Reader = SpokenSlots.Reader();

    public static TheoryData<SpecCase> Entities => [.. SpecCase.All("entities")];

    public static TheoryData<SpecCase> Options => [.. SpecCase.All("options")];

    public static TheoryData<SpecCase> Answers => [.. SpecCase.All("answers")];

    [Theory]
    [MemberData(nameof(Entities), DisableDiscoveryEnumeration = true)]
    public void Entities_are_read_as_the_specs_say(SpecCase spec) => CheckEntities(spec, Reader);

    /// <summary>Options are the content's own: diplomas, contracts, kinds of employer.</summary>
    [Theory]
    [MemberData(nameof(Options), DisableDiscoveryEnumeration = true)]
    public void Options_of_the_content_are_read_as_the_specs_say(SpecCase spec) => CheckEntities(spec, Product.Library.Reader);

    [Theory]
    [MemberData(nameof(Answers), DisableDiscoveryEnumeration = true)]
    public void Answers_are_read_as_the_specs_say(SpecCase spec) =>
        Check(spec, Shown.Of(Reader.Read(spec.Say, SpokenSlots.All[spec.Slot!], spec.Today).Answer));

    private static void CheckEntities(SpecCase spec, Reader reader)
    {
        var entities = reader.Read(spec.Say, null, spec.Today).Entities;
        Check(spec, Shown.Of(entities));
        if (!spec.IsGap)
        {
            Assert.Equal(spec.At ?? "", Shown.Where(spec.Say, entities));
        }
    }

    private static void Check(SpecCase spec, string read)
    {
        if (spec.IsGap)
        {
            Assert.False(string.Equals(spec.Expect, read, StringComparison.Ordinal), $"« {spec.Say} » is no gap any more: take the mark away.");
            return;
        }

        Assert.Equal(spec.Expect, read);
    }
}
