package dev.pora.app.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class WatchTest {
    private static final Instant NOON = Instant.parse("2026-03-11T12:00:00Z");
    private static final Duration QUICK = Duration.ofMillis(1);
    private static final Duration SLOW = Duration.ofMillis(40);

    private long tick = 1_000;
    private Instant store = NOON;
    private Duration question = Duration.ZERO;
    private Duration answer = QUICK;
    private final Watch watch = new Watch(this::ask, () -> tick);

    @Test
    void it_goes_on_by_ticks_and_never_ahead_of_the_store() {
        var _ = watch.look();
        assertThat(Duration.between(watch.instant(), store)).isEqualTo(QUICK);

        pass(Duration.ofSeconds(90));

        assertThat(Duration.between(watch.instant(), store)).isEqualTo(QUICK);
    }

    @Test
    void a_slower_look_does_not_make_it_worse_and_a_quicker_one_makes_it_better() {
        answer = SLOW;
        var _ = watch.look();
        answer = QUICK;
        var _ = watch.look();
        answer = SLOW;
        var _ = watch.look();

        assertThat(Duration.between(watch.instant(), store)).isEqualTo(QUICK);
    }

    @Test
    void a_question_that_travels_long_does_not_put_it_ahead() {
        question = SLOW;
        var _ = watch.look();

        assertThat(Duration.between(watch.instant(), store)).isEqualTo(QUICK);
    }

    @Test
    void a_store_whose_clock_is_set_an_hour_either_way_is_followed_at_the_next_look() {
        var _ = watch.look();
        for (Duration jump : new Duration[] {Duration.ofHours(1), Duration.ofHours(-1), Duration.ofHours(-1)}) {
            store = store.plus(jump);
            assertThat(watch.look()).isTrue();
            assertThat(Duration.between(watch.instant(), store)).isEqualTo(QUICK);
        }
    }

    @Test
    void a_look_that_shows_nothing_new_says_so() {
        assertThat(watch.look()).isFalse();
        pass(Duration.ofMinutes(10));
        answer = Duration.ofSeconds(3);
        assertThat(watch.look()).isFalse();
        answer = QUICK;
        assertThat(watch.look()).isFalse();
    }

    @Test
    void steady_ticks_that_run_a_little_fast_are_corrected() {
        var _ = watch.look();
        tick += Duration.ofSeconds(10).plusMillis(5).toNanos();
        store = store.plusSeconds(10);
        assertThat(watch.instant()).isAfter(store);

        var _ = watch.look();

        assertThat(watch.instant()).isBeforeOrEqualTo(store);
    }

    private Instant ask() {
        pass(question);
        Instant read = store;
        pass(answer);
        return read;
    }

    private void pass(Duration time) {
        tick += time.toNanos();
        store = store.plus(time);
    }
}
