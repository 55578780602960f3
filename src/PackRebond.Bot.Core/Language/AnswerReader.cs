using System.Collections.Immutable;
using PackRebond.Bot.Core.Language.Quantities;
using PackRebond.Bot.Core.Slots;

namespace PackRebond.Bot.Core.Language;

/// <summary>Reads a message as the answer to one open question.</summary>
/// <param name="slot">The open question.</param>
/// <param name="places">Finds places in a text as typed; its second argument says that a place is expected, so typos are forgiven.</param>
public sealed class AnswerReader(Slot slot, Func<string, bool, ImmutableArray<Entity.Place>> places)
{
    // Below this a bare number is no believable amount: « 60 » may be thousands or millions.
    private const decimal SmallestBareAmount = 1000;

    private static readonly AnswerReading None = new AnswerReading.None();
    private static readonly Phrases QuestionWords = new("combien", "quand", "encore", "vraiment", "du tout", "trop", "désolé", "désolée", "exactement", "précisément", "moi", "lequel", "laquelle", "où");

    private static readonly Phrases People = new("salarié", "salariés", "salariée", "salariées", "personne", "personnes", "employé", "employés", "employée", "employées", "collaborateur", "collaborateurs", "gens");

    private static readonly Phrases Later = new(
        "bientôt", "on va", "nous allons", "je vais", "on prévoit", "nous prévoyons", "on compte", "prochainement", "l an prochain", "l année prochaine", "d ici", "à terme");

    private readonly Phrases cues = Cue.Forms(slot.Cues);
    private readonly Lexicon options = new([slot]);

    public AnswerReading Read(string text, DateOnly today) => Read(Parsed.Of(Folded.Of(text), today), today);

