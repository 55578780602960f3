using System.Collections.Immutable;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace PackRebond.Bot.Core.Content;

/// <summary>YAML text → nodes with positions. Reports what is not well formed; never throws.</summary>
public static class Yaml
{
    /// <summary>Deeper content is a mistake, or an attack on the stack.</summary>
    private const int DeepestNesting = 24;

    public static Node? Read(ContentFile file, Diagnostics diagnostics)
    {
        var parser = new Parser(new StringReader(file.Text));
        try
        {
            parser.Consume<StreamStart>();
            if (!parser.TryConsume<DocumentStart>(out _))
            {
                diagnostics.Error(new SourcePosition(file.Path, 1, 1), "YML006", "Le fichier est vide : complétez-le ou retirez-le");
                return null;
            }

            var root = Read(parser, file, diagnostics, 0);
            parser.Consume<DocumentEnd>();
            if (parser.Accept<DocumentStart>(out var second))
            {
                diagnostics.Error(At(file.Path, second.Start), "YML004", "Un fichier ne contient qu'un document : retirez la ligne « --- ».");
            }

            return root;
        }
        catch (YamlException wrong)
        {
            var at = At(file.Path, wrong.Start);
            var (line, remedy) = YamlSlip.Find(file.Text, at.Line);
            diagnostics.Error(line == at.Line ? at : at with { Line = line, Column = 1 }, "YML001", $"Ce passage n'est pas du YAML bien formé : {remedy}");
            return null;
        }
        catch (InvalidOperationException)
        {
            // YamlDotNet's scanner leaves some slips inside brackets this way: « [a, b%c: {d ».
            diagnostics.Error(At(file.Path, parser.Current?.End ?? Mark.Empty), "YML001", "Ce passage n'est pas du YAML bien formé : vérifiez les crochets, les accolades et les guillemets.");
            return null;
        }
    }

    private static Node? Read(Parser parser, ContentFile file, Diagnostics diagnostics, int depth)
    {
        var path = file.Path;
        if (depth > DeepestNesting)
        {
            throw new YamlException(parser.Current!.Start, parser.Current.End, "too many levels");
        }

        switch (parser.Consume<ParsingEvent>())
        {
            case Scalar scalar:
                if (BareText.Loss(scalar, file.Text) is { } remedy)
                {
                    diagnostics.Error(At(path, scalar.Start), "YML007", $"Une partie de ce texte se perdrait : {remedy}");
                }

                return new Node.Scalar(scalar.Value, At(path, scalar.Start));
            case SequenceStart start:
                var items = ImmutableArray.CreateBuilder<Node>();
                while (!parser.TryConsume<SequenceEnd>(out _))
                {
                    Add(items, Read(parser, file, diagnostics, depth + 1));
                }

                return new Node.Sequence(items.ToImmutable(), At(path, start.Start));
            case MappingStart start:
                return ReadMap(parser, file, diagnostics, depth, At(path, start.Start));
            case AnchorAlias alias:
                diagnostics.Error(At(path, alias.Start), "YML003", "Les renvois (« *nom ») ne sont pas admis : recopiez le texte.");
                return null;
            case var other:
                throw new YamlException(other.Start, other.End, "unexpected content");
        }
    }

    private static Node.Map ReadMap(Parser parser, ContentFile file, Diagnostics diagnostics, int depth, SourcePosition at)
    {
        var entries = ImmutableArray.CreateBuilder<Node.Entry>();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = Read(parser, file, diagnostics, depth + 1);
            var value = Read(parser, file, diagnostics, depth + 1);
            if (key is not Node.Scalar name)
            {
                diagnostics.Error(key?.At ?? at, "YML005", "Une clé doit être un simple mot.");
            }
            else if (!keys.Add(name.Text))
            {
                diagnostics.Error(name.At, "YML002", $"La clé « {name.Text} » est écrite deux fois au même endroit : gardez-en une.");
            }
            else if (value is not null)
            {
                entries.Add(new Node.Entry(name, value));
            }
        }

        return new Node.Map(entries.ToImmutable(), at);
    }

    private static void Add(ImmutableArray<Node>.Builder items, Node? item)
    {
        if (item is not null)
        {
            items.Add(item);
        }
    }

    private static SourcePosition At(string path, Mark mark) => new(path, (int)mark.Line, (int)mark.Column);
}
