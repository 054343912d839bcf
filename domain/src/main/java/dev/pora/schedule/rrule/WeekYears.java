package dev.pora.schedule.rrule;

import java.time.LocalDate;

/**
 * The years as whole weeks: week 1 is the first one with at least four days in the calendar year, so a week belongs to the
 * year in which its fourth day lies (RFC 5545 at BYWEEKNO, after ISO 8601).
 *
 * @param weekStart WKST, 0 for Monday
 */
record WeekYears(int weekStart) implements Periods {
    static final int WEEK = 7;
    private static final int FOURTH = 3;

    long weekOf(long day) {
        return day - Math.floorMod(CalendarMonth.weekdayOf(day) - weekStart, WEEK);
    }

    @Override
    public long periodOf(long day) {
        return LocalDate.ofEpochDay(weekOf(day) + FOURTH).getYear();
    }

    @Override
    public long firstDay(long year) {
        return weekOf(LocalDate.of((int) year, 1, 1 + FOURTH).toEpochDay());
    }
}
