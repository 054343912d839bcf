package dev.pora.schedule.rrule;

/** The days that a rule allows, whatever the time. Days are numbers since 1970-01-01. */
final class Days {
    private final RelevantMonths months;
    private final DayPart[] parts;

    Days(RelevantMonths months, DayPart... parts) {
        this.months = months;
        this.parts = parts;
    }

    RelevantMonths months() {
        return months;
    }

    /** A bit for each day of the month, the first day's lowest. */
    int in(CalendarMonth month) {
        int days = month.allDays();
        for (DayPart part : parts) {
            days &= part.in(month);
            if (days == 0) {
                return 0;
            }
        }
        return days;
    }
}
