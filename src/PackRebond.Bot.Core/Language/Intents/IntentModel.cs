using System.Collections.Immutable;
using System.IO.Compression;
using System.Numerics.Tensors;
using System.Text;

namespace PackRebond.Bot.Core.Language.Intents;

/// <summary>
/// Finds which intent of the content a message is like: a linear model over words, runs of letters and families of words says which one,
/// the nearest single phrase and the share of known words whether it is any at all. Immutable, thread-safe and the same on every run.
/// </summary>
public sealed class IntentModel
{
    // « PRIM » and the version of what follows.
    private const uint Mark = 0x4D495250;

    // Many times a model of this content; a longer one is a spoilt file.
    private const int Longest = 1 << 28;

    private const int MostListed = 5;

    // One word (« non », « 80 ») is an answer to something; it wants something only when a phrase is much like it.
    private const double LoneWord = 0.6;

    private readonly Taught taught;
    private readonly Counting counting;
    private readonly Features features;
    private readonly LinearModel linear;
    private readonly NearestPhrases nearest;

    private IntentModel(Taught taught, BinaryReader from, bool isShipped)
    {
        this.taught = taught;
        IsShipped = isShipped;
        counting = Counting.Read(from, taught);
        features = Features.Read(from, taught.Intents.Length);
        linear = LinearModel.Read(from, features.Shared, taught.Intents.Length);
        var phrases = new Weighed[from.Read7BitEncodedInt()];
        var intentOf = new int[phrases.Length];
        for (var i = 0; i < phrases.Length; i++)
        {
            var lesson = Lesson.Read(from);
            (phrases[i], intentOf[i]) = (features.Weigh(lesson.NGrams), lesson.Intent);
        }

        nearest = new NearestPhrases(phrases, intentOf, features.Count, taught.Intents.Length);
    }

    /// <summary>Read from bytes that were trained before; false when they had to be trained here.</summary>
    public bool IsShipped { get; }

    /// <summary>The model in the bytes when it was trained on exactly this, else one trained now, which takes seconds.</summary>
    /// <param name="bytes">What <see cref="Train"/> gave once, or nothing.</param>
    public static IntentModel For(Taught taught, ReadOnlyMemory<byte> bytes) =>
        Shipped(taught, bytes) ?? Read(taught, Train(taught), isShipped: false)!;

    /// <summary>The model in the bytes; null when it was not trained on exactly this.</summary>
    public static IntentModel? Shipped(Taught taught, ReadOnlyMemory<byte> bytes) => Read(taught, bytes, isShipped: true);

    /// <summary>A model as bytes, under the hash of what it was taught. Two trainings give the same.</summary>
    public static byte[] Train(Taught taught)
    {
        var words = Counting.Of(taught);
        var phrases = taught.Intents
            .SelectMany((name, intent) => taught.Phrases[name].Select(phrase => (intent, NGrams: words.Count(Talking.WithoutPoliteness(taught.Fold(phrase))))))
            .Where(phrase => phrase.NGrams.Count > 0).ToArray();
        var known = Features.Of(phrases, taught.Intents.Length);
        var lessons = Array.ConvertAll(phrases, phrase => new Lesson(phrase.intent, known.Numbers(phrase.NGrams)));
        var trained = LinearTraining.On(Array.ConvertAll(lessons, lesson => known.Weigh(lesson.NGrams)), Array.ConvertAll(lessons, lesson => lesson.Intent), known.Shared, new Kinship(taught.Intents), taught.Intents.Length);
        using var whole = new MemoryStream();
        using (var writer = new BinaryWriter(whole, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(Mark);
            writer.Write(NGrams.Version);
            writer.Write(taught.Hash());
            words.Write(writer);
            known.Write(writer);
            trained.Write(writer);
            writer.Write7BitEncodedInt(lessons.Length);
            foreach (var lesson in lessons)
            {
                lesson.Write(writer);
            }
        }

        return Pack(whole);
    }

    /// <summary>What the message may want, best first; empty when nothing comes near.</summary>
    public ImmutableArray<ScoredIntent> Score(Folded message)
    {
        var isLone = Talking.WithoutPoliteness(message).Words.Length == 1;
        var listed = Likely(message).Where((intent, rank) => intent.Confidence.Score >= (rank == 0 ? Confidence.Threshold : Confidence.Mentioned) && (!isLone || intent.Confidence.Nearest >= LoneWord)).ToArray();
        if (listed is not [{ Confidence.Score: >= Confidence.Threshold }, ..])
        {
            return [];
        }

        return [.. listed.Select((intent, rank) => new ScoredIntent(intent.Name, intent.Confidence.Score, rank == 0 && intent.Confidence.IsSure))];
    }

    /// <summary>The intents that the message is most like, best first, however far they are.</summary>
    public ImmutableArray<(string Name, Confidence Confidence)> Likely(Folded message)
    {
        var wanted = Talking.WithoutPoliteness(message);
        var text = features.Weigh(counting.Count(wanted));

        // Numbers alone (« 31/02/2021 ») answer something; they want nothing, however many a phrase has.
        if (text.Features.Length == 0 || !wanted.Text.Any(char.IsLetter))
        {
            return [];
        }

        var shares = new float[taught.Intents.Length];
        linear.Logits(text, shares);
        TensorPrimitives.SoftMax<float>(shares, shares);
        var near = nearest.To(text);
        return
        [
            .. Enumerable.Range(0, shares.Length)
                .Select(intent => (Name: taught.Intents[intent], Confidence: new Confidence(shares[intent], near[intent], text.Familiar)))
                .OrderByDescending(intent => intent.Confidence.Score)
                .Take(MostListed),
        ];
    }

    private static IntentModel? Read(Taught taught, ReadOnlyMemory<byte> bytes, bool isShipped)
    {
        try
        {
            using var whole = Unpack(bytes);
            using var reader = new BinaryReader(whole);
            return whole.Length > 0 && reader.ReadUInt32() == Mark && reader.ReadInt32() == NGrams.Version && reader.ReadUInt64() == taught.Hash() ? new(taught, reader, isShipped) : null;
        }
        catch (Exception fault) when (fault is EndOfStreamException or InvalidDataException or FormatException)
        {
            // A file cut short or spoilt is no model.
            return null;
        }
    }

    // How long the whole is stands before the packed rest, so that it is unpacked into memory of the right size at once.
    private static byte[] Pack(MemoryStream whole)
    {
        using var bytes = new MemoryStream();
        bytes.Write(BitConverter.GetBytes((int)whole.Length));
        using (var packed = new DeflateStream(bytes, CompressionLevel.Optimal))
        {
            whole.WriteTo(packed);
        }

        return bytes.ToArray();
    }

    private static MemoryStream Unpack(ReadOnlyMemory<byte> bytes)
    {
        var length = bytes.Length > sizeof(int) ? BitConverter.ToInt32(bytes.Span) : 0;
        if (length is < 0 or > Longest)
        {
            throw new InvalidDataException();
        }

        var whole = new byte[length];
        using var packed = new DeflateStream(new MemoryStream(bytes[Math.Min(sizeof(int), bytes.Length)..].ToArray()), CompressionMode.Decompress);
        packed.ReadExactly(whole);
        return new MemoryStream(whole, writable: false);
    }
}
