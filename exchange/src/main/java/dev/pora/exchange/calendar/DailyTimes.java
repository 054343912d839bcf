package dev.pora.exchange.calendar;

import dev.pora.schedule.Recurring;
import dev.pora.schedule.TimesOfDay;
import dev.pora.schedule.rrule.Frequency;
import dev.pora.schedule.rrule.Limit;
import dev.pora.schedule.rrule.Rule;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The rule of a series with its times of day in BYHOUR, BYMINUTE and BYSECOND, where these can say them. */
final class DailyTimes {
    private DailyTimes() {}

    /** Without an end; empty when there is none. Steps on a local clock are none: calendars count them differently. */
    static Optional<Rule> spelled(Recurring series) {
        Rule rule = series.rule().limited(Limit.NEVER);
        return switch (series.times()) {
            case TimesOfDay.AsRuled() ->
                Optional.of(rule)
                        .filter(_ -> series.isElapsed() || !rule.frequency().isTimeBased());
            case TimesOfDay.At at -> at(rule, at.times());
            case TimesOfDay.Window window ->
                window.to().isAfter(window.from()) ? at(days(rule), steps(rule, window)) : Optional.empty();
        };
    }

    private static Rule days(Rule steps) {
        return Rule.every(1, Frequency.DAILY)
                .in(steps.months())
                .onMonthDays(steps.monthDays())
                .onNth(steps.weekdays());
    }

    private static List<LocalTime> steps(Rule rule, TimesOfDay.Window window) {
        long step = rule.frequency().unit().getDuration().toSeconds() * rule.interval();
        long last = (window.to().toSecondOfDay() - window.from().toSecondOfDay()) / step;
        return IntStream.rangeClosed(0, (int) last)
                .mapToObj(number -> window.from().plusSeconds(number * step))
                .toList();
    }

    private static Optional<Rule> at(Rule days, Collection<LocalTime> times) {
        Set<Integer> hours = distinct(times, LocalTime::getHour);
        Set<Integer> minutes = distinct(times, LocalTime::getMinute);
        Set<Integer> seconds = distinct(times, LocalTime::getSecond);
        boolean isGrid = hours.size() * minutes.size() * seconds.size()
                == Set.copyOf(times).size();
        boolean single = times.size() == 1;
        return Optional.of(days)
                .filter(_ -> isGrid && (single || days.positions().isEmpty()))
                .map(_ -> single ? days : with(days, hours, minutes, seconds.equals(Set.of(0)) ? Set.of() : seconds));
    }

    private static Set<Integer> distinct(Collection<LocalTime> times, ToIntFunction<LocalTime> part) {
        return times.stream().map(part::applyAsInt).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Rule with(Rule days, Set<Integer> hours, Set<Integer> minutes, Set<Integer> seconds) {
        DayOfWeek weekStart = days.weekStart();
        return new Rule(
                days.frequency(),
                days.interval(),
                days.months(),
                days.weekNumbers(),
                days.yearDays(),
                days.monthDays(),
                days.weekdays(),
                hours,
                minutes,
                seconds,
                days.positions(),
                weekStart,
                days.limit());
    }
}
