package dev.pora.schedule.rrule;

import java.util.Set;

/** BYDAY: every such weekday, or the n-th of the month or the year. */
final class Weekdays implements DayPart {
    private static final int WEEK = 7;

    /** A bit for each of the first Monday to Sunday, and again for the weeks that follow. */
    private static final long MONDAYS = 0x0000_0408_1020_4081L;

    private final long every;
    private final NthWeekday[] counted;
    private final boolean ofYear;

    private Weekdays(long every, NthWeekday[] counted, boolean ofYear) {
        this.every = every;
        this.counted = counted;
        this.ofYear = ofYear;
    }

    /** BYDAY as given; {@code ofYear} has ordinals count within the year instead of within the month. */
    static Weekdays of(Set<NthWeekday> weekdays, boolean ofYear) {
        long every = 0;
        int ordinals = 0;
        for (NthWeekday day : weekdays) {
            every |= day.isEvery() ? MONDAYS << CalendarMonth.numberOf(day.weekday()) : 0;
            ordinals += day.isEvery() ? 0 : 1;
        }
        return new Weekdays(every, ordinals == 0 ? NONE : counted(weekdays), ofYear);
    }

    private static final NthWeekday[] NONE = {};

    private static NthWeekday[] counted(Set<NthWeekday> weekdays) {
        return weekdays.stream().filter(day -> !day.isEvery()).toArray(NthWeekday[]::new);
    }

    /** Every weekday of this number, 0 for Monday. */
    static Weekdays every(int weekday) {
        return new Weekdays(MONDAYS << weekday, NONE, false);
    }

    @Override
    public int in(CalendarMonth month) {
        int days = (int) (every >>> CalendarMonth.weekdayOf(month.firstDay())) & month.allDays();
        for (NthWeekday day : counted) {
            int index = ofYear ? inYear(day, month) : index(day, month.firstDay(), month.length());
            if (index >= 0 && index < month.length()) {
                days |= 1 << index;
            }
        }
        return days;
    }

    private static int inYear(NthWeekday day, CalendarMonth month) {
        int offset = month.yearOffset();
        return index(day, month.firstDay() - offset, month.yearLength()) - offset;
    }

    /** How many days after the first of {@code length} days it is; outside them when there are not so many such weekdays. */
    private static int index(NthWeekday day, long firstDay, int length) {
        int weekday = CalendarMonth.numberOf(day.weekday());
        if (day.ordinal() > 0) {
            int first = Math.floorMod(weekday - CalendarMonth.weekdayOf(firstDay), WEEK);
            return first + WEEK * (day.ordinal() - 1);
        }
        int lastIndex = length - 1;
        int last = lastIndex - Math.floorMod(CalendarMonth.weekdayOf(firstDay + lastIndex) - weekday, WEEK);
        return last + WEEK * (day.ordinal() + 1);
    }
}
