package dev.pora.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.pora.schedule.rrule.Parsed;
import dev.pora.schedule.rrule.Rule;
import dev.pora.schedule.rrule.RuleText;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Several times a day, and steps within a part of the day. */
class TimesOfDayTest {
    private static final UserCalendar IN_UTC = UserCalendar.in(ZoneOffset.UTC);
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # 2026-03-11 is a Wednesday; the end of a window is due when it is a step
            FREQ=MINUTELY;INTERVAL=45            | 2026-03-11T00:00 | 09:00-10:30 | 11T09:00 11T09:45 11T10:30 12T09:00
            FREQ=MINUTELY;INTERVAL=45            | 2026-03-11T00:00 | 09:00-10:29 | 11T09:00 11T09:45 12T09:00 12T09:45
            FREQ=HOURLY;INTERVAL=2               | 2026-03-11T00:00 | 09:30-18:00 | 11T09:30 11T11:30 11T13:30 11T15:30
            FREQ=HOURLY;INTERVAL=12              | 2026-03-11T00:00 | 09:00-18:00 | 11T09:00 12T09:00 13T09:00 14T09:00
            # a start inside a window does not move its steps
            FREQ=MINUTELY;INTERVAL=45            | 2026-03-11T09:10 | 09:00-10:30 | 11T09:45 11T10:30 12T09:00 12T09:45
            FREQ=MINUTELY;INTERVAL=45            | 2026-03-11T10:31 | 09:00-10:30 | 12T09:00 12T09:45 12T10:30 13T09:00
            # the days of the rule
            FREQ=HOURLY;BYDAY=MO                 | 2026-03-11T00:00 | 09:00-10:00 | 16T09:00 16T10:00 23T09:00 23T10:00
            FREQ=HOURLY;BYMONTHDAY=-1            | 2026-03-11T00:00 | 09:00-10:00 | 31T09:00 31T10:00 30T09:00 30T10:00
            FREQ=HOURLY;BYMONTH=4                | 2026-03-11T00:00 | 09:00-10:00 | 01T09:00 01T10:00 02T09:00 02T10:00
            # across midnight the later part belongs to the day before
            FREQ=HOURLY;INTERVAL=2               | 2026-03-11T12:00 | 22:00-02:00 | 11T22:00 12T00:00 12T02:00 12T22:00
            FREQ=HOURLY;INTERVAL=2;BYDAY=WE      | 2026-03-11T12:00 | 22:00-02:00 | 11T22:00 12T00:00 12T02:00 18T22:00
            FREQ=HOURLY;INTERVAL=2;BYDAY=TU      | 2026-03-11T00:00 | 22:00-02:00 | 11T00:00 11T02:00 17T22:00 18T00:00
            FREQ=HOURLY;INTERVAL=2;BYDAY=WE      | 2026-03-11T23:00 | 22:00-02:00 | 12T00:00 12T02:00 18T22:00 19T00:00
            FREQ=MINUTELY;INTERVAL=40            | 2026-03-11T12:00 | 23:00-00:00 | 11T23:00 11T23:40 12T23:00 12T23:40
            # until
            FREQ=HOURLY;UNTIL=20260311T093000    | 2026-03-11T00:00 | 08:00-12:00 | 11T08:00 11T09:00
            FREQ=HOURLY;INTERVAL=2;UNTIL=20260312T000000 | 2026-03-11T12:00 | 22:00-02:00 | 11T22:00 12T00:00
            # COUNT counts each time, from the start
            FREQ=HOURLY;COUNT=3                  | 2026-03-11T11:30 | 09:00-12:00 | 11T12:00 12T09:00 12T10:00
            FREQ=HOURLY;COUNT=1                  | 2026-03-11T00:00 | 09:00-12:00 | 11T09:00
            """)
    void a_window(String rule, LocalDateTime start, String window, String expected) {
        LocalTime from = LocalTime.parse(window.substring(0, 5));
        LocalTime to = LocalTime.parse(window.substring(6));

        assertThat(firstFour(rule, start, new TimesOfDay.Window(from, to))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FREQ=DAILY                          | 2026-03-11T00:00 | 21:00 09:00 | 11T09:00 11T21:00 12T09:00 12T21:00
            FREQ=DAILY                          | 2026-03-11T09:01 | 21:00 09:00 | 11T21:00 12T09:00 12T21:00 13T09:00
            FREQ=DAILY                          | 2026-03-11T09:00 | 21:00 09:00 | 11T09:00 11T21:00 12T09:00 12T21:00
            FREQ=WEEKLY;INTERVAL=2;BYDAY=WE,SA  | 2026-03-11T10:00 | 09:00 12:00 | 11T12:00 14T09:00 14T12:00 25T09:00
            FREQ=WEEKLY                         | 2026-03-11T23:00 | 09:00       | 18T09:00 25T09:00 01T09:00 08T09:00
            FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1 | 2026-01-31T00:00 | 09:00 21:00 | 31T09:00 31T21:00 28T09:00 28T21:00
            FREQ=DAILY;COUNT=3                  | 2026-03-11T10:00 | 09:00 21:00 | 11T21:00 12T09:00 12T21:00
            FREQ=DAILY;UNTIL=20260312T090000    | 2026-03-11T00:00 | 09:00 21:00 | 11T09:00 11T21:00 12T09:00
            """)
    void several_times(String rule, LocalDateTime start, String times, String expected) {
        List<LocalTime> each = Stream.of(times.split(" ")).map(LocalTime::parse).toList();

        assertThat(firstFour(rule, start, TimesOfDay.At.each(each))).isEqualTo(expected);
    }

    private static String firstFour(String rule, LocalDateTime start, TimesOfDay times) {
        Recurring series = Recurring.of(rule(rule), start, new Zoning.Floating(), times);
        return Stream.iterate(
                        series.next(Instant.parse("2026-01-30T00:00:00Z"), IN_UTC),
                        Optional::isPresent,
                        at -> at.flatMap(last -> series.next(last, IN_UTC)))
                .limit(4)
                .flatMap(Optional::stream)
                .map(at -> at.toString().substring("2026-03-".length(), "2026-03-11T09:00".length()))
                .collect(Collectors.joining(" "));
    }

    @Test
    void a_window_on_a_day_that_is_shorter_or_longer_shows_the_clocks_times_once() {
        Recurring nightly = Recurring.of(
                rule("FREQ=MINUTELY;INTERVAL=30"),
                LocalDateTime.parse("2026-01-01T00:00"),
                new Zoning.Floating(),
                new TimesOfDay.Window(LocalTime.of(1, 30), LocalTime.of(3, 30)));

        assertThat(between(nightly, "2026-03-29T00:00:00Z", "2026-03-29T12:00:00Z"))
                .as("02:00 and 02:30 fall together with 03:00")
                .containsExactly(
                        Instant.parse("2026-03-29T00:30:00Z"),
                        Instant.parse("2026-03-29T01:00:00Z"),
                        Instant.parse("2026-03-29T01:30:00Z"));
        assertThat(between(nightly, "2026-10-24T22:00:00Z", "2026-10-25T12:00:00Z"))
                .as("02:00 and 02:30 come once, before the clock is set back")
                .containsExactly(
                        Instant.parse("2026-10-24T23:30:00Z"),
                        Instant.parse("2026-10-25T00:00:00Z"),
                        Instant.parse("2026-10-25T00:30:00Z"),
                        Instant.parse("2026-10-25T02:00:00Z"),
                        Instant.parse("2026-10-25T02:30:00Z"));
    }

    private static List<Instant> between(Recurring series, String after, String until) {
        UserCalendar calendar = UserCalendar.in(BERLIN);
        Instant end = Instant.parse(until);
        return Stream.iterate(
                        series.next(Instant.parse(after), calendar),
                        at -> at.filter(end::isAfter).isPresent(),
                        at -> at.flatMap(last -> series.next(last, calendar)))
                .flatMap(Optional::stream)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=DAILY",
                "FREQ=SECONDLY;INTERVAL=90",
                "FREQ=HOURLY;BYHOUR=9",
                "FREQ=HOURLY;BYMINUTE=30",
                "FREQ=HOURLY;BYSECOND=30",
                "FREQ=HOURLY;BYYEARDAY=1",
                "FREQ=HOURLY;BYDAY=MO;BYSETPOS=1"
            })
    void a_window_belongs_to_steps_of_hours_or_minutes(String rule) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Recurring.of(
                        rule(rule),
                        LocalDateTime.parse("2026-01-01T00:00"),
                        new Zoning.Floating(),
                        new TimesOfDay.Window(LocalTime.of(9, 0), LocalTime.of(18, 0))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"FREQ=HOURLY", "FREQ=DAILY;BYHOUR=9", "FREQ=DAILY;BYMINUTE=9", "FREQ=WEEKLY;BYDAY=MO;BYSECOND=0"
            })
    void times_belong_to_whole_days(String rule) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Recurring.of(
                        rule(rule),
                        LocalDateTime.parse("2026-01-01T00:00"),
                        new Zoning.Floating(),
                        TimesOfDay.At.each(List.of(LocalTime.of(9, 0)))));
    }

    @Test
    void a_day_has_one_to_forty_eight_times_of_whole_seconds() {
        assertThatIllegalArgumentException().isThrownBy(() -> TimesOfDay.At.each(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> TimesOfDay.At.each(times(49)));
        assertThat(TimesOfDay.At.each(times(48)).times()).hasSize(48);
        assertThat(TimesOfDay.At.each(List.of(LocalTime.of(9, 0, 0, 7), LocalTime.of(9, 0)))
                        .times())
                .containsExactly(LocalTime.of(9, 0));
    }

    @Test
    void a_window_has_a_length() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TimesOfDay.Window(LocalTime.of(9, 0), LocalTime.of(9, 0)));
    }

    private static List<LocalTime> times(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> LocalTime.of(number / 4, number % 4))
                .toList();
    }

    private static Rule rule(String text) {
        return ((Parsed.Read) RuleText.parse(text, ZoneOffset.UTC)).rule();
    }

    @Test
    void a_window_is_kept_to_the_second_so_that_every_store_keeps_it_whole() {
        assertThat(new TimesOfDay.Window(LocalTime.of(9, 0, 0, 1), LocalTime.MAX))
                .isEqualTo(new TimesOfDay.Window(LocalTime.of(9, 0), LocalTime.of(23, 59, 59)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TimesOfDay.Window(LocalTime.of(9, 0), LocalTime.of(9, 0, 0, 1)));
    }
}
