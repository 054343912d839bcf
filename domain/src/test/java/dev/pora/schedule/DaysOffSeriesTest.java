package dev.pora.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.pora.fake.FakePublicHolidays;
import dev.pora.schedule.rrule.Frequency;
import dev.pora.schedule.rrule.Parsed;
import dev.pora.schedule.rrule.Rule;
import dev.pora.schedule.rrule.RuleText;
import dev.pora.workday.Country;
import dev.pora.workday.OnDayOff;
import dev.pora.workday.OwnDays;
import dev.pora.workday.PublicHolidays;
import dev.pora.workday.WorkingDays;
import dev.pora.workday.YearOff;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Series on days off, and the same by walking from day to day. */
class DaysOffSeriesTest {
    private static final Country RUSSIA = new Country("RU");
    private static final LocalDate BEGINNING = LocalDate.of(2024, 1, 1);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # 1 to 8 January are holidays in Russia
            FREQ=DAILY                       | 2023-12-29 | SKIP   | 12-29 01-09 01-10
            FREQ=DAILY                       | 2023-12-29 | AFTER  | 12-29 01-09 01-10
            FREQ=DAILY                       | 2023-12-29 | BEFORE | 12-29 01-09 01-10
            FREQ=DAILY                       | 2023-12-30 | BEFORE | 12-29 01-09 01-10
            FREQ=MONTHLY;BYMONTHDAY=5        | 2023-12-01 | SKIP   | 12-05 02-05 03-05
            FREQ=MONTHLY;BYMONTHDAY=5        | 2023-12-01 | AFTER  | 12-05 01-09 02-05
            FREQ=MONTHLY;BYMONTHDAY=5        | 2023-12-01 | BEFORE | 12-05 12-29 02-05
            # days off that were moved: Saturday 27 April was worked, Monday 29 April was not
            FREQ=WEEKLY;BYDAY=SA             | 2024-04-20 | BEFORE | 04-19 04-27 05-03
            FREQ=WEEKLY;BYDAY=SA             | 2024-04-20 | AFTER  | 04-22 04-27 05-06
            FREQ=WEEKLY;BYDAY=MO             | 2024-04-22 | SKIP   | 04-22 05-06 05-13
            # the end counts before days off are moved
            FREQ=WEEKLY;BYDAY=SA;COUNT=2     | 2024-04-20 | AFTER  | 04-22 04-27
            FREQ=WEEKLY;BYDAY=SU;UNTIL=20240421T090000 | 2024-04-20 | AFTER | 04-22
            """)
    void in_russia(String rule, LocalDate start, OnDayOff onDayOff, String expected) {
        Recurring series = series(rule, start.atTime(9, 0), onDayOff);
        assertThat(between(series, LocalDate.of(2023, 11, 30), LocalDate.of(2024, 12, 31), russian())
                        .limit(3)
                        .map(time -> time.toString().substring(5, 10))
                        .collect(Collectors.joining(" ")))
                .isEqualTo(expected);
    }

    @Test
    void several_that_come_to_one_day_are_one_at_each_time() {
        Recurring series = Recurring.of(
                        Rule.every(1, Frequency.DAILY),
                        LocalDateTime.parse("2024-01-05T00:00"),
                        new Zoning.Floating(),
                        TimesOfDay.At.each(List.of(LocalTime.of(9, 0), LocalTime.of(18, 0))))
                .withOnDayOff(OnDayOff.AFTER);

        assertThat(between(series, BEGINNING, LocalDate.of(2024, 1, 10), russian()))
                .containsExactly(
                        LocalDateTime.parse("2024-01-09T09:00"),
                        LocalDateTime.parse("2024-01-09T18:00"),
                        LocalDateTime.parse("2024-01-10T09:00"),
                        LocalDateTime.parse("2024-01-10T18:00"));
    }

    @Test
    void a_person_has_days_of_their_own() {
        OwnDays own = OwnDays.none().withOff(LocalDate.of(2024, 1, 9)).withWorking(LocalDate.of(2024, 1, 7));
        WorkingDays days = WorkingDays.of(Optional.of(RUSSIA), own, new FakePublicHolidays());

        assertThat(between(
                        series("FREQ=DAILY", LocalDateTime.parse("2024-01-05T09:00"), OnDayOff.AFTER),
                        BEGINNING,
                        LocalDate.of(2024, 1, 11),
                        days))
                .containsExactly(
                        LocalDateTime.parse("2024-01-07T09:00"),
                        LocalDateTime.parse("2024-01-10T09:00"),
                        LocalDateTime.parse("2024-01-11T09:00"));
    }

    /** Nothing is worked for more than a year: what finds no working day is given up, and the series is not. */
    @ParameterizedTest
    @CsvSource({"AFTER", "BEFORE", "SKIP"})
    void a_series_outlives_a_year_off(OnDayOff onDayOff) {
        Set<LocalDate> off = Stream.iterate(LocalDate.of(2024, 3, 1), day -> day.plusDays(1))
                .filter(day -> day.getDayOfWeek().getValue() <= 5)
                .limit(OwnDays.MOST)
                .collect(Collectors.toSet());
        LocalDate back = LocalDate.of(2025, 7, 28);
        WorkingDays days = WorkingDays.of(Optional.empty(), new OwnDays(off, Set.of()), new FakePublicHolidays());
        assertThat(days.isWorking(back) && !days.isWorking(back.minusDays(3))).isTrue();
        Recurring daily = series("FREQ=DAILY", LocalDateTime.parse("2024-01-01T09:00"), onDayOff);

        for (LocalDate from : List.of(LocalDate.of(2024, 2, 29), LocalDate.of(2024, 3, 2), LocalDate.of(2025, 7, 1))) {
            assertThat(between(daily, from.plusDays(1), back, days))
                    .as("after %s", from)
                    .containsExactly(back.atTime(9, 0));
        }
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_random_rule_falls_where_a_walk_from_day_to_day_finds_it(long seed) {
        Random chance = new Random(seed);
        OnDayOff onDayOff = List.of(OnDayOff.values()).get(chance.nextInt(4));
        WorkingDays days = anyDays(chance);
        Recurring ruled = anySeries(chance);
        LocalDate from = BEGINNING.plusDays(chance.nextInt(400));
        LocalDate until = from.plusDays(60);

        assertThat(between(ruled.withOnDayOff(onDayOff), from, until, days))
                .as("%s %s, %s from %s", RuleText.of(ruled.rule()), ruled.times(), onDayOff, from)
                .containsExactlyElementsOf(walked(ruled, onDayOff, from, until, days));
    }

    private static WorkingDays anyDays(Random chance) {
        Set<LocalDate> off = new HashSet<>();
        Set<LocalDate> working = new HashSet<>();
        for (int stretch = 0; stretch < 6; stretch++) {
            LocalDate begin = BEGINNING.plusDays(chance.nextInt(500));
            int length = chance.nextInt(25);
            begin.datesUntil(begin.plusDays(length)).forEach(off::add);
            working.add(BEGINNING.plusDays(chance.nextInt(500)));
        }
        off.removeAll(working);
        return WorkingDays.of(
                chance.nextBoolean() ? Optional.of(RUSSIA) : Optional.empty(),
                new OwnDays(off, working),
                new FakePublicHolidays());
    }

    private static Recurring anySeries(Random chance) {
        List<String> rules = List.of(
                "FREQ=DAILY",
                "FREQ=DAILY;INTERVAL=3",
                "FREQ=WEEKLY;BYDAY=SA,SU",
                "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR,MO",
                "FREQ=MONTHLY;BYMONTHDAY=1,10,25",
                "FREQ=MONTHLY;BYDAY=-1SU",
                "FREQ=DAILY;COUNT=70",
                "FREQ=DAILY;UNTIL=20241231T120000");
        LocalDateTime start = BEGINNING.plusDays(chance.nextInt(60)).atTime(8 + chance.nextInt(8), 0);
        Rule rule = rule(rules.get(chance.nextInt(rules.size())));
        return chance.nextBoolean()
                ? Recurring.of(rule, start, new Zoning.Floating())
                : Recurring.of(
                        rule,
                        start,
                        new Zoning.Floating(),
                        TimesOfDay.At.each(List.of(LocalTime.of(9, 0), LocalTime.of(9 + chance.nextInt(9), 30))));
    }

    /** Every day of the rule, put where it belongs. */
    private static Set<LocalDateTime> walked(
            Recurring ruled, OnDayOff onDayOff, LocalDate from, LocalDate until, WorkingDays days) {
        Set<LocalDateTime> found = new TreeSet<>();
        between(ruled, BEGINNING.minusDays(100), until.plusDays(200), days).forEach(time -> {
            int step = switch (onDayOff) {
                case FIRE, SKIP -> 0;
                case BEFORE -> -1;
                case AFTER -> 1;
            };
            LocalDate day = time.toLocalDate();
            while (step != 0 && !days.isWorking(day)) {
                day = day.plusDays(step);
            }
            if (onDayOff == OnDayOff.FIRE || days.isWorking(day)) {
                found.add(day.atTime(time.toLocalTime()));
            }
        });
        found.removeIf(
                time -> time.toLocalDate().isBefore(from) || time.toLocalDate().isAfter(until));
        return found;
    }

    /** From the beginning of a day to the end of another, in UTC. */
    private static Stream<LocalDateTime> between(Recurring series, LocalDate from, LocalDate until, WorkingDays days) {
        UserCalendar calendar = new UserCalendar(ZoneOffset.UTC, days);
        Instant end = until.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
        Instant before = from.atStartOfDay().toInstant(ZoneOffset.UTC).minusNanos(1);
        return Stream.iterate(
                        series.next(before, calendar),
                        at -> at.filter(end::isAfter).isPresent(),
                        at -> at.flatMap(last -> series.next(last, calendar)))
                .flatMap(Optional::stream)
                .map(at -> LocalDateTime.ofInstant(at, ZoneOffset.UTC));
    }

    /** A Saturday is never worked: the search comes to an end all the same, after as many years as that of a rule. */
    @Test
    void a_rule_of_days_off_alone_that_are_skipped_is_never_due() {
        Recurring saturdays = series("FREQ=WEEKLY;BYDAY=SA", LocalDateTime.parse("2026-01-01T09:00"), OnDayOff.SKIP);
        CountedYears holidays = new CountedYears(new TreeSet<>());
        WorkingDays days = WorkingDays.of(Optional.of(RUSSIA), OwnDays.none(), holidays);

        assertThat(saturdays.next(Instant.parse("2026-01-01T00:00:00Z"), new UserCalendar(ZoneOffset.UTC, days)))
                .isEmpty();
        assertThat(holidays.asked()).hasSizeBetween(100, 102);
    }

    /** No holidays, and which years they were asked for. */
    private record CountedYears(Set<Year> asked) implements PublicHolidays {
        @Override
        public YearOff in(Country country, Year year) {
            asked.add(year);
            return YearOff.weekendsOnly();
        }

        @Override
        public boolean knows(Country country) {
            return true;
        }
    }

    @Test
    void elapsed_time_skips_days_off_and_is_moved_to_no_other() {
        Recurring hours =
                Recurring.of(Rule.every(8, Frequency.HOURLY), LocalDateTime.parse("2026-03-13T00:00"), Zoning.EXACT);

        assertThat(between(
                        hours.withOnDayOff(OnDayOff.SKIP),
                        LocalDate.of(2026, 3, 13),
                        LocalDate.of(2026, 3, 16),
                        WorkingDays.mondayToFriday()))
                .containsExactly(
                        LocalDateTime.parse("2026-03-13T00:00"),
                        LocalDateTime.parse("2026-03-13T08:00"),
                        LocalDateTime.parse("2026-03-13T16:00"),
                        LocalDateTime.parse("2026-03-16T00:00"),
                        LocalDateTime.parse("2026-03-16T08:00"),
                        LocalDateTime.parse("2026-03-16T16:00"));
        assertThatIllegalArgumentException().isThrownBy(() -> hours.withOnDayOff(OnDayOff.AFTER));
        assertThatIllegalArgumentException().isThrownBy(() -> hours.withOnDayOff(OnDayOff.BEFORE));
    }

    private static WorkingDays russian() {
        return WorkingDays.of(Optional.of(RUSSIA), OwnDays.none(), new FakePublicHolidays());
    }

    private static Recurring series(String rule, LocalDateTime start, OnDayOff onDayOff) {
        return Recurring.of(rule(rule), start, new Zoning.Floating()).withOnDayOff(onDayOff);
    }

    private static Rule rule(String text) {
        return ((Parsed.Read) RuleText.parse(text, ZoneOffset.UTC)).rule();
    }
}
