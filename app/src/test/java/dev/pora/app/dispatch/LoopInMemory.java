package dev.pora.app.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pora.delivery.Backoff;
import dev.pora.delivery.Claims;
import dev.pora.delivery.Delivery;
import dev.pora.delivery.Dispatch;
import dev.pora.delivery.Messenger;
import dev.pora.fake.FakePublicHolidays;
import dev.pora.fake.FakeStore;
import dev.pora.notification.Notification;
import dev.pora.notification.State;
import dev.pora.user.Language;
import dev.pora.user.TelegramId;
import dev.pora.user.User;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A real loop over the store in memory, whose clock stands still until the test sets it. */
final class LoopInMemory implements AutoCloseable {
    static final DispatchSettings SETTINGS = new DispatchSettings(
            4,
            Duration.ofSeconds(10),
            Duration.ofSeconds(2),
            Duration.ofMillis(10),
            Duration.ofSeconds(30),
            Duration.ofSeconds(5),
            Duration.ofMillis(100),
            Duration.ofSeconds(11));

    private static final Backoff BACKOFF = new Backoff(Duration.ofMillis(20), Duration.ofMillis(200), () -> 0.0);

    private final FakeStore store = new FakeStore();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private long people = 100;
    private Optional<DispatchLoop> loop = Optional.empty();

    FakeStore store() {
        return store;
    }

    void start(Claims claims, Messenger channel) {
        Instant beginning = store.now();
        DispatchMeters meters = new DispatchMeters();
        meters.showIn(registry);
        meters.watchLag(() -> Duration.ZERO);
        DispatchLoop started = new DispatchLoop(
                new DispatchPorts(claims, store.crew(), store.dueChanges(), store, channel, meters),
                new Dispatch(BACKOFF, new FakePublicHolidays()),
                BACKOFF,
                SETTINGS,
                () -> System.nanoTime()
                        + Duration.between(beginning, store.now()).toNanos());
        started.start();
        loop = Optional.of(started);
    }

    /** A reminder of somebody's own that was due so long ago. */
    Notification due(String event, Duration ago) {
        User somebody = store.users().register(new TelegramId(++people), Language.RUSSIAN);
        Instant due = store.now().minus(ago);
        return new Reminders(store.transactions(), store.notifications(), store.alarms()).due(somebody, event, due);
    }

    State stateOf(Notification notification) {
        return store.notifications()
                .find(notification.owner(), notification.id())
                .orElseThrow()
                .state();
    }

    /** Lets time pass until it is in this state. */
    void awaitState(Notification notification, State state) {
        await().untilAsserted(() -> {
            store.pass(Duration.ofSeconds(1));
            assertThat(stateOf(notification)).isEqualTo(state);
        });
    }

    List<Delivery> historyOf(Notification notification) {
        return store.deliveries().of(notification.owner(), notification.id(), 100);
    }

    double counted(String name) {
        return registry.get("pora.dispatch." + name).counter().count();
    }

    double shown(String name) {
        return registry.get("pora.dispatch." + name).gauge().value();
    }

    @Override
    public void close() {
        loop.ifPresent(DispatchLoop::close);
    }
}
