package dev.pora.app.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import dev.pora.channel.Destination;
import dev.pora.channel.MessageRef;
import dev.pora.channel.Outcome;
import dev.pora.delivery.Backoff;
import dev.pora.delivery.Claim;
import dev.pora.delivery.Dispatch;
import dev.pora.delivery.Message;
import dev.pora.delivery.Messenger;
import dev.pora.delivery.Occasion;
import dev.pora.delivery.Reach;
import dev.pora.fake.FakePublicHolidays;
import dev.pora.fake.FakeStore;
import dev.pora.notification.Notification;
import dev.pora.notification.State;
import dev.pora.user.Language;
import dev.pora.user.TelegramId;
import dev.pora.user.User;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is due soon is claimed, waits in memory by steady ticks, and leaves when it is due. The store's clock stands still. */
class LookAheadTest {
    private static final DispatchSettings SETTINGS = new DispatchSettings(
            50,
            Duration.ofSeconds(10),
            Duration.ofSeconds(2),
            Duration.ofMillis(10),
            Duration.ofSeconds(30),
            Duration.ofSeconds(5),
            Duration.ofMillis(100),
            Duration.ofSeconds(11));
    private static final Backoff BACKOFF = new Backoff(Duration.ofMillis(20), Duration.ofMillis(200), () -> 0.0);
    private static final Duration SOON = Duration.ofMillis(600);

    private final FakeStore store = new FakeStore();
    private final Arrivals arrivals = new Arrivals();
    private final User anna = store.users().register(new TelegramId(101), Language.RUSSIAN);
    private final long beginning = System.nanoTime();
    private final AtomicInteger looks = new AtomicInteger();
    private final DispatchLoop loop = new DispatchLoop(
            new DispatchPorts(store.claims(), store.crew(), store.dueChanges(), this::look, arrivals),
            new Dispatch(BACKOFF, new FakePublicHolidays()),
            BACKOFF,
            SETTINGS);

    @AfterEach
    void stop() {
        loop.close();
    }

    @Test
    void what_is_due_soon_is_held_and_leaves_no_earlier_than_it_is_due() {
        Notification tea = due("чай", SOON);
        loop.start();
        awaitHeld(tea);
        assertThat(arrivals.events()).isEmpty();

        await().until(() -> stateOf(tea) == State.FINISHED);

        assertThat(arrivals.all())
                .singleElement()
                .satisfies(one -> assertThat(one.after(beginning)).isGreaterThanOrEqualTo(SOON));
    }

    @Test
    void one_that_was_changed_while_it_waited_does_not_leave() {
        Notification tea = due("чай", SOON);
        Notification coffee = due("кофе", SOON.plusMillis(100));
        loop.start();
        awaitHeld(tea);

        assertThat(store.alarms().remove(anna.id(), store.alarms().of(anna.id(), tea.id())))
                .isNotNull();

        await().until(() -> stateOf(coffee) == State.FINISHED);
        assertThat(arrivals.events()).containsExactly("кофе");
    }

    @Test
    void one_that_is_set_late_overtakes_another_that_waits_for_the_same_chat() {
        Notification tea = due("чай", SOON.multipliedBy(2));
        loop.start();
        awaitHeld(tea);

        Notification coffee = due("кофе", SOON);

        await().until(() -> stateOf(tea) == State.FINISHED);
        assertThat(stateOf(coffee)).isEqualTo(State.FINISHED);
        assertThat(arrivals.events()).containsExactly("кофе", "чай");
    }

    @Test
    void what_is_late_together_is_told_in_the_order_in_which_it_was_due() {
        Notification later = due("кофе", SOON.negated());
        Notification earlier = due("чай", SOON.multipliedBy(-2));
        loop.start();

        await().until(() -> stateOf(earlier) == State.FINISHED && stateOf(later) == State.FINISHED);

        assertThat(arrivals.events()).containsExactly("чай", "кофе");
    }

