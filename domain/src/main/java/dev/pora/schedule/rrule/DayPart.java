package dev.pora.schedule.rrule;

/** What one part of a rule says about days. */
interface DayPart {
    /** The days of the month that it allows, a bit each, the first day's lowest; no bits beyond the month's end. */
    int in(CalendarMonth month);
}
