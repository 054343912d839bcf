package dev.pora.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pora.contract.StoreContract;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What every {@link Crew} does. */
public abstract class CrewContract extends StoreContract {
    @Test
    void those_at_work_know_each_other() {
        assertThat(store().crew().meet("one", LEASE)).containsExactly("one");
        assertThat(store().crew().meet("two", LEASE)).containsExactlyInAnyOrder("one", "two");
        assertThat(store().crew().meet("one", LEASE)).containsExactlyInAnyOrder("one", "two");
    }

    @Test
    void one_that_was_not_heard_of_for_its_lease_is_gone() {
        assertThat(store().crew().meet("one", LEASE)).containsExactly("one");

        store().pass(LEASE.plusSeconds(1));

        assertThat(store().crew().meet("two", LEASE)).containsExactly("two");
        assertThat(store().crew().meet("one", LEASE)).as("it comes back").containsExactlyInAnyOrder("one", "two");
    }

    @Test
    void one_that_comes_again_and_again_stays() {
        assertThat(store().crew().meet("one", LEASE)).containsExactly("one");
        store().pass(LEASE.minus(Duration.ofSeconds(5)));
        assertThat(store().crew().meet("one", LEASE)).containsExactly("one");
        store().pass(Duration.ofSeconds(10));

        assertThat(store().crew().meet("two", LEASE)).containsExactlyInAnyOrder("one", "two");
    }

    @Test
    void one_that_left_is_gone_at_once() {
        assertThat(store().crew().meet("one", LEASE)).containsExactly("one");
        store().crew().leave("one");
        store().crew().leave("nobody");

        assertThat(store().crew().meet("two", LEASE)).containsExactly("two");
    }
}
