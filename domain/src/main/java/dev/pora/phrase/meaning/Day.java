package dev.pora.phrase.meaning;

import java.time.DayOfWeek;
import java.util.Optional;

/** On which day. */
public sealed interface Day extends Meaning {
    /** So many days from today; negative is past. */
    record InDays(int days) implements Day {}

    /** A weekday by its name. */
    record OnWeekday(DayOfWeek weekday, Which which) implements Day {}

    /** The weekday in the calendar week of another day. */
    record InWeekOf(DayOfWeek weekday, Day day) implements Day {}

    /** Which of several weekdays of one name. */
    enum Which {
        COMING,
        THIS,
        NEXT,
        /** The one after the next. */
        AFTER_NEXT
    }

    /**
     * A date.
     *
     * @param year 0 when it was not said
     */
    record OnDate(int year, int month, int day) implements Day {}

    /** Two numbers of which either may be the month; year 0 when it was not said. */
    record Slashed(int year, int first, int second) implements Day {}

    /**
     * A day of a month; negative from its end.
     *
     * @param month empty for the next month that has it
     */
    record OnDayOfMonth(int day, Optional<MonthOf> month) implements Day {}

    /** The n-th such weekday of a month; negative from its end. */
    record NthWeekday(int nth, DayOfWeek weekday, Optional<MonthOf> month) implements Day {}

    /** A length before or after another day. */
    record Shifted(Meaning.Length length, boolean back, Day from) implements Day {}

    /** So many Sundays from now, say. */
    record Coming(int count, DayOfWeek weekday) implements Day {}

    /** Easter Sunday of the Western church, or the Eastern one. */
    record Easter(boolean western) implements Day {}

    /** A day of a whole period, by its first or last: "at the end of the month". */
    record EdgeOf(Unit period, int ahead, boolean end) implements Day {}

    /** A whole week, month or year that was named with no day in it; asked about, its first day first. */
    record Whole(Unit period, int ahead) implements Day {}

    /** A whole month by its name. */
    record WholeMonth(int year, int month) implements Day {}

    /** From one day to another: due on the first. */
    record Range(Day from, Day to) implements Day {}

    /** Before that day, on its own: asked about, the day before first. */
    record Before(Day day) implements Day {}
}
