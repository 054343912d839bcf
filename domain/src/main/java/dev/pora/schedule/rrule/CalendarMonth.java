package dev.pora.schedule.rrule;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** A month of a year with what day parts ask of it. Days are numbers since 1970-01-01, weekdays 0 (Monday) to 6. */
final class CalendarMonth {
    static final int MONTHS = 12;
    private static final int WEEK = 7;

    /** 1970-01-01 was a Thursday. */
    private static final int EPOCH_WEEKDAY = 3;

    private final LocalDate first;
    private final long firstDay;
    private final int length;

    /** The month so many months after January of the year 0. */
    CalendarMonth(int number) {
        first = LocalDate.of(Math.floorDiv(number, MONTHS), Math.floorMod(number, MONTHS) + 1, 1);
        firstDay = first.toEpochDay();
        length = first.lengthOfMonth();
    }

    static int numberOf(long day) {
        LocalDate date = LocalDate.ofEpochDay(day);
        return date.getYear() * MONTHS + date.getMonthValue() - 1;
    }

    static int numberOf(DayOfWeek weekday) {
        return weekday.getValue() - 1;
    }

    static int weekdayOf(long day) {
        return Math.floorMod(day + EPOCH_WEEKDAY, WEEK);
    }

    long firstDay() {
        return firstDay;
    }

    int length() {
        return length;
    }

    /** The days of the year before this month. */
    int yearOffset() {
        return first.getDayOfYear() - 1;
    }

    int yearLength() {
        return first.lengthOfYear();
    }

    /** A bit for each day, the first day's lowest. */
    int allDays() {
        return -1 >>> (Integer.SIZE - length);
    }
}
