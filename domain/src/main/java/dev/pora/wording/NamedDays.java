package dev.pora.wording;

import dev.pora.schedule.rrule.NthWeekday;
import java.time.DayOfWeek;
import java.util.Set;
import java.util.SortedSet;

/** Which days of its weeks, months or years a rule names. */
sealed interface NamedDays {
    record Every() implements NamedDays {}

    record Weekly(Set<DayOfWeek> weekdays) implements NamedDays {}

    /** Weekdays of which some are counted within the month or the year: the first Monday. */
    record Counted(Set<NthWeekday> weekdays) implements NamedDays {}

    /** Counted within the month: the last day from Monday to Friday, the first one of a weekend. */
    record CountedPart(WeekPart part, SortedSet<Integer> positions) implements NamedDays {}

    /**
     * Days of the month by their numbers, negative from its end; a month that lacks one goes without.
     *
     * @param onlyOn the weekdays on which such a day counts; empty for all
     */
    record OfMonth(SortedSet<Integer> days, Set<DayOfWeek> onlyOn) implements NamedDays {}

    /** A day of the month that in a shorter month is its last. */
    record OfMonthOrLast(int day) implements NamedDays {}

    record OfYear(SortedSet<Integer> days) implements NamedDays {}

    record OfWeeks(SortedSet<Integer> weeks, Set<DayOfWeek> weekdays) implements NamedDays {}

    /** Monday to Friday, or the two days after them. */
    enum WeekPart {
        WEEKDAYS,
        WEEKEND
    }
}
