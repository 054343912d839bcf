package dev.pora.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AfterDoneTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Zoning FLOATING = new Zoning.Floating();
    private static final AfterDone WATERING = after("P3D", FLOATING);

    @ParameterizedTest
    @CsvSource({
        // the day on which it was done counts, not its time
        "P3D, 2026-03-11T23:30, 2026-03-14T09:00",
        "P3D, 2026-03-12T00:30, 2026-03-15T09:00",
        "P1D, 2026-03-11T08:00, 2026-03-12T09:00",
        "P2W, 2026-03-11T12:00, 2026-03-25T09:00",
        "P1M, 2026-01-31T12:00, 2026-02-28T09:00",
        "P1Y, 2028-02-29T12:00, 2029-02-28T09:00",
        // through clock changes
        "P1D, 2026-03-28T12:00, 2026-03-29T09:00",
        "P1D, 2026-10-24T12:00, 2026-10-25T09:00",
    })
    void days_are_counted_on_the_calendar_from_when_it_was_done(String gap, LocalDateTime done, LocalDateTime next) {
        AfterDone counted = after(gap, FLOATING).doneAt(done.atZone(BERLIN).toInstant(), BERLIN);

        assertThat(counted).isEqualTo(new AfterDone(span(gap), next, FLOATING));
    }

    @Test
    void hours_are_counted_on_the_instant_line() {
        Instant done = Instant.parse("2026-03-28T20:17:05Z");

        AfterDone counted = after("PT8H", FLOATING).doneAt(done, BERLIN);

        assertThat(counted.zoning()).isEqualTo(Zoning.EXACT);
        assertThat(counted.next(done, UserCalendar.in(TOKYO))).contains(Instant.parse("2026-03-29T04:17:05Z"));
    }

    @Test
    void it_is_due_once_until_it_is_done() {
        Instant due = Instant.parse("2026-03-11T08:00:00Z");

        assertThat(WATERING.next(due.minusNanos(1), UserCalendar.in(BERLIN))).contains(due);
        assertThat(WATERING.next(due, UserCalendar.in(BERLIN))).isEmpty();
    }

    @Test
    void a_floating_one_follows_and_a_fixed_one_stays() {
        Instant done = Instant.parse("2026-03-11T20:00:00Z");

        assertThat(WATERING.instant(TOKYO)).isEqualTo(Instant.parse("2026-03-11T00:00:00Z"));
        assertThat(WATERING.doneAt(done, TOKYO).instant(TOKYO))
                .as("it is the 12th in Tokyo")
                .isEqualTo(Instant.parse("2026-03-15T00:00:00Z"));
        assertThat(WATERING.on(new Zoning.Fixed(BERLIN)).doneAt(done, TOKYO).instant(TOKYO))
                .isEqualTo(Instant.parse("2026-03-14T08:00:00Z"));
    }

    @Test
    void elapsed_time_takes_a_clock_only_before_it_counts() {
        AfterDone fresh = after("PT8H", FLOATING);
        AfterDone counting = fresh.doneAt(Instant.parse("2026-03-11T20:00:00Z"), BERLIN);

        assertThat(fresh.on(new Zoning.Fixed(TOKYO)).zoning()).isEqualTo(new Zoning.Fixed(TOKYO));
        assertThat(counting.on(new Zoning.Fixed(TOKYO))).isEqualTo(counting);
        assertThat(after("P3D", Zoning.EXACT).on(FLOATING).zoning()).isEqualTo(FLOATING);
    }

    @Test
    void a_time_in_a_gap_waits_for_its_end() {
        AfterDone early = new AfterDone(span("P1D"), LocalDateTime.parse("2026-03-28T02:30"), FLOATING);

        assertThat(early.doneAt(Instant.parse("2026-03-28T10:00:00Z"), BERLIN).instant(BERLIN))
                .isEqualTo(Instant.parse("2026-03-29T01:00:00Z"));
    }

    private static AfterDone after(String gap, Zoning zoning) {
        return new AfterDone(span(gap), LocalDateTime.parse("2026-03-11T09:00"), zoning);
    }

    private static Span span(String text) {
        return Span.read(text).orElseThrow();
    }
}
