using System.Collections.Immutable;

namespace PackRebond.Bot.Core.Content;

/// <summary>A piece of a YAML file that remembers where it stands. Scalars stay text: what « no » or « 12 » means is for the reader of the key to say.</summary>
public abstract record Node(SourcePosition At)
{
    /// <summary>Every value in it, at whatever depth; keys are no values.</summary>
    public IEnumerable<Scalar> Values => this switch
    {
        Scalar one => [one],
        Sequence list => list.Items.SelectMany(item => item.Values),
        Map map => map.Entries.SelectMany(entry => entry.Value.Values),
        _ => throw new InvalidOperationException($"unknown node {this}"),
    };

    public sealed record Scalar(string Text, SourcePosition At) : Node(At);

    public sealed record Sequence(ImmutableArray<Node> Items, SourcePosition At) : Node(At);

    public sealed record Map(ImmutableArray<Entry> Entries, SourcePosition At) : Node(At)
    {
        /// <summary>The value under a key, or null.</summary>
        public Node? this[string key] => Entries.FirstOrDefault(entry => string.Equals(entry.Key.Text, key, StringComparison.Ordinal))?.Value;

        /// <summary>The text under a key, or nothing. The shape has already said what is missing.</summary>
        public string Text(string key) => (this[key] as Scalar)?.Text ?? "";

        public ImmutableArray<Scalar> Scalars(string key) => this[key] switch
        {
            Sequence list => [.. list.Items.OfType<Scalar>()],
            Scalar one => [one],
            _ => [],
        };

        public ImmutableArray<string> Texts(string key) => [.. Scalars(key).Select(scalar => scalar.Text)];

        public ImmutableArray<Map> Maps(string key) => this[key] is Sequence list ? [.. list.Items.OfType<Map>()] : [];

        public ImmutableArray<Entry> Under(string key) => this[key] is Map map ? map.Entries : [];
    }

    public sealed record Entry(Scalar Key, Node Value);
}
