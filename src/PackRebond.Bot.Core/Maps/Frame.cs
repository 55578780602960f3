using System.Collections.Immutable;
using PackRebond.Bot.Core.Knowledge;

namespace PackRebond.Bot.Core.Maps;

/// <summary>The part of the country that a map shows, and where its points fall on the picture.</summary>
internal sealed record Frame(double Left, double Top, double Scale, double Width, double Height)
{
    /// <summary>Around all the given outlines, as big as the width and the height allow.</summary>
    public static Frame Around(ImmutableArray<Outline> shown, double width, double highest)
    {
        var (left, right) = (shown.Min(outline => outline.Left), shown.Max(outline => outline.Right));
        var (top, bottom) = (shown.Min(outline => outline.Top), shown.Max(outline => outline.Bottom));
        var margin = 0.06 * Math.Max(right - left, bottom - top);
        var scale = Math.Min(width / (right - left + (2 * margin)), highest / (bottom - top + (2 * margin)));
        var height = scale * (bottom - top + (2 * margin));
        return new Frame(((left + right) / 2) - (width / scale / 2), top - margin, scale, width, height);
    }

    public bool Shows(Outline outline) =>
        outline.Right > Left && outline.Left < Left + (Width / Scale) && outline.Bottom > Top && outline.Top < Top + (Height / Scale);

    public (double X, double Y) Centre(Outline outline) => ((outline.CentreX - Left) * Scale, (outline.CentreY - Top) * Scale);

    /// <summary>What turns the units of the outlines into those of the picture.</summary>
    public string Transform => $"scale({Svg.Number(Scale)}) translate({Svg.Number(-Left)} {Svg.Number(-Top)})";

    /// <summary>Moves points that would hide one another apart, always in the same way, and keeps them in the picture.</summary>
    public ImmutableArray<(double X, double Y)> Spread(ImmutableArray<(double X, double Y)> points, double apart)
    {
        const int MostRounds = 300;

        // Points that stand on one another need a direction: the golden angle gives each its own.
        var moved = points.Select((point, at) => (X: point.X + Math.Cos(at * 2.4), Y: point.Y + Math.Sin(at * 2.4))).ToArray();
        for (var (round, isMoving) = (0, true); isMoving && round < MostRounds; round++)
        {
            isMoving = false;
            for (var one = 0; one < moved.Length; one++)
            {
                for (var other = one + 1; other < moved.Length; other++)
                {
                    var (x, y) = (moved[other].X - moved[one].X, moved[other].Y - moved[one].Y);
                    var distance = Math.Max(Math.Sqrt((x * x) + (y * y)), 0.001);
                    if (distance < apart - 0.1)
                    {
                        isMoving = true;
                        var push = (apart - distance) / 2 / distance;
                        moved[one] = Inside(moved[one].X - (x * push), moved[one].Y - (y * push), apart / 2);
                        moved[other] = Inside(moved[other].X + (x * push), moved[other].Y + (y * push), apart / 2);
                    }
                }
            }
        }

        return [.. moved];
    }

    private (double X, double Y) Inside(double x, double y, double edge) => (Math.Clamp(x, edge, Width - edge), Math.Clamp(y, edge, Height - edge));
}
