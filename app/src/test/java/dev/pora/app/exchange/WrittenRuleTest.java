package dev.pora.app.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pora.schedule.Exceptions;
import dev.pora.schedule.Recurring;
import dev.pora.schedule.TimesOfDay;
import dev.pora.schedule.Zoning;
import dev.pora.schedule.rrule.Frequency;
import dev.pora.schedule.rrule.Limit;
import dev.pora.schedule.rrule.Rule;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WrittenRuleTest {
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final LocalDateTime START = LocalDateTime.parse("2026-03-12T09:00");
    private static final Rule DAILY = Rule.every(1, Frequency.DAILY);

    private static WrittenRule written(Rule rule, TimesOfDay times) {
        return WrittenRule.of(Recurring.of(rule, START, new Zoning.Floating(), times), MOSCOW);
    }

    private static TimesOfDay at(String... times) {
        return TimesOfDay.At.each(Stream.of(times).map(LocalTime::parse).toList());
    }

    @Test
    void a_rule_of_one_time_a_day_leaves_the_time_to_its_occurrences() {
        assertThat(written(DAILY, new TimesOfDay.AsRuled()).rrule()).isEqualTo("FREQ=DAILY");
        assertThat(written(DAILY, at("09:00"))).satisfies(one -> {
            assertThat(one.rrule()).isEqualTo("FREQ=DAILY");
            assertThat(one.parts()).isEmpty();
        });
    }

    @Test
    void several_times_of_the_same_minutes_are_hours_and_minutes_of_the_rule() {
        WrittenRule written = written(DAILY, at("09:30", "21:30"));

        assertThat(written.rrule()).isEqualTo("FREQ=DAILY;BYHOUR=9,21;BYMINUTE=30");
        assertThat(written.parts()).containsOnly(Map.entry("times", List.of("09:30", "21:30")));
    }

    @Test
    void times_that_no_hours_and_minutes_make_stand_beside_the_rule() {
        WrittenRule written = written(DAILY, at("09:00", "21:30"));

        assertThat(written.rrule()).isEqualTo("FREQ=DAILY");
        assertThat(written.parts()).containsEntry("times", List.of("09:00", "21:30"));
    }

    @Test
    void a_rule_that_picks_one_of_its_days_cannot_say_its_times_too() {
        assertThat(written(Rule.monthlyOn(1, 31), at("09:00", "21:00")).rrule())
                .isEqualTo("FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1");
    }

    @Test
    void a_window_stands_beside_the_rule_of_its_steps() {
        Rule steps = Rule.every(45, Frequency.MINUTELY).on(Set.of(DayOfWeek.MONDAY));
        TimesOfDay window = new TimesOfDay.Window(LocalTime.of(9, 0), LocalTime.of(18, 0));

        assertThat(written(steps, window)).satisfies(written -> {
            assertThat(written.rrule()).isEqualTo("FREQ=MINUTELY;INTERVAL=45;BYDAY=MO");
            assertThat(written.parts()).containsOnly(Map.entry("window", List.of("09:00", "18:00")));
        });
    }

    @Test
    void an_end_is_local_also_where_time_elapses() {
        Limit until = new Limit.Until(LocalDateTime.parse("2026-03-13T23:59:59"));
        Recurring elapsed =
                Recurring.of(Rule.every(8, Frequency.HOURLY).limited(until), START, new Zoning.Fixed(MOSCOW));

        assertThat(WrittenRule.of(elapsed, MOSCOW).rrule()).isEqualTo("FREQ=HOURLY;INTERVAL=8;UNTIL=20260313T235959");
        assertThat(written(DAILY.limited(until), at("09:00", "21:00")).rrule())
                .isEqualTo("FREQ=DAILY;BYHOUR=9,21;BYMINUTE=0;UNTIL=20260313T235959");
        assertThat(written(DAILY.limited(new Limit.Times(10)), new TimesOfDay.AsRuled())
                        .rrule())
                .isEqualTo("FREQ=DAILY;COUNT=10");
    }

    @Test
    void what_is_left_out_or_added_is_told() {
        Exceptions exceptions = Exceptions.of(
                List.of(START.plusDays(2)), List.of(LocalDate.parse("2026-03-13")), List.of(START.plusHours(1)));
        Recurring departing = Recurring.of(DAILY, START, new Zoning.Floating()).withExceptions(exceptions);

        assertThat(WrittenRule.of(departing, MOSCOW).parts())
                .containsEntry("exdate", List.of("2026-03-13", "2026-03-14T09:00"))
                .containsEntry("rdate", List.of("2026-03-12T10:00"));
    }
}
