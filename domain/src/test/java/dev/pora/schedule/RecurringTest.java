package dev.pora.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pora.schedule.rrule.Frequency;
import dev.pora.schedule.rrule.Rule;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RecurringTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final UserCalendar IN_BERLIN = UserCalendar.in(BERLIN);
    private static final Zoning FLOATING = new Zoning.Floating();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    DAILY   | 1 |                       | 2026-03-28T02:30 | 28T02:30 29T03:00 30T02:30
                    DAILY   | 1 |                       | 2026-10-24T02:30 | 24T02:30 25T02:30 26T02:30
                    DAILY   | 3 |                       | 2026-03-27T09:00 | 27T09:00 30T09:00 02T09:00
                    DAILY   | 1 | SATURDAY SUNDAY       | 2026-03-25T09:00 | 28T09:00 29T09:00 04T09:00
                    DAILY   | 2 | MONDAY                | 2026-03-03T09:00 | 09T09:00 23T09:00 06T09:00
                    DAILY   | 7 | TUESDAY               | 2026-03-03T09:00 | 03T09:00 10T09:00 17T09:00
                    WEEKLY  | 1 |                       | 2026-03-25T09:00 | 25T09:00 01T09:00 08T09:00
                    WEEKLY  | 2 |                       | 2026-03-29T09:00 | 29T09:00 12T09:00 26T09:00
                    WEEKLY  | 1 | MONDAY FRIDAY         | 2026-03-25T09:00 | 27T09:00 30T09:00 03T09:00
                    WEEKLY  | 2 | MONDAY FRIDAY         | 2026-03-25T09:00 | 27T09:00 06T09:00 10T09:00
                    WEEKLY  | 2 | MONDAY SUNDAY         | 2026-03-25T09:00 | 29T09:00 06T09:00 12T09:00
                    MONTHLY | 1 |                       | 2026-01-31T09:00 | 31T09:00 28T09:00 31T09:00
                    MONTHLY | 1 |                       | 2028-01-30T09:00 | 30T09:00 29T09:00 30T09:00
                    MONTHLY | 3 |                       | 2026-01-31T09:00 | 31T09:00 30T09:00 31T09:00
                    YEARLY  | 1 |                       | 2028-02-29T09:00 | 29T09:00 28T09:00 28T09:00
                    YEARLY  | 4 |                       | 2028-02-29T09:00 | 29T09:00 29T09:00 29T09:00
                    """)
    void the_first_three_occurrences(
            Frequency frequency, int interval, @Nullable String days, LocalDateTime start, String expected) {
        Recurring rule = Recurring.of(rule(frequency, interval, weekdays(days), start), start, FLOATING);
        assertThat(firstOf(rule, start.atZone(BERLIN).toInstant().minusSeconds(1))
                        .limit(3)
                        .map(at ->
                                at.atZone(BERLIN).toLocalDateTime().toString().substring("2026-03-".length()))
                        .collect(Collectors.joining(" ")))
                .isEqualTo(expected);
    }

    @Test
    void hours_are_elapsed_time_through_clock_changes() {
        Recurring rule = every(2, Frequency.HOURLY, "2026-03-28T23:00");
        assertThat(firstOf(rule, Instant.parse("2026-03-28T22:00:00Z")).limit(3))
                .containsExactly(
                        Instant.parse("2026-03-29T00:00:00Z"),
                        Instant.parse("2026-03-29T02:00:00Z"),
                        Instant.parse("2026-03-29T04:00:00Z"));
    }

    @Test
    void an_occurrence_is_strictly_after_what_was_asked() {
        Recurring rule = every(1, Frequency.DAILY, "2026-03-25T09:00");
        Instant first = Instant.parse("2026-03-25T08:00:00Z");
        assertThat(rule.next(first.minusNanos(1), IN_BERLIN)).contains(first);
        assertThat(rule.next(first, IN_BERLIN)).contains(first.plus(Duration.ofDays(1)));
    }

    @Test
    void a_gap_and_the_time_at_its_end_are_one_occurrence() {
        Recurring rule = every(1, Frequency.DAILY, "2026-03-01T02:30");
        Instant endOfGap = Instant.parse("2026-03-29T01:00:00Z");
        assertThat(rule.next(endOfGap.minusSeconds(1), IN_BERLIN)).contains(endOfGap);
        assertThat(rule.next(endOfGap, IN_BERLIN)).contains(Instant.parse("2026-03-30T00:30:00Z"));
    }

    @Test
    void a_time_that_occurs_twice_is_due_once() {
        Recurring rule = every(1, Frequency.DAILY, "2026-10-01T02:30");
        Instant earlier = Instant.parse("2026-10-25T00:30:00Z");
        assertThat(rule.next(earlier.minusSeconds(1), IN_BERLIN)).contains(earlier);
        assertThat(rule.next(earlier, IN_BERLIN)).contains(Instant.parse("2026-10-26T01:30:00Z"));
    }

    @Test
    void a_fixed_rule_does_not_look_at_the_user_and_a_floating_one_does() {
        LocalDateTime start = LocalDateTime.parse("2026-06-01T09:00");
        Rule daily = Rule.every(1, Frequency.DAILY);
        Instant before = Instant.parse("2026-06-01T00:00:00Z");
        assertThat(Recurring.of(daily, start, new Zoning.Fixed(BERLIN)).next(before, UserCalendar.in(ZoneOffset.UTC)))
                .contains(Instant.parse("2026-06-01T07:00:00Z"));
        assertThat(Recurring.of(daily, start, FLOATING).next(before, UserCalendar.in(ZoneOffset.UTC)))
                .contains(Instant.parse("2026-06-01T09:00:00Z"));
    }

    @ParameterizedTest
    @EnumSource
    void a_series_goes_on_in_far_ages(Frequency frequency) {
        Recurring rule = every(7, frequency, "1970-01-31T00:00");
        Instant far = Instant.parse("2970-01-01T00:00:00Z");
        Instant next = rule.next(far, IN_BERLIN).orElseThrow();
        assertThat(next).isAfter(far).isBefore(far.plus(Duration.ofDays(29 * 366)));
        assertThat(rule.next(next.minusSeconds(1), IN_BERLIN)).contains(next);
    }

    @Test
    void a_series_that_starts_later_waits_for_its_start() {
        Recurring rule = every(2, Frequency.WEEKLY, "2030-01-01T09:00");
        assertThat(rule.next(Instant.parse("2026-01-01T00:00:00Z"), IN_BERLIN))
                .contains(Instant.parse("2030-01-01T08:00:00Z"));
    }

    /** A daily rule may meet none of its weekdays when its interval is a multiple of seven: then it is never due. */
    @Test
    void a_rule_that_meets_none_of_its_weekdays_is_never_due() {
        Recurring rule = Recurring.of(
                Rule.every(7, Frequency.DAILY).on(Set.of(DayOfWeek.MONDAY)),
                LocalDateTime.parse("2026-03-03T09:00"),
                FLOATING);
        assertThat(rule.next(Instant.EPOCH, IN_BERLIN)).isEmpty();
    }

    private static Recurring every(int interval, Frequency frequency, String start) {
        Zoning zoning = frequency.isTimeBased() ? new Zoning.Fixed(BERLIN) : FLOATING;
        return Recurring.of(Rule.every(interval, frequency), LocalDateTime.parse(start), zoning);
    }

    private static Rule rule(Frequency frequency, int interval, Set<DayOfWeek> days, LocalDateTime start) {
        return switch (frequency) {
            case MONTHLY -> Rule.monthlyOn(interval, start.getDayOfMonth());
            case YEARLY -> Rule.yearlyOn(interval, MonthDay.from(start));
            default -> Rule.every(interval, frequency).on(days);
        };
    }

    private static Stream<Instant> firstOf(Recurring rule, Instant after) {
        return Stream.iterate(
                rule.next(after, IN_BERLIN).orElseThrow(),
                at -> rule.next(at, IN_BERLIN).orElseThrow());
    }

    private static Set<DayOfWeek> weekdays(@Nullable String days) {
        List<String> names = days == null ? List.of() : Arrays.asList(days.split(" ", -1));
        return names.stream().map(DayOfWeek::valueOf).collect(Collectors.toSet());
    }
}
