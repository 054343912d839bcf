package dev.pora.telegram.script;

import static org.awaitility.Awaitility.await;

import dev.pora.channel.Destination;
import dev.pora.channel.Outcome;
import dev.pora.delivery.Message;
import dev.pora.fake.FakeStore;
import dev.pora.sandbox.SandboxConfig;
import dev.pora.sandbox.SandboxServer;
import dev.pora.sandbox.transcript.Entry;
import dev.pora.telegram.Telegram;
import dev.pora.telegram.TelegramSettings;
import dev.pora.telegram.api.ApiUrl;
import dev.pora.telegram.api.BotToken;
import dev.pora.telegram.channel.Limits;
import dev.pora.telegram.door.Post;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Plays a script with the whole of the Telegram side, over HTTP, against the sandbox's Bot API. */
final class SandboxStage implements Stage {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration GLANCE = Duration.ofMillis(2);

    /** A script does not wait for Telegram's pace. */
    private static final Limits UNHURRIED = new Limits(10_000, 10_000, 600_000, 1_000);

    private final FakeStore store;

    /** Its leases last however far the script moves the clock. */
    private final FakeStore timeless = new FakeStore();

    private final SandboxServer sandbox;
    private final Telegram telegram;
    private final String door;
    private final SandboxPeople people;
    private final SandboxScreen screen;
    private final Firing firing;

    SandboxStage(Script script) {
        store = new FakeStore(script.start());
        sandbox = SandboxServer.start(SandboxConfig.on(store));
        SandboxPlaces places = SandboxPlaces.in(sandbox.world(), script.cast());
        people = new SandboxPeople(sandbox.world(), places);
        screen = new SandboxScreen(sandbox, places);
        BotToken token = new BotToken(sandbox.botToken());
        door = "telegram/" + token.botId();
        telegram = Telegram.open(
                new TelegramSettings(token, ApiUrl.of(sandbox.apiUrl()), Optional.empty(), UNHURRIED),
                new Post(
                        store.inbox(),
                        store.outbox(),
                        timeless.leases(),
                        store.digests(),
                        store.transactions(),
                        store.users(),
                        store.announcements()),
                name -> Bots.over(store, name)::answer,
                Bots.addition(store),
                store);
        firing = new Firing(store, this::tell);
        telegram.start();
        await().atMost(PATIENCE).until(() -> telegram.health().isConnected());
    }

    private Outcome tell(Destination to, Message message) {
        return telegram.messenger().tell(to, message);
    }

    @Override
    public void perform(Act act) {
        if (act instanceof Act.Passes passes) {
            firing.pass(passes.time());
        } else {
            people.perform(act);
        }
        awaitQuiet();
        if (act instanceof Act.Lives) {
            var _ = screen.shown();
        }
    }

    /** Until nothing is on its way to the bot, within it, or back. */
    private void awaitQuiet() {
        await().atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(GLANCE)
                .until(() -> sandbox.world().firstBot().updates().pending() == 0
                        && store.inbox().next(door).isEmpty()
                        && store.outbox().untilNext(door).isEmpty());
    }

    @Override
    public List<Shown> shown() {
        return screen.shown();
    }

    /** Every call that the bot made. */
    List<Entry> transcript() {
        return sandbox.transcript().all();
    }

    @Override
    public long touched() {
        return people.touched();
    }

    @Override
    public void close() {
        telegram.stop(PATIENCE);
        telegram.close();
        sandbox.close();
    }
}
