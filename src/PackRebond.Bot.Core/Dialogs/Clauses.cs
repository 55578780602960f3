using System.Collections.Immutable;
using PackRebond.Bot.Core.Language;
using PackRebond.Bot.Core.Slots;

namespace PackRebond.Bot.Core.Dialogs;

/// <summary>« combien et jusqu'à quand ? » gets two answers, and of a long letter the one question in it counts.</summary>
internal static class Clauses
{
    // Each clause is read like a message: so many at most, whatever was pasted.
    private const int Most = 8;
    private const int FewestWords = 3;

    // « combien » is a question of its own, « et là » is not: a half so short counts when it is a phrase of the content.
    private const double Exact = 0.95;

    /// <summary>What several facts together tell is an answer or opens a talk: nothing to take apart.</summary>
    private const int ManyFacts = 3;

    private static readonly ImmutableArray<string> Politeness = ["talk.hello", "talk.thanks", "talk.bye", "talk.howareyou"];

    /// <summary>Null when the message is to be taken as a whole.</summary>
    public static Step? Answer(Conversation conversation, Scene scene)
    {
        var recognition = scene.Recognition;
        if (recognition.Answer is not AnswerReading.None || recognition.Entities.Count(entity => entity is not Entity.Place) >= ManyFacts
            || Folded.Of(recognition.Text).Words.Length < FewestWords || Corrections.Read(Folded.Of(recognition.Text)).IsCorrection)
        {
            return null;
        }

        var sentences = Questions(Asked(Sentences(recognition.Text)), scene);
        return (sentences.Length > 1 ? sentences : Halves(recognition, scene)) is [var first, var second, ..] ? Both(conversation, first, second, scene)
            // Of a letter one question is clear, though the whole is not.
            : recognition.Intents is not [{ IsSure: true }, ..] && (sentences is [var only] && only.Text.Length < recognition.Text.Trim().Length ? only : BehindWhatIsTold(recognition, scene)) is { } clear
                ? Deciding.Decide(conversation, scene with { Recognition = recognition with { Intents = clear.Intents } })
                : null;
    }

    private static Step? Both(Conversation conversation, Recognition first, Recognition second, Scene scene)
    {
        var open = Guiding.OpenSlot(conversation, scene.Library);
        var meant = Following.Read(first, conversation, scene.Library);
        if (meant.TopIntent is not { } intent || intent.StartsWith(Repairing.Prefix, StringComparison.Ordinal))
        {
            return null;
        }

        // The open question is put again once, after the second answer.
        var step = open is not null
            ? scene.Library.FlowOpenedBy(intent) is null ? Answering.Answer(conversation, intent, scene with { Recognition = meant }) : null
            : Deciding.Decide(conversation, scene with { Recognition = meant });
        return step is { Outcome: Outcome.Answered } && !step.Replies.Any(reply => reply.Asks)
            ? step.Then(after => Unsaid(Deciding.Decide(after, scene with { Recognition = open is null ? second : scene.Library.Reader.Read(second.Text, open, scene.Today) }), step))
            : null;
    }

    /// <summary>« combien de VTE, et combien ça a coûté ? »: when both halves have the same answer, it is said once.</summary>
    private static Step Unsaid(Step second, Step first) => second with
    {
        Replies = second.Replies.RemoveAll(reply => reply is Reply.Answer answer && first.Replies.OfType<Reply.Answer>().Any(said => said.Fact == answer.Fact)),
    };

    // In a letter « Cordialement, la direction » asks nothing, whatever it is like.
    private static ImmutableArray<string> Asked(ImmutableArray<string> sentences) =>
        sentences.Where(sentence => Asking.Is(Folded.Of(sentence))).ToImmutableArray() is { IsEmpty: false } asked ? asked : sentences;

