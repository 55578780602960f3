using System.Collections.Immutable;
using PackRebond.Bot.Core.Content;
using PackRebond.Bot.Core.Knowledge;
using PackRebond.Bot.Core.Language;
using PackRebond.Bot.Core.Rules;
using PackRebond.Bot.Core.Slots;

namespace PackRebond.Bot.Core.Dialogs;

/// <summary>Everything of the content folder but the places, each file read and none compared with another yet.</summary>
/// <param name="Messages">Null when messages.yml is missing or wrong, which is an error by then.</param>
internal sealed record Contents(
    ImmutableDictionary<string, Source> Sources,
    ImmutableArray<Flow> Flows,
    SlotTable Slots,
    ImmutableArray<RuleSet> Rules,
    ImmutableArray<Fact> Facts,
    ImmutableArray<Talk> Talks,
    ImmutableArray<IntentFile> Intents,
    Messages? Messages,
    Taught Taught,
    ImmutableArray<Node.Map> FlowNodes,
    ImmutableArray<Node.Map> RuleNodes,
    ImmutableArray<Node.Sequence> FactNodes,
    ImmutableArray<Node.Sequence> TalkNodes);
