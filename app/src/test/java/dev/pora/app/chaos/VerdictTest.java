package dev.pora.app.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pora.app.chaos.Promise.Change;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each breach that chaos is to show is seen when it is planted. */
class VerdictTest {
    private static final Instant DUE = Instant.parse("2026-03-11T10:20:00Z");
    private static final Instant QUIET = DUE.plusSeconds(30);
    private static final long CHAT = 101;

    private final Doubts doubts = new Doubts();

    private static Promise promise(long id, Wish.Kind kind, Wish.Later later, Instant due) {
        return new Promise(new Wish(0, kind, Duration.ZERO, later, Duration.ZERO), id, CHAT, due);
    }

    private static Promise single(Wish.Later later) {
        return promise(1, Wish.Kind.ONCE, later, DUE);
    }

    private static Arrival arrival(long number, long id, Duration after, boolean marked) {
        return new Arrival(number, DUE.plus(after), CHAT, id, DUE, marked);
    }

    private static Arrival plain(Duration after) {
        return arrival(1, 1, after, false);
    }

    private static Arrival marked(Duration after) {
        return arrival(2, 1, after, true);
    }

    private Verdict verdict(Promise promise, List<String> outcomes, Arrival... arrivals) {
        return new Verdict(
                List.of(promise),
                List.of(arrivals),
                new Records(Map.of(1L, "FINISHED"), Map.of(1L, outcomes), Set.of()),
                doubts,
                QUIET);
    }

    @Test
    void what_was_told_once_in_time_breaks_nothing() {
        Verdict verdict = verdict(single(Wish.Later.LEAVE_IT), List.of("DELIVERED"), plain(Duration.ofMillis(3)));

        assertThat(verdict.isQuiet()).isTrue();
        assertThat(verdict.unmarkedRepeats()).isEmpty();
        assertThat(verdict.repeatsWithoutCause()).isEmpty();
        assertThat(verdict.early()).isEmpty();
        assertThat(verdict.recordedAndNotTold()).isEmpty();
    }

    @Test
    void what_was_never_told_is_lost_even_if_the_database_says_otherwise() {
        Verdict verdict = verdict(single(Wish.Later.LEAVE_IT), List.of("DELIVERED"));

        assertThat(verdict.lost()).hasSize(1);
        assertThat(verdict.recordedAndNotTold()).hasSize(1);
    }

    @Test
    void a_series_whose_latest_was_not_told_is_lost() {
        Promise series = promise(1, Wish.Kind.EVERY_MINUTE, Wish.Later.LEAVE_IT, DUE.minusSeconds(60));
        Arrival before = new Arrival(1, DUE.minusSeconds(60), CHAT, 1, DUE.minusSeconds(60), false);

        assertThat(verdict(series, List.of("DELIVERED"), before).lost()).hasSize(1);
        assertThat(verdict(series, List.of("DELIVERED"), plain(Duration.ZERO)).lost())
                .isEmpty();
    }

    @Test
    void a_second_message_says_that_it_may_be_a_repeat_and_has_a_cause() {
        Promise tea = single(Wish.Later.LEAVE_IT);
        List<String> smooth = List.of("DELIVERED", "DELIVERED");

        assertThat(verdict(tea, smooth, plain(Duration.ZERO), plain(Duration.ofSeconds(60)))
                        .unmarkedRepeats())
                .hasSize(1);
        assertThat(verdict(tea, smooth, plain(Duration.ZERO), marked(Duration.ofSeconds(60)))
                        .repeatsWithoutCause())
                .hasSize(1);
        assertThat(verdict(tea, List.of("UNKNOWN", "DELIVERED"), plain(Duration.ZERO), marked(Duration.ofSeconds(60)))
                        .repeatsWithoutCause())
                .isEmpty();
        doubts.note(new Doubts.Alarm(1, true));
        assertThat(verdict(tea, smooth, plain(Duration.ZERO), marked(Duration.ofSeconds(60)))
                        .repeatsWithoutCause())
                .isEmpty();
    }

    @Test
    void nothing_comes_after_a_deletion_except_what_was_on_its_way() {
        Promise deleted = single(Wish.Later.DELETE_IT);
        deleted.changed(new Change.Deleted(DUE.minusSeconds(1), false));
        Promise late = single(Wish.Later.DELETE_IT);
        late.changed(new Change.Deleted(DUE.minusSeconds(1), true));

        assertThat(verdict(deleted, List.of(), plain(Duration.ZERO)).toldAfterDeletion())
                .hasSize(1);
        assertThat(verdict(late, List.of(), plain(Duration.ZERO)).toldAfterDeletion())
                .isEmpty();
    }

    @Test
    void what_was_put_off_comes_later_and_only_then() {
        Promise snoozed = single(Wish.Later.SNOOZE_IT);
        snoozed.changed(new Change.Snoozed(DUE.minusSeconds(1), false, DUE.plusSeconds(20)));

        assertThat(verdict(snoozed, List.of("DELIVERED"), plain(Duration.ZERO)).lost())
                .hasSize(1);
        assertThat(verdict(
                                snoozed,
                                List.of("DELIVERED", "DELIVERED"),
                                plain(Duration.ZERO),
                                plain(Duration.ofSeconds(20)))
                        .unmarkedRepeats())
                .hasSize(1);
        assertThat(verdict(snoozed, List.of("DELIVERED"), plain(Duration.ofSeconds(20)))
                        .lost())
                .isEmpty();
    }

    @Test
    void nothing_is_told_early() {
        assertThat(verdict(single(Wish.Later.LEAVE_IT), List.of("DELIVERED"), plain(Duration.ofMillis(-1)))
                        .early())
                .hasSize(1);
    }

    @Test
    void none_of_a_chat_overtakes_another_unless_it_was_struck() {
        List<Promise> row = List.of(
                promise(1, Wish.Kind.ONCE_IN_A_ROW, Wish.Later.LEAVE_IT, DUE),
                promise(2, Wish.Kind.ONCE_IN_A_ROW, Wish.Later.LEAVE_IT, DUE.plusSeconds(1)));
        List<Arrival> turned =
                List.of(arrival(2, 1, Duration.ofSeconds(3), false), arrival(1, 2, Duration.ofSeconds(2), false));
        Records records = new Records(
                Map.of(1L, "FINISHED", 2L, "FINISHED"),
                Map.of(1L, List.of("DELIVERED"), 2L, List.of("DELIVERED")),
                Set.of());

        assertThat(new Verdict(row, turned, records, doubts, QUIET).overtaken()).hasSize(1);
        doubts.note(new Doubts.Alarm(1, false));
        assertThat(new Verdict(row, turned, records, doubts, QUIET).overtaken()).isEmpty();
    }
}
