package dev.pora.app.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pora.attention.Attention;
import dev.pora.channel.Destination;
import dev.pora.channel.MessageRef;
import dev.pora.channel.Outcome;
import dev.pora.delivery.Backoff;
import dev.pora.delivery.Dispatch;
import dev.pora.delivery.Message;
import dev.pora.delivery.Messenger;
import dev.pora.delivery.Occasion;
import dev.pora.fake.FakePublicHolidays;
import dev.pora.fake.FakeStore;
import dev.pora.notification.Alarm;
import dev.pora.notification.Draft;
import dev.pora.notification.EventName;
import dev.pora.notification.Notification;
import dev.pora.schedule.Once;
import dev.pora.user.Language;
import dev.pora.user.TelegramId;
import dev.pora.user.User;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** More is due than the channel takes. */
class PreferenceTest {
    private static final int LATE = 60;
    private static final Backoff BACKOFF = new Backoff(Duration.ofMillis(20), Duration.ofMillis(200), () -> 0.0);

    private final FakeStore store = new FakeStore();
    private final Narrow channel = new Narrow();
    private final DispatchLoop loop = new DispatchLoop(
            new DispatchPorts(store.claims(), store.crew(), store.dueChanges(), store, channel),
            new Dispatch(BACKOFF, new FakePublicHolidays()),
            BACKOFF,
            DispatchSettings.standard());

    @AfterEach
    void stop() {
        loop.close();
    }

    @Test
    void what_is_urgent_and_what_is_on_time_go_before_what_is_late_and_the_late_say_so() {
        IntStream.range(0, LATE).forEach(i -> due(i, "late", Duration.ofHours(-2), false));
        loop.start();
        await().until(channel::isFull);
        due(LATE, "urgent", Duration.ofMinutes(-10), true);
        due(LATE + 1, "on time", Duration.ZERO, false);

        channel.take(Narrow.ROOM);
        await().until(() -> channel.told().size() == Narrow.ROOM && channel.isFull());
        channel.take(2 * Narrow.ROOM);
        await().until(() -> channel.told().size() == 3 * Narrow.ROOM);

        assertThat(channel.told())
                .extracting(message -> message.event().value())
                .contains("urgent", "on time");
        assertThat(channel.told())
                .filteredOn(message -> message.event().value().equals("late"))
                .allSatisfy(message -> assertThat(message)
                        .isInstanceOfSatisfying(
                                Message.Reminder.class,
                                late -> assertThat(late.occasion()).isInstanceOf(Occasion.Late.class)));
    }

    @Test
    void no_more_is_claimed_than_the_channel_takes_soon() {
        IntStream.range(0, LATE).forEach(i -> due(i, "late", Duration.ofHours(-2), false));

        loop.start();

        await().until(channel::isFull);
        assertThat(store.claims().claim(LATE, Duration.ofSeconds(1))).hasSize(LATE - Narrow.ROOM);
    }

    private void due(int person, String event, Duration from, boolean urgent) {
        User user = store.users().register(new TelegramId(1000 + person), Language.ENGLISH);
        var _ = store.transactions().within(() -> {
            Notification added = store.notifications()
                    .add(new Draft(
                            user.id(),
                            new EventName(event),
                            new Once(store.now().plus(from)),
                            Destination.privateChatOf(user.telegramId()),
                            Attention.usual().withUrgent(urgent)));
            store.alarms()
                    .set(user.id(), Alarm.occurrence(added.id(), store.now().plus(from)));
            return added;
        });
    }

    /** A channel that takes a message whenever it is told to. */
    private static final class Narrow implements Messenger {
        static final int ROOM = 5;

        private final Semaphore turns = new Semaphore(0);
        private final AtomicInteger waiting = new AtomicInteger();
        private final List<Message> told = new CopyOnWriteArrayList<>();

        boolean isFull() {
            return waiting.get() >= ROOM;
        }

        void take(int messages) {
            turns.release(messages);
        }

        List<Message> told() {
            return told;
        }

        @Override
        public int room(Duration within) {
            return ROOM - waiting.get();
        }

        @Override
        public void awaitTurn(Destination destination) throws InterruptedException {
            waiting.incrementAndGet();
            try {
                turns.acquire();
            } finally {
                waiting.decrementAndGet();
            }
        }

        @Override
        public Outcome tell(Destination destination, Message message) {
            told.add(message);
            return new Outcome.Delivered(new MessageRef(Integer.toString(told.size())));
        }
    }
}
