namespace PackRebond.Bot.Core.Language.Intents;

/// <summary>A phrase as the model keeps it, so that reading it back needs no counting: its intent, and its n-grams by number, ascending.</summary>
internal readonly record struct Lesson(int Intent, (int Number, int Count)[] NGrams)
{
    public static Lesson Read(BinaryReader from)
    {
        var (intent, ngrams) = (from.Read7BitEncodedInt(), new (int Number, int Count)[from.Read7BitEncodedInt()]);
        for (int i = 0, number = 0; i < ngrams.Length; i++)
        {
            var step = from.Read7BitEncodedInt();
            number += step >> 1;
            ngrams[i] = (number, (step & 1) == 0 ? 1 : from.Read7BitEncodedInt());
        }

        return new(intent, ngrams);
    }

    /// <summary>Steps from number to number; the lowest bit says that a count follows, which is rare.</summary>
    public void Write(BinaryWriter to)
    {
        to.Write7BitEncodedInt(Intent);
        to.Write7BitEncodedInt(NGrams.Length);
        var before = 0;
        foreach (var (number, count) in NGrams)
        {
            to.Write7BitEncodedInt(((number - before) << 1) | (count > 1 ? 1 : 0));
            if (count > 1)
            {
                to.Write7BitEncodedInt(count);
            }

            before = number;
        }
    }
}
