package dev.pora.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalTimesTest {
    private static final Instant FROM = Instant.parse("2024-01-01T00:00:00Z");
    private static final Instant UNTIL = Instant.parse("2030-01-01T00:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "2026-03-29T02:30, Europe/Berlin, 2026-03-29T01:00:00Z",
        "2026-03-29T02:00, Europe/Berlin, 2026-03-29T01:00:00Z",
        "2026-03-29T03:00, Europe/Berlin, 2026-03-29T01:00:00Z",
        "2026-10-25T02:30, Europe/Berlin, 2026-10-25T00:30:00Z",
        "2026-10-25T03:00, Europe/Berlin, 2026-10-25T02:00:00Z",
        "2026-10-04T02:10, Australia/Lord_Howe, 2026-10-03T15:30:00Z",
        "2011-12-30T12:00, Pacific/Apia, 2011-12-30T10:00:00Z",
        "2026-06-01T09:00, Europe/Moscow, 2026-06-01T06:00:00Z",
    })
    void gaps_end_and_overlaps_begin_with_the_earlier(LocalDateTime local, ZoneId zone, Instant instant) {
        assertThat(LocalTimes.instantOf(local, zone)).isEqualTo(instant);
    }

    @Test
    void every_transition_of_every_zone_follows_the_rule() {
        for (String id : ZoneId.getAvailableZoneIds()) {
            ZoneId zone = ZoneId.of(id);
            for (ZoneOffsetTransition transition : transitions(zone)) {
                LocalDateTime inside = earlier(transition).plusMinutes(1);
                Instant expected =
                        transition.isGap() ? transition.getInstant() : inside.toInstant(transition.getOffsetBefore());
                assertThat(LocalTimes.instantOf(inside, zone))
                        .as(id + " " + inside)
                        .isEqualTo(expected);
            }
        }
    }

    private static LocalDateTime earlier(ZoneOffsetTransition transition) {
        return transition.isGap() ? transition.getDateTimeBefore() : transition.getDateTimeAfter();
    }

    private static List<ZoneOffsetTransition> transitions(ZoneId zone) {
        List<ZoneOffsetTransition> found = new ArrayList<>();
        ZoneOffsetTransition next = zone.getRules().nextTransition(FROM);
        while (next != null && next.getInstant().isBefore(UNTIL)) {
            found.add(next);
            next = zone.getRules().nextTransition(next.getInstant());
        }
        return found;
    }
}
