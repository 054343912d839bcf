package dev.pora.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.pora.schedule.rrule.Frequency;
import dev.pora.schedule.rrule.Limit;
import dev.pora.schedule.rrule.Parsed;
import dev.pora.schedule.rrule.Rule;
import dev.pora.schedule.rrule.RuleText;
import dev.pora.workday.OnDayOff;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where series end, what the latest of them is, and which rules are no reminders. */
class RecurringLimitsTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final UserCalendar IN_BERLIN = UserCalendar.in(BERLIN);
    private static final UserCalendar IN_UTC = UserCalendar.in(ZoneOffset.UTC);
    private static final Zoning FLOATING = new Zoning.Floating();
    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "FREQ=DAILY;COUNT=3, 2026-03-11T09:00, 2026-03-13T09:00",
        "FREQ=WEEKLY;BYDAY=MO;COUNT=1, 2026-03-11T09:00, 2026-03-16T09:00",
        "FREQ=MONTHLY;BYMONTHDAY=31;COUNT=2, 2026-03-31T09:00, 2026-05-31T09:00",
        // 29 February comes three times before the years end
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;COUNT=100, 9980-01-01T09:00, 9996-02-29T09:00",
        // none at all: its start
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=3, 2026-03-11T09:00, 2026-03-11T09:00",
    })
    void a_count_is_stored_as_its_last_time(String rule, LocalDateTime start, LocalDateTime last) {
        Recurring series = Recurring.of(rule(rule), start, FLOATING);

        assertThat(series.last()).contains(last);
        assertThat(series.lastRuled()).contains(last);
        assertThat(series.next(last.minusSeconds(1).atZone(BERLIN).toInstant(), IN_BERLIN))
                .isEqualTo(
                        series.misfit().isPresent()
                                ? Optional.empty()
                                : Optional.of(last.atZone(BERLIN).toInstant()));
        assertThat(series.next(last.atZone(BERLIN).toInstant(), IN_BERLIN)).isEmpty();
    }

    @Test
    void a_count_and_only_a_count_comes_with_its_last_time() {
        LocalDateTime start = LocalDateTime.parse("2026-03-11T09:00");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> made(rule("FREQ=DAILY;COUNT=3"), start, Optional.empty()));
        assertThatIllegalArgumentException().isThrownBy(() -> made(rule("FREQ=DAILY"), start, Optional.of(start)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> made(rule("FREQ=DAILY;UNTIL=20260401T000000"), start, Optional.of(start)));
    }

    private static Recurring made(Rule rule, LocalDateTime start, Optional<LocalDateTime> last) {
        return new Recurring(rule, start, FLOATING, new TimesOfDay.AsRuled(), OnDayOff.FIRE, Exceptions.none(), last);
    }

    @ParameterizedTest
    @CsvSource({
        "FREQ=DAILY, 2026-03-13T08:00:00Z, 2026-03-13T08:00:00Z",
        "FREQ=DAILY, 2026-03-13T07:59:59Z, 2026-03-12T08:00:00Z",
        "FREQ=DAILY, 2026-03-11T07:59:59Z,",
        // it never makes a series longer
        "FREQ=DAILY;COUNT=3, 2026-03-20T08:00:00Z, 2026-03-13T08:00:00Z",
        "FREQ=DAILY;UNTIL=20260313T090000, 2026-03-20T08:00:00Z, 2026-03-13T08:00:00Z",
        "FREQ=DAILY;COUNT=3, 2026-03-12T08:00:00Z, 2026-03-12T08:00:00Z",
        "FREQ=DAILY;UNTIL=20260313T090000, 2026-03-12T12:00:00Z, 2026-03-12T08:00:00Z",
    })
    void a_series_ends_early(String rule, Instant end, @Nullable Instant last) {
        Recurring shorter = Recurring.of(rule(rule), LocalDateTime.parse("2026-03-11T09:00"), FLOATING)
                .ending(end, IN_BERLIN);

        assertThat(all(shorter, IN_BERLIN).reduce((_, later) -> later)).isEqualTo(Optional.ofNullable(last));
    }

    /** 2026-03-14 is a Saturday. */
    @ParameterizedTest
    @CsvSource({
        // one moved to the end stays, one moved beyond it falls out
        "BEFORE, 2026-03-13T08:00:00Z, 2026-03-13T08:00:00Z",
        "BEFORE, 2026-03-14T12:00:00Z, 2026-03-13T08:00:00Z",
        "BEFORE, 2026-03-13T07:59:59Z,",
        "AFTER, 2026-03-14T12:00:00Z,",
        "AFTER, 2026-03-16T07:59:59Z,",
        "AFTER, 2026-03-16T08:00:00Z, 2026-03-16T08:00:00Z",
        "SKIP, 2026-03-30T12:00:00Z,",
        "FIRE, 2026-03-14T08:00:00Z, 2026-03-14T08:00:00Z",
    })
    void an_end_is_meant_as_it_is_seen_on_days_off_too(OnDayOff onDayOff, Instant end, @Nullable Instant last) {
        Recurring shorter = Recurring.of(
                        Rule.every(1, Frequency.WEEKLY), LocalDateTime.parse("2026-03-14T09:00"), FLOATING)
                .withOnDayOff(onDayOff)
                .ending(end, IN_BERLIN);

        assertThat(all(shorter, IN_BERLIN).reduce((_, later) -> later)).isEqualTo(Optional.ofNullable(last));
    }

    @Test
    void an_end_in_an_hour_that_passes_for_the_second_time_keeps_its_first_passing() {
        Recurring quarters = Recurring.of(
                rule("FREQ=DAILY;BYHOUR=2;BYMINUTE=0,15,30,45"), LocalDateTime.parse("2026-10-25T00:00"), FLOATING);
        Instant secondHalfPastTwo = Instant.parse("2026-10-25T01:30:00Z");

        assertThat(all(quarters.ending(secondHalfPastTwo, IN_BERLIN), IN_BERLIN))
                .hasSize(4)
                .allMatch(secondHalfPastTwo::isAfter);
    }

    @Test
    void an_end_is_written_as_until_and_needs_no_exceptions() {
        Recurring counted =
                Recurring.of(rule("FREQ=DAILY;COUNT=300"), LocalDateTime.parse("2026-03-11T09:00"), FLOATING);

        Recurring shorter = counted.ending(Instant.parse("2026-03-12T08:00:00Z"), IN_BERLIN);

        assertThat(shorter.rule()).isEqualTo(rule("FREQ=DAILY;UNTIL=20260312T090000"));
        assertThat(shorter.last()).isEmpty();
        assertThat(shorter.exceptions().isEmpty()).isTrue();
    }

    @Test
    void an_end_beyond_all_years_changes_nothing() {
        Recurring daily = Recurring.of(
                Rule.every(1, Frequency.DAILY),
                LocalDateTime.parse("2026-01-01T09:00"),
                new Zoning.Fixed(ZoneId.of("Asia/Tokyo")));

        assertThat(daily.ending(Instant.parse("9999-12-31T23:59:59Z"), IN_BERLIN))
                .isEqualTo(daily);
    }

    @Test
    void an_end_takes_what_is_extra_after_it() {
        Recurring series = Recurring.of(
                        Rule.every(1, Frequency.DAILY), LocalDateTime.parse("2026-03-11T09:00"), FLOATING)
                .with(LocalDateTime.parse("2026-03-11T12:00"))
                .with(LocalDateTime.parse("2026-03-20T12:00"));

        assertThat(all(series.ending(Instant.parse("2026-03-12T08:00:00Z"), IN_BERLIN), IN_BERLIN))
                .containsExactly(
                        Instant.parse("2026-03-11T08:00:00Z"),
                        Instant.parse("2026-03-11T11:00:00Z"),
                        Instant.parse("2026-03-12T08:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=DAILY",
                "FREQ=MINUTELY;INTERVAL=7",
                "FREQ=MONTHLY;BYMONTHDAY=31",
                "FREQ=MINUTELY;BYHOUR=9,10;BYDAY=MO",
                "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29"
            })
    void the_latest_is_the_last_that_one_meets_on_the_way(String rule) {
        Random chance = new Random(rule.hashCode());
        Recurring series = Recurring.of(rule(rule), LocalDateTime.parse("2024-01-31T09:00"), new Zoning.Fixed(BERLIN));
        Instant known = series.next(LONG_AGO, IN_BERLIN).orElseThrow();
        for (int round = 0; round < 100; round++) {
            Instant now = known.plus(Duration.ofMinutes(chance.nextInt(200_000)));
            Instant latest = known;
            for (Optional<Instant> next = Optional.of(known);
                    next.filter(at -> !at.isAfter(now)).isPresent();
                    next = series.next(latest, IN_BERLIN)) {
                latest = next.get();
            }
            assertThat(series.latest(known, now, IN_BERLIN))
                    .as("%s at %s", rule, now)
                    .isEqualTo(latest);
        }
    }

    @Test
    void the_latest_is_never_before_the_one_that_is_known() {
        Recurring daily =
                Recurring.of(Rule.every(1, Frequency.DAILY), LocalDateTime.parse("2026-03-11T09:00"), FLOATING);
        Instant known = Instant.parse("2026-03-12T08:00:00Z");

        assertThat(daily.latest(known, known, IN_BERLIN)).isEqualTo(known);
        assertThat(daily.latest(known, known.minusSeconds(60), IN_BERLIN)).isEqualTo(known);
        assertThat(daily.latest(known, known.plusSeconds(86_400), IN_BERLIN)).isEqualTo(known.plusSeconds(86_400));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30          | NEVER
            FREQ=DAILY;INTERVAL=7;BYDAY=MO               | NEVER
            FREQ=DAILY;UNTIL=20260301T000000             | NEVER
            FREQ=SECONDLY                                | TOO_OFTEN
            FREQ=SECONDLY;INTERVAL=59                    | TOO_OFTEN
            FREQ=SECONDLY;INTERVAL=60                    |
            FREQ=MINUTELY                                |
            FREQ=DAILY;BYHOUR=9;BYMINUTE=0;BYSECOND=0,59 | TOO_OFTEN
            FREQ=DAILY;BYHOUR=0,23;BYMINUTE=0,59;BYSECOND=0,30 | TOO_OFTEN
            FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=31;BYHOUR=23;BYMINUTE=59;BYSECOND=0,30 | TOO_OFTEN
            FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29          |
            FREQ=SECONDLY;COUNT=1                        |
            FREQ=SECONDLY;COUNT=2                        | TOO_OFTEN
            """)
    void what_is_no_reminder(String rule, @Nullable Misfit misfit) {
        Recurring series = Recurring.of(
                rule(rule),
                LocalDateTime.parse("2026-03-11T09:00"),
                rule(rule).frequency().isTimeBased() ? Zoning.EXACT : FLOATING);

        assertThat(series.misfit()).isEqualTo(Optional.ofNullable(misfit));
    }

    @Test
    void extra_times_and_times_of_a_day_may_be_too_close_as_well() {
        Recurring daily =
                Recurring.of(Rule.every(1, Frequency.DAILY), LocalDateTime.parse("2026-03-11T09:00"), FLOATING);
        LocalDateTime nine = LocalDateTime.parse("2027-01-01T09:00");

        assertThat(daily.with(nine.plusSeconds(59)).misfit()).contains(Misfit.TOO_OFTEN);
        assertThat(daily.with(nine.minusSeconds(59)).misfit()).contains(Misfit.TOO_OFTEN);
        assertThat(daily.with(nine.plusSeconds(60)).misfit()).isEmpty();
        assertThat(daily.with(nine.minusSeconds(60)).misfit()).isEmpty();
        assertThat(daily.with(nine).misfit()).isEmpty();
        assertThat(daily.with(nine.plusHours(1))
                        .with(nine.plusHours(1).plusSeconds(30))
                        .misfit())
                .contains(Misfit.TOO_OFTEN);
        assertThat(Recurring.of(
                                Rule.every(1, Frequency.DAILY),
                                nine,
                                FLOATING,
                                TimesOfDay.At.each(List.of(LocalTime.of(9, 0, 0), LocalTime.of(9, 0, 30))))
                        .misfit())
                .contains(Misfit.TOO_OFTEN);
    }

    @Test
    void a_rule_without_occurrences_of_its_own_may_have_extra_ones() {
        Recurring never = Recurring.of(
                rule("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"), LocalDateTime.parse("2026-03-11T09:00"), FLOATING);

        assertThat(never.misfit()).contains(Misfit.NEVER);
        assertThat(never.with(LocalDateTime.parse("2026-03-20T09:00")).misfit()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=SECONDLY;INTERVAL=999983;BYMONTH=2;BYMONTHDAY=29;BYHOUR=3;BYMINUTE=7;BYSECOND=11",
                "FREQ=MINUTELY;INTERVAL=1000000;BYDAY=MO;BYMONTHDAY=13",
                "FREQ=YEARLY;INTERVAL=1000000",
                "FREQ=YEARLY;BYYEARDAY=366;BYDAY=MO;BYMONTH=12;BYHOUR=0;BYMINUTE=0;BYSECOND=0",
                "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30,31",
                "FREQ=MINUTELY;BYSETPOS=366;BYSECOND=1",
                "FREQ=SECONDLY;BYMONTH=1;COUNT=100000",
                "FREQ=HOURLY;INTERVAL=999999;COUNT=100000",
            })
    void a_hostile_rule_is_judged_quickly(String rule) {
        long begun = System.nanoTime();
        Recurring series =
                Recurring.of(rule(rule), LocalDateTime.parse("2026-03-11T09:00"), new Zoning.Fixed(ZoneOffset.UTC));
        Optional<Misfit> misfit = series.misfit();
        Optional<Instant> next = series.next(Instant.parse("2026-03-11T12:00:00Z"), IN_UTC);

        assertThat(Duration.ofNanos(System.nanoTime() - begun))
                .as("%s: %s, next %s", rule, misfit, next)
                .isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void elapsed_time_is_kept_in_utc() {
        Recurring hours = Recurring.of(
                rule("FREQ=HOURLY;INTERVAL=8;UNTIL=20260330T090000"),
                LocalDateTime.parse("2026-03-28T09:00:30.5"),
                new Zoning.Fixed(BERLIN));

        assertThat(hours.isElapsed()).isTrue();
        assertThat(hours.zoning()).isEqualTo(Zoning.EXACT);
        assertThat(hours.start()).isEqualTo(LocalDateTime.parse("2026-03-28T08:00:30"));
        assertThat(hours.rule().limit()).isEqualTo(new Limit.Until(LocalDateTime.parse("2026-03-30T07:00")));
        assertThat(hours.on(FLOATING)).isEqualTo(hours);
    }

    @Test
    void a_count_and_exceptions_of_elapsed_time_are_kept_in_utc_too() {
        LocalDateTime nine = LocalDateTime.parse("2026-03-28T09:00");
        Recurring counted = Recurring.of(rule("FREQ=HOURLY;INTERVAL=8;COUNT=4"), nine, new Zoning.Fixed(BERLIN));
        Recurring excepted = new Recurring(
                rule("FREQ=HOURLY;INTERVAL=8;COUNT=4"),
                nine,
                new Zoning.Fixed(BERLIN),
                new TimesOfDay.AsRuled(),
                OnDayOff.FIRE,
                Exceptions.of(List.of(nine.plusHours(8)), List.of(), List.of(nine.plusHours(1))),
                Optional.of(nine.plusHours(24)));

        assertThat(counted.last()).contains(LocalDateTime.parse("2026-03-29T08:00"));
        assertThat(all(counted, IN_BERLIN)).hasSize(4);
        assertThat(excepted.last()).contains(LocalDateTime.parse("2026-03-29T07:00"));
        assertThat(excepted.exceptions())
                .isEqualTo(Exceptions.of(
                        List.of(LocalDateTime.parse("2026-03-28T16:00")),
                        List.of(),
                        List.of(LocalDateTime.parse("2026-03-28T09:00"))));
    }

    @Test
    void elapsed_time_begins_somewhere() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Recurring.of(
                        Rule.every(8, Frequency.HOURLY), LocalDateTime.parse("2026-03-28T09:00"), FLOATING));
        assertThat(Recurring.of(rule("FREQ=HOURLY;BYMINUTE=30"), LocalDateTime.parse("2026-03-28T09:00"), FLOATING)
                        .isElapsed())
                .as("half past every hour is read from a clock")
                .isFalse();
    }

    private static Stream<Instant> all(Recurring series, UserCalendar calendar) {
        return Stream.iterate(
                        series.next(LONG_AGO, calendar),
                        Optional::isPresent,
                        at -> at.flatMap(last -> series.next(last, calendar)))
                .flatMap(Optional::stream)
                .limit(1000);
    }

    private static Rule rule(String text) {
        return ((Parsed.Read) RuleText.parse(text, ZoneOffset.UTC)).rule();
    }
}
