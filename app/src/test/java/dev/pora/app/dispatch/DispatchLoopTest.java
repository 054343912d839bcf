package dev.pora.app.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import dev.pora.app.dispatch.TroubledClaims.AwayWhileRecording;
import dev.pora.app.dispatch.TroubledClaims.FailingClaims;
import dev.pora.app.dispatch.TroubledClaims.FreezingAtBegin;
import dev.pora.app.dispatch.TroubledClaims.NeverSettling;
import dev.pora.channel.Destination;
import dev.pora.channel.Outcome;
import dev.pora.delivery.Backoff;
import dev.pora.delivery.Claim;
import dev.pora.delivery.Claims;
import dev.pora.delivery.Delivery;
import dev.pora.delivery.Dispatch;
import dev.pora.delivery.Message;
import dev.pora.delivery.Messenger;
import dev.pora.fake.FakeMessenger;
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
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DispatchLoopTest {
    private static final DispatchSettings SETTINGS = new DispatchSettings(
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
    private final FakeMessenger messenger = new FakeMessenger();
    private final User anna = store.users().register(new TelegramId(101), Language.RUSSIAN);
    private Optional<DispatchLoop> loop = Optional.empty();

    @AfterEach
    void stop() {
        loop.ifPresent(DispatchLoop::close);
    }

    @Test
    void what_is_due_is_told_and_recorded() {
        Notification tea = due("чай");

        start(store.claims(), messenger);

        await().untilAsserted(() -> assertThat(stateOf(tea)).isEqualTo(State.FINISHED));
        assertThat(messenger.told()).hasSize(1);
        assertThat(historyOf(tea)).extracting(Delivery::result).containsExactly(Delivery.Result.DELIVERED);
    }

    @Test
    void one_that_is_set_while_the_loop_waits_wakes_it() {
        start(store.claims(), messenger);

        Notification tea = due("чай");

        await().untilAsserted(() -> assertThat(stateOf(tea)).isEqualTo(State.FINISHED));
    }

    @Test
    void more_than_fit_at_once_are_all_told_once() {
        List<Notification> many =
                IntStream.range(0, 50).mapToObj(i -> due("чай " + i)).toList();

        start(store.claims(), messenger);

        await().untilAsserted(() -> assertThat(many).allMatch(one -> stateOf(one) == State.FINISHED));
        assertThat(messenger.told()).hasSize(50).doesNotHaveDuplicates();
    }

    @Test
    void a_channel_that_is_down_pauses_nobody_and_goes_on_by_itself() {
        Notification tea = due("чай");
        messenger.next(new Outcome.ChannelDown("401"));

        start(store.claims(), messenger);
        await().until(() -> !historyOf(tea).isEmpty());
        assertThat(stateOf(tea)).isEqualTo(State.ACTIVE);
        store.pass(Duration.ofSeconds(6));
        Notification coffee = due("кофе");

        await().untilAsserted(() -> assertThat(stateOf(tea)).isEqualTo(State.FINISHED));
        await().untilAsserted(() -> assertThat(stateOf(coffee)).isEqualTo(State.FINISHED));
    }

    @Test
    void a_messenger_that_throws_does_not_hold_up_the_others() {
        Notification tea = due("чай");
        Notification coffee = due("кофе");

        start(store.claims(), new ThrowingOn("чай", messenger));

        await().untilAsserted(() -> assertThat(stateOf(coffee)).isEqualTo(State.FINISHED));
        await().untilAsserted(() ->
                assertThat(historyOf(tea)).extracting(Delivery::result).contains(Delivery.Result.TRY_AFTER));
    }

    @Test
    void an_outcome_that_could_not_be_recorded_is_recorded_before_anything_is_claimed_again() {
        Notification tea = due("чай");
        FailingClaims failing = new FailingClaims(store.claims(), 3);

        start(failing, messenger);

        await().untilAsserted(() -> assertThat(stateOf(tea)).isEqualTo(State.FINISHED));
        assertThat(messenger.told()).hasSize(1);
        assertThat(failing.failed()).isEqualTo(3);
    }

    @Test
    void one_whose_outcome_can_never_be_recorded_does_not_keep_the_others_from_it() {
        Notification tea = due("чай");
        Notification coffee = due("кофе");

        start(new NeverSettling(store.claims(), tea), messenger);

        await().untilAsserted(() -> assertThat(stateOf(coffee)).isEqualTo(State.FINISHED));
        assertThat(stateOf(tea)).isEqualTo(State.ACTIVE);
        assertThat(messenger.told()).hasSize(2);
    }

    @Test
    void a_stop_gives_back_what_was_not_begun() {
        CountDownLatch waiting = new CountDownLatch(1);
        Notification tea = due("чай");
        start(store.claims(), new NeverItsTurn(waiting));
        await().until(() -> waiting.getCount() == 0);

        loop.orElseThrow().close();

        assertThat(store.claims().claim(1, Duration.ofSeconds(1)))
                .extracting(Claim::notification)
                .containsExactly(tea);
    }

    @Test
    void what_was_told_before_an_outage_is_recorded_before_its_ended_lease_is_claimed() {
        Notification tea = due("чай");
        AwayWhileRecording away = new AwayWhileRecording(store, SETTINGS.lease());

        start(away, messenger);

        await().untilAsserted(() -> assertThat(stateOf(tea)).isEqualTo(State.FINISHED));
        assertThat(away.failedToClaim()).isPositive();
        assertThat(messenger.told()).hasSize(1);
    }

    @Test
    void one_that_was_frozen_while_it_began_does_not_send_what_somebody_else_has_taken_over() {
        Notification tea = due("чай");
        FreezingAtBegin frozen = new FreezingAtBegin(store, SETTINGS.lease());

        start(frozen, messenger);
        await().until(() -> frozen.begun() == 2);
        loop.orElseThrow().close();

        assertThat(messenger.told()).isEmpty();
        assertThat(frozen.takenOver())
                .extracting(Claim::notification, Claim::unknowns)
                .containsExactly(tuple(tea, 1));
    }

    private void start(Claims claims, Messenger channel) {
        Instant beginning = store.now();
        DispatchLoop started = new DispatchLoop(
                new DispatchPorts(claims, store.crew(), store.dueChanges(), store, channel),
                new Dispatch(BACKOFF, new FakePublicHolidays()),
                BACKOFF,
                SETTINGS,
                () -> System.nanoTime()
                        + Duration.between(beginning, store.now()).toNanos());
        started.start();
        loop = Optional.of(started);
    }

    private Notification due(String event) {
        return due(event, Duration.ZERO);
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

    private List<Delivery> historyOf(Notification notification) {
        return store.deliveries().of(anna.id(), notification.id(), 10);
    }

    private record ThrowingOn(String event, Messenger others) implements Messenger {
        @Override
        public void awaitTurn(Destination destination) {}

        @Override
        public Outcome tell(Destination destination, Message message) {
            if (message.event().value().equals(event)) {
                throw new IllegalStateException("on purpose");
            }
            return others.tell(destination, message);
        }
    }

    private record NeverItsTurn(CountDownLatch waiting) implements Messenger {
        @Override
        public void awaitTurn(Destination destination) throws InterruptedException {
            waiting.countDown();
            new CountDownLatch(1).await();
        }

        @Override
        public Outcome tell(Destination destination, Message message) {
            throw new AssertionError("its turn never came");
        }
    }
}
