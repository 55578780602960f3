using System.Collections.Immutable;
using PackRebond.Bot.Core.Knowledge;
using PackRebond.Bot.Core.Rules;
using PackRebond.Bot.Core.Slots;

namespace PackRebond.Bot.Core.Dialogs;

/// <summary>One thing that the bot says, before it takes the form of a card or a text.</summary>
/// <param name="Choices">Words that the person may press; pressing types them.</param>
public abstract record Reply(ImmutableArray<string> Choices)
{
    /// <summary>The last line asks the person something.</summary>
    public virtual bool Asks => false;

    /// <summary>Plain sentences.</summary>
    public sealed record Sentences(string Text, ImmutableArray<string> Choices) : Reply(Choices);

    /// <summary>A question, after what must be said before it (which may be empty).</summary>
    public sealed record Question(string Before, string Text, ImmutableArray<string> Choices) : Reply(Choices)
    {
        public override bool Asks => true;
    }

    /// <summary>A fact with its status today, its age if it is due for a new look, and its sources.</summary>
    public sealed record Answer(Fact Fact, string? Status, string? Stale, ImmutableArray<Source> Sources, ImmutableArray<string> Choices) : Reply(Choices);

    /// <summary>A verdict, criterion by criterion.</summary>
    /// <param name="Title">« Conditions remplies », « Conditions non remplies » or « À vérifier ».</param>
    /// <param name="Understood">What the person answered: label and words.</param>
    /// <param name="Today">What is known of the aid today.</param>
    /// <param name="IsEarly">A criterion is not met before all was asked: the others are only named.</param>
    /// <param name="WouldDecide">What an Open verdict waits for, a sentence each: answers, and what only somebody else can say.</param>
    public sealed record Judgement(
        string Title,
        Verdict Verdict,
        ImmutableArray<Understood> Understood,
        ImmutableArray<Sourced> Notes,
        ImmutableArray<Sourced> Conditions,
        Sourced? Today,
        ImmutableArray<string> WouldDecide,
        bool IsEarly,
        ImmutableDictionary<string, Source> Sources,
        ImmutableArray<string> Choices) : Reply(Choices)
    {
        /// <summary>By criterion, when a date or a duration would turn it: until when, or from when on.</summary>
        public ImmutableDictionary<string, string> Turns { get; init; } = ImmutableDictionary<string, string>.Empty;
    }

    /// <summary>What a person keeps of the verdicts that stand.</summary>
    public sealed record Receipt(string Text, ImmutableArray<KeptTalk> Talks) : Reply(ImmutableArray<string>.Empty);

    /// <summary>A list under a heading: turnkey sites, or the territoires of a commune.</summary>
    public sealed record Listing(string Title, string Lead, ImmutableArray<Line> Lines, string? Remark, ImmutableArray<Source> Sources, ImmutableArray<string> Choices) : Reply(Choices)
    {
        /// <summary>Shows what the lines say; null when there is nothing to draw.</summary>
        public Picture? Picture { get; init; }
    }
}

/// <summary>A talk that came to its verdicts, with what was answered in it.</summary>
public sealed record KeptTalk(Judged Judged, ImmutableArray<KeptAnswer> Answers, ImmutableArray<Reply.Judgement> Judgements);

public sealed record KeptAnswer(Slot Slot, Value Value);

/// <param name="Path">Where the host serves it: « /carte/region/75.svg ».</param>
/// <param name="Alt">The same content in words, for who does not see it.</param>
public sealed record Picture(string Path, string Alt);

/// <summary>An answer as it was understood.</summary>
public sealed record Understood(string Label, string Words);

/// <summary>A statement with its sources.</summary>
public sealed record Sourced(string Text, ImmutableArray<Source> Sources);

/// <summary>A line of a list: a name, and what is said of it.</summary>
public sealed record Line(string Name, string Detail);
