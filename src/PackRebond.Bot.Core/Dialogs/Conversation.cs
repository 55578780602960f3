using System.Collections.Immutable;
using System.Text.Json.Serialization;
using PackRebond.Bot.Core.Slots;

namespace PackRebond.Bot.Core.Dialogs;

/// <summary>
/// All that the bot remembers of one conversation. It holds answers by slot name, never a position in a program, so content may change
/// under it.
/// </summary>
/// <param name="Id">The channel's conversation id.</param>
public sealed record Conversation(string Id)
{
    /// <summary>How many turns were taken; a card's button carries the turn that showed it.</summary>
    public int Turn { get; init; }

    /// <summary>The welcome was said.</summary>
    public bool IsGreeted { get; init; }

    /// <summary>Every answer that counts or was replaced, in the order it was given; the last one for a slot counts.</summary>
    public ImmutableArray<LoggedAnswer> Log { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>What « annule ma dernière réponse » took back from the end of the log, in its order: « rétablis » brings it back, a new answer drops it.</summary>
    public ImmutableArray<LoggedAnswer> Undone { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The guided talk under way, by flow name.</summary>
    public string? Flow { get; init; }

    /// <summary>The slot that was asked for last and still waits.</summary>
    public string? Question { get; init; }

    /// <summary>How often in a row the open question got no usable answer.</summary>
    public int Retries { get; init; }

    /// <summary>The person wants the remaining questions although a criterion is not met.</summary>
    public bool GoesOn { get; init; }

    /// <summary>The criteria that were said not to be met, as « rule-set.criterion »: they are not shown again at each answer.</summary>
    public ImmutableArray<string> Told { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Whether the questions that are only asked of who wants it were offered, and taken.</summary>
    public Extras Extras { get; init; }

    /// <summary>« Voulez-vous continuer ? » waits for a yes or a no.</summary>
    public bool AsksToGoOn { get; init; }

    /// <summary>« Que voulez-vous faire de vos réponses ? » waits, and what the person wanted when it was asked.</summary>
    public Exit? Leaves { get; init; }

    /// <summary>« Que voulez-vous modifier ? » waits: the name of an answer is enough.</summary>
    public bool AsksWhatToChange { get; init; }

    /// <summary>The name of the communes of which « laquelle est-ce ? » was just asked: « le 93 » then picks one.</summary>
    public string? Shared { get; init; }

    /// <summary>The place of which « que voulez-vous savoir ? » was just asked, or a list was just shown: « et les sites ? » is about it.</summary>
    public string? Place { get; init; }

    /// <summary>What the last « et si… ? » supposed: kept when the person says so, and no answer until then.</summary>
    public ImmutableArray<LoggedAnswer> Supposed { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The verdicts that stand, as they were said: under other rules they may have to be said again.</summary>
    public ImmutableArray<SaidVerdict> Said { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>What each number that was answered counts, by slot: « count », « euros », « months ».</summary>
    public ImmutableSortedDictionary<string, string> Units { get; init => field = value ?? field; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Flows put aside, the last one first.</summary>
    public ImmutableArray<string> Aside { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>What was spoken of last: a fact, a flow or a talk, for « la source ? » and « et en Bretagne ? ».</summary>
    public string? Topic { get; init; }

    /// <summary>Messages in a row outside any flow that were not understood.</summary>
    public int Misses { get; init; }

    /// <summary>The value that counts for a slot, or null.</summary>
    public Value? this[string slot] => Log.LastOrDefault(answer => answer.Slot == slot)?.Value;

    /// <summary>Adds an answer; a null value takes the earlier one back. The same answer again changes nothing, so there is nothing to undo.</summary>
    public Conversation With(string slot, Value? value) => this[slot] == value ? this : this with { Log = Log.Add(new LoggedAnswer(slot, value, Turn)), Undone = [] };

    /// <summary>Without all that was ever said for a slot; not to be undone.</summary>
    public Conversation Without(string slot) => this with { Log = Log.RemoveAll(answer => answer.Slot == slot), Undone = Undone.RemoveAll(answer => answer.Slot == slot) };

    /// <summary>Takes back all that the last turn with an answer changed; the same conversation when there is none.</summary>
    public Conversation Undo()
    {
        if (Log.IsEmpty)
        {
            return this;
        }

        var kept = Log.Length;
        while (kept > 0 && Log[kept - 1].Turn == Log[^1].Turn)
        {
            kept--;
        }

        return this with { Log = Log[..kept], Undone = [.. Log[kept..], .. Undone] };
    }

    /// <summary>Brings back what the last undo took; the same conversation when there is nothing, or an answer came since.</summary>
    public Conversation Redo()
    {
        var taken = Undone.TakeWhile(answer => answer.Turn == Undone[0].Turn).Count();
        return this with { Log = [.. Log, .. Undone[..taken]], Undone = Undone[taken..] };
    }
}

/// <summary>How the person wants to leave a talk.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Exit>))]
public enum Exit
{
    /// <summary>To stop here.</summary>
    Cancel,

    /// <summary>To begin again.</summary>
    Restart,
}

/// <summary>The questions that settle what is left after a verdict.</summary>
public enum Extras
{
    NotOffered,
    Offered,
    Wanted,
}

/// <param name="Value">Null when the answer was taken back.</param>
/// <param name="Turn">The turn in which it was given.</param>
public sealed record LoggedAnswer(string Slot, Value? Value, int Turn);
