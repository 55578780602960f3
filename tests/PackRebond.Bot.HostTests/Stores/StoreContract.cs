using System.Collections.Immutable;
using PackRebond.Bot.Core.Dialogs;
using PackRebond.Bot.Storage;

namespace PackRebond.Bot.HostTests.Stores;

/// <summary>What every store keeps to; run on both databases.</summary>
public abstract class StoreContract : IAsyncLifetime
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    private SqlStore store = null!;

    public async ValueTask InitializeAsync()
    {
        store = await OpenAsync();
        await store.PrepareAsync(default);
    }

    public async ValueTask DisposeAsync()
    {
        await store.DisposeAsync();
        await CloseAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task An_unknown_conversation_is_none() => Assert.Null(await store.ReadAsync("inconnue", default));

    [Fact]
    public async Task What_was_saved_is_read_back_with_its_version_and_time()
    {
        await SaveAsync("a", 0, null, ["{\"n\":1}", "{\"n\":2}"], turn: 7);

        var kept = await store.ReadAsync("a", default);

        Assert.Equal((7, 1L, 2L, Noon), (kept!.Conversation.Turn, kept.Version, kept.LastSequence, kept.Touched));
        Assert.Equal([new(1, "{\"n\":1}"), new KeptActivity(2, "{\"n\":2}")], await store.ActivitiesAsync("a", 0, default));
    }

    [Fact]
    public async Task Sequence_numbers_go_on_without_gaps_and_are_read_after_a_watermark()
    {
        await SaveAsync("a", 0, null, ["1", "2"]);
        await SaveAsync("a", 1, null, ["3"]);

        Assert.Equal([new(2, "2"), new KeptActivity(3, "3")], await store.ActivitiesAsync("a", 1, default));
        Assert.Equal(3, (await store.ReadAsync("a", default))!.LastSequence);
    }

    [Fact]
    public async Task A_save_on_an_old_version_is_a_conflict_and_changes_nothing()
    {
        await SaveAsync("a", 0, null, ["1"]);
        await SaveAsync("a", 1, null, ["2"]);

        Assert.Equal(SaveResult.Conflict, await SaveAsync("a", 1, null, ["perdu"], turn: 99));
        Assert.Equal(SaveResult.Conflict, await SaveAsync("a", 0, null, ["perdu"], turn: 99));

        Assert.Equal(0, (await store.ReadAsync("a", default))!.Conversation.Turn);
        Assert.Equal(2, (await store.ActivitiesAsync("a", 0, default)).Length);
    }

    [Fact]
    public async Task The_same_input_is_kept_once_whatever_version_was_read()
    {
        await SaveAsync("a", 0, "clé", ["1", "2"]);

        Assert.Equal(SaveResult.Duplicate, await SaveAsync("a", 0, "clé", ["perdu"]));
        Assert.Equal(SaveResult.Duplicate, await SaveAsync("a", 1, "clé", ["perdu"]));

        Assert.Equal(1, (await store.ReadAsync("a", default))!.Version);
        Assert.Equal([new(1, "1"), new KeptActivity(2, "2")], await store.RepliesAsync("a", "clé", default));
    }

    [Fact]
    public async Task Two_conversations_may_use_the_same_input_key()
    {
        await SaveAsync("a", 0, "clé", ["1"]);

        Assert.Equal(SaveResult.Saved, await SaveAsync("b", 0, "clé", ["1"]));
        Assert.Empty(await store.RepliesAsync("b", "autre", default));
    }

    [Fact]
    public async Task Of_many_saves_on_one_version_exactly_one_wins()
    {
        await SaveAsync("a", 0, null, []);

        var results = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Task.Run(() => SaveAsync("a", 1, $"clé {i}", ["x"]))));

        Assert.Single(results, SaveResult.Saved);
        Assert.Equal(19, results.Count(result => result == SaveResult.Conflict));
        Assert.Single(await store.ActivitiesAsync("a", 0, default));
    }

    [Fact]
    public async Task Only_conversations_left_alone_are_erased_with_all_that_belongs_to_them()
    {
        await SaveAsync("vieille", 0, "clé", ["1"], at: Noon.AddHours(-25));
        await SaveAsync("jeune", 0, "clé", ["1"], at: Noon.AddHours(-24));

        Assert.Equal(1, await store.EraseAsync(Noon.AddHours(-24), default));

        Assert.Null(await store.ReadAsync("vieille", default));
        Assert.Empty(await store.ActivitiesAsync("vieille", 0, default));
        Assert.Empty(await store.RepliesAsync("vieille", "clé", default));
        Assert.NotNull(await store.ReadAsync("jeune", default));
    }

    [Fact]
    public async Task A_secret_is_chosen_once()
    {
        var first = await store.SecretAsync("clé", "un", default);
        var second = await store.SecretAsync("clé", "deux", default);

        Assert.Equal(("un", "un"), (first, second));
    }

    [Fact]
    public async Task Preparing_again_and_by_several_nodes_at_once_keeps_what_is_there()
    {
        await SaveAsync("a", 0, null, ["1"]);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => store.PrepareAsync(default))));

        Assert.NotNull(await store.ReadAsync("a", default));
        Assert.True(await store.IsReadyAsync(default));
    }

    protected abstract Task<SqlStore> OpenAsync();

    protected virtual Task CloseAsync() => Task.CompletedTask;

    private Task<SaveResult> SaveAsync(string id, long version, string? key, ImmutableArray<string> activities, int turn = 0, DateTimeOffset? at = null) =>
        store.SaveAsync(new(new Conversation(id) { Turn = turn }, version, key, activities, at ?? Noon), default);
}
