package dev.pora.app.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pora.delivery.Claim;
import dev.pora.delivery.Claims;
import dev.pora.delivery.Reach;
import dev.pora.fake.FakeMessenger;
import dev.pora.notification.Notification;
import dev.pora.notification.State;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The process is frozen between the store's yes and the message: how long, nobody tells it. */
class LateYesTest {
    private static final Duration LEASE = LoopInMemory.SETTINGS.lease();

    private final LoopInMemory loop = new LoopInMemory();
    private final FakeMessenger messenger = new FakeMessenger();

    @AfterEach
    void stop() {
        loop.close();
    }

    /** Lets something happen once, after a message was begun and before the loop hears of it. */
    private record Frozen(Claims claims, AtomicInteger asked, AtomicBoolean done, Runnable meanwhile)
            implements ForwardingClaims {
        Frozen(Claims claims, Runnable meanwhile) {
            this(claims, new AtomicInteger(), new AtomicBoolean(), meanwhile);
        }

        @Override
        public List<Claim> begin(Collection<Claim> all) {
            asked.incrementAndGet();
            List<Claim> begun = claims.begin(all);
            if (done.compareAndSet(false, true)) {
                meanwhile.run();
            }
            return begun;
        }
    }

    @Test
    void a_yes_that_took_half_a_lease_to_come_is_asked_for_again() {
        Notification tea = loop.due("чай", Duration.ZERO);
        Frozen claims = new Frozen(loop.store().claims(), () -> loop.store().pass(LEASE.dividedBy(2)));

        loop.start(claims, messenger);

        await().until(() -> loop.stateOf(tea) == State.FINISHED);
        assertThat(claims.asked()).hasValue(2);
        assertThat(messenger.told()).hasSize(1);
    }

    @Test
    void what_another_took_over_meanwhile_is_left_to_it() {
        Notification tea = loop.due("чай", Duration.ZERO);
        Notification coffee = loop.due("кофе", Duration.ofSeconds(-30));
        Frozen claims = new Frozen(loop.store().claims(), () -> {
            loop.store().pass(LEASE.multipliedBy(2));
            assertThat(loop.store().claims().claim(1, Duration.ofHours(1), Duration.ZERO, Reach.EVERYTHING))
                    .hasSize(1);
        });

        loop.start(claims, messenger);

        loop.awaitState(coffee, State.FINISHED);
        assertThat(messenger.told())
                .singleElement()
                .satisfies(told -> assertThat(told.toString()).contains("кофе"));
        assertThat(loop.stateOf(tea)).isEqualTo(State.ACTIVE);
    }
}
