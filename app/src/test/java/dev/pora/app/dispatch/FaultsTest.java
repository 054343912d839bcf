package dev.pora.app.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import dev.pora.app.dispatch.TroubledClaims.NeverSettling;
import dev.pora.app.dispatch.TroubledClaims.Unstorable;
import dev.pora.channel.Destination;
import dev.pora.channel.Outcome;
import dev.pora.delivery.Delivery;
import dev.pora.delivery.Delivery.Result;
import dev.pora.delivery.Message;
import dev.pora.delivery.Messenger;
import dev.pora.delivery.NextStep;
import dev.pora.fake.FakeMessenger;
import dev.pora.notification.Notification;
import dev.pora.notification.State;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One notification that cannot be told, or whose outcome cannot be recorded, beside others that can. */
class FaultsTest {
    private static final Duration LONG_AGO = Duration.ofMinutes(6);

    private final LoopInMemory loop = new LoopInMemory();
    private final FakeMessenger messenger = new FakeMessenger();

    @AfterEach
    void stop() {
        loop.close();
    }

    @Test
    void one_that_always_throws_is_put_off_and_parked_and_its_author_told_while_others_are_told() {
        Notification tea = loop.due("чай", LONG_AGO);
        Notification coffee = loop.due("кофе", Duration.ZERO);

        loop.start(loop.store().claims(), new ThrowingOnReminders("чай", messenger));

        loop.awaitState(coffee, State.FINISHED);
        loop.awaitState(tea, State.PARKED);
        await().untilAsserted(() -> assertThat(messenger.told())
                .extracting(FakeMessenger.Told::message)
                .hasAtLeastOneElementOfType(Message.Notice.class));
        assertThat(loop.historyOf(tea))
                .filteredOn(attempt -> attempt.result() == Result.TRY_AFTER)
                .hasSize(10)
                .extracting(Delivery::detail)
                .containsOnly("fault: IllegalStateException");
        assertThat(loop.counted("faults")).isEqualTo(10);
        assertThat(loop.counted("parked")).isEqualTo(1);
    }

    @Test
    void what_arrived_and_has_a_sequel_that_cannot_be_stored_is_parked_and_not_told_again() {
        Notification tea = loop.due("чай", Duration.ZERO);
        Notification coffee = loop.due("кофе", Duration.ZERO);

        loop.start(new Unstorable(loop.store().claims(), tea, NextStep.GoOn.class), messenger);

        loop.awaitState(tea, State.PARKED);
        loop.awaitState(coffee, State.FINISHED);
        assertThat(loop.historyOf(tea))
                .extracting(Delivery::result, Delivery::detail)
                .contains(tuple(Result.DELIVERED, Faults.UNSTORABLE));
        assertThat(messenger.told())
                .extracting(FakeMessenger.Told::message)
                .filteredOn(Message.Reminder.class::isInstance)
                .hasSize(2);
        assertThat(loop.counted("faults")).isEqualTo(1);
    }

    @Test
    void what_the_channel_put_off_in_a_way_that_cannot_be_stored_is_a_fault() {
        Notification tea = loop.due("чай", LONG_AGO);
        messenger.next(new Outcome.TryAfter(Duration.ofDays(300_000_000), "429"));

        loop.start(new Unstorable(loop.store().claims(), tea, NextStep.Again.class), messenger);

        loop.awaitState(tea, State.FINISHED);
        assertThat(loop.historyOf(tea))
                .extracting(Delivery::result, Delivery::detail)
                .contains(tuple(Result.TRY_AFTER, Faults.UNSTORABLE));
    }

    @Test
    void one_that_can_be_recorded_in_no_way_keeps_its_lease_and_is_counted() {
        Notification tea = loop.due("чай", Duration.ZERO);
        Notification coffee = loop.due("кофе", Duration.ZERO);

        loop.start(new NeverSettling(loop.store().claims(), tea), messenger);

        loop.awaitState(coffee, State.FINISHED);
        await().untilAsserted(() -> assertThat(loop.counted("faults")).isEqualTo(1));
        await().untilAsserted(
                        () -> assertThat(loop.store().claims().untilNextDue().orElseThrow())
                                .isGreaterThan(LoopInMemory.SETTINGS.lease()));
        assertThat(loop.stateOf(tea)).isEqualTo(State.ACTIVE);
    }

    @Test
    void what_waits_for_the_channel_with_its_lease_lags_as_well() {
        var _ = loop.due("чай", LONG_AGO);

        loop.start(loop.store().claims(), new NeverItsTurn());

        await().until(() -> loop.shown("held") == 1);
        assertThat(loop.shown("lag")).isGreaterThanOrEqualTo((double) LONG_AGO.toSeconds());
    }

    private record NeverItsTurn() implements Messenger {
        @Override
        public void awaitTurn(Destination destination) throws InterruptedException {
            new CountDownLatch(1).await();
        }

        @Override
        public Outcome tell(Destination destination, Message message) {
            throw new AssertionError("its turn never came");
        }
    }

    /** A channel that cannot put one reminder into words. */
    private record ThrowingOnReminders(String event, Messenger others) implements Messenger {
        @Override
        public void awaitTurn(Destination destination) {}

        @Override
        public Outcome tell(Destination destination, Message message) {
            if (message instanceof Message.Reminder && message.event().value().equals(event)) {
                throw new IllegalStateException("on purpose");
            }
            return others.tell(destination, message);
        }
    }
}
