using System.Collections.Immutable;
using PackRebond.Bot.Core.Language.Intents;
using PackRebond.Bot.Core.Language.Quantities;
using PackRebond.Bot.Core.Slots;

namespace PackRebond.Bot.Core.Language;

/// <summary>Reads French as people type it. Immutable, thread-safe; made once per loaded content.</summary>
public sealed class Reader
{
    /// <summary>Longer messages are cut, in characters.</summary>
    public const int LongestText = 500;

    private readonly Lazy<IntentModel?> shipped;
    private readonly Lazy<IntentModel> intents;
    private readonly Lexicon lexicon;
    private readonly Phrases cues;
    private readonly Dictionary<string, (Slot Slot, AnswerReader Reader)> answers;
    private readonly Func<string, bool, ImmutableArray<Entity.Place>> places;
    private readonly Taught taught;

    /// <param name="taught">What the content teaches of the language.</param>
    /// <param name="slots">Every slot of the content, the ones that matter first: two slots may share an option's word.</param>
    /// <param name="places">Finds places in a text as typed; true when a place is expected. The gazetteer's own method.</param>
    /// <param name="model">An intent model as bytes; it is used when it was trained on the same.</param>
    public Reader(Taught taught, IEnumerable<Slot> slots, Func<string, bool, ImmutableArray<Entity.Place>> places, ReadOnlyMemory<byte> model = default)
    {
        ImmutableArray<Slot> all = [.. slots.DistinctBy(slot => slot.Name, StringComparer.Ordinal)];
        this.places = places;
        this.taught = taught;
        shipped = new Lazy<IntentModel?>(() => IntentModel.Shipped(taught, model));
        intents = new Lazy<IntentModel>(() => shipped.Value ?? IntentModel.For(taught, default));
        lexicon = new Lexicon(all);
        // « une personne » counts; « un BTS » does not.
        cues = Cue.Forms([.. all.Where(slot => slot.Type is SlotType.Count).SelectMany(slot => slot.Cues.IsDefault ? [] : slot.Cues)]);
        answers = all.ToDictionary(slot => slot.Name, slot => (slot, new AnswerReader(slot, places)), StringComparer.Ordinal);
    }

    /// <summary>Made when it is first asked for: who only checks content need not wait seconds for a training.</summary>
    public IntentModel Intents => intents.Value;

    /// <summary>Reads the model that was trained before, if there is one of this content: a moment's work, that may go on beside other work.</summary>
    public void ReadShippedModel() => _ = shipped.Value;

    /// <summary>Builds the borrowed recognisers ahead of the first message; takes a second or two. The host calls it in the background.</summary>
    public static void WarmUp() => Borrowed.WarmUp();

    /// <summary>The words of a text with its abbreviations written out; each is where it stands in the text.</summary>
    public Folded Fold(string text) => taught.Fold(Cut(text));

    /// <param name="open">The question now open, which speaks first.</param>
    /// <param name="today">The day it is in Paris.</param>
    public Recognition Read(string text, Slot? open, DateOnly today)
    {
        var cut = Cut(text);
        var folded = Fold(cut);
        var message = Parsed.Of(folded, today);
        var answer = open is null ? new AnswerReading.None() : AnswerTo(open).Read(message.Without(OptionsOfOthers(folded, open)), today);
        return new Recognition(cut, Intents.Score(WithoutMasks(cut, folded)), Entities(message, open, today), answer, today);
    }

    private Folded WithoutMasks(string text, Folded folded) =>
        PersonalData.WithoutMasks(text) is var rest && string.Equals(rest, text, StringComparison.Ordinal) ? folded : taught.Fold(rest);

    // « bac+5 » at the question of the headcount says nothing of five people.
    private ImmutableArray<Entity.Option> OptionsOfOthers(Folded text, Slot open) =>
        [.. lexicon.Find(text).Where(option => !string.Equals(option.Slot, open.Name, StringComparison.Ordinal))];

    // A slot whose content changed since this reader was made is read as it stands now.
    private AnswerReader AnswerTo(Slot open) =>
        answers.TryGetValue(open.Name, out var known) && ReferenceEquals(known.Slot, open) ? known.Reader : new AnswerReader(open, places);

    private static string Cut(string text) =>
        text.Length <= LongestText ? text
        : char.IsHighSurrogate(text[LongestText - 1]) ? text[..(LongestText - 1)]
        : text[..LongestText];

    private ImmutableArray<Entity> Entities(Parsed message, Slot? open, DateOnly today)
    {
        var tokens = message.Tokens;
        var raw = message.Text.Raw;
        var found = new List<Entity>();
        found.AddRange(lexicon.Find(message.Text));
        found.AddRange(message.Periods.Where(period => !period.IsBare && !period.IsImpossible).Select(period => new Entity.Date(
            message.StartOf(period.First), message.LengthOf(period.First, period.Next), new Value.Day(period.From, period.Until), period.IsAgo)));
        found.AddRange(message.Quantities.Where(quantity => !quantity.IsDenied && (!quantity.IsWeak || cues.At(tokens, quantity.Next) > 0)).Select(quantity => Measured(message, quantity)));
        found.AddRange(Borrowed.Dates(raw, tokens, today));
        found.AddRange(Borrowed.Amounts(raw, tokens));
        found.AddRange(places(raw, open?.Type is SlotType.Place or SlotType.Area).Where(place => !IsCounted(message, place)));

        // Longest first, then what the open question expects, then the more certain kind; whatever overlaps a taken one falls.
        var taken = new List<Entity>();
        foreach (var entity in found.OrderByDescending(entity => entity.Length).ThenBy(entity => Expects(open, entity) ? 0 : 1).ThenBy(Rank).ThenBy(entity => entity.Start))
        {
            if (entity.Length > 0 && taken.TrueForAll(other => entity.End <= other.Start || other.End <= entity.Start))
            {
                taken.Add(entity);
            }
        }

        return [.. taken.OrderBy(entity => entity.Start)];
    }

    // « 12000 salariés » is a number, though Rodez has this postal code.
    private bool IsCounted(Parsed message, Entity.Place place) =>
        message.Quantities.Any(quantity => message.StartOf(quantity.First) == place.Start && message.LengthOf(quantity.First, quantity.Next) == place.Length
            && (cues.At(message.Tokens, quantity.Next) > 0 || Coverage.IsNoun(message.Tokens, quantity.Next)));

    private static Entity Measured(Parsed message, Quantity quantity)
    {
        var (start, length) = (message.StartOf(quantity.First), message.LengthOf(quantity.First, quantity.Next));
        var value = new Value.Number(quantity.Low, quantity.High);
        return quantity.Kind switch
        {
            QuantityKind.Money => new Entity.Money(start, length, value),
            QuantityKind.Duration => new Entity.Duration(start, length, value),
            _ => new Entity.Number(start, length, value),
        };
    }

    private static bool Expects(Slot? open, Entity entity) => (open?.Type, entity) switch
    {
        (SlotType.Count, Entity.Number) or (SlotType.Euros, Entity.Money or Entity.Number) or (SlotType.Months, Entity.Duration or Entity.Number)
            or (SlotType.Date, Entity.Date) or (SlotType.Place or SlotType.Area, Entity.Place) => true,
        (_, Entity.Option option) => string.Equals(open?.Name, option.Slot, StringComparison.Ordinal),
        _ => false,
    };

    private static int Rank(Entity entity) => entity switch
    {
        Entity.Option => 0,
        Entity.Date => 1,
        Entity.Money => 2,
        Entity.Duration => 3,
        Entity.Place => 4,
        _ => 5,
    };
}
