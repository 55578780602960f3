using System.Collections.Immutable;
using PackRebond.Bot.Core.Cards;
using PackRebond.Bot.Core.Dialogs;
using PackRebond.Bot.Core.Knowledge;
using PackRebond.Bot.Core.Slots;

namespace PackRebond.Bot.Tests.Cards;

/// <summary>A card that the real content can give.</summary>
/// <param name="Name">What it answers: « fact ami.dates 2021-06-26 ».</param>
internal sealed record ProductCard(string Name, Rendered Rendered)
{
    public AdaptiveCard Card => Rendered.Card!;
}

/// <summary>Every kind of card that the real content can give: all answers, verdicts, lists and sources.</summary>
internal static class ProductCards
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly Lazy<ImmutableArray<ProductCard>> Made = new(() =>
    [
        .. Facts(), .. Verdicts(), .. Sites(), .. Territoires(), .. Sources(),
    ]);

    private static Library Library => Product.Library;

    public static ImmutableArray<ProductCard> All => Made.Value;

    private static IEnumerable<ProductCard> Facts() =>
        from fact in Library.Facts.Values.OrderBy(fact => fact.Id, StringComparer.Ordinal)
        from day in Days(fact).Distinct()
        select Show($"fact {fact.Id} {day:yyyy-MM-dd}", Answering.ReplyTo(fact, Scene(day)));

    /// <summary>Each side of an opening, and a day when nobody has looked again for too long.</summary>
    private static IEnumerable<DateOnly> Days(Fact fact) => fact.Period is { } period
        ? [fact.Checked, fact.RecheckOn.AddDays(1), period.Opens.AddDays(-1), period.Opens, period.Closes, period.Closes.AddDays(1)]
        : [fact.Checked, fact.RecheckOn.AddDays(1)];

    /// <summary>Every worked case as far as it is told, then with « je ne sais pas » for the rest; and nothing known at all.</summary>
    private static IEnumerable<ProductCard> Verdicts()
    {
        foreach (var (flow, rules) in Library.Flows.Values.OrderBy(flow => flow.Name, StringComparer.Ordinal).SelectMany(flow => flow.Decides.Select(name => (flow, Library.Rules[name]))))
        {
            foreach (var example in rules.Cases)
            {
                var told = example.Given.Aggregate(new Conversation("card") { Flow = flow.Name }, (talk, given) => talk.With(given.Slot, CaseCheck.Read(flow.Slot(given.Slot)!, given.Text, Library)));
                var scene = Scene(example.Today ?? rules.Checked);
                var name = $"verdict {rules.Name} {example.Name}";
                foreach (var (kind, talk) in new[] { ("told", told), ("rest unknown", Unknown(told, flow) with { GoesOn = true }) })
                {
                    foreach (var card in Shown(talk, scene))
                    {
                        yield return Show($"{name}, {kind}{(card is Reply.Judgement { IsEarly: true } ? ", early" : "")}", card);
                    }
                }
            }

            foreach (var card in Shown(Unknown(new Conversation("card") { Flow = flow.Name }, flow), Scene(Today)))
            {
                yield return Show($"verdict {flow.Name} nothing known", card);
            }
        }
    }

    /// <summary>The cards of a talk that has come to its verdicts.</summary>
    private static IEnumerable<Reply> Shown(Conversation talk, Scene scene) => Guiding.Advance(talk, scene).Replies.Where(reply => reply is Reply.Judgement or Reply.Listing);

    private static Conversation Unknown(Conversation told, Flow flow) =>
        flow.Ask.Where(slot => slot.IsAsked && told[slot.Name] is null).Aggregate(told, (talk, slot) => talk.With(slot.Name, new Value.Unknown()));

    private static IEnumerable<ProductCard> Sites() =>
    [
        .. Library.Gazetteer.Regions.OrderBy(region => region.Code, StringComparer.Ordinal).Select(region => Show($"sites région {region.Code}", Listings.Sites(new Value.Region(region.Code, region.Name), Library))),
        .. Library.Gazetteer.Departements.OrderBy(one => one.Code, StringComparer.Ordinal).Select(one => Show($"sites département {one.Code}", Listings.Sites(new Value.Departement(one.Code, one.Name), Library))),
        .. Library.Sites.Sites.Where(site => site.Insee is not null).DistinctBy(site => site.Insee, StringComparer.Ordinal).Select(site => Show($"sites commune {site.Insee}", Listings.Sites(new Value.Commune(site.Insee!, site.Commune!), Library))),
    ];

    /// <summary>One commune for each pair of standings, in 2020 and in 2023-2027.</summary>
    private static IEnumerable<ProductCard> Territoires() => Library.Gazetteer.Communes
        .Select(commune => (commune, standings: Library.Territoires.Of(commune.Insee)))
        .GroupBy(pair => (pair.standings.In2020.Standing, pair.standings.In2023.Standing))
        .Select(group => Show($"territoire {group.Key}", Listings.Territoire(new Value.Commune(group.First().commune.Insee, group.First().commune.Name), Library)));

    private static IEnumerable<ProductCard> Sources() => Library.Facts.Keys.Concat(Library.Flows.Keys).Order(StringComparer.Ordinal)
        .Select(topic => (topic, reply: Repairing.Do("repair.source", new Conversation("card") { Topic = topic, Flow = Library.Flows.ContainsKey(topic) ? topic : null }, Scene(Today)).Replies[0]))
        .Where(said => said.reply is Reply.Listing)
        .Select(said => Show($"sources {said.topic}", said.reply));

    private static Scene Scene(DateOnly today) => new(Library, Library.Reader.Read("", null, today), today, WasAsking: false);

    private static ProductCard Show(string name, Reply reply) => new(name, Rendering.Render(reply));
}
