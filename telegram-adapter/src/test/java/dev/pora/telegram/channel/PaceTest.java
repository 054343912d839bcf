package dev.pora.telegram.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaceTest {
    private static final long ANNA = 101;
    private static final long KATE = 102;
    private static final long GROUP = -100;

    private final NappingClock clock = new NappingClock();
    private final Instant began = clock.instant();
    private final Pace pace = new Pace(Limits.USUAL, clock, clock);

    @Test
    void a_chat_gets_a_few_at_once_and_then_one_a_second() throws InterruptedException {
        assertThat(turns(ANNA, 6))
                .containsExactly(
                        Duration.ZERO,
                        Duration.ZERO,
                        Duration.ZERO,
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(3));
    }

    @Test
    void a_group_gets_no_more_than_twenty_in_any_minute() throws InterruptedException {
        List<Duration> turns = turns(GROUP, 60);
        for (int i = 0; i + 20 < turns.size(); i++) {
            assertThat(turns.get(i + 20).minus(turns.get(i))).isGreaterThanOrEqualTo(Duration.ofMinutes(1));
        }
        assertThat(turns.getLast()).isLessThan(Duration.ofMinutes(4));
    }

    @Test
    void all_chats_together_get_thirty_a_second_after_a_small_burst() throws InterruptedException {
        for (int i = 0; i < 305; i++) {
            pace.awaitTurn(1000 + i);
        }
        assertThat(clock.since(began)).isBetween(Duration.ofMillis(9_900), Duration.ofMillis(10_100));
    }

    @Test
    void the_room_that_is_left_shrinks_with_every_place_that_is_taken_and_grows_with_time()
            throws InterruptedException {
        assertThat(pace.room(Duration.ofSeconds(3))).isEqualTo(95);
        for (int i = 0; i < 35; i++) {
            pace.awaitTurn(1000 + i);
        }
        assertThat(pace.room(Duration.ofSeconds(3))).isEqualTo(90);
        assertThat(pace.room(Duration.ZERO)).isZero();
    }

    @Test
    void there_is_no_room_while_the_bot_as_a_whole_is_paused_for_longer() {
        pace.refused(ANNA, Duration.ofSeconds(60));
        assertThat(pace.room(Duration.ofSeconds(3))).isPositive();
        pace.refused(KATE, Duration.ofSeconds(60));
        assertThat(pace.room(Duration.ofSeconds(3))).isZero();
        assertThat(pace.room(Duration.ofSeconds(61))).isEqualTo(35);
    }

    @Test
    void instances_that_share_the_limit_keep_it_together() throws InterruptedException {
        pace.share(3);
        for (int i = 0; i < 101; i++) {
            pace.awaitTurn(1000 + i);
        }
        assertThat(clock.since(began)).isBetween(Duration.ofMillis(9_900), Duration.ofMillis(10_100));
    }

    @Test
    void a_busy_chat_takes_no_place_from_others() throws InterruptedException {
        List<Duration> anna = turns(ANNA, 10);
        assertThat(anna.getLast()).isEqualTo(Duration.ofSeconds(7));
        Instant asked = clock.instant();
        pace.awaitTurn(KATE);
        assertThat(clock.since(asked)).isZero();
    }

    @Test
    void a_reply_waits_a_little_behind_many_reminders_and_no_longer() throws InterruptedException {
        assertThat(turns(ANNA, 3)).hasSize(3);
        pace.awaitTurnOfReply(ANNA);
        assertThat(clock.since(began)).isEqualTo(Duration.ofSeconds(1));
        Pace crowded = new Pace(new Limits(30, 1, 4, 3), clock, clock);
        for (int i = 0; i < 3; i++) {
            crowded.awaitTurn(GROUP);
        }
        Instant asked = clock.instant();
        crowded.awaitTurnOfReply(GROUP);
        assertThat(clock.since(asked)).isEqualTo(Pace.PATIENCE);
    }

    @Test
    void a_short_pause_of_a_chat_is_waited_for() throws InterruptedException {
        pace.refused(ANNA, Duration.ofSeconds(4));
        assertThat(pace.pause(ANNA)).isEqualTo(Duration.ofSeconds(4));
        pace.awaitTurn(KATE);
        assertThat(clock.since(began)).isZero();
        pace.awaitTurn(ANNA);
        assertThat(clock.since(began)).isEqualTo(Duration.ofSeconds(4));
    }

    @Test
    void a_long_pause_is_told_instead_of_waited_for() throws InterruptedException {
        pace.refused(ANNA, Duration.ofMinutes(10));
        pace.awaitTurn(ANNA);
        assertThat(clock.since(began)).isZero();
        assertThat(pace.pause(ANNA)).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void a_second_private_chat_that_is_refused_pauses_everybody() {
        pace.refused(ANNA, Duration.ofSeconds(8));
        assertThat(pace.pause(103)).isZero();
        pace.refused(KATE, Duration.ofSeconds(9));
        assertThat(pace.pause(103)).isEqualTo(Duration.ofSeconds(9));
    }

    @Test
    void refused_groups_pause_only_themselves() {
        pace.refused(GROUP, Duration.ofSeconds(40));
        pace.refused(-200, Duration.ofSeconds(40));
        assertThat(pace.pause(ANNA)).isZero();
        assertThat(pace.pause(GROUP)).isEqualTo(Duration.ofSeconds(40));
    }

    @Test
    void chats_are_forgotten_once_they_have_rested() throws InterruptedException {
        for (int i = 1; i <= 100_000; i++) {
            pace.awaitTurn(i);
        }
        assertThat(pace.remembered()).isLessThan(2000);
    }

    @Test
    void a_clock_that_was_set_back_makes_nobody_wait() throws InterruptedException {
        pace.refused(ANNA, Duration.ofHours(1));
        assertThat(turns(KATE, 5)).hasSize(5);
        clock.take(Duration.ofHours(-3));
        Instant asked = clock.instant();
        pace.awaitTurn(KATE);
        assertThat(clock.since(asked)).isZero();
        assertThat(pace.pause(ANNA)).isZero();
    }

    private List<Duration> turns(long chat, int count) throws InterruptedException {
        List<Duration> turns = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            pace.awaitTurn(chat);
            turns.add(clock.since(began));
        }
        return turns;
    }
}
