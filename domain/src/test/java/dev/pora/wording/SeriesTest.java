package dev.pora.wording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pora.schedule.AfterDone;
import dev.pora.schedule.Exceptions;
import dev.pora.schedule.Once;
import dev.pora.schedule.Recurring;
import dev.pora.schedule.Schedule;
import dev.pora.schedule.Span;
import dev.pora.schedule.TimesOfDay;
import dev.pora.schedule.Zoning;
import dev.pora.schedule.rrule.Rule;
import dev.pora.user.Language;
import dev.pora.workday.OnDayOff;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Everything about a series but its rule. */
class SeriesTest {
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final LocalDateTime START = LocalDateTime.parse("2026-11-24T09:00");
    private static final Zoning FLOATING = new Zoning.Floating();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    FREQ=DAILY                          | 09:00 18:30 | каждый день в 09:00 и 18:30 | every day at 09:00 and 18:30
                    FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR    | 09:00 14:00 18:30 | по будням в 09:00, 14:00 и 18:30 | every weekday at 09:00, 14:00 and 18:30
                    FREQ=MONTHLY;BYDAY=SA;BYSETPOS=1    | 09:00 18:30 | в первую субботу каждого месяца в 09:00 и 18:30 | on the 1st Saturday of every month at 09:00 and 18:30
                    FREQ=DAILY                          | 00:00 01:00 02:00 03:00 04:00 05:00 06:00 07:00 08:00 09:00 10:00 11:00 12:00 | 13 раз в день с 00:00 до 12:00 | 13 times a day from 00:00 to 12:00
                    FREQ=MONTHLY;BYDAY=MO,WE;BYSETPOS=1 | 09:00 18:30 | по правилу FREQ=MONTHLY;BYDAY=MO,WE;BYSETPOS=1 в 09:00 и 18:30 | by the rule FREQ=MONTHLY;BYDAY=MO,WE;BYSETPOS=1 at 09:00 and 18:30
                    """)
    void several_times_a_day_are_listed(String rule, String times, String russian, String english) {
        TimesOfDay at = TimesOfDay.At.each(
                Arrays.stream(times.split(" ", -1)).map(LocalTime::parse).toList());
        assertSaid(Recurring.of(RuleTextsTest.rule(rule), START, FLOATING, at), russian, english);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    FREQ=MINUTELY;INTERVAL=45;BYDAY=MO,TU,WE,TH,FR | 09:00 | 18:00 | каждые 45 минут с 09:00 до 18:00 по будням | every 45 minutes from 09:00 to 18:00 on weekdays
                    FREQ=HOURLY                                    | 09:00 | 18:00 | каждый час с 09:00 до 18:00 | every hour from 09:00 to 18:00
                    FREQ=HOURLY;INTERVAL=2                         | 22:00 | 06:00 | каждые 2 часа с 22:00 до 06:00 | every 2 hours from 22:00 to 06:00
                    FREQ=HOURLY;BYMONTH=12                         | 09:00 | 18:00 | каждый час с 09:00 до 18:00 в декабре | every hour from 09:00 to 18:00 in December
                    FREQ=HOURLY;BYDAY=SU;BYMONTH=6,7,8             | 09:00 | 18:00 | каждый час с 09:00 до 18:00 по воскресеньям с июня по август | every hour from 09:00 to 18:00 on Sunday from June to August
                    FREQ=HOURLY;BYMONTHDAY=-1                      | 09:00 | 18:00 | в последний день каждого месяца, каждый час с 09:00 до 18:00 | on the last day of every month, every hour from 09:00 to 18:00
                    FREQ=HOURLY;UNTIL=20270601T235959              | 22:00 | 06:00 | каждый час с 22:00 до 06:00, до 1 июня 2027 | every hour from 22:00 to 06:00, until 1 June 2027
                    FREQ=HOURLY;UNTIL=20270601T180000              | 09:00 | 18:00 | каждый час с 09:00 до 18:00, до 1 июня 2027 | every hour from 09:00 to 18:00, until 1 June 2027
                    """)
    void a_window_says_its_steps_first(String rule, LocalTime from, LocalTime to, String russian, String english) {
        TimesOfDay window = new TimesOfDay.Window(from, to);
        assertSaid(Recurring.of(RuleTextsTest.rule(rule), START, FLOATING, window), russian, english);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    FIRE   | каждый месяц 25-го числа в 09:00 | every month on the 25th at 09:00
                    SKIP   | каждый месяц 25-го числа в 09:00, кроме выходных и праздников | every month on the 25th at 09:00, except on days off
                    BEFORE | каждый месяц 25-го числа в 09:00, а если это выходной — в предыдущий рабочий день | every month on the 25th at 09:00, or on the working day before if that is a day off
                    AFTER  | каждый месяц 25-го числа в 09:00, а если это выходной — в следующий рабочий день | every month on the 25th at 09:00, or on the working day after if that is a day off
                    """)
    void days_off_are_spoken_of_when_they_matter(OnDayOff onDayOff, String russian, String english) {
        assertSaid(series("FREQ=MONTHLY;BYMONTHDAY=25").withOnDayOff(onDayOff), russian, english);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    1  | , кроме 1 января 2027 | , except 1 January 2027
                    3  | , кроме 1 января 2027, 2 января 2027 и 3 января 2027 | , except 1 January 2027, 2 January 2027 and 3 January 2027
                    4  | , кроме 4 дат | , except 4 dates
                    21 | , кроме 21 даты | , except 21 dates
                    """)
    void exceptions_are_named_while_they_are_few(int count, String russian, String english) {
        List<LocalDate> days = days(count).toList();
        Recurring byDate = series("FREQ=DAILY").withExceptions(Exceptions.of(List.of(), days, List.of()));
        Recurring byTime = series("FREQ=DAILY")
                .withExceptions(
                        Exceptions.of(days.stream().map(day -> day.atTime(9, 0)).toList(), days, List.of()));
        assertSaid(byDate, "каждый день в 09:00" + russian, "every day at 09:00" + english);
        assertSaid(byTime, "каждый день в 09:00" + russian, "every day at 09:00" + english);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    1  | , кроме 09:00 1 января 2027 | , except 09:00 on 1 January 2027
                    4  | , кроме 4 раз | , except 4 times
                    21 | , кроме 21 раза | , except 21 times
                    """)
    void an_exception_of_several_times_a_day_names_its_time(int count, String russian, String english) {
        Recurring twice = series("FREQ=DAILY;BYHOUR=9,18")
                .withExceptions(
                        Exceptions.of(days(count).map(day -> day.atTime(9, 0)).toList(), List.of(), List.of()));
        assertSaid(twice, "каждый день в 09:00 и 18:00" + russian, "every day at 09:00 and 18:00" + english);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    1  | , и ещё 1 января 2027 в 15:00 | , and also on 1 January 2027 at 15:00
                    2  | , и ещё 1 января 2027 в 15:00 и 2 января 2027 в 15:00 | , and also on 1 January 2027 at 15:00 and 2 January 2027 at 15:00
                    4  | , и ещё 4 раза | , and 4 more times
                    5  | , и ещё 5 раз | , and 5 more times
                    """)
    void extra_times_are_named_while_they_are_few(int count, String russian, String english) {
        Recurring more = series("FREQ=DAILY")
                .withExceptions(Exceptions.of(
                        List.of(),
                        List.of(),
                        days(count).map(day -> day.atTime(15, 0)).toList()));
        assertSaid(more, "каждый день в 09:00" + russian, "every day at 09:00" + english);
    }

    private static Stream<LocalDate> days(int count) {
        LocalDate newYear = LocalDate.of(2027, 1, 1);
        return newYear.datesUntil(newYear.plusDays(count));
    }

    @Test
    void all_clauses_stand_in_one_order_and_the_zone_comes_last() {
        Recurring full = Recurring.of(
                        RuleTextsTest.rule("FREQ=DAILY;UNTIL=20270601T235959"),
                        START,
                        new Zoning.Fixed(ZoneId.of("Europe/Berlin")))
                .withOnDayOff(OnDayOff.SKIP)
                .withExceptions(
                        Exceptions.of(List.of(), days(1).toList(), List.of(LocalDateTime.parse("2026-12-05T15:00"))));
        assertSaid(
                full,
                "каждый день в 09:00, кроме выходных и праздников, до 1 июня 2027, кроме 1 января 2027,"
                        + " и ещё 5 декабря 2026 в 15:00 (часовой пояс: Берлин)",
                "every day at 09:00, except on days off, until 1 June 2027, except 1 January 2027,"
                        + " and also on 5 December 2026 at 15:00 (Berlin time)");
    }

    @Test
    void elapsed_time_is_shown_on_the_clock_of_its_user() {
        Recurring elapsed = Recurring.of(
                        RuleTextsTest.rule("FREQ=HOURLY;INTERVAL=8;UNTIL=20270601T235959"),
                        START,
                        new Zoning.Fixed(MOSCOW))
                .withOnDayOff(OnDayOff.SKIP)
                .withExceptions(Exceptions.of(List.of(LocalDateTime.parse("2026-12-05T15:00")), List.of(), List.of()));
        assertSaid(
                elapsed,
                "каждые 8 часов, кроме выходных и праздников, до 1 июня 2027, кроме 18:00 5 декабря 2026",
                "every 8 hours, except on days off, until 1 June 2027, except 18:00 on 5 December 2026");
    }

    @Test
    void what_counts_from_done_says_its_time_of_day_when_it_keeps_one() {
        assertSaid(
                new AfterDone(Span.read("P3D").orElseThrow(), START, FLOATING),
                "через 3 дня после выполнения, в 09:00",
                "3 days after it was done, at 09:00");
        assertSaid(
                new AfterDone(Span.read("P1M").orElseThrow(), START, new Zoning.Fixed(ZoneId.of("Europe/Berlin"))),
                "через 1 месяц после выполнения, в 09:00 (часовой пояс: Берлин)",
                "1 month after it was done, at 09:00 (Berlin time)");
        assertSaid(
                new AfterDone(Span.read("PT90M").orElseThrow(), START, Zoning.EXACT),
                "через 90 минут после выполнения",
                "90 minutes after it was done");
    }

    @Test
    void a_single_time_is_its_moment_for_its_user() {
        assertSaid(
                new Once(START, FLOATING),
                "один раз: вт, 24 ноября 2026, 09:00 (Москва, UTC+3)",
                "once: Tue, 24 November 2026, 09:00 (Moscow, UTC+3)");
        assertSaid(
                new Once(START, new Zoning.Fixed(ZoneId.of("Europe/Berlin"))),
                "один раз: вт, 24 ноября 2026, 11:00 (Москва, UTC+3)",
                "once: Tue, 24 November 2026, 11:00 (Moscow, UTC+3)");
    }

    private static Recurring series(String rule) {
        Rule parsed = RuleTextsTest.rule(rule);
        return Recurring.of(parsed, START, FLOATING);
    }

    private static void assertSaid(Schedule schedule, String russian, String english) {
        assertThat(Wording.of(Language.RUSSIAN).schedule(schedule, MOSCOW)).isEqualTo(russian);
        assertThat(Wording.of(Language.ENGLISH).schedule(schedule, MOSCOW)).isEqualTo(english);
    }
}
