package dev.pora.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pora.delivery.Share;
import dev.pora.persistence.LowMark.Look;
import dev.pora.persistence.LowMark.Place;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LowMarkTest {
    private static final Instant NINE = Instant.parse("2026-03-11T09:00:00Z");

    private long nanos;
    private final LowMark mark = new LowMark(() -> nanos);

    private static Place at(int seconds) {
        return new Place(NINE.plusSeconds(seconds), 7);
    }

    private static Place news(int seconds) {
        return new Place(NINE.plusSeconds(seconds), 0);
    }

    private void swept(Place found) {
        mark.swept(mark.look(), Share.WHOLE, found, Optional.empty());
    }

    private Optional<Place> from() {
        return mark.from(Share.WHOLE);
    }

    private void passes(Duration time) {
        nanos += time.toNanos();
    }

    @Test
    void it_is_found_by_a_sweep_and_rises_with_what_is_claimed() {
        assertThat(mark.needsSweep(Share.WHOLE)).isTrue();
        assertThat(from()).isEmpty();

        swept(at(10));
        assertThat(mark.needsSweep(Share.WHOLE)).isFalse();
        assertThat(from()).contains(at(10));

        mark.passed(mark.look(), Share.WHOLE, at(20));
        assertThat(from()).contains(at(20));
        mark.passed(mark.look(), Share.WHOLE, at(15));
        assertThat(from()).as("another look that began before").contains(at(20));
    }

    @Test
    void an_earlier_alarm_takes_it_back_and_a_later_one_does_not() {
        swept(at(10));

        mark.heard(List.of(NINE.plusSeconds(12), NINE.plusSeconds(11)));
        assertThat(from()).contains(at(10));
        mark.heard(List.of(NINE.plusSeconds(12), NINE.plusSeconds(5)));
        assertThat(from()).contains(news(5));
    }

    @Test
    void what_is_heard_during_a_look_bounds_what_it_concludes() {
        swept(at(10));
        Look look = mark.look();
        mark.heard(List.of(NINE.plusSeconds(15)));

        mark.passed(look, Share.WHOLE, at(20));

        assertThat(from()).contains(news(15));

        Look sweep = mark.look();
        mark.heard(List.of(NINE.plusSeconds(3)));
        mark.swept(sweep, Share.WHOLE, at(30), Optional.empty());
        assertThat(from()).contains(news(3));
    }

    @Test
    void news_of_an_unknown_instant_ask_for_a_sweep_even_during_one() {
        swept(at(10));
        mark.heardOfAny();
        assertThat(mark.needsSweep(Share.WHOLE)).isTrue();
        assertThat(from()).isEmpty();

        Look sweep = mark.look();
        mark.heardOfAny();
        mark.swept(sweep, Share.WHOLE, at(10), Optional.empty());

        assertThat(mark.needsSweep(Share.WHOLE)).isTrue();
        swept(at(10));
        assertThat(mark.needsSweep(Share.WHOLE)).isFalse();
    }

    @Test
    void another_share_begins_anew() {
        swept(at(10));
        Share half = Share.of("one", Set.of("one", "two"));

        assertThat(mark.from(half)).isEmpty();
        assertThat(mark.needsSweep(half)).isTrue();
        mark.passed(mark.look(), half, at(20));
        assertThat(from()).contains(at(10));
    }

    @Test
    void it_is_found_anew_now_and_then_and_when_a_lease_ends() {
        swept(at(10));
        passes(LowMark.PERIOD);
        assertThat(mark.needsSweep(Share.WHOLE)).isTrue();

        swept(at(10));
        mark.leased(Duration.ofSeconds(3));
        mark.leased(Duration.ofSeconds(4));
        assertThat(mark.untilALeaseEnds()).contains(Duration.ofSeconds(3));
        passes(Duration.ofSeconds(2));
        assertThat(mark.needsSweep(Share.WHOLE)).isFalse();
        passes(Duration.ofSeconds(1));
        assertThat(mark.needsSweep(Share.WHOLE)).isTrue();

        mark.swept(mark.look(), Share.WHOLE, at(10), Optional.of(Duration.ofSeconds(1)));
        assertThat(mark.untilALeaseEnds()).contains(Duration.ofSeconds(1));
    }

    @Test
    void sweeps_that_take_long_are_made_less_often() {
        Look slow = mark.look();
        passes(Duration.ofSeconds(1));
        mark.swept(slow, Share.WHOLE, at(10), Optional.empty());

        passes(Duration.ofSeconds(19));
        assertThat(mark.needsSweep(Share.WHOLE)).isFalse();
        passes(Duration.ofSeconds(1));
        assertThat(mark.needsSweep(Share.WHOLE)).isTrue();
    }
}
