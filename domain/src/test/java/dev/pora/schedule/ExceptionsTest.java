package dev.pora.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.pora.schedule.rrule.Frequency;
import dev.pora.schedule.rrule.Rule;
import dev.pora.workday.OnDayOff;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ExceptionsTest {
    private static final UserCalendar IN_BERLIN = UserCalendar.in(ZoneId.of("Europe/Berlin"));
    private static final Zoning FLOATING = new Zoning.Floating();
    private static final Recurring DAILY =
            Recurring.of(Rule.every(1, Frequency.DAILY), LocalDateTime.parse("2026-03-11T09:00"), FLOATING);

    @Test
    void a_series_departs_from_its_rule() {
        Recurring series = DAILY.withExceptions(Exceptions.of(
                List.of(LocalDateTime.parse("2026-03-12T09:00"), LocalDateTime.parse("2026-03-13T10:00")),
                List.of(LocalDate.parse("2026-03-14")),
                List.of(LocalDateTime.parse("2026-03-11T12:00"), LocalDateTime.parse("2026-03-10T12:00"))));

        assertThat(firstOf(series, 5))
                .containsExactly(
                        "2026-03-10T12:00",
                        "2026-03-11T09:00",
                        "2026-03-11T12:00",
                        "2026-03-13T09:00",
                        "2026-03-15T09:00");
    }

    @Test
    void an_extra_time_that_the_rule_has_is_one_occurrence() {
        assertThat(firstOf(DAILY.with(LocalDateTime.parse("2026-03-12T09:00")), 3))
                .containsExactly("2026-03-11T09:00", "2026-03-12T09:00", "2026-03-13T09:00");
    }

    /** RFC 5545, section 3.8.5.1: EXDATE excludes what RDATE includes. */
    @Test
    void what_is_left_out_wins_over_what_is_extra() {
        LocalDateTime noon = LocalDateTime.parse("2026-03-11T12:00");

        Exceptions both = Exceptions.of(List.of(noon), List.of(), List.of(noon));

        assertThat(both.extra()).isEmpty();
        assertThat(firstOf(DAILY.withExceptions(both), 2)).containsExactly("2026-03-11T09:00", "2026-03-12T09:00");
    }

    @Test
    void one_that_was_left_out_comes_back_when_it_is_added_and_goes_again() {
        LocalDateTime time = LocalDateTime.parse("2026-03-12T09:00");
        Recurring less = DAILY.without(Instant.parse("2026-03-12T08:00:00Z"), IN_BERLIN);

        assertThat(less.exceptions().without()).containsExactly(time);
        Recurring again = less.with(time);
        assertThat(again.exceptions()).isEqualTo(Exceptions.of(List.of(), List.of(), List.of(time)));
        assertThat(again.without(Instant.parse("2026-03-12T08:00:00Z"), IN_BERLIN)
                        .exceptions())
                .isEqualTo(Exceptions.of(List.of(time), List.of(), List.of()));
    }

    @Test
    void without_an_instant_at_which_a_gap_ends_all_times_that_it_swallowed_fall_out() {
        Recurring halfHours = Recurring.of(
                Rule.every(1, Frequency.DAILY),
                LocalDateTime.parse("2026-03-28T00:00"),
                FLOATING,
                TimesOfDay.At.each(
                        List.of(LocalTime.of(2, 0), LocalTime.of(2, 30), LocalTime.of(3, 0), LocalTime.of(3, 30))));
        Instant endOfGap = Instant.parse("2026-03-29T01:00:00Z");

        Recurring less = halfHours.without(endOfGap, IN_BERLIN);

        assertThat(less.exceptions().without())
                .containsExactly(
                        LocalDateTime.parse("2026-03-29T02:00"),
                        LocalDateTime.parse("2026-03-29T02:30"),
                        LocalDateTime.parse("2026-03-29T03:00"));
        assertThat(less.next(endOfGap.minusSeconds(1), IN_BERLIN)).contains(Instant.parse("2026-03-29T01:30:00Z"));
    }

    @Test
    void without_an_instant_that_is_no_occurrence_nothing_changes() {
        assertThat(DAILY.without(Instant.parse("2026-03-12T08:00:01Z"), IN_BERLIN))
                .isEqualTo(DAILY);
    }

    @Test
    void without_one_that_a_day_off_moved_it_is_left_out_where_it_came() {
        Recurring saturdays = Recurring.of(
                        Rule.every(1, Frequency.WEEKLY), LocalDateTime.parse("2026-03-14T09:00"), FLOATING)
                .withOnDayOff(OnDayOff.AFTER);
        Instant monday = Instant.parse("2026-03-16T08:00:00Z");

        assertThat(saturdays.next(Instant.parse("2026-03-11T00:00:00Z"), IN_BERLIN))
                .contains(monday);
        assertThat(saturdays.without(monday, IN_BERLIN).next(Instant.parse("2026-03-11T00:00:00Z"), IN_BERLIN))
                .contains(Instant.parse("2026-03-23T08:00:00Z"));
    }

    @Test
    void elapsed_time_reads_dates_on_its_persons_clock() {
        Recurring hours = Recurring.of(
                        Rule.every(4, Frequency.HOURLY), LocalDateTime.parse("2026-03-11T00:00"), Zoning.EXACT)
                .withExceptions(Exceptions.of(List.of(), List.of(LocalDate.parse("2026-03-12")), List.of()));

        assertThat(hours.next(Instant.parse("2026-03-11T20:00:00Z"), UserCalendar.in(ZoneId.of("UTC"))))
                .contains(Instant.parse("2026-03-13T00:00:00Z"));
        assertThat(hours.next(Instant.parse("2026-03-11T12:00:00Z"), UserCalendar.in(ZoneId.of("Asia/Tokyo"))))
                .as("from 15:00Z on it is the 12th in Tokyo")
                .contains(Instant.parse("2026-03-12T16:00:00Z"));
    }

    /** In Newfoundland clocks went back from 00:01 to 23:01: the next date had begun, and the old one was shown again. */
    @Test
    @Timeout(value = 10, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void a_date_that_is_shown_again_after_the_next_began_is_left_out_both_times() {
        Recurring minutes = Recurring.of(
                        Rule.every(10, Frequency.MINUTELY), LocalDateTime.parse("2010-11-07T00:00"), Zoning.EXACT)
                .withExceptions(Exceptions.of(List.of(), List.of(LocalDate.parse("2010-11-06")), List.of()));
        UserCalendar stJohns = UserCalendar.in(ZoneId.of("America/St_Johns"));

        assertThat(minutes.next(Instant.parse("2010-11-07T02:40:00Z"), stJohns))
                .as("shown for the second time until 03:30Z")
                .contains(Instant.parse("2010-11-07T03:30:00Z"));
    }

    @Test
    void a_series_has_at_most_a_thousand_of_each() {
        List<LocalDateTime> times = times(Exceptions.MOST + 1);
        List<LocalDate> dates = times.stream().map(LocalDateTime::toLocalDate).toList();

        assertThatIllegalArgumentException().isThrownBy(() -> Exceptions.of(times, List.of(), List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> Exceptions.of(List.of(), dates, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> Exceptions.of(List.of(), List.of(), times));
        List<LocalDateTime> most = times(Exceptions.MOST);
        assertThat(Exceptions.of(most, List.of(), List.of()).without()).hasSize(Exceptions.MOST);
    }

    @Test
    void who_skips_for_years_goes_on_skipping() {
        Recurring skipped = DAILY.withExceptions(Exceptions.of(times(Exceptions.MOST), List.of(), List.of()));
        Instant next =
                skipped.next(Instant.parse("2026-03-11T00:00:00Z"), IN_BERLIN).orElseThrow();

        Recurring more = skipped.without(next, IN_BERLIN);

        assertThat(more.next(next.minusSeconds(1), IN_BERLIN)).contains(next.plusSeconds(86_400));
        assertThat(more.exceptions().without())
                .as("those of long ago have served")
                .containsExactly(
                        LocalDateTime.parse("2028-12-03T09:00"),
                        LocalDateTime.parse("2028-12-04T09:00"),
                        LocalDateTime.parse("2028-12-05T09:00"));
    }

    @Test
    void no_exceptions_are_none() {
        assertThat(Exceptions.none().isEmpty()).isTrue();
        assertThat(Exceptions.of(times(1), List.of(), List.of()).isEmpty()).isFalse();
        assertThat(Exceptions.of(List.of(), List.of(LocalDate.EPOCH), List.of()).isEmpty())
                .isFalse();
        assertThat(Exceptions.of(List.of(), List.of(), times(1)).isEmpty()).isFalse();
    }

    private static List<LocalDateTime> times(int count) {
        return Stream.iterate(LocalDateTime.parse("2026-03-11T09:00"), time -> time.plusDays(1))
                .limit(count)
                .toList();
    }

    private static List<String> firstOf(Recurring series, int count) {
        return Stream.iterate(
                        series.next(Instant.parse("2026-03-01T00:00:00Z"), IN_BERLIN),
                        Optional::isPresent,
                        at -> at.flatMap(last -> series.next(last, IN_BERLIN)))
                .limit(count)
                .flatMap(Optional::stream)
                .map(at -> LocalDateTime.ofInstant(at, IN_BERLIN.zone()).toString())
                .toList();
    }
}
