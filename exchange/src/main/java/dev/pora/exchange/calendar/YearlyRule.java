package dev.pora.exchange.calendar;

import dev.pora.schedule.rrule.Frequency;
import dev.pora.schedule.rrule.NthWeekday;
import dev.pora.schedule.rrule.Occurrences;
import dev.pora.schedule.rrule.Rule;
import dev.pora.schedule.rrule.RuleText;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.zone.ZoneOffsetTransitionRule;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** When a zone's clock is changed every year, as a rule of RFC 5545. */
final class YearlyRule {
    private static final int WEEK = 7;
    private static final int YEARS_COMPARED = 30;

    private YearlyRule() {}

    /** Empty when the days on which the clock is changed, on the clock before the change, follow no such rule. */
    static Optional<String> of(ZoneOffsetTransitionRule change, int firstYear) {
        Rule rule = rule(change, change(change, firstYear));
        return isKept(rule, change, firstYear) ? Optional.of(RuleText.of(rule)) : Optional.empty();
    }

    private static LocalDateTime change(ZoneOffsetTransitionRule change, int year) {
        return change.createTransition(year).getDateTimeBefore();
    }

    private static Rule rule(ZoneOffsetTransitionRule change, LocalDateTime first) {
        Rule monthly = Rule.every(1, Frequency.YEARLY).in(Set.of(first.getMonth()));
        if (change.getDayOfWeek() == null) {
            return monthly.onMonthDays(Set.of(first.getDayOfMonth()));
        }
        DayOfWeek weekday = first.getDayOfWeek();
        int day = change.getDayOfMonthIndicator() + (weekday == change.getDayOfWeek() ? 0 : 1);
        if (day == -1 || day == first.getMonth().maxLength() - WEEK + 1) {
            return monthly.onNth(Set.of(new NthWeekday(-1, weekday)));
        }
        if (day > 0 && day % WEEK == 1) {
            return monthly.onNth(Set.of(new NthWeekday(day / WEEK + 1, weekday)));
        }
        return monthly.on(Set.of(weekday)).onMonthDays(week(day));
    }

    /** The seven days of the month among which the one is. */
    private static Set<Integer> week(int day) {
        int first = day > 0 ? day : day - WEEK + 1;
        return IntStream.range(first, first + WEEK)
                .filter(number -> number != 0 && Math.abs(number) <= 31)
                .boxed()
                .collect(Collectors.toSet());
    }

    private static boolean isKept(Rule rule, ZoneOffsetTransitionRule change, int firstYear) {
        Occurrences occurrences = Occurrences.of(rule, change(change, firstYear));
        Optional<LocalDateTime> next = occurrences.from(change(change, firstYear));
        for (int year = firstYear; year < firstYear + YEARS_COMPARED; year++) {
            if (!next.equals(Optional.of(change(change, year)))) {
                return false;
            }
            next = next.flatMap(occurrences::after);
        }
        return true;
    }
}
