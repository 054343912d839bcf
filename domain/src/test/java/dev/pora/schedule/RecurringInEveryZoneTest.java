package dev.pora.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pora.schedule.rrule.Frequency;
import dev.pora.schedule.rrule.Parsed;
import dev.pora.schedule.rrule.Rule;
import dev.pora.schedule.rrule.RuleText;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Around clock changes, rules are compared with a clock that is watched minute by minute: a local time is due when the
 * clock shows it for the first time, or when the clock jumps over it.
 */
class RecurringInEveryZoneTest {
    private static final Instant FROM = Instant.parse("2018-01-01T00:00:00Z");
    private static final Instant UNTIL = Instant.parse("2028-01-01T00:00:00Z");
    private static final Duration BEFORE = Duration.ofHours(30);
    private static final Duration AROUND = Duration.ofHours(60);
    private static final Rule DAILY = Rule.every(1, Frequency.DAILY);
    private static final Rule QUARTERS = rule("FREQ=MINUTELY;BYMINUTE=0,15,30,45");

    @Test
    void around_every_change_of_ten_years_rules_follow_the_clock() {
        int changes = 0;
        for (String id : ZoneId.getAvailableZoneIds()) {
            ZoneId zone = ZoneId.of(id);
            ZoneOffsetTransition change = zone.getRules().nextTransition(FROM);
            while (change != null && change.getInstant().isBefore(UNTIL)) {
                checkAround(change.getInstant(), zone);
                changes++;
                change = zone.getRules().nextTransition(change.getInstant());
            }
        }
        assertThat(changes).as("clock changes that were looked at").isGreaterThan(4000);
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Moscow, 2011-03-26T23:00:00Z",
        "Europe/Moscow, 2014-10-25T22:00:00Z",
        "Pacific/Apia, 2011-12-30T10:00:00Z",
        "Australia/Lord_Howe, 2026-04-04T15:00:00Z",
        "Australia/Lord_Howe, 2026-10-03T15:30:00Z",
        "Africa/Casablanca, 2026-02-15T02:00:00Z",
        "Africa/Casablanca, 2026-03-22T02:00:00Z",
        "America/New_York, 2026-03-08T07:00:00Z",
        "America/New_York, 2026-11-01T06:00:00Z",
        "Europe/Berlin, 2026-03-29T01:00:00Z",
        "Europe/Berlin, 2026-10-25T01:00:00Z",
        "Antarctica/Troll, 2026-03-29T01:00:00Z",
        "Antarctica/Troll, 2026-10-25T01:00:00Z",
        "America/Sao_Paulo, 2018-11-04T03:00:00Z",
        "Asia/Pyongyang, 2018-05-04T15:00:00Z",
    })
    void around_changes_that_people_remember_rules_follow_the_clock(ZoneId zone, Instant change) {
        assertThat(zone.getRules().nextTransition(change.minusSeconds(1)).getInstant())
                .as("the clock changes then")
                .isEqualTo(change);
        checkAround(change, zone);
    }

    private static void checkAround(Instant change, ZoneId zone) {
        Instant from = change.minus(BEFORE).truncatedTo(ChronoUnit.DAYS);
        Instant until = from.plus(AROUND).plus(Duration.ofDays(1));
        List<Shown> watched = watch(zone, from, until);
        ZoneOffsetTransition transition = zone.getRules().nextTransition(change.minusSeconds(1));
        LocalDateTime earlier = transition.getDateTimeBefore().isBefore(transition.getDateTimeAfter())
                ? transition.getDateTimeBefore()
                : transition.getDateTimeAfter();
        for (LocalTime time : List.of(
                earlier.toLocalTime().truncatedTo(ChronoUnit.MINUTES).plusMinutes(1),
                LocalTime.MIDNIGHT,
                LocalTime.of(23, 59))) {
            compare(
                    DAILY,
                    time,
                    zone,
                    watched,
                    until,
                    shown -> shown.toLocalTime().equals(time));
        }
        compare(QUARTERS, LocalTime.MIDNIGHT, zone, watched, until, shown -> shown.getMinute() % 15 == 0);
    }

    /** What the clock shows for the first time at an instant: more than one local time when it jumps. */
    private record Shown(Instant at, LocalDateTime local) {}

    private static List<Shown> watch(ZoneId zone, Instant from, Instant until) {
        List<Shown> watched = new ArrayList<>();
        LocalDateTime highest = LocalDateTime.ofInstant(from, zone);
        for (Instant at = from.plus(1, ChronoUnit.MINUTES); !at.isAfter(until); at = at.plus(1, ChronoUnit.MINUTES)) {
            LocalDateTime local = LocalDateTime.ofInstant(at, zone);
            while (highest.isBefore(local)) {
                highest = highest.plusMinutes(1);
                watched.add(new Shown(at, highest));
            }
        }
        return watched;
    }

    private static void compare(
            Rule rule,
            LocalTime time,
            ZoneId zone,
            List<Shown> watched,
            Instant until,
            Predicate<LocalDateTime> isDue) {
        LocalDate first = watched.getFirst().local().toLocalDate().minusDays(2);
        Recurring series = Recurring.of(rule, first.atTime(time), new Zoning.Floating());
        TreeSet<Instant> expected = new TreeSet<>();
        watched.stream().filter(shown -> isDue.test(shown.local())).forEach(shown -> expected.add(shown.at()));
        assertThat(between(series, watched.getFirst().at().minusSeconds(1), until, zone))
                .as("%s at %s in %s", RuleText.of(rule), time, zone)
                .containsExactlyElementsOf(expected);
    }

    private static List<Instant> between(Recurring series, Instant after, Instant until, ZoneId zone) {
        UserCalendar calendar = UserCalendar.in(zone);
        List<Instant> found = new ArrayList<>();
        Optional<Instant> next = series.next(after, calendar);
        while (next.isPresent() && !next.get().isAfter(until)) {
            found.add(next.get());
            next = series.next(next.get(), calendar);
        }
        return found;
    }

    @Test
    void hours_and_minutes_are_even_steps_in_every_zone() {
        for (String id : ZoneId.getAvailableZoneIds()) {
            UserCalendar zone = UserCalendar.in(ZoneId.of(id));
            Recurring rule = Recurring.of(
                    Rule.every(90, Frequency.MINUTELY),
                    LocalDate.of(2026, 1, 1).atStartOfDay(),
                    new Zoning.Fixed(zone.zone()));
            Instant at = rule.next(FROM, zone).orElseThrow();
            for (int step = 0; step < 200; step++) {
                Instant next = rule.next(at, zone).orElseThrow();
                assertThat(ChronoUnit.MINUTES.between(at, next)).as(id).isEqualTo(90);
                at = next;
            }
        }
    }

    private static Rule rule(String text) {
        return ((Parsed.Read) RuleText.parse(text, ZoneOffset.UTC)).rule();
    }
}
