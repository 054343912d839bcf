package dev.pora.schedule.rrule;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.MonthDay;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A recurrence rule of RFC 5545, section 3.3.10. An empty set is a part that is not given. The sets are sorted and
 * cannot be changed; negative numbers count from the end.
 *
 * <p>What the RFC forbids cannot be made: the constructor throws an {@link IllegalArgumentException} that names the part.
 *
 * @param interval INTERVAL, 1 to 1 000 000. The RFC sets no limit; a million hours are more than the 100 years in which
 *     an occurrence is searched, and a million minutes are nearly two years
 * @param months BYMONTH
 * @param weekNumbers BYWEEKNO, ±1 to ±53, only with YEARLY
 * @param yearDays BYYEARDAY, ±1 to ±366, not with DAILY, WEEKLY and MONTHLY
 * @param monthDays BYMONTHDAY, ±1 to ±31, not with WEEKLY
 * @param weekdays BYDAY, with ordinals only with MONTHLY, and with YEARLY without BYWEEKNO
 * @param hours BYHOUR, 0 to 23
 * @param minutes BYMINUTE, 0 to 59
 * @param seconds BYSECOND, 0 to 60; the leap second 60 counts as 59, as section 3.3.12 asks of those who know no leap seconds
 * @param positions BYSETPOS, ±1 to ±366, only beside another BYxxx part
 * @param weekStart WKST
 */
public record Rule(
        Frequency frequency,
        int interval,
        Set<Month> months,
        Set<Integer> weekNumbers,
        Set<Integer> yearDays,
        Set<Integer> monthDays,
        Set<NthWeekday> weekdays,
        Set<Integer> hours,
        Set<Integer> minutes,
        Set<Integer> seconds,
        Set<Integer> positions,
        DayOfWeek weekStart,
        Limit limit) {
    /** Every month has it. */
    private static final int SAFE_DAY = 28;

    private static final MonthDay LEAP_DAY = MonthDay.of(Month.FEBRUARY, 29);

    public Rule {
        months = sorted(months);
        weekNumbers = sorted(weekNumbers);
        yearDays = sorted(yearDays);
        monthDays = sorted(monthDays);
        weekdays = sorted(weekdays);
        hours = sorted(hours);
        minutes = sorted(minutes);
        seconds = sorted(seconds);
        positions = sorted(positions);
        PartRanges.check(interval, weekNumbers, yearDays, monthDays, hours, minutes, seconds, positions);
        PartCombinations.check(frequency, weekNumbers, yearDays, monthDays, weekdays);
        PartCombinations.checkPositions(
                positions, months, weekNumbers, yearDays, monthDays, weekdays, hours, minutes, seconds);
    }

    private static <T extends Comparable<T>> Set<T> sorted(Set<T> values) {
        return values.isEmpty() ? Set.of() : Collections.unmodifiableSortedSet(new TreeSet<>(values));
    }

    /** A rule without end that takes everything else from its start. */
    public static Rule every(int interval, Frequency frequency) {
        return new Rule(
                frequency,
                interval,
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                DayOfWeek.MONDAY,
                Limit.NEVER);
    }

    /** On a day of the month; the 29th, 30th and 31st fall on the last day of a shorter month. */
    public static Rule monthlyOn(int interval, int dayOfMonth) {
        return every(interval, Frequency.MONTHLY).onMonthDayOrLast(dayOfMonth);
    }

    /** On a date; 29 February is 28 February in a common year. */
    public static Rule yearlyOn(int interval, MonthDay date) {
        Rule yearly = every(interval, Frequency.YEARLY).in(Set.of(date.getMonth()));
        return date.equals(LEAP_DAY)
                ? yearly.onMonthDayOrLast(date.getDayOfMonth())
                : yearly.onMonthDays(Set.of(date.getDayOfMonth()));
    }

    /** The day {@code dayOfMonth}, or the last one of a month that lacks it: the last of the days 28 to n. */
    private Rule onMonthDayOrLast(int dayOfMonth) {
        return dayOfMonth <= SAFE_DAY
                ? onMonthDays(Set.of(dayOfMonth))
                : onMonthDays(IntStream.rangeClosed(SAFE_DAY, dayOfMonth)
                                .boxed()
                                .collect(Collectors.toSet()))
                        .at(Set.of(-1));
    }

    /** The same rule, BYMONTH replaced. */
    public Rule in(Set<Month> newMonths) {
        return new Rule(
                frequency,
                interval,
                newMonths,
                weekNumbers,
                yearDays,
                monthDays,
                weekdays,
                hours,
                minutes,
                seconds,
                positions,
                weekStart,
                limit);
    }

    /** The same rule, BYMONTHDAY replaced. */
    public Rule onMonthDays(Set<Integer> days) {
        return new Rule(
                frequency,
                interval,
                months,
                weekNumbers,
                yearDays,
                days,
                weekdays,
                hours,
                minutes,
                seconds,
                positions,
                weekStart,
                limit);
    }

    /** The same rule, BYDAY replaced by every one of these weekdays. */
    public Rule on(Set<DayOfWeek> days) {
        return onNth(days.stream().map(NthWeekday::every).collect(Collectors.toSet()));
    }

    /** The same rule, BYDAY replaced. */
    public Rule onNth(Set<NthWeekday> days) {
        return new Rule(
                frequency,
                interval,
                months,
                weekNumbers,
                yearDays,
                monthDays,
                days,
                hours,
                minutes,
                seconds,
                positions,
                weekStart,
                limit);
    }

    /** The same rule, BYSETPOS replaced. */
    public Rule at(Set<Integer> newPositions) {
        return new Rule(
                frequency,
                interval,
                months,
                weekNumbers,
                yearDays,
                monthDays,
                weekdays,
                hours,
                minutes,
                seconds,
                newPositions,
                weekStart,
                limit);
    }

    /** The same rule, WKST replaced. */
    public Rule weeksFrom(DayOfWeek newWeekStart) {
        return new Rule(
                frequency,
                interval,
                months,
                weekNumbers,
                yearDays,
                monthDays,
                weekdays,
                hours,
                minutes,
                seconds,
                positions,
                newWeekStart,
                limit);
    }

    /** The same rule with another end. */
    public Rule limited(Limit newLimit) {
        return new Rule(
                frequency,
                interval,
                months,
                weekNumbers,
                yearDays,
                monthDays,
                weekdays,
                hours,
                minutes,
                seconds,
                positions,
                weekStart,
                newLimit);
    }

    /** Whether any BYxxx part is given. */
    public boolean hasParts() {
        return !PartCombinations.allEmpty(months, weekNumbers, yearDays, monthDays, weekdays, hours, minutes, seconds);
    }
}
