package dev.pora.wording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pora.schedule.Recurring;
import dev.pora.schedule.Zoning;
import dev.pora.schedule.rrule.Frequency;
import dev.pora.schedule.rrule.Rule;
import dev.pora.user.Language;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulesTest {
    private static final Zoning FLOATING = new Zoning.Floating();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    MINUTELY | 1   |                               | 2026-11-24T09:00 | каждую минуту | every minute
                    MINUTELY | 21  |                               | 2026-11-24T09:00 | раз в 21 минуту | every 21 minutes
                    MINUTELY | 45  |                               | 2026-11-24T09:00 | каждые 45 минут | every 45 minutes
                    HOURLY   | 1   |                               | 2026-11-24T09:00 | каждый час | every hour
                    HOURLY   | 2   |                               | 2026-11-24T09:00 | каждые 2 часа | every 2 hours
                    HOURLY   | 11  |                               | 2026-11-24T09:00 | каждые 11 часов | every 11 hours
                    DAILY    | 1   |                               | 2026-11-24T09:00 | каждый день в 09:00 | every day at 09:00
                    DAILY    | 3   |                               | 2026-11-24T18:30 | каждые 3 дня в 18:30 | every 3 days at 18:30
                    DAILY    | 101 |                               | 2026-11-24T18:30 | раз в 101 день в 18:30 | every 101 days at 18:30
                    DAILY    | 111 |                               | 2026-11-24T18:30 | каждые 111 дней в 18:30 | every 111 days at 18:30
                    DAILY    | 1   | MONDAY TUESDAY WEDNESDAY THURSDAY FRIDAY | 2026-11-24T18:30 | по будням в 18:30 | every weekday at 18:30
                    DAILY    | 2   | MONDAY WEDNESDAY              | 2026-11-24T18:30 | каждые 2 дня по понедельникам и средам в 18:30 | every 2 days on Monday and Wednesday at 18:30
                    WEEKLY   | 1   |                               | 2026-11-24T09:00 | по вторникам в 09:00 | every Tuesday at 09:00
                    WEEKLY   | 1   | SATURDAY SUNDAY               | 2026-11-24T11:00 | по выходным в 11:00 | on weekends at 11:00
                    WEEKLY   | 1   | FRIDAY MONDAY WEDNESDAY       | 2026-11-24T11:00 | по понедельникам, средам и пятницам в 11:00 | every Monday, Wednesday and Friday at 11:00
                    WEEKLY   | 2   | WEDNESDAY MONDAY              | 2026-11-24T09:00 | каждые 2 недели по понедельникам и средам в 09:00 | every 2 weeks on Monday and Wednesday at 09:00
                    WEEKLY   | 2   |                               | 2026-11-24T09:00 | каждые 2 недели по вторникам в 09:00 | every 2 weeks on Tuesday at 09:00
                    WEEKLY   | 1   | MONDAY TUESDAY WEDNESDAY THURSDAY FRIDAY SATURDAY SUNDAY | 2026-11-24T09:00 | каждый день в 09:00 | every day at 09:00
                    MONTHLY  | 1   |                               | 2026-12-01T09:00 | каждый месяц 1-го числа в 09:00 | every month on the 1st at 09:00
                    MONTHLY  | 3   |                               | 2026-12-12T09:00 | каждые 3 месяца 12-го числа в 09:00 | every 3 months on the 12th at 09:00
                    MONTHLY  | 1   |                               | 2026-12-31T09:00 | каждый месяц 31-го числа (в коротком месяце — в последний день) в 09:00 | every month on the 31st (or the last day of a shorter month) at 09:00
                    YEARLY   | 1   |                               | 2027-03-08T09:00 | каждый год 8 марта в 09:00 | every year on 8 March at 09:00
                    YEARLY   | 5   |                               | 2027-03-08T09:00 | каждые 5 лет 8 марта в 09:00 | every 5 years on 8 March at 09:00
                    YEARLY   | 1   |                               | 2028-02-29T09:00 | каждый год 29 февраля (в невисокосный год — 28 февраля) в 09:00 | every year on 29 February (28 February in common years) at 09:00
                    """)
    void rules_are_said_naturally(
            Frequency frequency,
            int interval,
            @Nullable String days,
            LocalDateTime start,
            String russian,
            String english) {
        Recurring rule = Recurring.of(
                rule(frequency, interval, weekdays(days), start),
                start,
                frequency.isTimeBased() ? Zoning.EXACT : FLOATING);
        assertThat(Wording.of(Language.RUSSIAN).schedule(rule, ZoneOffset.UTC)).isEqualTo(russian);
        assertThat(Wording.of(Language.ENGLISH).schedule(rule, ZoneOffset.UTC)).isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource({"1, st", "2, nd", "3, rd", "4, th", "11, th", "12, th", "13, th", "21, st", "22, nd", "23, rd", "25, th"
    })
    void english_ordinals_end_as_they_are_spoken(int day, String ending) {
        assertThat(new EnglishDays().onMonthDays(Set.of(day))).startsWith("on the " + day + ending);
    }

    @Test
    void a_rule_that_is_bound_to_a_zone_names_it() {
        Recurring bound = Recurring.of(
                Rule.every(1, Frequency.DAILY),
                LocalDateTime.parse("2026-11-24T09:00"),
                new Zoning.Fixed(ZoneId.of("Europe/Berlin")));
        assertThat(Wording.of(Language.RUSSIAN).schedule(bound, ZoneOffset.UTC))
                .isEqualTo("каждый день в 09:00 (часовой пояс: Берлин)");
        assertThat(Wording.of(Language.ENGLISH).schedule(bound, ZoneOffset.UTC))
                .isEqualTo("every day at 09:00 (Berlin time)");
    }

    private static Rule rule(Frequency frequency, int interval, Set<DayOfWeek> days, LocalDateTime start) {
        return switch (frequency) {
            case MONTHLY -> Rule.monthlyOn(interval, start.getDayOfMonth());
            case YEARLY -> Rule.yearlyOn(interval, MonthDay.from(start));
            default -> Rule.every(interval, frequency).on(days);
        };
    }

    private static Set<DayOfWeek> weekdays(@Nullable String days) {
        return days == null
                ? Set.of()
                : Arrays.stream(days.split(" ", -1)).map(DayOfWeek::valueOf).collect(Collectors.toSet());
    }
}
