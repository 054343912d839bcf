package dev.pora.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pora.contract.StoreContract;
import dev.pora.inbox.Inbox.Waiting;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link Inbox} does. */
public abstract class InboxContract extends StoreContract {
    private static final String DOOR = "telegram";
    private static final Incoming FIRST = new Incoming(DOOR, 1, "{\"text\":\"чай\"}");
    private static final Incoming SECOND = new Incoming(DOOR, 2, "{}");

    @Test
    void what_is_kept_comes_out_in_order_until_it_is_handled() {
        assertThat(store().inbox().keep(List.of(FIRST, SECOND))).isEqualTo(2);

        assertThat(next()).contains(new Waiting(FIRST, 0));
        assertThat(next()).as("it was not handled").contains(new Waiting(FIRST, 0));
        store().inbox().handled(FIRST);
        assertThat(next()).contains(new Waiting(SECOND, 0));
        store().inbox().handled(SECOND);
        assertThat(next()).isEmpty();
    }

    /** A channel may begin anew with lower numbers. */
    @Test
    void what_came_first_comes_out_first_whatever_its_number() {
        assertThat(store().inbox().keep(List.of(SECOND))).isEqualTo(1);
        assertThat(store().inbox().keep(List.of(FIRST))).isEqualTo(1);

        assertThat(next()).contains(new Waiting(SECOND, 0));
        store().inbox().handled(SECOND);
        assertThat(next()).contains(new Waiting(FIRST, 0));
    }

    @Test
    void the_same_number_is_kept_once_even_after_it_was_handled() {
        assertThat(store().inbox().keep(List.of(FIRST))).isEqualTo(1);
        assertThat(store().inbox().keep(List.of(FIRST, SECOND))).isEqualTo(1);
        store().inbox().handled(FIRST);

        assertThat(store().inbox().keep(List.of(FIRST))).isZero();
        assertThat(next()).contains(new Waiting(SECOND, 0));
    }

    @Test
    void doors_do_not_mix() {
        Incoming other = new Incoming("log", 1, "x");
        assertThat(store().inbox().keep(List.of(FIRST, other))).isEqualTo(2);

        assertThat(inTransaction("log")).contains(new Waiting(other, 0));
    }

    @Test
    void one_that_is_put_off_comes_again_after_its_pause_and_holds_nobody_back() {
        assertThat(store().inbox().keep(List.of(FIRST, SECOND))).isEqualTo(2);

        store().inbox().putOff(FIRST, "it failed", Duration.ofSeconds(10));

        assertThat(next()).contains(new Waiting(SECOND, 0));
        store().pass(Duration.ofSeconds(11));
        assertThat(next()).contains(new Waiting(FIRST, 1));
    }

    @Test
    void one_that_is_given_up_is_not_given_again() {
        assertThat(store().inbox().keep(List.of(FIRST, SECOND))).isEqualTo(2);

        store().inbox().giveUp(FIRST, "it never works");

        assertThat(next()).contains(new Waiting(SECOND, 0));
        assertThat(store().inbox().keep(List.of(FIRST))).isZero();
    }

    @Test
    void what_failed_and_has_a_part_is_forgotten_and_not_given_again() {
        Incoming teas = new Incoming(DOOR, 3, "{\"text\":\"чай 100%\"}");
        Incoming coffee = new Incoming(DOOR, 4, "{\"text\":\"кофе\"}");
        assertThat(store().inbox().keep(List.of(FIRST, teas, coffee))).isEqualTo(3);
        store().inbox().giveUp(FIRST, "it never works");
        store().inbox().putOff(teas, "it failed", Duration.ofSeconds(1));
        store().inbox().putOff(coffee, "it failed", Duration.ofSeconds(1));

        store().inbox().forgetFailed("чай");
        store().pass(Duration.ofSeconds(2));

        assertThat(next()).contains(new Waiting(coffee, 1));
        store().inbox().handled(coffee);
        assertThat(next()).isEmpty();
        assertThat(store().inbox().keep(List.of(FIRST, teas)))
                .as("the numbers are known")
                .isZero();
    }

    @Test
    void what_waits_for_the_first_time_is_not_forgotten() {
        assertThat(store().inbox().keep(List.of(FIRST))).isEqualTo(1);

        store().inbox().forgetFailed("чай");

        assertThat(next()).contains(new Waiting(FIRST, 0));
    }

    @Test
    void only_handled_ones_of_that_age_are_forgotten() {
        assertThat(store().inbox().keep(List.of(FIRST))).isEqualTo(1);
        store().inbox().handled(FIRST);
        store().pass(Duration.ofDays(3));
        assertThat(store().inbox().keep(List.of(SECOND))).isEqualTo(1);

        assertThat(store().inbox().forget(Duration.ofDays(2))).isEqualTo(1);

        assertThat(next()).contains(new Waiting(SECOND, 0));
        assertThat(store().inbox().keep(List.of(FIRST))).isEqualTo(1);
    }

    private Optional<Waiting> next() {
        return inTransaction(DOOR);
    }

    private Optional<Waiting> inTransaction(String door) {
        return store().transactions().within(() -> store().inbox().next(door));
    }
}
