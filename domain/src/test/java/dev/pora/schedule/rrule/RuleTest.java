package dev.pora.schedule.rrule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1  | FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=1
            28 | FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=28
            29 | FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=28,29;BYSETPOS=-1
            30 | FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=28,29,30;BYSETPOS=-1
            31 | FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=28,29,30,31;BYSETPOS=-1
            """)
    void a_day_of_the_month_is_the_last_one_where_it_is_missing(int day, String written) {
        assertThat(RuleText.of(Rule.monthlyOn(2, day))).isEqualTo(written);
    }

    @Test
    void only_the_leap_day_is_missing_in_some_years() {
        assertThat(RuleText.of(Rule.yearlyOn(1, MonthDay.of(Month.MARCH, 8))))
                .isEqualTo("FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=8");
        assertThat(RuleText.of(Rule.yearlyOn(1, MonthDay.of(Month.JANUARY, 31))))
                .isEqualTo("FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=31");
        assertThat(RuleText.of(Rule.yearlyOn(3, MonthDay.of(Month.FEBRUARY, 29))))
                .isEqualTo("FREQ=YEARLY;INTERVAL=3;BYMONTH=2;BYMONTHDAY=28,29;BYSETPOS=-1");
    }

    @Test
    void a_day_of_the_month_that_never_is_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rule.monthlyOn(1, 32))
                .withMessageContaining("BYMONTHDAY takes 1 to 31");
        assertThatIllegalArgumentException().isThrownBy(() -> Rule.monthlyOn(1, 0));
    }

    @Test
    void parts_are_replaced_one_by_one() {
        Rule rule = Rule.every(2, Frequency.WEEKLY)
                .on(Set.of(DayOfWeek.FRIDAY, DayOfWeek.MONDAY))
                .limited(new Limit.Times(3));
        assertThat(RuleText.of(rule)).isEqualTo("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR;COUNT=3");
        assertThat(RuleText.of(rule.limited(Limit.NEVER))).isEqualTo("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR");
        assertThat(RuleText.of(Rule.every(1, Frequency.MONTHLY)
                        .onNth(Set.of(new NthWeekday(-1, DayOfWeek.FRIDAY)))
                        .in(Set.of(Month.MAY))))
                .isEqualTo("FREQ=MONTHLY;BYMONTH=5;BYDAY=-1FR");
    }

    @ParameterizedTest
    @CsvSource({
        "BYMONTH=1",
        "BYWEEKNO=1",
        "BYYEARDAY=1",
        "BYMONTHDAY=1",
        "BYDAY=MO",
        "BYHOUR=1",
        "BYMINUTE=1",
        "BYSECOND=1"
    })
    void any_part_is_a_part(String part) {
        assertThat(Texts.rule("FREQ=YEARLY;" + part).hasParts()).isTrue();
        assertThat(Texts.rule("FREQ=YEARLY;BYSETPOS=1;" + part).hasParts()).isTrue();
    }

    @Test
    void interval_week_start_and_limit_are_no_parts() {
        assertThat(Texts.rule("FREQ=YEARLY;INTERVAL=2;WKST=SU;COUNT=3").hasParts())
                .isFalse();
    }

    @Test
    void sets_are_copied_and_cannot_be_changed() {
        Set<Integer> days = new HashSet<>(Set.of(3, 1));
        Rule rule = Rule.every(1, Frequency.MONTHLY).onMonthDays(days);
        days.clear();
        assertThat(rule.monthDays()).containsExactly(1, 3);
        assertThatThrownBy(() -> rule.monthDays().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void until_keeps_whole_seconds_and_stays_in_years_of_four_digits() {
        assertThat(new Limit.Until(LocalDateTime.parse("2026-01-01T09:00:00.999")).last())
                .isEqualTo("2026-01-01T09:00:00");
        assertThatIllegalArgumentException().isThrownBy(() -> new Limit.Until(LocalDateTime.MAX));
        assertThatIllegalArgumentException().isThrownBy(() -> new Limit.Until(LocalDateTime.MIN));
    }

    @Test
    void a_frequency_is_a_unit_of_time() {
        assertThat(Frequency.YEARLY.unit()).isEqualTo(ChronoUnit.YEARS);
        assertThat(Frequency.HOURLY.isTimeBased()).isTrue();
        assertThat(Frequency.DAILY.isTimeBased()).isFalse();
    }
}
