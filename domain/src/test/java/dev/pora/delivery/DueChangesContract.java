package dev.pora.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pora.contract.StoreContract;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What every {@link DueChanges} does. */
public abstract class DueChangesContract extends StoreContract {
    /** How long news may take at the most. */
    protected Duration patience() {
        return Duration.ofSeconds(10);
    }

    @Test
    void a_listener_is_called_when_an_alarm_is_set() throws InterruptedException {
        CountDownLatch called = new CountDownLatch(1);

        try (DueChanges.Subscription subscription = store().dueChanges().subscribe(called::countDown)) {
            assertThat(subscription).isNotNull();
            var _ = pending(anna(), "чай", in(Duration.ofMinutes(1)));

            assertThat(called.await(patience().toMillis(), TimeUnit.MILLISECONDS))
                    .isTrue();
        }
    }
}
