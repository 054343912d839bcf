package dev.pora.app.dispatch;

import dev.pora.delivery.Backoff;
import dev.pora.delivery.Dispatch;
import dev.pora.fake.FakeMessenger;
import dev.pora.fake.FakePublicHolidays;
import dev.pora.notification.Notification;
import dev.pora.notification.State;
import dev.pora.persistence.DatabaseSettings;
import dev.pora.persistence.Store;
import dev.pora.user.Language;
import dev.pora.user.TelegramId;
import dev.pora.user.User;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** A real loop over a real store, and a channel that takes everything. */
final class LoopOverStore implements AutoCloseable {
    private static final Backoff BACKOFF = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(1), () -> 0.0);

    private final Store store;
    private final FakeMessenger messenger = new FakeMessenger();
    private final DispatchLoop loop;
    private long people = 100;

    LoopOverStore(DatabaseSettings database) {
        this.store = Store.open(database);
        this.loop = new DispatchLoop(
                new DispatchPorts(store.claims(), store.crew(), store.dueChanges(), store::now, messenger),
                new Dispatch(BACKOFF, new FakePublicHolidays()),
                BACKOFF,
                DispatchSettings.standard());
        loop.start();
    }

    FakeMessenger messenger() {
        return messenger;
    }

    Store store() {
        return store;
    }

    /** So many reminders, each of somebody else, due so long from now. */
    List<Notification> due(int many, Duration from) {
        Instant due = store.now().plus(from);
        return IntStream.range(0, many).mapToObj(_ -> due(due)).toList();
    }

    Notification due(Instant due) {
        User somebody = store.users().register(new TelegramId(++people), Language.ENGLISH);
        return new Reminders(store.transactions(), store.notifications(), store.alarms()).due(somebody, "tea", due);
    }

    State stateOf(Notification notification) {
        return store.notifications()
                .find(notification.owner(), notification.id())
                .orElseThrow()
                .state();
    }

    @Override
    public void close() {
        loop.close();
        store.close();
    }
}
