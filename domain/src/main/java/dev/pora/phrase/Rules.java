package dev.pora.phrase;

import dev.pora.phrase.meaning.Unit;
import dev.pora.schedule.rrule.Frequency;
import dev.pora.schedule.rrule.NthWeekday;
import dev.pora.schedule.rrule.Rule;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.EnumSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Writes a cycle as a rule of RFC 5545. */
final class Rules {
    /** Every month has it. */
    static final int SAFE_DAY = 28;

    /** The last day of the longest months, so that it is always the last when short months end with theirs. */
    static final int LONGEST = 31;

    private Rules() {}

    /** The day from which a step without days of its own takes them. */
    record Anchor(LocalDate date) {}

    static Rule of(Cycle cycle, int interval, Anchor anchor, DayOfWeek weekStart) {
        Unit unit = cycle.unit() == null ? Unit.DAY : cycle.unit();
        return switch (unit) {
            case SECOND -> steps(cycle, interval, Frequency.SECONDLY);
            case MINUTE -> steps(cycle, interval, Frequency.MINUTELY);
            case HOUR -> steps(cycle, interval, Frequency.HOURLY);
            case FULL_DAY, DAY -> in(cycle, Rule.every(interval, Frequency.DAILY));
            case WEEK -> in(cycle, weekly(cycle, interval, anchor)).weeksFrom(weekStart);
            case MONTH, QUARTER -> in(cycle, monthly(cycle, interval, anchor));
            case YEAR -> yearly(cycle, interval, anchor);
        };
    }

    private static Rule steps(Cycle cycle, int interval, Frequency frequency) {
        Rule rule = Rule.every(interval, frequency);
        Rule onDays = cycle.monthDays().isEmpty() ? rule : rule.onMonthDays(cycle.monthDays());
        return in(cycle, cycle.weekdays().isEmpty() ? onDays : onDays.on(cycle.weekdays()));
    }

    private static Rule in(Cycle cycle, Rule rule) {
        return cycle.months().isEmpty() ? rule : rule.in(months(cycle));
    }

    private static Set<Month> months(Cycle cycle) {
        return cycle.months().stream().map(Month::of).collect(Collectors.toSet());
    }

    private static Rule weekly(Cycle cycle, int interval, Anchor anchor) {
        Set<DayOfWeek> days =
                cycle.weekdays().isEmpty() ? EnumSet.of(anchor.date().getDayOfWeek()) : cycle.weekdays();
        return Rule.every(interval, Frequency.WEEKLY).on(days);
    }

    private static Rule monthly(Cycle cycle, int interval, Anchor anchor) {
        Rule rule = Rule.every(interval, Frequency.MONTHLY);
        if (!cycle.nths().isEmpty()) {
            return rule.onNth(nths(cycle));
        }
        if (cycle.workday() != 0) {
            return rule.on(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)).at(Set.of(cycle.workday()));
        }
        SortedSet<Integer> days = cycle.monthDays();
        if (days.isEmpty()) {
            return Rule.monthlyOn(interval, anchor.date().getDayOfMonth());
        }
        if (cycle.isStrict()) {
            return rule.onMonthDays(days);
        }
        return days.size() == 1 && days.first() > 0 ? Rule.monthlyOn(interval, days.first()) : orLast(rule, days);
    }

    private static Set<NthWeekday> nths(Cycle cycle) {
        return cycle.nths().stream()
                .map(nth -> new NthWeekday(nth.nth(), nth.weekday()))
                .collect(Collectors.toSet());
    }

    /** One day of several that short months lack is their last. */
    private static Rule orLast(Rule rule, SortedSet<Integer> days) {
        int late = days.tailSet(SAFE_DAY + 1).size();
        if (late > 1 && days.contains(LONGEST)) {
            TreeSet<Integer> withLast = new TreeSet<>(days.headSet(LONGEST));
            withLast.add(-1);
            return rule.onMonthDays(withLast);
        }
        return late == 1 && days.first() > 0 ? oneOrLast(rule, days) : rule.onMonthDays(days);
    }

    private static Rule oneOrLast(Rule rule, SortedSet<Integer> days) {
        TreeSet<Integer> all = new TreeSet<>(days);
        for (int day = SAFE_DAY; day < days.last(); day++) {
            all.add(day);
        }
        TreeSet<Integer> positions = new TreeSet<>(Set.of(-1));
        for (int position = 1; position < days.size(); position++) {
            positions.add(position);
        }
        return rule.onMonthDays(all).at(positions);
    }

    private static Rule yearly(Cycle cycle, int interval, Anchor anchor) {
        Rule rule = Rule.every(interval, Frequency.YEARLY);
        if (!cycle.nths().isEmpty()) {
            return in(cycle, rule.onNth(nths(cycle)));
        }
        if (cycle.monthDays().isEmpty()) {
            return cycle.months().isEmpty()
                    ? Rule.yearlyOn(interval, MonthDay.from(anchor.date()))
                    : in(cycle, rule).onMonthDays(Set.of(1));
        }
        boolean oneDate = cycle.monthDays().size() == 1
                && cycle.months().size() == 1
                && cycle.monthDays().first() > 0
                && !cycle.isStrict();
        return oneDate
                ? Rule.yearlyOn(
                        interval,
                        MonthDay.of(
                                cycle.months().iterator().next(),
                                cycle.monthDays().first()))
                : in(cycle, rule).onMonthDays(cycle.monthDays());
    }
}
