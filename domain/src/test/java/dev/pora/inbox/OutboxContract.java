package dev.pora.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pora.contract.StoreContract;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link Outbox} does. */
public abstract class OutboxContract extends StoreContract {
    private static final String DOOR = "telegram";

    @Test
    void answers_of_one_lane_leave_one_after_the_other() {
        store().outbox().add(DOOR, "anna", "1");
        store().outbox().add(DOOR, "anna", "2");
        store().outbox().add(DOOR, "kate", "3");

        List<Outgoing> first = claim();
        assertThat(first).extracting(Outgoing::body).containsExactly("1", "3");
        assertThat(claim()).as("their lanes are leased").isEmpty();
        store().outbox().remove(first.getFirst());

        assertThat(claim()).extracting(Outgoing::body).containsExactly("2");
    }

    @Test
    void an_answer_whose_sender_died_comes_again_as_a_further_attempt() {
        store().outbox().add(DOOR, "anna", "1");
        assertThat(claim()).extracting(Outgoing::attempt).containsExactly(1);

        store().pass(LEASE.plusSeconds(1));

        assertThat(claim()).extracting(Outgoing::attempt).containsExactly(2);
    }

    @Test
    void one_that_is_put_off_holds_its_lane_and_no_other() {
        store().outbox().add(DOOR, "anna", "1");
        store().outbox().add(DOOR, "anna", "2");
        store().outbox().putOff(claim().getFirst(), Duration.ofSeconds(10));
        store().outbox().add(DOOR, "kate", "3");

        assertThat(claim()).extracting(Outgoing::body).containsExactly("3");
        store().pass(Duration.ofSeconds(11));
        assertThat(claim()).extracting(Outgoing::body).containsExactly("1");
    }

    @Test
    void what_waits_in_a_lane_is_counted_until_it_was_taken() {
        store().outbox().add(DOOR, "anna", "1");
        store().outbox().add(DOOR, "anna", "2");
        store().outbox().add(DOOR, "kate", "3");
        store().outbox().add("log", "anna", "4");
        assertThat(store().outbox().waiting(DOOR, "anna")).isEqualTo(2);

        store().outbox().remove(claim().getFirst());

        assertThat(store().outbox().waiting(DOOR, "anna")).isOne();
    }

    @Test
    void the_time_until_the_next_is_known() {
        assertThat(store().outbox().untilNext(DOOR)).isEmpty();
        store().outbox().add(DOOR, "anna", "1");
        assertThat(store().outbox().untilNext(DOOR)).contains(Duration.ZERO);

        store().outbox().putOff(claim().getFirst(), Duration.ofSeconds(100));

        assertThat(store().outbox().untilNext(DOOR).orElseThrow())
                .isBetween(Duration.ofSeconds(90), Duration.ofSeconds(100));
        assertThat(store().outbox().untilNext("log")).isEmpty();
    }

    private List<Outgoing> claim() {
        return store().outbox().claim(DOOR, 10, LEASE);
    }
}