    internal AnswerReading Read(Parsed message, DateOnly today)
    {
        if (IsUnsure(message.Tokens))
        {
            return new AnswerReading.DontKnow();
        }

        return Option(message.Tokens) ?? slot.Type switch
        {
            SlotType.Count or SlotType.Euros or SlotType.Months => Number(message, today),
            SlotType.Date => Date(message, today),
            SlotType.YesNo => YesNo(message.Tokens),
            SlotType.Place or SlotType.Area => Place(message),
            SlotType.Choice => None,
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private bool IsUnsure(Tokens tokens)
    {
        var isUnsure = false;
        for (var i = 0; i < tokens.Count;)
        {
            var unsure = Talking.UnsureAt(tokens, i);
            var known = Math.Max(Math.Max(unsure, Talking.FillerAt(tokens, i)), Math.Max(cues.At(tokens, i), QuestionWords.At(tokens, i)));
            if (known == 0)
            {
                return false;
            }

            isUnsure |= unsure > 0;
            i += known;
        }

        return isUnsure && options.Find(tokens, isLoose: false).IsEmpty;
    }

    /// <summary>The first word that speaks of later; beyond the end when none does.</summary>
    private static int LaterIn(Tokens tokens)
    {
        var at = 0;
        while (at < tokens.Count && Later.At(tokens, at) == 0)
        {
            at++;
        }

        return at;
    }

    private AnswerReading.Given? Option(Tokens tokens)
    {
        var found = options.Find(tokens, isLoose: true);
        var coverage = new Coverage(tokens, cues);
        foreach (var option in found)
        {
            coverage.Take(option.First, option.Next);
        }

        return found.Select(option => option.Name).Distinct(StringComparer.Ordinal).Take(2).Count() == 1
            ? new AnswerReading.Given(new Value.Option(found[0].Name), coverage.IsWhole)
            : null;
    }

    private AnswerReading Number(Parsed message, DateOnly today)
    {
        var (kind, isBare) = slot.Type switch
        {
            SlotType.Euros => (QuantityKind.Money, true),
            SlotType.Months => (QuantityKind.Duration, true),
            _ => (QuantityKind.Number, false),
        };
        var tokens = message.Tokens;
        var found = message.Quantities.Where(quantity => !quantity.IsWeak || IsAlone(tokens, quantity)).ToImmutableArray();
        var denied = found.Where(quantity => quantity.IsDenied).ToImmutableArray();
        var strong = found.RemoveRange(denied);
        strong = slot.Type is SlotType.Count ? strong.RemoveAll(quantity => (Sums.Is(tokens, quantity, cues) && Fitting.Of(new Value.Number(quantity.Low, quantity.High), slot.Type, today) is not null) || Hires.Is(tokens, quantity.First)) : strong;
        var candidates = strong.Where(quantity => quantity.Kind == kind).ToImmutableArray();
        if (candidates.Length > 1 && candidates.Where(quantity => quantity.Next <= LaterIn(tokens)).ToImmutableArray() is [_, ..] now)
        {
            // « 80 mais on va recruter 20 personnes »: what is so today, not what will be.
            candidates = now;
        }

        if (candidates.IsEmpty && isBare)
        {
            // « 300 salariés » is no amount and no duration, whatever was asked.
            candidates = [.. strong.Where(quantity => quantity.Kind == QuantityKind.Number && People.At(tokens, quantity.Next) == 0)];
        }

        if (candidates.Length > 1 && candidates.Where(quantity => cues.At(tokens, quantity.Next) > 0).Take(2).ToImmutableArray() is [var cued])
        {
            candidates = [cued];
        }

        if (candidates.IsEmpty && kind == QuantityKind.Number && tokens[0] is "aucun" or "aucune")
        {
            return Fitting.Of(new Value.Number(0), slot.Type, today) is { } none ? new AnswerReading.Given(none, new Coverage(tokens, cues).Take(0, 1).IsWhole) : new AnswerReading.OutOfRange(new Value.Number(0));
        }

        // Two different numbers: which one was meant is not ours to guess.
        if (candidates.Select(quantity => (quantity.Low, quantity.High)).Distinct().Take(2).Count() != 1)
        {
            return None;
        }

        var said = candidates[0];
        var value = new Value.Number(said.Low, said.High);
        var figure = said.High == Quantity.NoLimit ? said.Low : said.High;
        if (slot.Type is SlotType.Euros && said.Kind == QuantityKind.Number && figure is > 0 and < SmallestBareAmount)
        {
            return new AnswerReading.OutOfRange(value);
        }

        return Fitting.Of(value, slot.Type, today) is { } fitting
            ? new AnswerReading.Given(fitting, denied.Aggregate(new Coverage(tokens, cues).Take(said.First, said.Next), Deny).IsWhole)
            : new AnswerReading.OutOfRange(value);
    }

    /// <summary>« pas 80 mais 90 »: what is denied is explained by what is said instead.</summary>
    private static Coverage Deny(Coverage coverage, Quantity denied) => coverage.Take(denied.First - 1, denied.Next).TakeWord(denied.Next, "mais");

    // « un », « une seule », « un salarié » are numbers here; « une entreprise de transport » is not.
    private bool IsAlone(Tokens tokens, Quantity quantity) =>
        quantity.Next == tokens.Count || tokens[quantity.Next] is "seul" or "seule" || cues.At(tokens, quantity.Next) > 0 || Coverage.IsNoun(tokens, quantity.Next);

    private AnswerReading Date(Parsed message, DateOnly today)
    {
        var periods = message.Periods.Where(period => !period.IsBare).ToImmutableArray();
        periods = periods.IsEmpty ? message.Periods : periods;
        if (periods.IsEmpty && message.Quantities is [{ Kind: QuantityKind.Duration } age])
        {
            // Asked for a date, « 18 mois » means 18 months ago.
            var day = Calendar.Add(today, -age.High);
            var until = Calendar.Add(today, -age.Low);
            return Given(message, age.First, age.Next, today, age.IsCoarse && age.IsExact ? new Value.Day(day.AddDays(-15), until.AddDays(15)) : new Value.Day(day, until));
        }

        if (periods.IsEmpty)
        {
            var found = Borrowed.Dates(message.Text.Raw, message.Tokens, today);
            return found is [var only] ? Possible(only.Value, new Coverage(message.Tokens, cues).TakeTyped(only.Start, only.End), today) : None;
        }

        if (periods.Select(period => (period.From, period.Until)).Distinct().Take(2).Count() != 1)
        {
            return None;
        }

        var value = new Value.Day(periods[0].From, periods[0].Until);
        return periods[0].IsImpossible ? new AnswerReading.OutOfRange(value) : Given(message, periods[0].First, periods[0].Next, today, value);
    }

    private AnswerReading YesNo(Tokens tokens)
    {
        var coverage = new Coverage(tokens, cues);
        bool? answer = null;
        var isFirst = true;
        for (var i = 0; i < tokens.Count;)
        {
            var (isYes, length) = Talking.YesNoAt(tokens, i);
            if (length > 0)
            {
                // « oui … non »: two answers are none.
                if (answer is { } earlier && earlier != isYes)
                {
                    return None;
                }

                coverage.Take(i, i + length);
                answer = isYes;
                i += length;
                continue;
            }

            var filler = Talking.FillerAt(tokens, i);
            isFirst &= filler > 0 || answer is not null;
            i += Math.Max(1, filler);
        }

        return answer is { } yes && (isFirst || coverage.IsWhole) ? new AnswerReading.Given(new Value.YesNo(yes), coverage.IsWhole) : None;
    }

    private AnswerReading Place(Parsed message)
    {
        var found = places(message.Text.Raw, true);
        if (slot.Type is SlotType.Area && found is [{ Value: Places.Place.Region or Places.Place.Departement } area])
        {
            Value value = area.Value is Places.Place.Region region ? new Value.Region(region.Code, region.Name)
                : area.Value is Places.Place.Departement departement ? new Value.Departement(departement.Code, departement.Name)
                : throw new System.Diagnostics.UnreachableException();
            var covered = new Coverage(message.Tokens, cues);
            covered.TakeTyped(area.Start, area.End);
            return new AnswerReading.Given(value, covered.IsWhole);
        }

        var communes = found.Where(place => place.Value is Places.Place.Commune).DistinctBy(place => ((Places.Place.Commune)place.Value).Insee, StringComparer.Ordinal).Take(2).ToImmutableArray();
        if (communes is [{ Value: Places.Place.Commune commune }])
        {
            // « 64170 Lacq » names the same place twice.
            var coverage = new Coverage(message.Tokens, cues);
            foreach (var place in found)
            {
                coverage.TakeTyped(place.Start, place.End);
            }

            return new AnswerReading.Given(new Value.Commune(commune.Insee, commune.Name), coverage.IsWhole);
        }

        return communes.IsEmpty && found.Select(place => place.Value).OfType<Places.Place.Several>().ToImmutableArray() is [var several]
            ? new AnswerReading.Ambiguous(several)
            : None;
    }

    private AnswerReading Given(Parsed message, int first, int next, DateOnly today, Value value) => Possible(value, new Coverage(message.Tokens, cues).Take(first, next), today);

    private AnswerReading Possible(Value value, Coverage coverage, DateOnly today) =>
        Fitting.Of(value, slot.Type, today) is { } fitting ? new AnswerReading.Given(fitting, coverage.IsWhole) : new AnswerReading.OutOfRange(value);
}