    /// <summary>The clauses that surely ask something, each something else.</summary>
    private static ImmutableArray<Recognition> Questions(ImmutableArray<string> clauses, Scene scene, bool orSearches = false) =>
    [
        .. clauses.Take(Most).Select(clause => scene.Library.Reader.Read(clause, null, scene.Today))
            .Where(clause => clause.Intents is [var intent, ..] && (intent.IsSure || (orSearches && Searches(clause, scene))) && !Politeness.Contains(intent.Name, StringComparer.Ordinal))
            .DistinctBy(clause => clause.TopIntent, StringComparer.Ordinal),
    ];

    /// <summary>« c'est quoi le VTE et jusqu'à quand l'AMI ? »: parted where both halves are surer than the whole, and ask different things.</summary>
    private static ImmutableArray<Recognition> Halves(Recognition whole, Scene scene)
    {
        var certainty = whole.Intents is [{ IsSure: true } intent, ..] ? Math.Max(intent.Score, 0.8) : 0;
        foreach (var (end, start) in Joints(whole.Text).Take(Most / 2))
        {
            var halves = Questions([whole.Text[..end], whole.Text[start..]], scene, orSearches: true);
            if (halves.Length == 2 && halves.All(half => !Tells(half) && (half.Intents[0].Score >= (Folded.Of(half.Text).Words.Length < FewestWords ? Exact : certainty) || Searches(half, scene))))
            {
                return halves;
            }
        }

        return [];
    }

    /// <summary>« je prépare une licence en apprentissage, puis-je être VTE ? »: what one says of oneself is no question of its own, and hides none.</summary>
    private static Recognition? BehindWhatIsTold(Recognition whole, Scene scene) => Joints(whole.Text).Take(Most / 2)
        .Where(joint => Tells(whole.Text[..joint.End], scene))
        .SelectMany(joint => Questions([whole.Text[joint.Start..]], scene))
        .FirstOrDefault(question => Asking.Is(Folded.Of(question.Text)));

    private static bool Tells(string text, Scene scene) => Tells(scene.Library.Reader.Read(text, null, scene.Today));

    private static bool Tells(Recognition half) => half.Entities.Any(entity => entity is not Entity.Place) && !Asking.Is(Folded.Of(half.Text));

    /// <summary>A list and the place to look in: nothing is missing to answer it.</summary>
    private static bool Searches(Recognition half, Scene scene) => Asking.Is(Folded.Of(half.Text)) && !scene.Library.Gazetteer.Find(half.Text, expected: true).IsEmpty && scene.Library.FlowOpenedBy(half.TopIntent!) is { Shows: not null };

    /// <summary>The parts of a message that ask nothing: « 80 » of « 80, et qui paie ? ».</summary>
    public static IEnumerable<string> Told(string text) => Sentences(text).SelectMany(sentence => Joints(sentence).SelectMany(joint => new[] { sentence[..joint.End], sentence[joint.Start..] }).DefaultIfEmpty(sentence))
        .Take(Most).Where(part => !Asking.Is(Folded.Of(part)));

    private static IEnumerable<(int End, int Start)> Joints(string text)
    {
        foreach (var joint in (string[])[" et ", ", ", " puis "])
        {
            for (var at = text.IndexOf(joint, StringComparison.OrdinalIgnoreCase); at > 0; at = text.IndexOf(joint, at + 1, StringComparison.OrdinalIgnoreCase))
            {
                yield return (at, at + joint.Length);
            }
        }
    }

    /// <summary>Cut behind « . », « ? », « ! », « ; » and at line ends; a point inside a number or « St. » ends nothing by itself but costs nothing either.</summary>
    private static ImmutableArray<string> Sentences(string text)
    {
        var sentences = ImmutableArray.CreateBuilder<string>();
        var start = 0;
        for (var at = 0; at <= text.Length; at++)
        {
            var isEnd = at == text.Length || text[at] is '\n' or '?' or '!' or ';' || (text[at] is '.' && (at + 1 == text.Length || char.IsWhiteSpace(text[at + 1])));
            if (isEnd && at > start)
            {
                var sentence = text[start..Math.Min(at + 1, text.Length)].Trim();
                if (sentence.Any(char.IsLetter))
                {
                    sentences.Add(sentence);
                }
            }

            start = isEnd ? at + 1 : start;
        }

        return sentences.ToImmutable();
    }
}