    @Test
    void of_one_chat_one_is_on_its_way_at_a_time_and_they_come_in_their_order() {
        List<Notification> many = IntStream.range(0, 30)
                .mapToObj(i -> due("чай " + i, Duration.ofMillis(5L * i)))
                .toList();

        loop.start();

        await().until(() -> many.stream().allMatch(one -> stateOf(one) == State.FINISHED));
        assertThat(arrivals.events())
                .containsExactlyElementsOf(
                        many.stream().map(one -> one.event().value()).toList());
        assertThat(arrivals.mostAtOnce()).isEqualTo(1);
    }

    @Test
    void a_stop_gives_back_what_was_held() {
        Notification tea = due("чай", Duration.ofSeconds(2));
        loop.start();
        awaitHeld(tea);

        loop.close();

        assertThat(store.claims().claim(1, SETTINGS.lease(), SETTINGS.ahead(), Reach.EVERYTHING))
                .extracting(Claim::notification, Claim::attempt)
                .containsExactly(tuple(tea, 1));
        assertThat(arrivals.events()).isEmpty();
    }

    @Test
    void a_clock_of_the_store_that_was_set_back_an_hour_makes_nothing_late_that_is_due_by_it() {
        loop.start();
        await().until(() -> looks.get() > 0);
        store.pass(Duration.ofHours(-1));
        int before = looks.get();
        await().until(() -> looks.get() > before + 1);

        Notification tea = due("чай", Duration.ZERO);

        await().until(() -> stateOf(tea) == State.FINISHED);
        assertThat(arrivals.all())
                .singleElement()
                .satisfies(one -> assertThat(one.message())
                        .isInstanceOfSatisfying(
                                Message.Reminder.class,
                                reminder -> assertThat(reminder.occasion()).isInstanceOf(Occasion.OnTime.class)));
    }

    @Test
    void a_clock_of_the_store_that_was_set_ahead_an_hour_makes_due_what_is_due_by_it() {
        loop.start();
        await().until(() -> looks.get() > 0);
        Notification tea = due("чай", Duration.ofMinutes(30));

        store.pass(Duration.ofHours(1));

        await().until(() -> stateOf(tea) == State.FINISHED);
        assertThat(arrivals.events()).containsExactly("чай");
    }

    private Instant look() {
        looks.incrementAndGet();
        return store.now();
    }

    private void awaitHeld(Notification notification) {
        await().until(() -> store.claims().untilNextDue().orElseThrow().compareTo(SETTINGS.ahead()) > 0
                && stateOf(notification) == State.ACTIVE);
    }

    private Notification due(String event, Duration from) {
        return new Reminders(store.transactions(), store.notifications(), store.alarms())
                .due(anna, event, store.now().plus(from));
    }

    private State stateOf(Notification notification) {
        return store.notifications()
                .find(anna.id(), notification.id())
                .orElseThrow()
                .state();
    }

    /** A channel that writes down what arrives, when, and how much of it at once. */
    private static final class Arrivals implements Messenger {
        private final List<Arrival> all = new CopyOnWriteArrayList<>();
        private final AtomicInteger now = new AtomicInteger();
        private final AtomicInteger most = new AtomicInteger();

        record Arrival(Message message, long tick) {
            Duration after(long beginning) {
                return Duration.ofNanos(tick - beginning);
            }
        }

        List<Arrival> all() {
            return all;
        }

        List<String> events() {
            return all.stream().map(one -> one.message().event().value()).toList();
        }

        int mostAtOnce() {
            return most.get();
        }

        @Override
        public void awaitTurn(Destination destination) {}

        @Override
        public Outcome tell(Destination destination, Message message) {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            all.add(new Arrival(message, System.nanoTime()));
            LockSupport.parkNanos(200_000);
            now.decrementAndGet();
            return new Outcome.Delivered(new MessageRef(Integer.toString(all.size())));
        }
    }
}
