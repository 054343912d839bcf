package dev.pora.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpanTest {
    private static final Set<ChronoUnit> UNITS = Set.of(
            ChronoUnit.MINUTES,
            ChronoUnit.HOURS,
            ChronoUnit.DAYS,
            ChronoUnit.WEEKS,
            ChronoUnit.MONTHS,
            ChronoUnit.YEARS);

    @ParameterizedTest
    @CsvSource({
        "PT90M, 90, MINUTES",
        "PT8H, 8, HOURS",
        "P3D, 3, DAYS",
        "P2W, 2, WEEKS",
        "P1M, 1, MONTHS",
        "P1Y, 1, YEARS",
        "PT10000M, 10000, MINUTES",
    })
    void its_text_is_written_and_read(String text, int count, ChronoUnit unit) {
        assertThat(new Span(count, unit).text()).isEqualTo(text);
        assertThat(Span.read(text)).contains(new Span(count, unit));
    }

    @Test
    void every_span_is_read_back() {
        for (ChronoUnit unit : UNITS) {
            for (int count : List.of(1, 2, 60, 9_999, Span.MOST)) {
                Span span = new Span(count, unit);
                assertThat(Span.read(span.text())).contains(span);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "P",
                "PT",
                "3D",
                "P3",
                "PD",
                "PT3D",
                "PT1W",
                "PT1Y",
                "P1H",
                "P1S",
                "PT1S",
                "P0D",
                "PT0M",
                "P-1D",
                "P10001D",
                "P99999D",
                "P100000D",
                "P1DT1H",
                "P1Y1M",
                "p1d",
                " P1D",
                "P1D ",
                "P1.5D",
                "P١D"
            })
    void anything_else_is_no_span(String text) {
        assertThat(Span.read(text)).isEmpty();
    }

    @Test
    void other_counts_and_units_are_none() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Span(0, ChronoUnit.DAYS));
        assertThatIllegalArgumentException().isThrownBy(() -> new Span(-1, ChronoUnit.DAYS));
        assertThatIllegalArgumentException().isThrownBy(() -> new Span(Span.MOST + 1, ChronoUnit.DAYS));
        assertThat(Arrays.stream(ChronoUnit.values()).filter(SpanTest::fits))
                .containsExactlyInAnyOrderElementsOf(UNITS);
    }

    private static boolean fits(ChronoUnit unit) {
        try {
            return new Span(1, unit).unit() == unit;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    @ParameterizedTest
    @CsvSource({
        // hours are elapsed, days are on the calendar
        "PT24H, 2026-03-29T07:00:00Z, 2026-03-28T07:00:00Z",
        "P1D, 2026-03-29T07:00:00Z, 2026-03-28T08:00:00Z",
        "PT24H, 2026-10-25T08:00:00Z, 2026-10-24T08:00:00Z",
        "P1D, 2026-10-25T08:00:00Z, 2026-10-24T07:00:00Z",
        "PT90M, 2026-03-29T01:30:00Z, 2026-03-29T00:00:00Z",
        // into the gap: its end; into the hour that comes twice: the first
        "P1D, 2026-03-30T00:30:00Z, 2026-03-29T01:00:00Z",
        "P1D, 2026-10-26T01:30:00Z, 2026-10-25T00:30:00Z",
        "P1W, 2026-04-01T07:00:00Z, 2026-03-25T08:00:00Z",
        // shorter months
        "P1M, 2026-03-31T10:00:00Z, 2026-02-28T11:00:00Z",
        "P1Y, 2028-02-29T11:00:00Z, 2027-02-28T11:00:00Z",
    })
    void before_an_instant(String span, Instant instant, Instant before) {
        assertThat(Span.read(span).orElseThrow().before(instant, ZoneId.of("Europe/Berlin")))
                .isEqualTo(before);
    }
}
