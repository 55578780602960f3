using System.Reflection;
using System.Security.Cryptography;
using NetArchTest.Rules;
using PackRebond.Bot.Core.Dialogs;
using PackRebond.Bot.Storage;
using PackRebond.Bot.Tests.Places;

namespace PackRebond.Bot.Tests.Architecture;

/// <summary>The arrows between projects and rooms, read from the compiled code, method bodies included.</summary>
public sealed class ArchitectureTests
{
    private const string CoreRoot = "PackRebond.Bot.Core.";

    /// <summary>Top to bottom; a room uses lower floors only, and rooms of one floor do not see each other.</summary>
    private static readonly string[][] Floors =
    [
        ["Turns"],
        ["Receipts"],
        ["Cards", "Export", "Maps"],
        ["Dialogs"],
        ["Language", "Rules", "Knowledge"],
        ["Slots"],
        ["Content"],
    ];

    private static readonly string[] Drawers = ["Common", "Utils", "Helpers", "Interfaces", "Services", "Shared", "Misc"];

    private static readonly string[] HostRooms = ["Admin", "Chat", "Channels", "Places"];

    /// <summary>SHA-256 depends on its argument alone; of the rest of cryptography some is chance, and Core has no use for any.</summary>
    private static readonly string[] NotAFunction = [.. typeof(SHA256).Assembly.GetExportedTypes().Where(type => type != typeof(SHA256) && type.Namespace == typeof(SHA256).Namespace).Select(type => type.FullName!)];

    /// <summary>What would make Core depend on anything but its arguments.</summary>
    private static readonly string[] Impure =
    [
        "Microsoft.AspNetCore", "Microsoft.Extensions", "Microsoft.Data", "Npgsql", "System.Data", "System.Net",
        "System.IO.File", "System.IO.FileInfo", "System.IO.FileStream", "System.IO.Directory", "System.IO.DirectoryInfo", "System.IO.Path",
        "System.TimeProvider", "System.Diagnostics.Stopwatch", "System.Console", "System.Random",
        "System.Threading.Tasks", "System.Threading.Thread", "System.Threading.Timer",
        .. NotAFunction,
    ];

    private static readonly Assembly Core = typeof(Library).Assembly;
    private static readonly Assembly Storage = typeof(IConversationStore).Assembly;
    private static readonly Assembly Host = typeof(Content.ContentFolder).Assembly;

    public static TheoryData<string, string> ForbiddenInCore
    {
        get
        {
            var pairs = new TheoryData<string, string>();
            for (var floor = 0; floor < Floors.Length; floor++)
            {
                foreach (var room in Floors[floor])
                {
                    foreach (var forbidden in Floors[..(floor + 1)].SelectMany(rooms => rooms).Where(other => other != room))
                    {
                        pairs.Add(room, forbidden);
                    }
                }
            }

            return pairs;
        }
    }

    public static TheoryData<string, string> ForbiddenInHost =>
        [.. from room in HostRooms from other in HostRooms where other != room select (room, other)];

    [Theory]
    [MemberData(nameof(ForbiddenInCore))]
    public void A_room_of_Core_does_not_see_its_own_floor_or_a_higher_one(string room, string forbidden) =>
        AssertNone(Types.InAssembly(Core).That().ResideInNamespaceStartingWith(CoreRoot + room).ShouldNot().HaveDependencyOn(CoreRoot + forbidden));

    [Theory]
    [MemberData(nameof(ForbiddenInHost))]
    public void A_room_of_the_host_does_not_see_another(string room, string forbidden) =>
        AssertNone(Types.InAssembly(Host).That().ResideInNamespaceStartingWith($"PackRebond.Bot.{room}").ShouldNot().HaveDependencyOn($"PackRebond.Bot.{forbidden}"));

    [Fact]
    public void Loading_content_in_the_host_knows_no_room() =>
        AssertNone(Types.InAssembly(Host).That().ResideInNamespaceStartingWith("PackRebond.Bot.Content").ShouldNot().HaveDependencyOnAny([.. HostRooms.Select(room => $"PackRebond.Bot.{room}")]));

    [Fact]
    public void Every_type_of_Core_has_its_room()
    {
        var rooms = Floors.SelectMany(floor => floor).ToArray();
        var found = Core.GetTypes()
            .Where(type => type.Namespace?.StartsWith("PackRebond.", StringComparison.Ordinal) == true)
            .Select(type => type.Namespace![CoreRoot.Length..].Split('.')[0])
            .Distinct();

        Assert.Equal(rooms.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Core_touches_no_file_network_clock_or_chance() => AssertNone(Types.InAssembly(Core).That().ResideInNamespaceStartingWith("PackRebond").ShouldNot().HaveDependencyOnAny(Impure));

    [Fact]
    public void Storage_sees_Core_only()
    {
        Assert.Equal([Core.GetName().Name], Ours(Storage));
        Assert.DoesNotContain(Storage.GetReferencedAssemblies(), reference => reference.Name!.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal));
    }

    [Fact]
    public void Core_sees_none_of_our_projects() => Assert.Empty(Ours(Core));

    [Fact]
    public void No_folder_is_a_drawer_for_everything()
    {
        var repository = Country.Repository();
        var folders = Directory.EnumerateDirectories(Path.Combine(repository, "src"), "*", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateDirectories(Path.Combine(repository, "tests"), "*", SearchOption.AllDirectories))
            .Select(folder => Path.GetRelativePath(repository, folder))
            .Where(folder => !folder.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "node_modules"));

        Assert.DoesNotContain(folders, folder => Drawers.Contains(Path.GetFileName(folder), StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>A rule about code that is not there yet holds; <see cref="Every_type_of_Core_has_its_room"/> sees to it that Core's rooms are there.</summary>
    private static void AssertNone(ConditionList rule)
    {
        var result = rule.GetResult();
        Assert.True(result.IsSuccessful, string.Join(", ", result.FailingTypeNames ?? []));
    }

    private static IEnumerable<string> Ours(Assembly assembly) =>
        assembly.GetReferencedAssemblies().Select(reference => reference.Name!).Where(name => name.StartsWith("PackRebond.", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
}
