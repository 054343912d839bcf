package dev.pora.app.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pora.app.dispatch.TroubledClaims.Unrecording;
import dev.pora.channel.Destination;
import dev.pora.channel.Outcome;
import dev.pora.delivery.Delivery;
import dev.pora.delivery.Message;
import dev.pora.delivery.Messenger;
import dev.pora.fake.FakeMessenger;
import dev.pora.notification.Notification;
import dev.pora.notification.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What lasts for an hour, or seems to: afterwards everything is told, once, and the log has a line of it. */
class OutagesTest {
    private static final int MANY = 20;
    private static final Duration AN_HOUR = Duration.ofHours(1);

    private final LogLines log = new LogLines();
    private final LoopInMemory loop = new LoopInMemory();
    private final FakeMessenger messenger = new FakeMessenger();

    @AfterEach
    void stop() {
        loop.close();
        log.close();
    }

    private List<Notification> many() {
        return IntStream.range(0, MANY)
                .mapToObj(number -> loop.due("чай " + number, Duration.ZERO))
                .toList();
    }

    private void awaitEnd(List<Notification> all, Duration step) {
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() -> {
                    loop.store().pass(step);
                    assertThat(all).extracting(loop::stateOf).containsOnly(State.FINISHED);
                });
    }

    private void isToldOnce() {
        assertThat(messenger.told()).hasSize(MANY).doesNotHaveDuplicates();
    }

    @Test
    void a_channel_that_asks_everybody_to_wait_for_an_hour_is_not_pressed_and_nothing_is_given_up() {
        List<Notification> all = many();
        Instant end = loop.store().now().plus(AN_HOUR);
        Outcome wait = new Outcome.TryAfter(Duration.ofSeconds(30), "429");
        AnsweringUntil channel = new AnsweringUntil(() -> loop.store().now().isBefore(end), wait, messenger);

        loop.start(loop.store().claims(), channel);
        awaitEnd(all, Duration.ofMinutes(1));

        isToldOnce();
        assertThat(all)
                .allSatisfy(one -> assertThat(loop.historyOf(one))
                        .extracting(Delivery::result)
                        .containsOnly(Delivery.Result.TRY_AFTER, Delivery.Result.DELIVERED)
                        .hasSizeLessThanOrEqualTo(121));
        assertThat(log.all()).isEmpty();
    }

    @Test
    void a_channel_that_is_down_for_an_hour_is_probed_now_and_then_and_costs_nobody_an_attempt() {
        List<Notification> all = many();
        Instant end = loop.store().now().plus(AN_HOUR);
        Outcome down = new Outcome.ChannelDown("502");
        AnsweringUntil channel = new AnsweringUntil(() -> loop.store().now().isBefore(end), down, messenger);

        loop.start(loop.store().claims(), channel);
        awaitEnd(all, Duration.ofMinutes(1));

        isToldOnce();
        assertThat(channel.answered()).isLessThan(200);
        assertThat(all)
                .allSatisfy(one ->
                        assertThat(loop.historyOf(one).getFirst().attempt()).isEqualTo(1));
        assertThat(log.all())
                .containsExactly(
                        "Sending: the channel is down, reminders wait until it is back: 502", "Sending: works again");
    }

    @Test
    void a_message_that_hangs_holds_up_its_own_chat_alone_and_is_not_taken_for_lost() throws Exception {
        Hanging channel = new Hanging("чай", messenger);
        Notification tea = loop.due("чай", Duration.ZERO);
        Notification coffee = loop.due("кофе", Duration.ZERO);

        loop.start(loop.store().claims(), channel);
        await().until(() -> loop.stateOf(coffee) == State.FINISHED && channel.hangs.getCount() == 0);
        for (int times = 0; times < 2; times++) {
            Duration left = loop.store().claims().untilNextDue().orElseThrow();
            loop.store().pass(Duration.ofSeconds(6));
            await().until(() ->
                    loop.store().claims().untilNextDue().orElseThrow().compareTo(left.minusSeconds(1)) > 0);
        }
        channel.goOn.countDown();

        await().until(() -> loop.stateOf(tea) == State.FINISHED);
        assertThat(messenger.told()).hasSize(2);
        assertThat(log.all()).isEmpty();
    }

    @Test
    void a_slow_channel_is_given_what_it_takes_and_no_more() {
        List<Notification> all = many();
        AtomicInteger most = new AtomicInteger();
        Slow channel = new Slow(new AtomicInteger(), most, messenger);

        loop.start(loop.store().claims(), channel);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(all).extracting(loop::stateOf).containsOnly(State.FINISHED));

        isToldOnce();
        assertThat(most.get()).isLessThanOrEqualTo(LoopInMemory.SETTINGS.held());
        assertThat(log.all()).isEmpty();
    }

    @Test
    void while_nothing_can_be_recorded_only_probes_are_sent_and_everything_is_recorded_later() {
        List<Notification> all = many();
        Unrecording full = new Unrecording(loop.store().claims());

        loop.start(full, messenger);
        await().until(() -> full.refused() > MANY);
        int sentInVain = messenger.told().size();
        full.recordsAgain();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(all).extracting(loop::stateOf).containsOnly(State.FINISHED));

        assertThat(sentInVain).isLessThanOrEqualTo(2 * LoopInMemory.SETTINGS.held());
        isToldOnce();
        assertThat(log.startingWith("Recording: "))
                .containsExactly("Recording: the disk is full", "Recording: works again");
        assertThat(loop.counted("faults")).isZero();
    }

    /** A channel that gives one answer for a while. */
    private record AnsweringUntil(Supplier<Boolean> still, Outcome answer, Messenger others, AtomicInteger count)
            implements Messenger {
        AnsweringUntil(Supplier<Boolean> still, Outcome answer, Messenger others) {
            this(still, answer, others, new AtomicInteger());
        }

        int answered() {
            return count.get();
        }

        @Override
        public void awaitTurn(Destination destination) {}

        @Override
        public Outcome tell(Destination destination, Message message) {
            if (still.get()) {
                count.incrementAndGet();
                return answer;
            }
            return others.tell(destination, message);
        }
    }

    private record Hanging(String event, Messenger others, CountDownLatch hangs, CountDownLatch goOn)
            implements Messenger {
        Hanging(String event, Messenger others) {
            this(event, others, new CountDownLatch(1), new CountDownLatch(1));
        }

        @Override
        public void awaitTurn(Destination destination) {}

        @Override
        public Outcome tell(Destination destination, Message message) {
            if (message.event().value().equals(event)) {
                hangs.countDown();
                await().atMost(Duration.ofSeconds(30)).until(() -> goOn.getCount() == 0);
            }
            return others.tell(destination, message);
        }
    }

    private record Slow(AtomicInteger now, AtomicInteger most, Messenger others) implements Messenger {
        @Override
        public void awaitTurn(Destination destination) {}

        @Override
        public Outcome tell(Destination destination, Message message) {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            now.decrementAndGet();
            return others.tell(destination, message);
        }
    }
}
