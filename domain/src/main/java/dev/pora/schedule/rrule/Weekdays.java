package dev.pora.schedule.rrule;

import java.time.DayOfWeek;
import java.util.Set;

/** BYDAY: every such weekday, or the n-th of the month or the year. */
final class Weekdays implements DayPart {
    private static final int WEEK = 7;

    /** A bit for each of the first Monday to Sunday, and again for the weeks that follow. */
    private static final long MONDAYS = 0x0000_0408_1020_4081L;

    private static final long[] NONE = {};

    private final long every;
    private final boolean ofYear;

    /** For each weekday which ones count, the first at bit 0; empty when none is counted. */
    private final long[] fromBeginning;

    /** The same from the end: the last at bit 0. */
    private final long[] fromEnd;

    /** BYDAY as given; {@code ofYear} has ordinals count within the year instead of within the month. */
    Weekdays(Set<NthWeekday> weekdays, boolean ofYear) {
        this.ofYear = ofYear;
        boolean counts = false;
        long plain = 0;
        for (NthWeekday day : weekdays) {
            counts |= !day.isEvery();
            plain |= day.isEvery() ? every(day.weekday()) : 0;
        }
        every = plain;
        fromBeginning = counts ? new long[WEEK] : NONE;
        fromEnd = counts ? new long[WEEK] : NONE;
        if (counts) {
            weekdays.forEach(this::count);
        }
    }

    /** Every such weekday. */
    Weekdays(DayOfWeek weekday) {
        every = every(weekday);
        ofYear = false;
        fromBeginning = NONE;
        fromEnd = NONE;
    }

    private static long every(DayOfWeek weekday) {
        return MONDAYS << CalendarMonth.numberOf(weekday);
    }

    private void count(NthWeekday day) {
        if (!day.isEvery()) {
            long[] counted = day.ordinal() > 0 ? fromBeginning : fromEnd;
            counted[CalendarMonth.numberOf(day.weekday())] |= 1L << (Math.abs(day.ordinal()) - 1);
        }
    }

    @Override
    public int in(CalendarMonth month) {
        int first = CalendarMonth.weekdayOf(month.firstDay());
        int days = (int) (every >>> first) & month.allDays();
        for (int weekday = 0; weekday < fromBeginning.length; weekday++) {
            if ((fromBeginning[weekday] | fromEnd[weekday]) != 0) {
                days |= counted(weekday, Math.floorMod(weekday - first, WEEK), month);
            }
        }
        return days;
    }

    private int counted(int weekday, int first, CalendarMonth month) {
        int offset = ofYear ? month.yearOffset() : 0;
        int length = ofYear ? month.yearLength() : month.length();
        int days = 0;
        for (int index = first; index < month.length(); index += WEEK) {
            int before = (offset + index) / WEEK;
            int after = (length - 1 - offset - index) / WEEK;
            boolean isCounted = Bits.has(fromBeginning[weekday], before) || Bits.has(fromEnd[weekday], after);
            days |= isCounted ? 1 << index : 0;
        }
        return days;
    }
}
