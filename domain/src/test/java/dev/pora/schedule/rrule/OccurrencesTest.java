package dev.pora.schedule.rrule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OccurrencesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FREQ=DAILY                                          | 2026-01-01T09:00    | 2026-01-01T09:00 2026-01-02T09:00 2026-01-03T09:00
            FREQ=DAILY;INTERVAL=40                              | 2026-01-01T09:00    | 2026-01-01T09:00 2026-02-10T09:00 2026-03-22T09:00
            FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE,FR               | 2026-01-01T09:00    | 2026-01-02T09:00 2026-01-12T09:00 2026-01-14T09:00
            FREQ=WEEKLY                                         | 2026-01-01T09:00:07 | 2026-01-01T09:00:07 2026-01-08T09:00:07 2026-01-15T09:00:07
            FREQ=MONTHLY                                        | 2026-01-31T09:00    | 2026-01-31T09:00 2026-03-31T09:00 2026-05-31T09:00
            FREQ=MONTHLY;BYDAY=-1FR                             | 2026-01-31T09:00    | 2026-02-27T09:00 2026-03-27T09:00 2026-04-24T09:00
            FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1     | 2026-01-31T09:00    | 2026-01-31T09:00 2026-02-28T09:00 2026-03-31T09:00
            FREQ=YEARLY                                         | 2024-02-29T09:00    | 2024-02-29T09:00 2028-02-29T09:00 2032-02-29T09:00
            FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=8                  | 2024-02-29T09:00    | 2024-03-08T09:00 2025-03-08T09:00 2026-03-08T09:00
            FREQ=HOURLY;INTERVAL=8                              | 2026-01-01T09:30    | 2026-01-01T09:30 2026-01-01T17:30 2026-01-02T01:30
            FREQ=MINUTELY;INTERVAL=45                           | 2026-01-01T09:30:10 | 2026-01-01T09:30:10 2026-01-01T10:15:10 2026-01-01T11:00:10
            FREQ=MINUTELY;INTERVAL=45;BYHOUR=9,10               | 2026-01-01T09:30    | 2026-01-01T09:30 2026-01-01T10:15 2026-01-02T09:30
            FREQ=SECONDLY;INTERVAL=7;BYHOUR=9;BYMINUTE=0        | 2026-01-01T09:00:56 | 2026-01-01T09:00:56 2026-01-02T09:00:01 2026-01-02T09:00:08
            """)
    void the_first_three(String rule, LocalDateTime start, String expected) {
        assertThat(firstOf(Texts.rule(rule), start, 3))
                .extracting(LocalDateTime::toString)
                .containsExactly(expected.split(" "));
    }

    @Test
    void a_clamped_day_keeps_its_anchor() {
        LocalDateTime start = LocalDateTime.parse("2027-02-01T09:00");
        assertThat(firstOf(Rule.monthlyOn(1, 30), start, 3))
                .extracting(LocalDateTime::getDayOfMonth)
                .containsExactly(28, 30, 30);
        assertThat(firstOf(Rule.yearlyOn(1, MonthDay.of(2, 29)), start, 3))
                .extracting(LocalDateTime::getDayOfMonth)
                .containsExactly(28, 29, 28);
    }

    private static List<LocalDateTime> firstOf(Rule rule, LocalDateTime start, int most) {
        return Texts.first(Occurrences.of(rule, start), rule, most);
    }

    @Test
    void a_count_ends_with_its_last() {
        Occurrences threeDays =
                Occurrences.of(Texts.rule("FREQ=DAILY;COUNT=3"), LocalDateTime.parse("2026-01-01T09:00"));
        assertThat(threeDays.last()).contains(LocalDateTime.parse("2026-01-03T09:00"));
    }

    @Test
    void an_until_ends_with_the_last_that_it_includes() {
        Occurrences january = Occurrences.of(
                Texts.rule("FREQ=WEEKLY;UNTIL=20260129T090000"), LocalDateTime.parse("2026-01-01T09:00"));
        assertThat(january.last()).contains(LocalDateTime.parse("2026-01-29T09:00"));
        assertThat(january.after(LocalDateTime.parse("2026-01-29T09:00"))).isEmpty();
    }

    @Test
    void an_endless_series_has_no_last() {
        assertThat(Occurrences.of(Texts.rule("FREQ=DAILY"), LocalDateTime.parse("2026-01-01T09:00"))
                        .last())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0000-01-01T09:00, 0000-01-01T09:00",
        "9999-12-31T09:00, 9999-12-31T09:00",
        "-0001-12-31T09:00, ",
        "+10000-01-01T09:00, "
    })
    void nothing_occurs_outside_the_years_of_four_digits(LocalDateTime start, @Nullable LocalDateTime first) {
        Occurrences daily = Occurrences.of(Texts.rule("FREQ=DAILY"), start);
        assertThat(daily.from(start)).isEqualTo(Optional.ofNullable(first));
        assertThat(daily.from(LocalDateTime.MIN)).isEqualTo(Optional.ofNullable(first));
        assertThat(daily.after(LocalDateTime.MAX)).isEmpty();
    }

    @Test
    void the_last_day_of_time_ends_a_series() {
        Occurrences daily = Occurrences.of(Texts.rule("FREQ=DAILY"), LocalDateTime.parse("2026-01-01T23:59:59"));
        LocalDateTime end = LocalDateTime.parse("9999-12-31T23:59:59");
        assertThat(daily.after(end.minusSeconds(1))).contains(end);
        assertThat(daily.after(end)).isEmpty();
    }

    @Test
    void what_is_finer_than_a_second_is_cut_off() {
        Occurrences daily = Occurrences.of(Texts.rule("FREQ=DAILY"), LocalDateTime.parse("2026-01-01T09:00:00.5"));
        assertThat(daily.from(LocalDateTime.parse("2026-01-01T09:00:00")))
                .contains(LocalDateTime.parse("2026-01-01T09:00"));
        assertThat(daily.from(LocalDateTime.parse("2026-01-01T09:00:00.1")))
                .contains(LocalDateTime.parse("2026-01-02T09:00"));
        assertThat(daily.after(LocalDateTime.parse("2026-01-01T08:59:59.9")))
                .contains(LocalDateTime.parse("2026-01-01T09:00"));
    }

    @Test
    void a_search_looks_a_hundred_years_ahead_and_no_further() {
        Occurrences far = Occurrences.of(
                Texts.rule("FREQ=YEARLY;INTERVAL=100;BYMONTH=1;BYMONTHDAY=1"), LocalDateTime.parse("2000-01-01T00:00"));
        assertThat(far.after(LocalDateTime.parse("2000-01-01T00:00")))
                .contains(LocalDateTime.parse("2100-01-01T00:00"));
        Occurrences farther = Occurrences.of(
                Texts.rule("FREQ=YEARLY;INTERVAL=101;BYMONTH=1;BYMONTHDAY=1"), LocalDateTime.parse("2000-01-01T00:00"));
        assertThat(farther.after(LocalDateTime.parse("2000-01-01T00:00"))).isEmpty();
        assertThat(Occurrences.of(
                                Texts.rule("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29"),
                                LocalDateTime.parse("2096-03-01T00:00"))
                        .from(LocalDateTime.MIN))
                .contains(LocalDateTime.parse("2104-02-29T00:00"));
    }

    @ParameterizedTest
    @CsvSource({"'60', 59", "'0,60', 0", "'59,60', 59"})
    void a_leap_second_is_the_second_before_it(String seconds, int first) {
        Rule rule = Texts.rule("FREQ=DAILY;BYSECOND=" + seconds);
        Rule slots = Texts.rule("FREQ=SECONDLY;BYSECOND=" + seconds);
        LocalDateTime start = LocalDateTime.parse("2026-01-01T09:00:00");
        assertThat(firstOf(rule, start, 1)).containsExactly(start.withSecond(first));
        assertThat(firstOf(slots, start, 1)).containsExactly(start.withSecond(first));
        assertThat(Occurrences.of(rule, start).after(start.withSecond(1))).contains(start.withSecond(59));
        assertThat(Occurrences.of(rule, start).after(start.withSecond(59)))
                .contains(start.plusDays(1).withSecond(first));
    }
}
