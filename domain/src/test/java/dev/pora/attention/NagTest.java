package dev.pora.attention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NagTest {
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final Instant NOON = Instant.parse("2026-03-11T09:00:00Z");

    @Test
    void it_comes_so_many_times_and_no_more() {
        Nag nag = new Nag(Duration.ofMinutes(10), 2);

        assertThat(nag.next(0, NOON, MOSCOW)).contains(NOON.plusSeconds(600));
        assertThat(nag.next(1, NOON, MOSCOW)).contains(NOON.plusSeconds(600));
        assertThat(nag.next(2, NOON, MOSCOW)).isEmpty();
    }

    @Test
    void it_does_not_go_on_into_the_next_day() {
        Nag nag = new Nag(Duration.ofHours(1), 50);
        Instant midnight = Instant.parse("2026-03-11T21:00:00Z");

        assertThat(nag.next(0, midnight.minus(Duration.ofHours(1)).minusNanos(1), MOSCOW))
                .contains(midnight.minusNanos(1));
        assertThat(nag.next(0, midnight.minus(Duration.ofHours(1)), MOSCOW)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Moscow, 2026-03-11T20:59:59Z, 2026-03-11T21:00:00Z",
        "Europe/Moscow, 2026-03-11T21:00:00Z, 2026-03-12T21:00:00Z",
        // 23 and 25 hours
        "Europe/Berlin, 2026-03-28T23:00:00Z, 2026-03-29T22:00:00Z",
        "Europe/Berlin, 2026-10-24T22:00:00Z, 2026-10-25T23:00:00Z",
        // the clock jumps over midnight to one o'clock
        "Africa/Cairo, 2026-04-23T20:00:00Z, 2026-04-23T22:00:00Z",
        // 23 o'clock comes twice
        "Africa/Cairo, 2026-10-29T20:30:00Z, 2026-10-29T22:00:00Z",
        "Africa/Cairo, 2026-10-29T21:30:00Z, 2026-10-29T22:00:00Z",
        // no 30 December
        "Pacific/Apia, 2011-12-30T09:00:00Z, 2011-12-30T10:00:00Z",
    })
    void a_day_ends_with_the_persons_midnight(ZoneId zone, Instant instant, Instant end) {
        assertThat(Nag.endOfDay(instant, zone)).isEqualTo(end);
    }

    @Test
    void it_is_neither_a_flood_nor_without_end() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Nag(Duration.ofSeconds(59), 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Nag(Duration.ofHours(24).plusNanos(1), 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Nag(Duration.ofHours(1), 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Nag(Duration.ofHours(1), 101));
        assertThat(new Nag(Duration.ofMinutes(1), 100).times()).isEqualTo(100);
        assertThat(new Nag(Duration.ofHours(24), 1).every()).isEqualTo(Duration.ofDays(1));
    }
}
