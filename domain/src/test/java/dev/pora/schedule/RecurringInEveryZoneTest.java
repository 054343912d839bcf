package dev.pora.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Around every clock change of every zone, a daily rule is due once on every date, at its own local time. */
class RecurringInEveryZoneTest {
    private static final Instant FROM = Instant.parse("2024-01-01T00:00:00Z");
    private static final Instant UNTIL = Instant.parse("2029-01-01T00:00:00Z");
    private static final int DAYS_AROUND = 3;

    @Test
    void a_daily_rule_is_due_once_a_day_at_its_own_time_except_in_a_gap() {
        for (String id : ZoneId.getAvailableZoneIds()) {
            ZoneId zone = ZoneId.of(id);
            ZoneOffsetTransition change = zone.getRules().nextTransition(FROM);
            while (change != null && change.getInstant().isBefore(UNTIL)) {
                checkAround(change, zone);
                change = zone.getRules().nextTransition(change.getInstant());
            }
        }
    }

    /** Rules at the time just inside the change, and at the edges of the day. */
    private static void checkAround(ZoneOffsetTransition change, ZoneId zone) {
        LocalTime inside = change.getDateTimeBefore().isBefore(change.getDateTimeAfter())
                ? change.getDateTimeBefore().toLocalTime().plusMinutes(1)
                : change.getDateTimeAfter().toLocalTime().plusMinutes(1);
        for (LocalTime time : new LocalTime[] {inside, LocalTime.MIDNIGHT, LocalTime.of(23, 59)}) {
            checkDaily(change, zone, time);
        }
    }

    private static void checkDaily(ZoneOffsetTransition change, ZoneId zone, LocalTime time) {
        LocalDate first = change.getDateTimeBefore().toLocalDate().minusDays(DAYS_AROUND);
        Recurring daily =
                new Recurring(Recurrence.every(1, Frequency.DAILY), first.atTime(time), new Zoning.Floating());
        Instant last = first.minusDays(1).atStartOfDay(zone).toInstant();
        for (LocalDate date = first; date.isBefore(first.plusDays(2 * DAYS_AROUND)); date = date.plusDays(1)) {
            Optional<Instant> next = daily.next(last, zone);
            String where = zone + " " + date + " " + time;
            assertThat(next).as(where).isPresent();
            assertThat(next.get()).as(where).isAfter(last).isEqualTo(LocalTimes.instantOf(date.atTime(time), zone));
            assertLocal(next.get().atZone(zone), date, time, change);
            last = next.get();
        }
    }

    private static void assertLocal(ZonedDateTime due, LocalDate date, LocalTime time, ZoneOffsetTransition change) {
        boolean atTheChange = due.toInstant().equals(change.getInstant());
        if (!atTheChange) {
            assertThat(due.toLocalDateTime()).isEqualTo(date.atTime(time));
        }
    }

    @Test
    void hours_and_minutes_are_even_steps_in_every_zone() {
        Recurring rule = new Recurring(
                Recurrence.every(90, Frequency.MINUTELY),
                LocalDate.of(2026, 1, 1).atStartOfDay(),
                new Zoning.Floating());
        for (String id : ZoneId.getAvailableZoneIds()) {
            ZoneId zone = ZoneId.of(id);
            Instant at = rule.next(FROM, zone).orElseThrow();
            for (int step = 0; step < 200; step++) {
                Instant next = rule.next(at, zone).orElseThrow();
                assertThat(ChronoUnit.MINUTES.between(at, next)).as(id).isEqualTo(90);
                at = next;
            }
        }
    }
}
