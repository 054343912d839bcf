package dev.pora.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pora.contract.StoreContract;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What every {@link Leases} does. */
public abstract class LeasesContract extends StoreContract {
    @Test
    void a_lease_has_one_holder_until_it_ends() {
        assertThat(acquire("a")).isTrue();
        assertThat(acquire("b")).isFalse();
        assertThat(store().leases().acquire("another", "b", LEASE)).isTrue();

        store().pass(LEASE.plusSeconds(1));

        assertThat(acquire("b")).isTrue();
        assertThat(acquire("a")).isFalse();
    }

    @Test
    void its_holder_prolongs_it() {
        assertThat(acquire("a")).isTrue();
        store().pass(LEASE.minusSeconds(5));
        assertThat(acquire("a")).isTrue();

        store().pass(Duration.ofSeconds(10));

        assertThat(acquire("b")).isFalse();
    }

    @Test
    void only_its_holder_gives_it_back() {
        assertThat(acquire("a")).isTrue();

        store().leases().release("poller", "b");
        assertThat(acquire("b")).isFalse();
        store().leases().release("poller", "a");

        assertThat(acquire("b")).isTrue();
    }

    private boolean acquire(String holder) {
        return store().leases().acquire("poller", holder, LEASE);
    }
}
