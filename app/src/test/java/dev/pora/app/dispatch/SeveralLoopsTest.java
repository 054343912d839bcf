package dev.pora.app.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pora.channel.Destination;
import dev.pora.channel.MessageRef;
import dev.pora.channel.Outcome;
import dev.pora.delivery.Backoff;
import dev.pora.delivery.Dispatch;
import dev.pora.delivery.Message;
import dev.pora.delivery.Messenger;
import dev.pora.fake.FakePublicHolidays;
import dev.pora.fake.FakeStore;
import dev.pora.notification.Alarm;
import dev.pora.notification.Draft;
import dev.pora.notification.EventName;
import dev.pora.notification.Notification;
import dev.pora.notification.NotificationId;
import dev.pora.schedule.Once;
import dev.pora.user.Language;
import dev.pora.user.TelegramId;
import dev.pora.user.User;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Loops over one store that come and go while chats have much to be told. The store's clock stands still. */
class SeveralLoopsTest {
    private static final int CHATS = 40;
    private static final int EACH = 6;
    private static final Duration APART = Duration.ofMillis(250);
    private static final Backoff BACKOFF = new Backoff(Duration.ofMillis(20), Duration.ofMillis(200), () -> 0.0);

    private final FakeStore store = new FakeStore();
    private final List<Told> told = new CopyOnWriteArrayList<>();
    private final List<DispatchLoop> loops = new ArrayList<>();

    private record Told(String teller, Destination to, NotificationId notification) {}

    @AfterEach
    void stop() {
        loops.forEach(DispatchLoop::close);
    }

    @Test
    void every_chat_is_told_once_and_in_order_while_loops_come_and_go() {
        Map<Destination, List<NotificationId>> promised = promised();

        start("first");
        await().until(() -> tellers().contains("first"));
        start("second");
        await().until(() -> tellers().contains("second"));
        loops.removeFirst().close();
        start("third");
        await().until(() -> told.size() >= CHATS * EACH);

        Map<Destination, List<NotificationId>> arrived = new HashMap<>();
        told.forEach(
                one -> arrived.computeIfAbsent(one.to(), _ -> new ArrayList<>()).add(one.notification()));
        assertThat(arrived).isEqualTo(promised);
        assertThat(tellers()).contains("first", "second", "third");
    }

    private Set<String> tellers() {
        return Set.copyOf(told.stream().map(Told::teller).distinct().toList());
    }

    private Map<Destination, List<NotificationId>> promised() {
        Map<Destination, List<NotificationId>> promised = new HashMap<>();
        for (int chat = 0; chat < CHATS; chat++) {
            User person = store.users().register(new TelegramId(1000 + chat), Language.ENGLISH);
            List<NotificationId> ids = new ArrayList<>();
            for (int number = 1; number <= EACH; number++) {
                ids.add(due(person, store.now().minus(APART.multipliedBy(EACH - number)))
                        .id());
            }
            promised.put(Destination.privateChatOf(person.telegramId()), ids);
        }
        return promised;
    }

    private Notification due(User person, Instant at) {
        return store.transactions().within(() -> {
            Notification added = store.notifications()
                    .add(new Draft(
                            person.id(),
                            new EventName("tea"),
                            new Once(at),
                            Destination.privateChatOf(person.telegramId())));
            store.alarms().set(person.id(), Alarm.occurrence(added.id(), at));
            return added;
        });
    }

    private void start(String name) {
        DispatchLoop loop = new DispatchLoop(
                new DispatchPorts(store.claims(), store.crew(), store.dueChanges(), store, new Slow(name)),
                new Dispatch(BACKOFF, new FakePublicHolidays()),
                BACKOFF,
                LoopInMemory.SETTINGS);
        loop.start();
        loops.add(loop);
    }

    /** A message takes a moment, so that some are always on their way. */
    private final class Slow implements Messenger {
        private final String name;

        Slow(String name) {
            this.name = name;
        }

        @Override
        public void awaitTurn(Destination destination) {}

        @Override
        public Outcome tell(Destination destination, Message message) {
            try {
                var _ = new CountDownLatch(1).await(20, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            if (message instanceof Message.Reminder reminder) {
                told.add(new Told(name, destination, reminder.notification()));
            }
            return new Outcome.Delivered(new MessageRef(name + told.size()));
        }
    }
}
